-- One statement a paragraph: each must parse. A paragraph that begins with "-- 23" is refused by 19c.

select * from dual

select 1, 'a', n'ä', q'[it's]', nq'{x}', date '2024-02-29', timestamp '2024-02-29 12:00:00.5 +01:00' from dual

select interval '1-2' year to month, interval '4 5:12:10.222' day(3) to second(3), interval '400' day(3), interval '5' hour, interval '30.5' second(4,2) from dual

select 1.5f, 1.5d, .5, 1e6, 1.5E-3, 0.1e+2, 10. from dual

select t.*, s.t2.*, rownum, rowid, level, sysdate, user, uid from t, s.t2

select distinct a, b as "Bee", c cee from t where a = 1 and b in (1, 2, 3) or not c is null

select unique a from t

select all a from t

select a from t where (a, b) in ((1, 2), (3, 4)) and (a, b) = (select 1, 2 from dual) and (a, b) not in (select x, y from z)

select a from t where a = any (1, 2) and b > all (select x from y) and c <> some (select 1 from dual)

select a from t where exists (select 1 from u where u.a = t.a) and not exists (select null from v)

select a from t where a between 1 and 2 and b not between 3 and 4 and c like 'x%' escape '\' and d not like '_' and e likec 'x' and f like2 'y' and g like4 'z'

select a from t where a is null and b is not null and c is nan and d is not infinite and e is json and f is not json strict with unique keys

select a from t where a != 1 and b ^= 2 and c <> 3 and d >= 4 and e <= 5

select a from t, u where t.a = u.b(+) and u.c (+) = 'x'

select a from t join u on t.a = u.a left join v using (b, c) right outer join w on 1 = 1 full join x on x.a = w.a cross join y natural join z

select a from t natural left outer join u

select a from t inner join (u join v on u.a = v.a) on t.a = u.a

select a from t join u join v on u.a = v.a on t.a = u.a

select a from (t join u on t.a = u.a)

select a from ((select 1 a from dual)) x

select a from ((select 1 a from dual) union all (select 2 from dual)) x

select a from t cross apply (select * from u where u.a = t.a) outer apply table(t.c) x

select a from t, lateral (select * from u where u.a = t.a) x

select column_value from table(sys.odcinumberlist(1, 2, 3))

select * from table(f(1, 2)) x, table(t.c)(+), the (select c from d)

select * from pkg.f(1) x

select * from t partition (p1) a, t subpartition (s1), t partition for (date '2024-01-01')

select * from t sample (10) seed (1) where a = 1

select * from t sample block (10)

select * from t as of timestamp systimestamp - interval '5' minute where a = 1

select * from t as of scn 12345 x

select * from t versions between scn minvalue and maxvalue

select * from t versions between timestamp systimestamp - 1 and systimestamp

select * from t@remote.world

select * from s.t@remote

select a from t group by a having count(*) > 1 order by a desc nulls last, 2 asc nulls first

select a, sum(b) from t group by rollup (a, (b, c)), cube (d, e), grouping sets ((a, b), (a), ()), ()

select a from t having max(a) > 1 group by a

select a from t start with b is null connect by nocycle prior a = b order siblings by c

select level, sys_connect_by_path(a, '/'), connect_by_root a, connect_by_isleaf, connect_by_iscycle from t connect by prior a = b start with b is null

select level from dual connect by level <= 10

select a from t union select b from u union all select c from v intersect select d from w minus select e from x order by 1

(select a from t) union (select b from u)

(select a from t order by a fetch first 1 row only) union all (select b from u)

select * from ((select 1 from dual) minus (select 2 from dual))

with a as (select 1 x from dual), b (y, z) as (select x, 2 from a) select * from a, b

with r (n) as (select 1 from dual union all select n + 1 from r where n < 10) search depth first by n set o cycle n set c to 'Y' default 'N' select * from r

select * from t order by a offset 5 rows fetch next 10 rows only

select * from t fetch first row only

select * from t fetch next 5 rows only

select * from t offset 1 row

select * from t order by a fetch first 10 percent rows with ties

