SET FEEDBACK 1
SET NUMWIDTH 10
SET LINESIZE 80
SET TRIMSPOOL ON
SET TAB OFF
SET PAGESIZE 100
SET ECHO OFF

CREATE OR REPLACE TRIGGER secure_staff
  BEFORE INSERT OR UPDATE OR DELETE ON staff
BEGIN
  secure_dml;
END secure_staff;
/

ALTER TRIGGER secure_staff DISABLE;

CREATE OR REPLACE PROCEDURE add_role_history
  (  p_staff_id          role_history.staff_id%type
   , p_start_date      role_history.start_date%type
   , p_end_date        role_history.end_date%type
   , p_role_id          role_history.role_id%type
   , p_unit_id   role_history.unit_id%type
   )
IS
BEGIN
  INSERT INTO role_history (staff_id, start_date, end_date,
                           role_id, unit_id)
    VALUES(p_staff_id, p_start_date, p_end_date, p_role_id, p_unit_id);
END add_role_history;
/

CREATE OR REPLACE TRIGGER update_role_history
  AFTER UPDATE OF role_id, unit_id ON staff
  FOR EACH ROW
BEGIN
  add_role_history(:old.staff_id, :old.hired, sysdate,
                  :old.role_id, :old.unit_id);
END;
/
SHOW ERRORS

COMMIT;

EXECUTE DBMS_STATS.GATHER_SCHEMA_STATS(          -
        ownname => 'PEOPLE'                    , -
        granularity => 'ALL'                   , -
        cascade => TRUE                        , -
        block_sample => TRUE                   );
