import { test, beforeEach } from 'node:test';
import assert from 'node:assert/strict';
import { failure, major, oracledb, plSql, rows, scratch, storedCode, using } from './database.mjs';

const me = scratch('wire_array', (connection) => connection.execute(`create table things (
  id number(6) constraint things_pk primary key, name varchar2(10), code char(3) not null, amount number(5,2), made date)`));

const { BIND_IN, BIND_OUT, BIND_INOUT, NUMBER, STRING } = oracledb;
const number = (error) => error.errorNum ?? Number(/ORA-(\d+)/.exec(error.message)[1]);
const insert = 'insert into things (id, name, code, amount) values (:id, :name, :code, :amount)';
const types = { id: { type: NUMBER }, name: { type: STRING, maxSize: 20 }, code: { type: STRING, maxSize: 10 }, amount: { type: NUMBER } };

beforeEach(() => using(me, (connection) => connection.execute('delete from things', [], { autoCommit: true })));

test('batch errors have offset, number and text, and the good rows stay', () => using(me, async (connection) => {
  const { batchErrors, rowsAffected, dmlRowCounts } = await connection.executeMany(insert, [
    { id: 1, name: 'good', code: 'a', amount: 1 },
    { id: 1, name: 'again', code: 'b', amount: 1 },
    { id: 2, name: 'no code', code: null, amount: 1 },
    { id: 3, name: 'much', code: 'c', amount: 1000 },
    { id: 4, name: 'much too long', code: 'd', amount: 1 },
    { id: 5, name: 'good', code: 'e', amount: -999.99 },
  ], { batchErrors: true, dmlRowCounts: true, bindDefs: types });
  assert.deepEqual(batchErrors.map((error) => [error.offset, number(error)]), [[2, 1400], [3, 1438], [4, 12899], [1, 1]]);
  const owner = me.user.toUpperCase();
  assert.match(batchErrors[3].message, new RegExp(`^ORA-00001: unique constraint \\(${owner}\\.THINGS_PK\\) violated`));
  assert.match(batchErrors[0].message, new RegExp(`^ORA-01400: cannot insert NULL into \\("${owner}"\\."THINGS"\\."CODE"\\)`));
  assert.match(batchErrors[2].message, new RegExp(`^ORA-12899: value too large for column "${owner}"\\."THINGS"\\."NAME" \\(actual: 13, maximum: 10\\)`));
  assert.equal(rowsAffected, 2);
  assert.deepEqual(dmlRowCounts, [1, 0, 0, 0, 0, 1]);
  assert.deepEqual(await rows(connection, 'select id from things order by id'), [[1], [5]]);
  await connection.rollback();
}));

test('batch errors by the hundred', () => using(me, async (connection) => {
  const binds = Array.from({ length: 600 }, (_, i) => ({ id: i % 300, name: 'x', code: 'x', amount: 1 }));
  const { batchErrors } = await connection.executeMany(insert, binds, { batchErrors: true, bindDefs: types });
  assert.deepEqual(batchErrors.map((error) => error.offset), Array.from({ length: 300 }, (_, i) => 300 + i));
  assert.ok(batchErrors.every((error) => number(error) === 1));
  await connection.rollback();
}));

test('batch errors and autoCommit: with errors nothing is committed', () => using(me, async (connection) => {
  await connection.executeMany(insert, [{ id: 1, name: 'a', code: 'a', amount: 1 }, { id: 1, name: 'b', code: 'b', amount: 1 }],
    { batchErrors: true, autoCommit: true, bindDefs: types });
  await using(me, async (other) => assert.deepEqual(await rows(other, 'select count(*) from things'), [[0]]));
  await connection.rollback();
}));

test('an array without errors commits by autoCommit', () => using(me, async (connection) => {
  const { batchErrors } = await connection.executeMany(insert, [{ id: 1, name: 'a', code: 'a', amount: 1 }], { batchErrors: true, autoCommit: true, bindDefs: types });
  assert.ok(!batchErrors?.length);
  await using(me, async (other) => assert.deepEqual(await rows(other, 'select count(*) from things'), [[1]]));
}));

