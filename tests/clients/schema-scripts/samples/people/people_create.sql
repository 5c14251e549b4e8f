Rem  Tables, sequences and views
PROMPT ******  Creating AREAS table ....

CREATE TABLE areas
    ( area_id      NUMBER
       CONSTRAINT  area_id_nn NOT NULL
    , area_name    VARCHAR2(25)
    );

CREATE UNIQUE INDEX area_id_pk
ON areas (area_id);

ALTER TABLE areas
ADD ( CONSTRAINT area_id_pkey
       		 PRIMARY KEY (area_id)
    ) ;

REM  an index-organized table
PROMPT ******  Creating LANDS table ....

CREATE TABLE lands
    ( land_id      CHAR(2)
       CONSTRAINT  land_id_nn NOT NULL
    , land_name    VARCHAR2(60)
    , area_id      NUMBER
    , CONSTRAINT     land_c_id_pk
        	     PRIMARY KEY (land_id)
    )
    ORGANIZATION INDEX;

ALTER TABLE lands
ADD ( CONSTRAINT land_area_fk
        	 FOREIGN KEY (area_id)
          	  REFERENCES areas(area_id)
    ) ;

CREATE TABLE places
    ( place_id    NUMBER(4)
    , street  VARCHAR2(40)
    , city       VARCHAR2(30)
	CONSTRAINT     place_city_nn  NOT NULL
    , land_id     CHAR(2)
    ) ;

CREATE UNIQUE INDEX place_id_pk
ON places (place_id) ;

ALTER TABLE places
ADD ( CONSTRAINT place_id_pkey
       		 PRIMARY KEY (place_id)
    , CONSTRAINT place_land_fk
       		 FOREIGN KEY (land_id)
        	  REFERENCES lands(land_id)
    ) ;

Rem  Starts with what is free behind the rows of people_populate.sql
CREATE SEQUENCE places_seq
 START WITH     3300
 INCREMENT BY   100
 MAXVALUE       9900
 NOCACHE
 NOCYCLE;

CREATE TABLE units
    ( unit_id    NUMBER(4)
    , unit_name  VARCHAR2(30)
	CONSTRAINT  unit_name_nn  NOT NULL
    , head_id       NUMBER(6)
    , place_id      NUMBER(4)
    ) ;

CREATE UNIQUE INDEX unit_id_pk
ON units (unit_id) ;

ALTER TABLE units
ADD ( CONSTRAINT unit_id_pkey
       		 PRIMARY KEY (unit_id)
    , CONSTRAINT unit_place_fk
       		 FOREIGN KEY (place_id)
        	  REFERENCES places (place_id)
     ) ;

CREATE SEQUENCE units_seq START WITH 280 INCREMENT BY 10 MAXVALUE 9990 NOCACHE NOCYCLE;

CREATE TABLE roles
    ( role_id         VARCHAR2(10)
    , role_title      VARCHAR2(35)
	CONSTRAINT     role_title_nn  NOT NULL
    , min_pay     NUMBER(6)
    , max_pay     NUMBER(6)
    ) ;

CREATE UNIQUE INDEX role_id_pk
ON roles (role_id) ;

ALTER TABLE roles
ADD ( CONSTRAINT role_id_pkey
      		 PRIMARY KEY(role_id)
    ) ;

CREATE TABLE staff
    ( staff_id       NUMBER(6)
    , first_name     VARCHAR2(20)
    , last_name      VARCHAR2(25)
	 CONSTRAINT     staff_last_name_nn  NOT NULL
    , email          VARCHAR2(25)
	CONSTRAINT     staff_email_nn  NOT NULL
    , hired      DATE
	CONSTRAINT     staff_hired_nn  NOT NULL
    , role_id         VARCHAR2(10)
	CONSTRAINT     staff_role_nn  NOT NULL
    , pay         NUMBER(8,2)
    , share_pct NUMBER(2,2)
    , head_id     NUMBER(6)
    , unit_id  NUMBER(4)
    , CONSTRAINT     staff_pay_min
                     CHECK (pay > 0)
    , CONSTRAINT     staff_email_uk
                     UNIQUE (email)
    ) ;

