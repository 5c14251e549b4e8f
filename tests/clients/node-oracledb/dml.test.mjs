import { test, beforeEach } from 'node:test';
import assert from 'node:assert/strict';
import { failure, oracledb, rows, scratch, using } from './database.mjs';


const me = scratch('wire_dml', async (connection) => {
  await connection.execute(`create table items (
    id number(9) constraint items_pk primary key, name varchar2(30) not null, price number(9,2), made date, seen timestamp)`);
});

beforeEach(() => using(me, (connection) => connection.execute('delete from items', [], { autoCommit: true })));

test('binds by name and by position', () => using(me, async (connection) => {
  const made = new Date(2024, 1, 29, 12, 30, 15);
  const seen = new Date(2024, 1, 29, 12, 30, 15, 250);
  let result = await connection.execute(
    'insert into items (id, name, price, made, seen) values (:id, :name, :price, :made, :seen)', { id: 1, name: 'bolt', price: 0.1, made, seen });
  assert.equal(result.rowsAffected, 1);
  result = await connection.execute('insert into items (id, name, price, made, seen) values (:1, :2, :3, :4, :5)', [2, 'nut', 0.25, made, null]);
  assert.equal(result.rowsAffected, 1);
  assert.deepEqual(await rows(connection, 'select id, name, price, made, seen from items order by id'),
    [[1, 'bolt', 0.1, made, seen], [2, 'nut', 0.25, made, null]]);
}));

test('one name bound twice', () => using(me, async (connection) => {
  await connection.execute('insert into items (id, name, price) values (:n, :s, :n)', { n: 7, s: 'seven' });
  assert.deepEqual(await rows(connection, 'select id, price from items where id = :n and price = :n', { n: 7 }), [[7, 7]]);
}));

test('what is not committed is seen by its session alone', () => using(me, (one) => using(me, async (two) => {
  await one.execute("insert into items (id, name) values (1, 'mine')");
  const count = 'select count(*) from items';
  assert.deepEqual(await rows(one, count), [[1]]);
  assert.deepEqual(await rows(two, count), [[0]]);
  await one.commit();
  assert.deepEqual(await rows(two, count), [[1]]);
  await two.execute('delete from items');
  assert.deepEqual(await rows(two, count), [[0]]);
  await two.rollback();
  assert.deepEqual(await rows(two, count), [[1]]);
})));

test('a closed connection has rolled back', async () => {
  await using(me, (connection) => connection.execute("insert into items (id, name) values (1, 'lost')"));
  await using(me, async (connection) => assert.deepEqual(await rows(connection, 'select count(*) from items'), [[0]]));
});

test('autoCommit commits with the call', async () => {
  await using(me, (connection) => connection.execute("insert into items (id, name) values (1, 'kept')", [], { autoCommit: true }));
  await using(me, async (connection) => assert.deepEqual(await rows(connection, 'select name from items'), [['kept']]));
});

test('update and delete tell how many rows', () => using(me, async (connection) => {
  await connection.executeMany('insert into items (id, name) values (:1, :2)', [[1, 'a'], [2, 'b'], [3, 'c']]);
  assert.equal((await connection.execute('update items set price = :p where id <= :id', { p: 5, id: 2 })).rowsAffected, 2);
  assert.equal((await connection.execute('delete from items where price = 5')).rowsAffected, 2);
  assert.equal((await connection.execute('delete from items where id = 99')).rowsAffected, 0);
  assert.deepEqual(await rows(connection, 'select id from items'), [[3]]);
}));

test('the last rowid finds its row', () => using(me, async (connection) => {
  const { lastRowid } = await connection.execute("insert into items (id, name) values (1, 'here')");
  assert.match(lastRowid, /^[A-Za-z0-9+/]{18}$/);
  assert.deepEqual(await rows(connection, 'select id, rowid from items where rowid = :1', [lastRowid]), [[1, lastRowid]]);
}));

test('an array of 10,000 rows', () => using(me, async (connection) => {
  const binds = Array.from({ length: 10000 }, (_, id) => ({ id, name: `name ${id}`, price: id / 100 }));
  const result = await connection.executeMany('insert into items (id, name, price) values (:id, :name, :price)', binds);
  assert.equal(result.rowsAffected, 10000);
  assert.deepEqual(await rows(connection, 'select count(*), min(id), max(price) from items'), [[10000, 0, 99.99]]);
}));

test('an array tells the rows of each of its executions', () => using(me, async (connection) => {
  await connection.executeMany('insert into items (id, name, price) values (:1, :2, :3)', [[1, 'a', 1], [2, 'b', 1], [3, 'c', 2]]);
  const result = await connection.executeMany('delete from items where price = :1', [[1], [2], [3]], { dmlRowCounts: true });
  assert.deepEqual(result.dmlRowCounts, [2, 1, 0]);
  assert.equal(result.rowsAffected, 3);
}));