test('row counts, the same statement again and again', () => using(me, async (connection) => {
  const sql = 'delete from things where amount = :a';
  for (let i = 0; i < 3; i++) {
    await connection.executeMany(insert, [1, 2, 3, 4].map((id) => ({ id, name: 'n', code: 'c', amount: id < 3 ? 1 : 2 })), { bindDefs: types });
    const { dmlRowCounts, rowsAffected } = await connection.executeMany(sql, [{ a: 9 }, { a: 1 }, { a: 2 }], { dmlRowCounts: true });
    assert.deepEqual(dmlRowCounts, [0, 2, 2]);
    assert.equal(rowsAffected, 4);
  }
}));

test('RETURNING of several rows in each iteration', () => using(me, async (connection) => {
  await connection.executeMany(insert, [1, 2, 3, 4, 5].map((id) => ({ id, name: `n${id}`, code: 'c', amount: id % 2 })), { bindDefs: types });
  const sql = 'update things set name = name || :suffix where amount = :amount returning id, name into :ids, :names';
  const bindDefs = {
    suffix: { type: STRING, maxSize: 5 }, amount: { type: NUMBER },
    ids: { dir: BIND_OUT, type: NUMBER }, names: { dir: BIND_OUT, type: STRING, maxSize: 20 },
  };
  for (const suffix of ['a', 'b']) {
    const { outBinds, rowsAffected } = await connection.executeMany(sql, [{ suffix, amount: 1 }, { suffix, amount: 7 }, { suffix, amount: 0 }], { bindDefs });
    assert.deepEqual(outBinds.map((row) => row.ids), [[1, 3, 5], [], [2, 4]]);
    assert.ok(outBinds[0].names.every((name) => name.endsWith(suffix)));
    assert.equal(rowsAffected, 5);
  }
  await connection.rollback();
}));

test('RETURNING with batch errors', () => using(me, async (connection) => {
  const result = await connection.executeMany(
    'insert into things (id, code) values (:id, :code) returning id into :rid', [{ id: 1, code: 'a' }, { id: 1, code: 'b' }, { id: 2, code: 'c' }],
    { batchErrors: true, bindDefs: { id: { type: NUMBER }, code: { type: STRING, maxSize: 3 }, rid: { type: NUMBER, dir: BIND_OUT } } });
  assert.deepEqual(result.batchErrors.map((error) => error.offset), [1]);
  assert.deepEqual(result.outBinds.map((row) => row.rid), [[1], [], [2]]);
  await connection.rollback();
}));

test('an array by position, and of one row', () => using(me, async (connection) => {
  assert.equal((await connection.executeMany('insert into things (id, code) values (:1, :2)', [[1, 'a']])).rowsAffected, 1);
  assert.equal((await connection.executeMany('insert into things (id, code) values (:1, :2)', [[2, 'a'], [3, 'b'], [4, 'c']])).rowsAffected, 3);
  await connection.rollback();
}));

test('an array without binds is executed so many times', () => using(me, async (connection) => {
  await connection.execute('create sequence counting');
  assert.equal((await connection.executeMany("insert into things (id, code) values (counting.nextval, 'c')", 4)).rowsAffected, 4);
  assert.deepEqual((await rows(connection, 'select id from things order by id')).flat(), [1, 2, 3, 4]);
  await connection.rollback();
  await connection.execute('drop sequence counting');
}));

test('an array of long strings over many packets', () => using(me, async (connection) => {
  await connection.execute('create table texts (id number, t varchar2(4000), c clob)');
  const binds = Array.from({ length: 100 }, (_, i) => [i, 'ä'.repeat(1 + 18 * i), 'z'.repeat(200 * i + 1)]);
  await connection.executeMany('insert into texts values (:1, :2, :3)', binds,
    { bindDefs: [{ type: NUMBER }, { type: STRING, maxSize: 4000 }, { type: STRING, maxSize: 40_000 }] });
  const found = await rows(connection, 'select id, t, c from texts order by id', [], { fetchInfo: { C: { type: STRING } } });
  assert.deepEqual(found, binds);
  await connection.execute('drop table texts purge');
}));

