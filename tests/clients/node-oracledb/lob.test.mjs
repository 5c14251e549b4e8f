import { test } from 'node:test';
import assert from 'node:assert/strict';
import { major, oracledb, plSql, rows, scratch, using } from './database.mjs';

const text = 'Grüße 日本 😀 '.repeat(4000);
const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => i % 251));

const me = scratch('wire_lob', async (connection) => {
  await connection.execute('create table docs (id number primary key, c clob, b blob)');
  await connection.execute('insert into docs values (1, :c, :b)',
    { c: { val: text, type: oracledb.CLOB }, b: { val: bytes, type: oracledb.BLOB } }, { autoCommit: true });
  await connection.execute("insert into docs values (2, 'short', hextoraw('0102'))");
  await connection.execute('insert into docs (id) values (3)');
  await connection.execute("insert into docs values (4, empty_clob(), empty_blob())", [], { autoCommit: true });
});

test('CLOB and BLOB come as locators with their length', () => using(me, async (connection) => {
  const [[clob, blob]] = await rows(connection, 'select c, b from docs where id = 1');
  assert.equal(clob.type, oracledb.CLOB);
  assert.equal(clob.length, text.length);
  assert.equal(await clob.getData(), text);
  assert.equal(blob.length, bytes.length);
  assert.deepEqual(await blob.getData(), bytes);
}));

test('a part of a CLOB', { skip: major < 7 && 'getData takes no arguments in oracledb 6' }, () => using(me, async (connection) => {
  const [[clob]] = await rows(connection, 'select c from docs where id = 1');
  assert.equal(await clob.getData(7, 5), text.slice(6, 11));
}));

test('NULL and empty LOBs differ', () => using(me, async (connection) => {
  const found = await rows(connection, 'select c, b from docs where id in (3, 4) order by id');
  assert.deepEqual(found[0], [null, null]);
  assert.equal(found[1][0].length, 0);
}));

test('CLOB as string and BLOB as buffer, with NULLs between', () => using(me, async (connection) => {
  const found = await rows(connection, 'select id, c, b from docs order by id', [],
    { fetchInfo: { C: { type: oracledb.STRING }, B: { type: oracledb.BUFFER } } });
  assert.deepEqual(found.slice(0, 3), [[1, text, bytes], [2, 'short', Buffer.from([1, 2])], [3, null, null]]);
}));

test('the same query again, with locators', () => using(me, async (connection) => {
  for (let i = 0; i < 3; i++) {
    const found = await rows(connection, 'select id, c from docs where id <= :top order by id', { top: 2 });
    assert.deepEqual(await Promise.all(found.map(async ([id, clob]) => [id, (await clob.getData()).length])), [[1, text.length], [2, 5]]);
  }
}));

test('a LOB is streamed', () => using(me, async (connection) => {
  const [[clob]] = await rows(connection, 'select c from docs where id = 1');
  clob.setEncoding('utf8');
  let read = '';
  for await (const part of clob)
    read += part;
  assert.equal(read, text);
}));

test('a temporary LOB is written, bound and stored', () => using(me, async (connection) => {
  const lob = await connection.createLob(oracledb.CLOB);
  await new Promise((resolve, reject) => {
    lob.on('error', reject).on('finish', resolve);
    for (let i = 0; i < 10; i++)
      lob.write(`part ${i} `.repeat(2000));
    lob.end();
  });
  await connection.execute('insert into docs (id, c) values (5, :c)', { c: lob });
  await lob.close();
  const found = await rows(connection, 'select c from docs where id = 5', [], { fetchInfo: { C: { type: oracledb.STRING } } });
  assert.equal(found[0][0], Array.from({ length: 10 }, (_, i) => `part ${i} `.repeat(2000)).join(''));
  await connection.rollback();
}));

test('long strings and buffers go into LOB columns', () => using(me, async (connection) => {
  const long = 'x'.repeat(200_000);
  await connection.execute('insert into docs values (:id, :c, :b)', { id: 6, c: long, b: Buffer.alloc(70_000, 7) });
  const found = await rows(connection, 'select c, b from docs where id = 6', [], { fetchInfo: { C: { type: oracledb.STRING }, B: { type: oracledb.BUFFER } } });
  assert.deepEqual(found, [[long, Buffer.alloc(70_000, 7)]]);
  await connection.rollback();
}));

test('a CLOB comes out of a block', { skip: !plSql }, () => using(me, async (connection) => {
  const { outBinds } = await connection.execute("begin select c into :c from docs where id = 2; end;", { c: { dir: oracledb.BIND_OUT, type: oracledb.CLOB } });
  assert.equal(await outBinds.c.getData(), 'short');
}));
