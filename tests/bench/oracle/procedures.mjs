// The same procedures in PL/SQL and in PL/pgSQL: calls that give rows back, a loop, a bulk insert.
const LOOP = 10_000_000, BULK_ROWS = 100_000, CALLS = 500, CALL_ROWS = 100;

const oracle = [
  `create or replace package bench_pkg as
     procedure find(p_from in number, p_count in number, p_rows out sys_refcursor);
     function spin(p_times in pls_integer) return number;
     procedure fill(p_rows in pls_integer);
   end;`,
  `create or replace package body bench_pkg as
     procedure find(p_from in number, p_count in number, p_rows out sys_refcursor) is
     begin
       open p_rows for select id, policy_no, status, premium from policies where id >= p_from and id < p_from + p_count order by id;
     end;
     function spin(p_times in pls_integer) return number is
       n pls_integer := 0;
     begin
       for i in 1 .. p_times loop
         if mod(i, 3) = 0 then n := n + 2; else n := n - 1; end if;
       end loop;
       return n;
     end;
     procedure fill(p_rows in pls_integer) is
       type numbers is table of number;
       type texts is table of varchar2(20);
       ids numbers := numbers();
       kinds texts := texts();
     begin
       ids.extend(p_rows);
       kinds.extend(p_rows);
       for i in 1 .. p_rows loop ids(i) := i; kinds(i) := 'KIND ' || mod(i, 10); end loop;
       forall i in 1 .. p_rows insert into bulk_rows (id, kind) values (ids(i), kinds(i));
       rollback;
     end;
   end;`,
];

const postgres = [
  `create or replace procedure bench_find(p_from numeric, p_count numeric, inout p_rows refcursor) language plpgsql as $$
   begin
     open p_rows for select id, policy_no, status, premium from policies where id >= p_from and id < p_from + p_count order by id;
   end; $$`,
  `create or replace function bench_spin(p_times integer) returns integer language plpgsql as $$
   declare n integer := 0;
   begin
     for i in 1 .. p_times loop
       if mod(i, 3) = 0 then n := n + 2; else n := n - 1; end if;
     end loop;
     return n;
   end; $$`,
  `create or replace function bench_fill(p_rows integer) returns void language plpgsql as $$
   declare ids numeric[]; kinds varchar[];
   begin
     for i in 1 .. p_rows loop ids[i] := i; kinds[i] := 'KIND ' || mod(i, 10); end loop;
     insert into bulk_rows (id, kind) select * from unnest(ids, kinds);
   end; $$`,
];

/** Makes the procedures where the tables are. */
export async function createProcedures(client) {
  await client.run('drop table bulk_rows').catch(() => {});
  await client.run(`create table bulk_rows (id ${client.types.number} primary key, kind ${client.types.text(20)})`);
  for (const sql of client.dialect === 'oracle' ? oracle : postgres)
    await client.run(sql);
}

export const procedures = [
  { name: `procedure with a REF CURSOR of ${CALL_ROWS} rows`, unit: 'calls', run: async ({ one }) => {
    for (let i = 0; i < CALLS; i++)
      await one.callForRows('find', (i * 7919) % 90_000, CALL_ROWS);
    return CALLS;
  } },
  { name: 'rows by a REF CURSOR', unit: 'rows', run: ({ one }) => one.callForRows('find', 0, 100_000) },
  { name: `loop of ${LOOP} iterations`, unit: 'iterations', run: async ({ one }) => {
    await one.callFunction('spin', LOOP);
    return LOOP;
  } },
  { name: `bulk insert of ${BULK_ROWS} rows in a procedure, rolled back`, unit: 'rows', run: async ({ one }) => {
    await one.callRolledBack('fill', BULK_ROWS);
    return BULK_ROWS;
  } },
];
