import { test } from 'node:test';
import assert from 'node:assert/strict';
import { failure, rows, scratch, using } from './database.mjs';


const me = scratch('wire_errors', async (connection) => {
  await connection.execute('create table parent (id number primary key)');
  await connection.execute(`create table child (id number(3) constraint child_pk primary key, name varchar2(5) not null,
    parent_id number constraint child_fk references parent, amount number(5,2) constraint child_ck check (amount > 0))`);
});

// statement, number, offset (or null where the server blames none in particular), text after the number
const cases = [
  ['select * from nosuch', 942, 14, /table or view/],
  ['select nosuch from dual', 904, 7, /"NOSUCH": invalid identifier/],
  ['selec 1 from dual', 900, 0, /invalid SQL statement/],
  ['select 1 from', 903, null, /./],
  ['select 1 frm dual where 1 = 1', null, null, /./],
  ['select * from dual where', 936, null, /missing expression/],
  ["select to_number('abc') from dual", 1722, null, /./],
  ['select 1/0 from dual', 1476, null, /divisor is equal to zero/],
  ["select to_date('2024-13-01', 'YYYY-MM-DD') from dual", 1843, null, /month/],
  ["insert into child (id, name) values (1, null)", 1400, null, /cannot insert NULL into \("WIRE_ERRORS_\d+S?"\."CHILD"\."NAME"\)/],
  ["insert into child (id, name) values (1000, 'a')", 1438, null, /precision/],
  ["insert into child (id, name) values (1, 'abcdef')", 12899, null, /value too large for column "WIRE_ERRORS_\d+S?"\."CHILD"\."NAME" \(actual: 6, maximum: 5\)/],
  ["insert into child (id, name, parent_id) values (1, 'a', 77)", 2291, null, /WIRE_ERRORS_\d+S?\.CHILD_FK/],
  ["insert into child (id, name, amount) values (1, 'a', -1)", 2290, null, /WIRE_ERRORS_\d+S?\.CHILD_CK/],
  ['insert into child (id, name) values (1)', 947, null, /not enough values/],
  ['insert into child (id) values (1, 2)', 913, null, /too many values/],
  ['insert into nosuch values (1)', 942, 12, /table or view/],
  ['drop table nosuch', 942, null, /table or view/],
  ['create table parent (id number)', 955, null, /name is already used by an existing object/],
  ["select 'open from dual", 1756, null, /quoted string not properly terminated/],
  ['select (select id from parent union all select 1 from dual union all select 2 from dual) from dual', 1427, null, /single-row subquery/],
];

for (const [sql, number, offset, text] of cases) {
  test(`${sql} is ORA-${number ?? '?'}`, () => using(me, async (connection) => {
    const error = await failure(connection.execute(sql));
    if (number !== null)
      assert.equal(error.errorNum, number);
    if (offset !== null)
      assert.equal(error.offset, offset);
    assert.match(error.message, /^ORA-\d{5}: /);
    assert.match(error.message, text);
    assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
  }));
}

test('a missing bind is told', () => using(me, async (connection) => {
  assert.equal((await failure(connection.execute('select :a, :b from dual', [1]))).errorNum ?? 1008, 1008);
}));

test('an error in a statement with binds leaves the connection usable', () => using(me, async (connection) => {
  for (let i = 0; i < 3; i++)
    assert.equal((await failure(connection.execute('insert into nosuch values (:a, :b)', { a: i, b: 'x'.repeat(1000) }))).errorNum, 942);
  assert.deepEqual(await rows(connection, 'select :n from dual', [5]), [[5]]);
}));

test('an error in a statement with RETURNING leaves the connection usable', () => using(me, async (connection) => {
  const { oracledb } = await import('./database.mjs');
  const error = await failure(connection.execute(
    "insert into nosuch (id) values (:id) returning id into :rid", { id: 1, rid: { dir: oracledb.BIND_OUT, type: oracledb.NUMBER } }));
  assert.equal(error.errorNum, 942);
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('an array into a table that is not there leaves the connection usable', () => using(me, async (connection) => {
  const binds = Array.from({ length: 5000 }, (_, i) => [i, `some text to fill packets with ${i}`]);
  assert.equal((await failure(connection.executeMany('insert into nosuch values (:1, :2)', binds))).errorNum, 942);
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('the same statement works after it has failed', () => using(me, async (connection) => {
  const sql = 'insert into child (id, name) values (:id, :name)';
  await connection.execute(sql, [1, 'a']);
  assert.equal((await failure(connection.execute(sql, [1, 'a']))).errorNum, 1);
  await connection.execute(sql, [2, 'b']);
  assert.deepEqual(await rows(connection, 'select id from child order by id'), [[1], [2]]);
  await connection.rollback();
}));

test('an error among the rows of a query comes where it belongs', () => using(me, async (connection) => {
  const { resultSet } = await connection.execute(
    'select 10 / (5 - level) as n from dual connect by level <= 10', [], { resultSet: true, prefetchRows: 2, fetchArraySize: 2 });
  assert.deepEqual(await resultSet.getRows(2), [[2.5], [10 / 3]]);
  assert.equal((await failure(resultSet.getRows(10))).errorNum, 1476);
  await resultSet.close().catch(() => {});
}));

test('the application user sees what was granted, through its synonyms', () => using('app', async (connection) => {
  assert.ok((await rows(connection, 'select count(*) from claims'))[0][0] > 0);
  assert.ok((await rows(connection, 'select count(*) from legacy.customers'))[0][0] >= 200);
}));

test('the application user may not do what was not granted', () => using('app', async (connection) => {
  assert.equal((await failure(connection.execute("update customers set mail = null"))).errorNum, 1031);
  assert.equal((await failure(connection.execute('delete from legacy.policies'))).errorNum, 1031);
  assert.equal((await failure(connection.execute('create table mine (id number)'))).errorNum, 1031);
}));

test('a table of another schema without a grant is not there', async () => {
  const error = await failure(using(me, (connection) => connection.execute('select * from legacy.customers')));
  assert.equal(error.errorNum, 942);
  assert.equal(error.offset, 14);
});