select * from t offset :1 rows fetch next :2 rows only

select * from t for update

select * from t for update of a, t.b nowait

select * from t for update wait 5

select * from t for update skip locked

select * from t order by a for update

select /*+ first_rows(10) index(t i) */ a from t

select --+ full(t)
a from t

select count(*), count(distinct a), sum(all b), max(unique c) from t

select row_number() over (order by a), rank() over (partition by b order by c desc), sum(d) over () from t

select sum(a) over (partition by b order by c rows between unbounded preceding and current row) from t

select sum(a) over (order by c range between interval '1' day preceding and 2 following exclude ties), avg(a) over (order by b rows 2 preceding), max(a) over (order by b groups between 1 preceding and 1 following) from t

select first_value(a) ignore nulls over (order by b), last_value(a ignore nulls) over (order by b), nth_value(a, 2) from last respect nulls over (order by b), lag(a, 1, 0) over (order by b) from t

select sum(a) over w, avg(a) over (w rows 1 preceding) from t window w as (partition by b order by c)

select listagg(a, ',') within group (order by a), listagg(distinct a, ',' on overflow truncate '...' with count) within group (order by a desc) over (partition by b) from t

select listagg(a on overflow error) within group (order by b), listagg(a, ';' on overflow truncate without count) within group (order by b) from t

select max(a) keep (dense_rank first order by b), min(a) keep (dense_rank last order by b desc nulls last) over (partition by c) from t

select percentile_cont(0.5) within group (order by a), rank(1) within group (order by b) from t

select case a when 1 then 'x' when 2 then 'y' else 'z' end, case when a = 1 and b = 2 then 3 end from t

select decode(a, 1, 'x', 'y'), nvl2(a, b, c), coalesce(a, b) from t

select cast(a as varchar2(10 char)), cast(b as number(10,2)), cast(c as timestamp(3) with local time zone), cast(d as interval day(2) to second(3)) from t

select cast(multiset(select a from b) as my_type), cast(a as s.my_type), cast('x' as number default 0 on conversion error, '999') from t

select to_number(a default 0 on conversion error), to_date('x' default null on conversion error, 'YYYY'), validate_conversion(a as number) from t

select extract(year from a), extract(timezone_hour from b), extract(second from systimestamp - c) from t

select trim(a), trim(leading '0' from a), trim(both from a), trim('x' from a), trim(trailing from b) from t

select translate(a, 'x', 'y'), translate(a using char_cs) from t

select a at time zone 'UTC', systimestamp at local, a at time zone dbtimezone, (a - b) day to second, (a - b) day(9) to second(3), (a - b) year to month from t

select a || b || 'c' || 1 + 2 * 3 / -4 - + 5 from t

select - - 1, -(-a), +b from t

select seq.nextval, s.seq.currval from dual

select cursor(select * from u where u.a = t.a) from t

select :1, :name, :"Quoted", : spaced, :a indicator :b from dual

select sys_context('userenv', 'sid'), sysdate - 1/24, my_pkg.f(a => 1, b => 2), s.p.f(3) from dual

select f(1).attr, treat(value(p) as t_emp).name, value(p), ref(p), deref(r) from t p

select p.addr.street from t p

select json_value(a, '$.b'), json_value(a, '$.b' returning number default 0 on error null on empty), json_query(a, '$' returning clob pretty with wrapper), json_value(a format json, '$.x' error on error) from t

select 1 from t where json_exists(a, '$.b?(@.c == $v)' passing 1 as "v" false on error) and json_textcontains(a, '$', 'x')

select json_object('a' value 1, key 'b' value c, 'd' : e, f, * absent on null returning clob), json_object(t.*), json_array(1, 2, a format json null on null), json_arrayagg(a order by b returning clob), json_objectagg(k value v) from t

select json_object(key a is b), json_object('a' is 1), json_object() from t

select json_transform(a, set '$.x' = 1, remove '$.y' ignore on missing, append '$.z' = json('[1]') returning clob), json_serialize(a returning varchar2(100) pretty), json_scalar(1), json_mergepatch(a, b), json('{}') from t