for (const [what, sql, binds, expected] of [
  ['a text that is no number', 'select to_number(:1) from dual', ['abc'], 1722],
  ['a text where a number column is', 'insert into things (id, code) values (:1, :2)', ['abc', 'a'], 1722],
  ['a text that is no date', "select to_date(:1, 'YYYY-MM-DD') from dual", ['never'], 1841],
  ['letters where digits are due', "select to_date(:1, 'DD.MM.YYYY') from dual", ['ab.01.2024'], 1858],
  ['a number too large for its column', 'insert into things (id, code) values (:1, :2)', [1e7, 'a'], 1438],
  ['a text too long for its column', 'insert into things (id, code) values (:1, :2)', [1, 'abcd'], 12899],
  ['NULL where it is not allowed', 'insert into things (id, code) values (:1, :2)', [1, null], 1400],
])
  test(`${what} is ORA-${String(expected).padStart(5, '0')}`, () => using(me, async (connection) => {
    const error = await failure(connection.execute(sql, binds));
    assert.equal(error.errorNum, expected);
    assert.match(error.message, new RegExp(`^ORA-${String(expected).padStart(5, '0')}: `));
  }));

test('NULL of each type is bound', () => using(me, async (connection) => {
  for (const type of ['VARCHAR', 'NVARCHAR', 'CHAR', 'NCHAR', 'NUMBER', 'BINARY_FLOAT', 'BINARY_DOUBLE', 'DATE', 'TIMESTAMP', 'TIMESTAMP_TZ', 'TIMESTAMP_LTZ', 'RAW', 'CLOB', 'BLOB'])
    assert.deepEqual(await rows(connection, 'select nvl2(:v, 1, 0) from dual', { v: { val: null, type: oracledb[`DB_TYPE_${type}`], dir: BIND_IN } }), [[0]], type);
}));

for (const value of [NaN, Infinity, -Infinity])
  test(`BINARY_DOUBLE and BINARY_FLOAT ${value}`, () => using(me, async (connection) => {
    for (const type of [oracledb.DB_TYPE_BINARY_DOUBLE, oracledb.DB_TYPE_BINARY_FLOAT])
      assert.deepEqual(await rows(connection, 'select :v from dual', { v: { val: value, type } }), [[value]]);
  }));

test('BOOLEAN', { skip: major < 7 && 'oracledb 6.0 has none in SQL' }, () => using(me, async (connection) => {
  if (connection.oracleServerVersion < 2300000000)
    return;
  const result = await connection.execute('select true, false, cast(null as boolean), :b from dual', { b: { val: true, type: oracledb.DB_TYPE_BOOLEAN } });
  assert.deepEqual(result.rows, [[true, false, null, true]]);
  assert.deepEqual(result.metaData.map((column) => column.dbType), Array(4).fill(oracledb.DB_TYPE_BOOLEAN));
}));

test('INTERVALs are bound and fetched', { skip: major < 7 && 'oracledb 6.0 knows none' }, () => using(me, async (connection) => {
  const ym = new oracledb.IntervalYM({ years: -2, months: -3 });
  const ds = new oracledb.IntervalDS({ days: 10, hours: 23, minutes: 59, seconds: 58, fseconds: 123456789 });
  const [[y, d]] = await rows(connection, 'select :y, :d from dual', { y: { val: ym, type: oracledb.DB_TYPE_INTERVAL_YM }, d: { val: ds, type: oracledb.DB_TYPE_INTERVAL_DS } });
  assert.deepEqual([y.years, y.months], [-2, -3]);
  assert.deepEqual([d.days, d.hours, d.minutes, d.seconds, d.fseconds], [10, 23, 59, 58, 123456789]);
}));

test('a rowid is bound as the text that it is', () => using(me, async (connection) => {
  const { lastRowid } = await connection.execute("insert into things (id, code) values (1, 'a')");
  const { outBinds } = await connection.execute('update things set name = :n where rowid = :r returning rowid into :o',
    { n: 'found', r: lastRowid, o: { type: STRING, dir: BIND_OUT, maxSize: 18 } });
  assert.deepEqual(outBinds.o, [lastRowid]);
  assert.equal((await rows(connection, 'select rowid from things'))[0][0], lastRowid);
  await connection.rollback();
}));

test('too few and too many binds', { skip: major < 7 && 'oracledb 6.0 trips over them itself' }, () => using(me, async (connection) => {
  const few = await failure(connection.execute('select :a, :b from dual', { a: 1 }));
  assert.ok(few.errorNum === 1008 || /NJS-(098|044|097)/.test(few.code), few.message);
  const many = await failure(connection.execute('select :a from dual', { a: 1, b: 2 }));
  assert.ok(many.errorNum === 1036 || /NJS-(098|044|097)/.test(many.code), many.message);
  assert.deepEqual(await rows(connection, 'select :a from dual', { a: 1 }), [[1]]);
}));

