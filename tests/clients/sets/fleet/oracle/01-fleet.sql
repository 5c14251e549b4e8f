ALTER SESSION SET CURRENT_SCHEMA = legacy;
CREATE TABLE cars (car_id NUMBER(10) CONSTRAINT cars_pk PRIMARY KEY, product_code VARCHAR2(10 CHAR) CONSTRAINT cars_product_fk REFERENCES product_codes);
INSERT INTO product_codes (product_code, product_name) VALUES ('FLEET', 'Fleet Insurance');
INSERT INTO cars VALUES (1, 'FLEET');
CREATE OR REPLACE VIEW open_claims AS SELECT claim_id, claim_no FROM claims WHERE status_code = 'OPEN';
GRANT SELECT ON cars TO app;
REVOKE UPDATE ON claims FROM app;
CREATE OR REPLACE TRIGGER cars_bi BEFORE INSERT ON cars FOR EACH ROW BEGIN :NEW.product_code := NVL(:NEW.product_code, 'FLEET'); END;
/
COMMIT;