select * from t, json_table(t.doc, '$.items[*]' null on error columns (id number path '$.id', name varchar2(30) path '$.name' default 'x' on empty, ord for ordinality, has exists path '$.x', part format json with wrapper path '$.p', nested path '$.sub[*]' columns (s varchar2(10) path '$'))) j

select * from json_table('{}', '$' columns a, b number path $.b, c)

select * from xmltable('/ROWSET/ROW' passing dbms_xmlgen.getxmltype('select 1 from dual') columns id for ordinality, name varchar2(30) path 'NAME' default 'x', n number path 'N')

select * from xmltable(xmlnamespaces('http://x' as "p", default 'http://y'), '/p:a' passing by value x as "d" columns a xmltype path 'b')

select xmlelement("a", xmlattributes(b as "c", d), e, xmlforest(f, g as "h")), xmlelement(name x, y), xmlagg(xmlelement("z", a) order by b), xmlserialize(content a as clob indent size = 2), xmlparse(document b wellformed), xmlcast(c as number), xmlquery('/a' passing d returning content), xmlroot(e, version '1.0', standalone yes), xmlcolattval(a, b) from t

select 1 from t where xmlexists('/a' passing b)

select * from t pivot (sum(a) as s, count(*) c for (b) in ('x' as x, 'y' y, 'z')) p

select * from t pivot (max(a) for (b, c) in ((1, 2) as x, (3, 4)))

select * from t pivot xml (sum(a) for b in (any))

select * from t unpivot include nulls (v for n in (a as 'A', b, c as 3)) u

select * from t unpivot ((v, w) for n in ((a, b) as 'x', (c, d)))

select a multiset union distinct b, a multiset except b, a multiset intersect all b from t where a submultiset of b and c member of d and e not member f and g is empty and h is a set and i is not empty

select a from t where a is of type (x, only y) and b is not of (z)

select a from t where regexp_like(a, 'x', 'i') and contains(b, 'y') > 0

select a collate binary_ci from t order by b collate nocase

select 1 as "from", case, left, type, value, name, key, date_col, timestamp from t left

select inner.a, right.b from t inner, u right where inner.x = right.y

select a from t where a in (select 1 from dual union select 2 from dual)

select a from t where a in ((select 1 from dual) union (select 2 from dual))

select a from t where a in (((1)), ((2)))

select a from t where ((a = 1 or b = 2) and ((c)) = 3)

select (select max(a) from t) + 1, ((select 1 from dual)) from dual

select a from t where rownum <= 10 and mod(a, 2) = 0

select count(*) from t where (select count(*) from u) > 1

select * from t where a = 1 -- comment
and b = 2 /* another */

select "a""b" from t

select a$b, c#d, e_f, ü, Größe from t

select 1 from dual

-- 23
select 1

-- 23
select 1 + 1 a, sysdate

-- 23
select 1 where 1 = 1

-- 23
select a = 1, a is null b, not true from t

-- 23
select * from (values (1, 'a'), (2, 'b')) t (x, y)

-- 23
values (1, 2), (3, 4)

-- 23
select a from t where active

-- 23
select a from t where true and not active or (b)

-- 23
select a from t except select b from u

insert into t values (1, 'a', default, null, :1)

insert into t (a, b) values (1, sysdate)

insert into s.t@r (t.a, b) values (seq.nextval, (select max(x) from y))

insert into t select * from u

insert into t (a) with x as (select 1 from dual) select * from x

insert into t (a, b) (select 1, 2 from dual union all select 3, 4 from dual)

insert /*+ append */ into t partition (p) (a) values (1) returning a, b into :1, :2

insert into (select a, b from t where a > 1) values (1, 2)

insert into t values (1) return id into :x

insert into t values (1) log errors into e ('tag') reject limit unlimited

insert all into t (a) values (x) into u values (y, z) into v select x, y, z from w

insert first when a > 1 then into t values (a) into u when a > 2 then into v else into w (b) values (a) select a from x

