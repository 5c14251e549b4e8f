CREATE TABLE loans.promo (loan_id NUMBER(10) CONSTRAINT promo_loan_fk REFERENCES loans.loan, percent NUMBER(3));
INSERT INTO loans.promo VALUES (1, 10);
INSERT INTO loans.loan (loan_id, amount) VALUES (777, 1);
UPDATE loans.loan SET amount = amount + 1 WHERE loan_id = 2;
DELETE FROM loans.loan WHERE loan_id = 50;
INSERT INTO legacy.product_codes (product_code, product_name) VALUES ('PROMO', 'Campaign');
COMMIT;
