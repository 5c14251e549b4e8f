-- Blocks and stored units, a paragraph each; stored units must parse without a compilation error.

begin null; end;

declare
  a number := 1; b constant varchar2(10) not null default 'x'; c t.x%type; d t%rowtype; e exception;
  pragma exception_init(e, -942);
  f pls_integer; g boolean := a > 1 and not false; h sys_refcursor; i binary_integer := 2 ** 3; j timestamp with time zone;
  type r is record (x number, y varchar2(10) := 'a', z date not null default sysdate);
  type tt is table of number; type at is table of r index by varchar2(30); type va is varray(10) of t%rowtype;
  type rc is ref cursor return t%rowtype; type rc2 is ref cursor;
  subtype st is number(10) not null; subtype s2 is pls_integer range 1 .. 10;
  cursor cu is select * from t; cursor cp (p number, q varchar2 default 'x') return t%rowtype is select * from t where a = p for update;
  procedure lp (x in out nocopy number, y out date, z in number default 1) is begin null; end lp;
  function lf return number; function lf return number is begin return 1; end;
  l r; m at; n tt := tt(1, 2, 3);
begin
  null;
end;

begin execute immediate 'drop table t'; exception when others then if sqlcode <> -942 then raise; end if; end;

begin
  <<outer>>
  for i in 1..10 loop
    for j in reverse a .. b + 1 loop
      exit outer when i > 5; continue when j = 1; continue; exit;
    end loop;
  end loop outer;
  while x < 10 and c%found loop x := x + 1; end loop;
  loop exit when true; end loop;
  for r in (select a, b from t where c = v) loop dbms_output.put_line(r.a || r.b); end loop;
  for r in cu loop null; end loop;
  for r in cp(1, q => 'x') loop null; end loop;
  for r in (with x as (select 1 a from dual) select * from x) loop null; end loop;
end;

begin
  if a then b := 1; elsif c is null then d := 2; else e := 3; end if;
  case a when 1 then null; when 2 then b := 1; else c := 2; end case;
  case when a = 1 then null; end case;
  b := case a when 1 then 'x' else 'y' end;
  goto done;
  <<done>>
  null;
end;

begin
  select a, b into x, y from t where c = z and rownum = 1;
  select a bulk collect into l from t;
  select count(*) into :n from dual;
  insert into t values r; insert into t (a) values (1) returning id into v;
  update t set row = r where a = 1; update t set a = 1 where current of cu;
  delete from t where a = 1 returning b bulk collect into l;
  merge into t using u on (t.a = u.a) when matched then update set b = 1;
  x := sql%rowcount; if sql%notfound then null; end if;
  commit; rollback to a; savepoint a; lock table t in exclusive mode; set transaction read only; rollback;
end;

begin
  execute immediate 'x';
  execute immediate 'select 1 from dual' into v;
  execute immediate s into a, b using in c, out d, in out e returning into f;
  execute immediate 'insert into t values (:1) returning id into :2' using :1, out :2;
  execute immediate 'x' bulk collect into l using 1;
  execute immediate 'a' || b || q'[c]' using p.x, l(1);
end;

begin
  open c; open cp(1, 2); open rc for select * from t; open rc for 'select :1 from dual' using x; open :c for select 1 from dual;
  fetch c into r; fetch c bulk collect into l limit 100; fetch rc into a, b.c, d(1);
  close c; close :c;
  forall i in 1 .. l.count save exceptions insert into t values l(i);
  forall i in indices of l between 1 and 5 update t set a = l(i).x where b = m(i);
  forall i in values of l execute immediate 'x' using l(i);
  x := sql%bulk_rowcount(1); x := sql%bulk_exceptions.count;
end;

begin
  l(1).x := 1; l('a')(2) := 3; l.delete; l.delete(1, 2); l.extend; x := l.count + l.first; a.b.c(1).d.e := f(1)(2).g;
  p; p(1, x => 2); s.p.q(1); :out := 1; raise e; raise_application_error(-20001, 'x' || sqlerrm); return;
  x := new t_obj(1, 2); y := t_obj(1).method(2); z := a mod b; w := a in (1, 2) or b like 'x%' escape '!' or c between 1 and 2;
  begin null; exception when no_data_found or too_many_rows then null; when pkg.e then raise; when others then null; end;
  declare x number; begin null; end;
  dbms_lob.writeappend(c, length('x'), 'x'); dbms_session.set_identifier('x'); pragma inline(p, 'YES');
  x := cast(a as number); y := extract(year from sysdate); z := trim(both 'x' from a); u := user; d := date '2024-01-01' + interval '1' day;
  exit_flag := true; type := 1; name.value := 2;
end;

<<main>>
declare
begin
  $if dbms_db_version.version >= 19 $then null; $elsif dbms_db_version.ver_le_12 $then this is skipped $else bad tokens ( $end
  x := $$plsql_line; y := $$undefined;
end main;

create procedure p as begin null; end;

create or replace procedure s.p (a in number, b out varchar2, c in out nocopy t%rowtype, d date default sysdate) authid current_user is x number; begin x := a; end p;

create or replace function f (a varchar2) return varchar2 deterministic parallel_enable result_cache relies_on (t) is begin return a; end f;

create or replace editionable function f return tt pipelined as begin pipe row (1); return; end;

create function f (x number) return number as language java name 'A.b(int) return int';

create or replace package p authid definer as
  c constant number := 1; type t is table of number index by pls_integer; e exception;
  procedure a (x number); function b (y varchar2 := 'z') return date; cursor cu return t%rowtype;
  pragma restrict_references(b, wnds, rnps);
end p;

create or replace package body p is
  v number := 0;
  procedure a (x number) is begin v := x; end;
  function b (y varchar2 := 'z') return date is begin return sysdate; end b;
begin
  v := 1;
exception when others then null;
end p;

create package body p as procedure a is begin null; end; end;

create or replace trigger tr before insert on t for each row begin if :new.id is null then select seq.nextval into :new.id from dual; end if; end;

create or replace trigger tr before insert or update of a, b or delete on s.t referencing new as n old as o for each row follows x enable when (n.a > o.a) declare x number; begin :n.a := :o.a; end tr;

create trigger tr after insert on t call p(:new.a)

create trigger tr instead of delete on v for each row begin delete from t where a = :old.a; end;

create trigger tr after logon on database begin null; end;

create trigger tr before ddl or drop on s.schema disable begin null; end;

create or replace trigger tr for insert or update on t compound trigger
  x number := 0;
  before statement is begin x := 1; end before statement;
  before each row is begin :new.a := x; end before each row;
  after each row is y number; begin x := x + 1; exception when others then null; end after each row;
  after statement is begin null; end after statement;
end tr;

create type t as object (a number, b varchar2(10), member function f (x number) return number, static procedure s, constructor function t (a number) return self as result, map member function m return number, overriding member procedure o) not final

create or replace type t force as table of number

create type t as varray(10) of varchar2(20 char) not null;

create type t under s.base (c date) final instantiable;

create type t;

create or replace type body t is
  member function f (x number) return number is begin return self.a + x; end;
  constructor function t (a number) return self as result is begin self.a := a; return; end t;
  map member function m return number as begin return a; end;
end;

with function f(n number) return number is begin return n + 1; end; select f(1) from dual