-- 23
insert into t values (1, 2), (3, 4)

-- 23
insert into t set a = 1, b = 2

update t set a = 1, b = default, c = (select max(x) from y) where d = 2

update t x set (a, b) = (select 1, 2 from dual), x.c = 3 where exists (select 1 from u where u.a = x.a) returning a into :1

update (select a, b from t join u on t.id = u.id) set a = b

update s.t set a = a + 1 where current of c

-- 23
update t set a = u.a from u where t.id = u.id

delete from t where a = 1

delete t x where x.a = 1

delete from t where rowid in (select rowid from t where rownum <= 1) returning a, b into :a, :b

delete from (select * from t) where a = 1

merge into t using u on (t.a = u.a) when matched then update set t.b = u.b where u.c > 1 delete where t.d = 1 when not matched then insert (a, b) values (u.a, u.b) where u.a is not null

merge into s.t x using (select :1 as id from dual) y on (x.id = y.id) when not matched then insert values (y.id)

merge /*+ hint */ into t a using dual on (a.id = 1) when matched then update set a.x = 1 log errors reject limit 10

call p(1, :2, x => 3)

call s.pkg.f('a') into :r

explain plan set statement_id = 'x' into plan_table for select * from t where a = 1

explain plan for update t set a = 1

lock table t, s.u in exclusive mode nowait

lock table t in row share mode

lock table t in share row exclusive mode wait 5

commit

commit work write batch nowait

commit comment 'x'

rollback

rollback work to savepoint a

rollback to "4e6d-11"

savepoint a

set transaction read only

set transaction isolation level serializable name 'x'

set transaction isolation level read committed

set constraints all deferred

set constraint c1, s.c2 immediate

set role none

set role all except a, b

set role a identified by b, c

create table t (a number(10) not null primary key, b varchar2(30 char) default 'x' not null, c date default sysdate, d timestamp(6) with time zone, e clob, constraint uk unique (b, c), check (a > 0), foreign key (a) references u (id) on delete cascade)

create table s.t (a integer constraint pk primary key using index tablespace users enable, b int constraint nn not null deferrable initially deferred, c constraint fk references u on delete set null disable novalidate)

create table t (id number generated by default on null as identity (start with 10 increment by 5 nocache), v number generated always as (id * 2) virtual, w as (upper(x)), x varchar2(10) invisible default on null 'y')

create table t (id number generated always as identity, n number generated as identity start with 1 cache 20 order)

create table t (id raw(16) default sys_guid() primary key, a char(1 byte), b nchar(10), c nvarchar2(20), d float(10), e binary_float, f binary_double, g long raw, h urowid(100), i bfile, j xmltype, k national character varying (10), l double precision, m real, n dec(5,-2), o number(*,2), p interval year(3) to month, q interval day to second(3), r s.my_type, s ref my_type, t rowid, u sys.xmltype)

create global temporary table t (a number) on commit preserve rows

create global temporary table t (a number) on commit delete rows

create private temporary table ora$ptt_t (a number) on commit drop definition

create table t as select * from u where 1 = 0

create table t (a, b, c primary key) as select 1, 2, 3 from dual

create table t (a number) tablespace users pctfree 10 initrans 2 storage (initial 64K next 1M maxextents unlimited) logging nocompress nocache noparallel monitoring enable row movement segment creation deferred

create table t (a number, b clob) lob (b) store as securefile bl (tablespace users enable storage in row chunk 8192 nocache logging) organization heap

create table t (a number primary key, b number) organization index including a overflow tablespace users

create table t (a number, b date) partition by range (b) interval (numtoyminterval(1, 'MONTH')) (partition p1 values less than (date '2024-01-01') tablespace users, partition p2 values less than (maxvalue)) enable row movement

create table t (a number) partition by hash (a) partitions 4 store in (x, y) parallel 4 as select 1 a from dual

create table t (a number) partition by list (a) subpartition by hash (b) (partition p values (1, 2) (subpartition s1, subpartition s2), partition q values (default))

create table t (c my_nt) nested table c store as c_tab

