SET VERIFY OFF
ALTER SESSION SET NLS_LANGUAGE=American;

REM inserting into AREAS
INSERT INTO areas VALUES
        ( 10
        , 'Europe'
        );
INSERT INTO areas VALUES ( 20 , 'Americas' );

INSERT INTO lands VALUES ( 'IT' , 'Italy' , 10 );
INSERT INTO lands VALUES ( 'BR' , 'Brazil; and more' , 20 );

INSERT INTO places VALUES ( 1000 , '1297 Via C''ola di Rie', 'Roma', 'IT');
INSERT INTO places VALUES ( 1100 , 'Rua Frei Caneca 1360 ', 'Sao Paulo', 'BR');
INSERT INTO places VALUES ( 1200 , '93091 Calle della Testa', 'Venice', 'IT');

REM disable integrity constraint to UNITS to load data
ALTER TABLE units
  DISABLE CONSTRAINT unit_head_fk;

INSERT INTO units VALUES ( 10, 'Administration', 200, 1000);
INSERT INTO units VALUES ( 20, 'Marketing & more', 201, 1100);

INSERT INTO roles VALUES ( 'AD_PRES', 'President', 20080, 40000);
INSERT INTO roles VALUES ( 'MK_MAN', 'Marketing Manager', 9000, 15000);

INSERT INTO staff VALUES ( 200, 'Steven', 'King', 'SKING', TO_DATE('17-06-2013', 'dd-MM-yyyy'), 'AD_PRES', 24000, NULL, NULL, 10);
INSERT INTO staff VALUES ( 201, 'Nena', 'Kochhar', 'NKOCHHAR', TO_DATE('21-SEP-2015', 'dd-MON-yyyy'), 'MK_MAN', 17000, NULL, 200, 20);
INSERT INTO staff VALUES ( 202, 'Lex', 'Garcia', 'LGARCIA', TO_DATE('13-01-2011', 'dd-MM-yyyy'), 'MK_MAN', 17000, .25, 200, 20);
INSERT INTO staff VALUES ( 203, 'Bruce', 'Miller', 'BMILLER', DATE '2017-05-21', 'MK_MAN', 6000, NULL, 201, 20);
INSERT INTO staff VALUES ( staff_seq.NEXTVAL, 'Valli', 'Jackson', 'VJACKSON', TO_DATE('05-02-2016', 'dd-MM-yyyy'), 'MK_MAN', 4800, NULL, 201, 20);

INSERT INTO role_history
VALUES (202
       , TO_DATE('13-01-2011', 'dd-MM-yyyy')
       , TO_DATE('24-07-2016', 'dd-MM-yyyy')
       , 'MK_MAN'
       , 20);

REM enable integrity constraint to UNITS
ALTER TABLE units
  ENABLE CONSTRAINT unit_head_fk;

COMMIT;