test('an array collects errors and keeps the good rows', () => using(me, async (connection) => {
  const result = await connection.executeMany(
    'insert into items (id, name) values (:1, :2)', [[1, 'a'], [1, 'again'], [2, 'b'], [3, null]],
    { batchErrors: true, dmlRowCounts: true, bindDefs: [{ type: oracledb.NUMBER }, { type: oracledb.STRING, maxSize: 30 }] });
  assert.deepEqual(result.batchErrors.map((error) => [error.offset, error.errorNum ?? Number(/ORA-(\d+)/.exec(error.message)[1])]), [[3, 1400], [1, 1]]);
  assert.match(result.batchErrors[1].message, /^ORA-00001: unique constraint \(WIRE_DML_\d+S?\.ITEMS_PK\) violated/);
  assert.deepEqual(await rows(connection, 'select id from items order by id'), [[1], [2]]);
}));

test('an array without batch errors stops at the first and keeps what came before', () => using(me, async (connection) => {
  const error = await failure(connection.executeMany('insert into items (id, name) values (:1, :2)', [[1, 'a'], [1, 'again'], [2, 'b']]));
  assert.equal(error.errorNum, 1);
  assert.deepEqual(await rows(connection, 'select id from items'), [[1]]);
}));

test('RETURNING gives the values of the row', () => using(me, async (connection) => {
  const result = await connection.execute(
    'insert into items (id, name, price) values (:id, :name, :price) returning id, name into :rid, :rname',
    { id: 5, name: 'five', price: 5.5, rid: { dir: oracledb.BIND_OUT, type: oracledb.NUMBER }, rname: { dir: oracledb.BIND_OUT, type: oracledb.STRING } });
  assert.deepEqual(result.outBinds, { rid: [5], rname: ['five'] });
}));

test('RETURNING gives the values of many rows, also again and also of none', () => using(me, async (connection) => {
  await connection.executeMany('insert into items (id, name, price) values (:1, :2, :3)', [[1, 'a', 1], [2, 'b', 2], [3, 'c', 3]]);
  const sql = 'update items set price = price * 2 where id <= :top returning id, price into :ids, :prices';
  const out = { dir: oracledb.BIND_OUT, type: oracledb.NUMBER };
  for (const [top, expected] of [[2, { ids: [1, 2], prices: [2, 4] }], [3, { ids: [1, 2, 3], prices: [4, 8, 6] }], [0, { ids: [], prices: [] }]])
    assert.deepEqual((await connection.execute(sql, { top, ids: out, prices: out })).outBinds, expected);
}));

test('executeMany with RETURNING', () => using(me, async (connection) => {
  const result = await connection.executeMany(
    'insert into items (id, name) values (:id, :name) returning id into :rid', [{ id: 1, name: 'a' }, { id: 2, name: 'b' }],
    { bindDefs: { id: { type: oracledb.NUMBER }, name: { type: oracledb.STRING, maxSize: 30 }, rid: { type: oracledb.NUMBER, dir: oracledb.BIND_OUT } } });
  assert.deepEqual(result.outBinds, [{ rid: [1] }, { rid: [2] }]);
}));

test('a savepoint takes back what came after it', () => using(me, async (connection) => {
  await connection.execute("insert into items (id, name) values (1, 'a')");
  await connection.execute('savepoint here');
  await connection.execute("insert into items (id, name) values (2, 'b')");
  await connection.execute('rollback to here');
  await connection.commit();
  assert.deepEqual(await rows(connection, 'select id from items'), [[1]]);
}));

test('DDL commits, and a table can be made, altered and dropped', () => using(me, async (connection) => {
  await connection.execute("insert into items (id, name) values (1, 'a')");
  await connection.execute('create table temp_things (id number)');
  await connection.rollback();
  assert.deepEqual(await rows(connection, 'select count(*) from items'), [[1]]);
  await connection.execute('alter table temp_things add (name varchar2(10))');
  await connection.execute("insert into temp_things values (1, 'x')");
  assert.deepEqual(await rows(connection, 'select * from temp_things'), [[1, 'x']]);
  await connection.execute('drop table temp_things');
  assert.equal((await failure(connection.execute('select * from temp_things'))).errorNum, 942);
  await connection.execute('create table temp_things (other number)');
  assert.deepEqual(await rows(connection, 'select * from temp_things'), []);
  await connection.execute('drop table temp_things purge');
}));

test('the same DDL twice is executed twice', () => using(me, async (connection) => {
  await connection.execute('create sequence counter');
  assert.equal((await failure(connection.execute('create sequence counter'))).errorNum, 955);
  await connection.execute('drop sequence counter');
  await connection.execute('create sequence counter');
  assert.deepEqual(await rows(connection, 'select counter.nextval from dual'), [[1]]);
  await connection.execute('drop sequence counter');
}));

test('a row locked by another session is waited for', () => using(me, (one) => using(me, async (two) => {
  await one.execute("insert into items (id, name, price) values (1, 'a', 1)", [], { autoCommit: true });
  await one.execute('update items set price = price + 1');
  const waiting = two.execute('update items set price = price + 10', [], { autoCommit: true });
  assert.equal((await failure(using(me, (three) => three.execute('select * from items for update nowait')))).errorNum, 54);
  await one.commit();
  assert.equal((await waiting).rowsAffected, 1);
  assert.deepEqual(await rows(two, 'select price from items'), [[12]]);
})));