create table t of my_type (id primary key) object identifier is primary key

create table t (a number) organization external (type oracle_loader default directory d access parameters (records delimited by newline fields terminated by ',') location ('a.csv')) reject limit unlimited

create table t (a number constraint c check (a in (1, 2, 3)), b varchar2(10) references u (x), constraint pk primary key (a) using index (create unique index i on t (a)), constraint fk foreign key (a, b) references s.u (c, d) deferrable initially immediate rely)

create table "Mixed" ("userId" number, "select" varchar2(10))

create table t (a number, supplemental log data (all) columns)

-- 23
create table if not exists t (a boolean, b json, c vector(3, float32))

create index i on t (a, b desc, upper(c))

create unique index s.i on s.t x (x.a) tablespace users online compute statistics

create bitmap index i on t (a) local nologging parallel 2 invisible

create index i on t (a) reverse unusable

create index i on t (doc) indextype is ctxsys.context parameters ('sync (on commit)')

create index i on t (a, 1)

create index i on t (case when b = 1 then c end) global partition by range (a) (partition p values less than (maxvalue))

create view v as select * from t

create or replace force view s.v (a, b) as select 1, 2 from dual union all select 3, 4 from dual with check option constraint c

create or replace noneditionable view v (a primary key disable novalidate, b, constraint u unique (b) rely disable) as select a, b from t with read only

create or replace editionable view v bequeath current_user as with x as (select 1 y from dual) select * from x order by y

create materialized view mv build immediate refresh fast on commit with primary key enable query rewrite as select * from t

create materialized view mv tablespace users refresh complete start with sysdate next sysdate + 1 as select a, count(*) from t group by a

create materialized view mv on prebuilt table with reduced precision never refresh as select 1 a from dual

create materialized view log on t with rowid, sequence (a, b) including new values

create sequence seq

create sequence s.seq start with 1 increment by -1 maxvalue 9999999999999999999999999999 nominvalue nocache cycle noorder

create sequence seq minvalue 1 nomaxvalue cache 20 order keep session

alter sequence seq increment by 10 restart start with 5

alter sequence seq nocache

create or replace public synonym syn for s.t@r

create synonym s.syn for t

create directory d as '/tmp'

create or replace context c using s.p accessed globally

create public database link l connect to u identified by "pw" using 'host/svc'

create database link l.world using 'x'

create user u identified by "Secret-1" default tablespace users temporary tablespace temp quota unlimited on users quota 10M on x profile default account unlock password expire

create user u identified by tiger container = current

create user u no authentication

create user u identified by values 'S:ABC'

create user u identified externally as 'x'

alter user u identified by "new" replace "old"

alter user u account lock

alter user u quota 5G on users default role all except r

alter user u grant connect through p

create role r

create role r identified by x

create role r not identified

create tablespace ts datafile 'x.dbf' size 10M autoextend on

create profile p limit failed_login_attempts 5 password_life_time unlimited

grant select, insert, update (a, b), references on s.t to u, r, public with grant option

grant create session, create any table, unlimited tablespace to u with admin option

grant connect, resource, dba to u

grant all privileges on t to u

grant all on t to u

grant execute on directory d to u

grant read, write on directory d to u

grant inherit privileges on user a to b

grant r to u identified by p

grant select any table on schema s to u

revoke select on t from u cascade constraints

revoke create session, r from u

comment on table s.t is 'x'

comment on column s.t.a is 'it''s'

comment on column t.a is ''

comment on materialized view mv is 'x'

drop table t

drop table s.t cascade constraints purge

drop view v cascade constraints

drop index i online

drop sequence s

drop synonym s force

drop public synonym s

drop user u cascade

drop role r

drop procedure p

drop function s.f

drop package p

drop package body p

drop type t force

drop type body t

drop trigger t

drop materialized view mv preserve table

drop materialized view log on t

drop directory d

drop public database link l

drop tablespace ts including contents and datafiles cascade constraints

drop profile p cascade

drop context c

-- 23
drop table if exists t purge

alter table t add a number