test('a column fetched as a string, by type and by handler', () => using(me, async (connection) => {
  await connection.execute("insert into things (id, code, amount, made) values (1, 'a', 12.5, date '2024-02-29')");
  const found = await rows(connection, 'select id, amount, made from things', [], { fetchInfo: { AMOUNT: { type: STRING }, ID: { type: STRING } } });
  assert.deepEqual(found[0].slice(0, 2), ['1', '12.5']);
  if (major > 6) {
    const seen = [];
    const fetchTypeHandler = (column) => {
      seen.push([column.name, column.dbType, column.precision, column.scale, column.nullable]);
      return column.name === 'AMOUNT' ? { type: STRING, converter: (value) => `<${value}>` } : undefined;
    };
    assert.deepEqual(await rows(connection, 'select id, amount from things', [], { fetchTypeHandler }), [[1, '<12.5>']]);
    assert.deepEqual(seen, [['ID', oracledb.DB_TYPE_NUMBER, 6, 0, false], ['AMOUNT', oracledb.DB_TYPE_NUMBER, 5, 2, true]]);
  }
  await connection.rollback();
}));

const withBlocks = { skip: plSql ? false : 'blocks do not run here' };
const withPackages = { skip: storedCode ? false : 'no code is stored here' };

test('OUT and IN OUT binds of an array', withBlocks, () => using(me, async (connection) => {
  const { outBinds } = await connection.executeMany("begin :o := :i * 2; :io := :io || '!'; end;", [{ i: 1, io: 'a' }, { i: 2, io: 'b' }, { i: 3, io: 'c' }],
    { bindDefs: { i: { type: NUMBER }, o: { type: NUMBER, dir: BIND_OUT }, io: { type: STRING, dir: BIND_INOUT, maxSize: 10 } } });
  assert.deepEqual(outBinds, [{ o: 2, io: 'a!' }, { o: 4, io: 'b!' }, { o: 6, io: 'c!' }]);
}));

const setUpPackage = async (connection) => {
  await connection.execute(`create or replace package arrays as
    type numbers is table of number index by binary_integer;
    type texts is table of varchar2(100) index by binary_integer;
    function total (n numbers) return number;
    procedure fill (n in number, t out texts);
    procedure double (n in out numbers);
  end;`);
  await connection.execute(`create or replace package body arrays as
    function total (n numbers) return number is s number := 0;
    begin for i in 1 .. n.count loop s := s + nvl(n(i), 0); end loop; return s; end;
    procedure fill (n in number, t out texts) is
    begin for i in 1 .. n loop t(i) := 'text ' || i; end loop; end;
    procedure double (n in out numbers) is
    begin for i in 1 .. n.count loop n(i) := n(i) * 2; end loop; end;
  end;`);
};

test('arrays go into, come out of and go through a block', withPackages, () => using(me, async (connection) => {
  await setUpPackage(connection);
  const total = await connection.execute('begin :s := arrays.total(:n); end;',
    { s: { type: NUMBER, dir: BIND_OUT }, n: { type: NUMBER, dir: BIND_IN, val: [1, 2, 3, null, 4] } });
  assert.deepEqual(total.outBinds, { s: 10 });
  for (const n of [3, 0, 5]) {
    const filled = await connection.execute('begin arrays.fill(:n, :t); end;', { n, t: { type: STRING, dir: BIND_OUT, maxArraySize: 10 } });
    assert.deepEqual(filled.outBinds.t, Array.from({ length: n }, (_, i) => `text ${i + 1}`));
  }
  const doubled = await connection.execute('begin arrays.double(:n); end;', { n: { type: NUMBER, dir: BIND_INOUT, val: [1, 2, 3], maxArraySize: 5 } });
  assert.deepEqual(doubled.outBinds.n, [2, 4, 6]);
}));

test('more elements than maxArraySize is an error', withPackages, () => using(me, async (connection) => {
  await setUpPackage(connection);
  const error = await failure(connection.execute('begin arrays.fill(:n, :t); end;', { n: 20, t: { type: STRING, dir: BIND_OUT, maxArraySize: 10 } }));
  assert.equal(error.errorNum, 6513);
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('an OUT string longer than its bind is ORA-06502', withBlocks, () => using(me, async (connection) => {
  const error = await failure(connection.execute("begin :s := rpad('x', 50, 'x'); end;", { s: { type: STRING, dir: BIND_OUT, maxSize: 10 } }));
  assert.equal(error.errorNum, 6502);
}));
