import { test, beforeEach } from 'node:test';
import assert from 'node:assert/strict';
import { failure, major, oracledb, rows, scratch, using } from './database.mjs';

const me = scratch('wire_direct', (connection) => connection.execute(`create table loads (
  id number(9) constraint loads_pk primary key, name varchar2(20) not null, national nvarchar2(20), bytes raw(20), made date, seen timestamp(6),
  long_text clob, long_bytes blob, ratio binary_double)`));
const schema = me.user.toUpperCase();
const skip = major < 26 && 'a feature of oracledb 26';
const count = (connection) => rows(connection, 'select count(*) from loads').then((all) => all[0][0]);

beforeEach(() => using(me, (connection) => connection.execute('delete from loads', [], { autoCommit: true })));

test('rows of every kind are loaded and committed', { skip }, () => using(me, (one) => using(me, async (two) => {
  const made = new Date(2024, 1, 29, 12, 30, 15), seen = new Date(2024, 1, 29, 12, 30, 15, 250);
  await one.directPathLoad(schema, 'loads', ['id', 'name', 'national', 'bytes', 'made', 'seen', 'ratio'],
    [[1, 'bolt', 'Größe', Buffer.from('ab01', 'hex'), made, seen, 0.5], [-2, 'nut', null, null, null, null, null]]);
  assert.deepEqual(await rows(two, 'select id, name, national, bytes, made, seen, ratio from loads order by id desc'),
    [[1, 'bolt', 'Größe', Buffer.from('ab01', 'hex'), made, seen, 0.5], [-2, 'nut', null, null, null, null, null]]);
})));

test('LOBs longer than a piece come whole', { skip }, () => using(me, async (connection) => {
  const text = 'Größe '.repeat(30_000), bytes = Buffer.alloc(200_000, 7);
  await connection.directPathLoad(schema, 'LOADS', ['ID', 'NAME', 'LONG_TEXT', 'LONG_BYTES'], [[1, 'long', text, bytes], [2, 'short', 'x', Buffer.from('y')]]);
  const found = await connection.execute('select long_text, long_bytes from loads order by id', [], { fetchTypeHandler: ({ dbType }) =>
    (dbType === oracledb.DB_TYPE_CLOB ? { type: oracledb.STRING } : { type: oracledb.BUFFER }) });
  assert.equal(found.rows[0][0], text);
  assert.ok(found.rows[0][1].equals(bytes));
  assert.deepEqual(found.rows[1], ['x', Buffer.from('y')]);
}));

test('ten thousand rows', { skip }, () => using(me, async (connection) => {
  await connection.directPathLoad(schema, 'LOADS', ['ID', 'NAME'], Array.from({ length: 10_000 }, (_, i) => [i, `row ${i}`]));
  assert.equal(await count(connection), 10_000);
}));

test('a load that fails leaves nothing, and the transaction before it as it was', { skip }, () => using(me, async (connection) => {
  await connection.execute(`insert into loads (id, name) values (5, 'before')`);
  const error = await failure(connection.directPathLoad(schema, 'LOADS', ['ID', 'NAME'], [[6, 'new'], [5, 'again']]));
  assert.equal(error.errorNum, 1);
  assert.deepEqual(await rows(connection, 'select id from loads'), [[5]]);
  await connection.rollback();
  assert.equal(await count(connection), 0);
}));

test('NOT NULL, unknown tables and columns, too long a value', { skip }, () => using(me, async (connection) => {
  assert.match((await failure(connection.directPathLoad(schema, 'LOADS', ['ID', 'NAME'], [[1, null]]))).message, /^NJS-/);
  assert.equal((await failure(connection.directPathLoad(schema, 'NOSUCH', ['ID'], [[1]]))).errorNum, 942);
  assert.equal((await failure(connection.directPathLoad(schema, 'LOADS', ['NOSUCH'], [[1]]))).errorNum, 904);
  assert.match((await failure(connection.directPathLoad(schema, 'LOADS', ['ID', 'NAME'], [[1, 'x'.repeat(21)]]))).message, /^(ORA-12899|NJS-)/);
  assert.equal(await count(connection), 0);
}));