alter table t add (a number default 1 not null, b varchar2(10), constraint c check (a > 0))

alter table t add constraint pk primary key (a) using index i enable novalidate

alter table t add primary key (a)

alter table t add unique (a, b)

alter table t add constraint fk foreign key (a) references u (b) on delete cascade enable

alter table t add constraint c check (a is not null) disable add constraint d unique (b)

alter table t add foreign key (a) references u

alter table t modify a varchar2(20)

alter table t modify (a varchar2(20) not null, b default null, c null, d constraint x not null enable)

alter table t modify a invisible

alter table t modify a drop identity

alter table t modify a generated always as identity (start with limit value)

alter table t modify a default on null 5

alter table t modify constraint c disable

alter table t modify primary key rely

alter table t modify lob (c) (cache)

alter table t drop column a

alter table t drop column a cascade constraints

alter table t drop (a, b) cascade constraints checkpoint 100

alter table t drop constraint c cascade

alter table t drop primary key cascade drop index

alter table t drop unique (a, b) keep index

alter table t drop unused columns

alter table t set unused (a, b) cascade constraints

alter table t set unused column a

alter table t rename column a to b

alter table t rename to u

alter table t rename constraint a to b

alter table t enable constraint c

alter table t enable novalidate constraint c

alter table t disable primary key cascade

alter table t disable unique (a)

alter table t enable all triggers

alter table t enable row movement

alter table t disable table lock

alter table t read only

alter table t move tablespace users online

alter table t shrink space cascade

alter table t add partition p values less than (10)

alter table t truncate partition p update indexes

alter table t exchange partition p with table u including indexes without validation

alter table t split partition p at (5) into (partition a, partition b)

alter table t nologging parallel 4

alter table t add a number add b number modify c varchar2(10)

alter table t allocate extent

alter index i rebuild online tablespace users

alter index i rename to j

alter index i unusable

alter index i invisible

alter index i coalesce

alter index i rebuild partition p

alter index i noparallel

alter view v compile

alter view v add constraint c unique (a) rely disable

alter trigger t enable

alter trigger t disable

alter trigger t rename to u

alter trigger t compile debug reuse settings

alter procedure p compile

alter function f compile plsql_optimize_level = 2 reuse settings

alter package p compile body

alter package s.p compile specification

alter type t compile

alter type t add attribute (a number) cascade

alter public synonym s compile

alter materialized view mv refresh complete on demand

alter materialized view mv compile

alter profile default limit password_life_time unlimited

alter role r identified by x

alter tablespace ts add datafile 'x' size 1M

alter database open

alter pluggable database all open

alter session set current_schema = scott

alter session set nls_date_format = 'YYYY-MM-DD HH24:MI:SS' nls_language='AMERICAN' NLS_NUMERIC_CHARACTERS='.,'

alter session set time_zone = 'Europe/Vienna'

alter session set time_zone = local

alter session set time_zone = dbtimezone

alter session set isolation_level = read committed

alter session set container = freepdb1

alter session set events '10046 trace name context forever, level 12'

alter session set "_optimizer_x" = true

alter session set plsql_warnings = 'ENABLE:ALL', 'DISABLE:06009'

alter session set optimizer_mode = first_rows_10

alter session set sort_area_size = 1048576

alter session set constraints = deferred

alter session enable parallel dml

alter session close database link l

alter system kill session '12,345' immediate

alter system disconnect session '12,345,@1' post_transaction

alter system set open_cursors = 300 scope = both sid = '*'

alter system set x = '/tmp' container = all

alter system flush shared_pool

alter system switch logfile

alter system checkpoint

truncate table t

truncate table s.t drop storage cascade

truncate cluster c reuse storage

rename a to b

purge recyclebin

purge table t

purge dba_recyclebin

flashback table t to before drop rename to u

flashback table s.t, u to timestamp systimestamp - interval '1' hour

flashback table t to scn 123 enable triggers

analyze table t compute statistics

analyze index i validate structure

audit select on t by access

noaudit all

create library l as '/x.so'

create cluster c (a number) size 512 hashkeys 100
