rem
rem NAME
rem   people_install.sql - makes the schema PEOPLE and fills it
rem
rem DESCRIPTION
rem   Run it as a privileged user: sqlplus system@host/service @people_install.sql
rem
SET ECHO OFF
SET VERIFY OFF
SET HEADING OFF
SET FEEDBACK OFF
SET LINESIZE 80 PAGESIZE 100 TRIMSPOOL ON TAB OFF

-- Any error ends the script
WHENEVER SQLERROR EXIT SQL.SQLCODE

PROMPT
PROMPT Thank you for installing the people sample schema.
PROMPT This script will log its steps automatically. Check out the file people_install.log
PROMPT

SPOOL people_install.log

rem =======================================================
rem Ask for the password of the user
rem =======================================================

ACCEPT pass PROMPT 'Enter a password for the user PEOPLE: ' HIDE
SET FEEDBACK OFF
BEGIN
   IF '&pass' IS NULL THEN
      RAISE_APPLICATION_ERROR(-20999, 'Error: the PEOPLE password is mandatory! Please specify a password!');
   END IF;
END;
/

COLUMN property_name NEW_VALUE v_name NOPRINT
COLUMN property_value NEW_VALUE default_tbs NOPRINT
SELECT property_name, property_value
  FROM database_properties
 WHERE property_name = 'DEFAULT_PERMANENT_TABLESPACE';

ACCEPT tbs PROMPT 'Enter a tablespace for PEOPLE [&default_tbs]: ' DEFAULT '&default_tbs'

DECLARE
   v_tbs_exists   NUMBER := 0;
BEGIN
   SELECT COUNT(1)
     INTO v_tbs_exists
     FROM dba_tablespaces
    WHERE tablespace_name = UPPER('&tbs');
   IF v_tbs_exists = 0 THEN
      RAISE_APPLICATION_ERROR(-20998, 'Error: the tablespace ''' || UPPER('&tbs') || ''' does not exist!');
   END IF;
END;
/

ACCEPT overwrite_schema PROMPT 'Do you want to overwrite the schema, if it already exists? [YES|no]: ' DEFAULT 'YES'

SET SERVEROUTPUT ON;
DECLARE
   v_user_exists   all_users.username%TYPE;
BEGIN
   SELECT MAX(username)
     INTO v_user_exists
     FROM all_users
    WHERE username = 'PEOPLE';
   -- The schema may be there from a run before
   IF v_user_exists IS NOT NULL THEN
      IF UPPER('&overwrite_schema') = 'YES' THEN
         EXECUTE IMMEDIATE 'DROP USER people CASCADE';
         DBMS_OUTPUT.PUT_LINE('Old PEOPLE schema has been dropped.');
      ELSE
         RAISE_APPLICATION_ERROR(-20997, 'Abort: the schema already exists and the user chose not to overwrite it.');
      END IF;
   END IF;
END;
/
SET SERVEROUTPUT OFF;

rem =======================================================
rem the user and its rights
rem =======================================================

CREATE USER people IDENTIFIED BY "&pass"
               DEFAULT TABLESPACE &tbs
               TEMPORARY TABLESPACE temp
               QUOTA UNLIMITED ON &tbs;

GRANT CREATE MATERIALIZED VIEW,
      CREATE PROCEDURE,
      CREATE SEQUENCE,
      CREATE SESSION,
      CREATE SYNONYM,
      CREATE TABLE,
      CREATE TRIGGER,
      CREATE TYPE,
      CREATE VIEW
  TO people;

ALTER SESSION SET CURRENT_SCHEMA=PEOPLE;
ALTER SESSION SET NLS_LANGUAGE=American;
ALTER SESSION SET NLS_TERRITORY=America;

@@people_create.sql
@@people_populate.sql
@@people_code.sql

SET HEADING ON
SET FEEDBACK ON

SELECT 'Verification:' AS "Installation verification" FROM dual;

SELECT 'areas' AS "Table", 2 AS "provided", count(1) AS "actual" FROM areas
UNION ALL
SELECT 'places' AS "Table", 3 AS "provided", count(1) AS "actual" FROM places
UNION ALL
SELECT 'staff' AS "Table", 5 AS "provided", count(1) AS "actual" FROM staff;

SELECT 'The installation of the sample schema is finished.' AS "Thank you!"
  FROM dual;

SPOOL OFF
SET FEEDBACK ON
SET VERIFY ON
SET HEADING ON
SET ECHO ON

EXIT
