SET ECHO OFF
SET VERIFY OFF
SET HEADING OFF
SET FEEDBACK OFF
WHENEVER SQLERROR EXIT SQL.SQLCODE

PROMPT
PROMPT Thank you for installing the orders sample schema.
PROMPT

SPOOL orders_install.log
ACCEPT pass PROMPT 'Enter a password for the user ORDERS: ' HIDE
ACCEPT tbs PROMPT 'Enter a tablespace for ORDERS [USERS]: ' DEFAULT 'USERS'
ACCEPT overwrite_schema PROMPT 'Do you want to overwrite the schema, if it already exists? [YES|no]: ' DEFAULT 'YES'

CREATE USER orders IDENTIFIED BY &pass
  DEFAULT TABLESPACE &&tbs
  QUOTA UNLIMITED ON &&tbs;
GRANT CREATE MATERIALIZED VIEW, CREATE PROCEDURE, CREATE SEQUENCE, CREATE SESSION, CREATE SYNONYM, CREATE TABLE, CREATE TRIGGER, CREATE TYPE, CREATE VIEW TO orders;
ALTER SESSION SET CURRENT_SCHEMA=orders;
ALTER SESSION SET NLS_LANGUAGE=American;
ALTER SESSION SET NLS_TERRITORY=America;

@@orders_create.sql
@@orders_populate

SET HEADING ON
SELECT 'buyers' AS "Table", 2 AS "provided", count(1) AS "actual" FROM buyers
UNION ALL
SELECT 'goods' AS "Table", 2 AS "provided", count(1) AS "actual" FROM goods;
COLUMN c NEW_VALUE invalid
SELECT COUNT(*) c FROM all_objects WHERE owner = 'ORDERS' AND status = 'INVALID';
PROMPT &invalid. invalid objects
SPOOL OFF
EXIT SUCCESS