CREATE UNIQUE INDEX staff_staff_id_pk
ON staff (staff_id) ;

ALTER TABLE staff
ADD ( CONSTRAINT     staff_staff_id_pkey
                     PRIMARY KEY (staff_id)
    , CONSTRAINT     staff_unit_fk
                     FOREIGN KEY (unit_id)
                      REFERENCES units
    , CONSTRAINT     staff_role_fk
                     FOREIGN KEY (role_id)
                      REFERENCES roles (role_id)
    , CONSTRAINT     staff_head_fk
                     FOREIGN KEY (head_id)
                      REFERENCES staff
    ) ;

ALTER TABLE units
ADD ( CONSTRAINT unit_head_fk
      		 FOREIGN KEY (head_id)
      		  REFERENCES staff (staff_id)
    ) ;

CREATE SEQUENCE staff_seq
 START WITH     207
 INCREMENT BY   1
 NOCACHE
 NOCYCLE;

CREATE TABLE role_history
    ( staff_id   NUMBER(6)
	 CONSTRAINT    rhist_staff_nn  NOT NULL
    , start_date    DATE
	CONSTRAINT    rhist_start_date_nn  NOT NULL
    , end_date      DATE
	CONSTRAINT    rhist_end_date_nn  NOT NULL
    , role_id        VARCHAR2(10)
	CONSTRAINT    rhist_role_nn  NOT NULL
    , unit_id NUMBER(4)
    , CONSTRAINT    rhist_date_interval
                    CHECK (end_date > start_date)
    ) ;

CREATE UNIQUE INDEX rhist_staff_id_st_date_pk
ON role_history (staff_id, start_date) ;

ALTER TABLE role_history
ADD ( CONSTRAINT rhist_staff_id_st_date_pkey
      PRIMARY KEY (staff_id, start_date)
    , CONSTRAINT     rhist_role_fk
                     FOREIGN KEY (role_id)
                     REFERENCES roles
    , CONSTRAINT     rhist_staff_fk
                     FOREIGN KEY (staff_id)
                     REFERENCES staff
    ) ;

CREATE OR REPLACE VIEW staff_details_view
  (staff_id,
   role_id,
   head_id,
   full_name,
   role_title,
   city,
   area_name)
AS SELECT
  s.staff_id,
  s.role_id,
  s.head_id,
  s.first_name || ' ' || s.last_name,
  r.role_title,
  p.city,
  a.area_name
FROM
  staff s,
  units u,
  roles r,
  places p,
  lands l,
  areas a
WHERE s.unit_id = u.unit_id
  AND u.place_id = p.place_id
  AND p.land_id = l.land_id
  AND l.area_id = a.area_id
  AND r.role_id = s.role_id
WITH READ ONLY;

CREATE INDEX staff_unit_ix
       ON staff (unit_id);

CREATE INDEX staff_name_ix
       ON staff (last_name, first_name);

COMMENT ON TABLE areas
IS 'Areas; references with the Lands table.'
;

COMMENT ON COLUMN areas.area_id
IS 'Primary key of areas table.'
;

COMMENT ON TABLE staff
IS 'staff table. References with units,
roles, role_history tables. Contains a self reference.';

COMMENT ON COLUMN staff.share_pct
IS 'Share; only those in "sales" have one; it isn''t ''paid'' elsewhere';

CREATE OR REPLACE PROCEDURE secure_dml
IS
BEGIN
  IF TO_CHAR (SYSDATE, 'HH24:MI') NOT BETWEEN '00:00' AND '23:59'
        OR TO_CHAR (SYSDATE, 'DY') IN ('XXX') THEN
	RAISE_APPLICATION_ERROR (-20205,
		'You may only make changes during normal office hours');
  END IF;
END secure_dml;
/
