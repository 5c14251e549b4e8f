import { test } from 'node:test';
import assert from 'node:assert/strict';
import { connect, failure, major, oracledb, plSql, rows, scratch, using } from './database.mjs';

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

/** Writes parts to a LOB as a stream. */
const write = (lob, parts) => new Promise((resolve, reject) => {
  lob.on('error', reject).on('finish', resolve);
  for (const part of parts)
    lob.write(part);
  lob.end();
});

const content = async (connection, id) => (await rows(connection, 'select c, b from docs where id = :id', { id },
  { fetchInfo: { C: { type: oracledb.STRING }, B: { type: oracledb.BUFFER } } }))[0];

test('empty LOBs are inserted, returned and written through their locators', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute(
    'insert into docs (id, c, b) values (10, empty_clob(), empty_blob()) returning c, b into :c, :b',
    { c: { type: oracledb.CLOB, dir: oracledb.BIND_OUT }, b: { type: oracledb.BLOB, dir: oracledb.BIND_OUT } });
  await write(outBinds.c[0], ['Grüße ', '日本 😀 ', 'x'.repeat(50_000)]);
  await write(outBinds.b[0], [bytes.subarray(0, 40_000), bytes.subarray(40_000)]);
  await connection.commit();
  assert.deepEqual(await content(connection, 10), [`Grüße 日本 😀 ${'x'.repeat(50_000)}`, bytes]);
  await connection.execute('delete from docs where id = 10', [], { autoCommit: true });
}));

test('a LOB is written after SELECT FOR UPDATE, and rolled back', () => using(me, async (connection) => {
  const [[clob]] = await rows(connection, 'select c from docs where id = 2 for update');
  await write(clob, ['LONGER than before']);
  assert.equal((await content(connection, 2))[0], 'LONGER than before');
  await using(me, async (other) => assert.equal((await content(other, 2))[0], 'short'));
  await connection.rollback();
  assert.equal((await content(connection, 2))[0], 'short');
}));

test('a LOB of a row that is not locked is not written: ORA-22920', () => using(me, async (connection) => {
  const [[clob]] = await rows(connection, 'select c from docs where id = 2');
  const error = await failure(write(clob, ['changed']));
  assert.equal(error.errorNum, 22920);
  assert.match(error.message, /^ORA-22920: row containing the LOB value is not locked/);
  assert.equal((await content(connection, 2))[0], 'short');
}));

test('writing in the middle keeps the rest', () => using(me, async (connection) => {
  await connection.execute("insert into docs values (11, '0123456789', hextoraw('00010203'))");
  const [[clob]] = await rows(connection, 'select c from docs where id = 11 for update');
  await write(clob, ['abc']);
  assert.equal((await content(connection, 11))[0], 'abc3456789');
  await connection.rollback();
}));

test('a LOB read before it was changed keeps what it was', () => using(me, async (connection) => {
  await connection.execute("insert into docs (id, c) values (12, 'before')");
  const [[clob]] = await rows(connection, 'select c from docs where id = 12');
  await connection.execute("update docs set c = 'after' where id = 12");
  assert.equal(await clob.getData(), 'before');
  await connection.rollback();
}));

test('the length of a CLOB counts UTF-16 code units, also in its prefetch', () => using(me, async (connection) => {
  await connection.execute("insert into docs (id, c) values (13, :c)", { c: '😀é' });
  const [[clob, length]] = await rows(connection, 'select c, length(c) from docs where id = 13');
  assert.equal(clob.length, 3);
  assert.equal(await clob.getData(), '😀é');
  assert.equal(length, 3);
  assert.equal(clob.chunkSize, 8060);
  await connection.rollback();
}));

test('a LOB is bound to another row, and stands alone there', () => using(me, async (connection) => {
  const [[clob, blob]] = await rows(connection, 'select c, b from docs where id = 1');
  await connection.execute('insert into docs values (14, :c, :b)', { c: clob, b: blob });
  const [[copy]] = await rows(connection, 'select c from docs where id = 14 for update');
  await write(copy, ['!']);
  assert.equal((await content(connection, 14))[0], `!${text.slice(1)}`);
  assert.equal((await content(connection, 1))[0], text);
  await connection.rollback();
}));

test('a CLOB made by an expression is temporary', () => using(me, async (connection) => {
  const [[clob]] = await rows(connection, "select to_clob('made ') || c from docs where id = 2");
  assert.equal(await clob.getData(), 'made short');
  await clob.close();
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('temporary LOBs are made and freed by the hundred', () => using(me, async (connection) => {
  for (let i = 0; i < 100; i++) {
    const lob = await connection.createLob(i % 2 ? oracledb.BLOB : oracledb.CLOB);
    await write(lob, [i % 2 ? Buffer.from('data') : 'data']);
    await lob.close();
  }
  await connection.ping();
}));

test('a BLOB in a temporary LOB is piped from one to the other', () => using(me, async (connection) => {
  const [[source]] = await rows(connection, 'select b from docs where id = 1');
  const target = await connection.createLob(oracledb.BLOB);
  await new Promise((resolve, reject) => source.on('error', reject).pipe(target).on('error', reject).on('finish', resolve));
  await connection.execute('insert into docs (id, b) values (15, :b)', { b: target });
  await target.close();
  assert.deepEqual((await content(connection, 15))[1], bytes);
  await connection.rollback();
}));

test('NCLOB', () => using(me, async (connection) => {
  await connection.execute('create table ndocs (id number, n nclob)');
  const wide = 'Ωμέγα 日本 😀 '.repeat(3000);
  await connection.execute('insert into ndocs values (1, :n)', { n: { val: wide, type: oracledb.DB_TYPE_NCLOB } });
  const result = await connection.execute('select n from ndocs', [], { extendedMetaData: true });
  assert.equal(result.metaData[0].dbTypeName, 'NCLOB');
  assert.equal(await result.rows[0][0].getData(), wide);
  if (major > 6)
    assert.deepEqual(await rows(connection, 'select n from ndocs', [], { fetchInfo: { N: { type: oracledb.STRING } } }), [[wide]]);
  await connection.execute('drop table ndocs purge');
}));

test('RETURNING gives the LOBs of several rows', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute(
    "update docs set c = 'same' where id in (2, 3) returning id, c into :id, :c",
    { id: { type: oracledb.NUMBER, dir: oracledb.BIND_OUT }, c: { type: oracledb.CLOB, dir: oracledb.BIND_OUT } });
  assert.deepEqual(outBinds.id, [2, 3]);
  assert.deepEqual(await Promise.all(outBinds.c.map((lob) => lob.getData())), ['same', 'same']);
  await connection.rollback();
}));

test('RETURNING gives a LOB as a string', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute(
    'insert into docs (id, c) values (16, :v) returning c into :c', { v: 'as text', c: { type: oracledb.STRING, dir: oracledb.BIND_OUT, maxSize: 100 } });
  assert.deepEqual(outBinds.c, ['as text']);
  await connection.rollback();
}));

test('LOBs of many rows, fetched a few at a time', () => using(me, async (connection) => {
  await connection.executeMany('insert into docs (id, c) values (:1, :2)', Array.from({ length: 250 }, (_, i) => [100 + i, `text ${i} `.repeat(i + 1)]));
  const found = await rows(connection, 'select id, c from docs where id >= 100 order by id', [], { fetchArraySize: 7, prefetchRows: 3 });
  assert.equal(found.length, 250);
  for (const i of [0, 1, 2, 6, 7, 8, 100, 249])
    assert.equal(await found[i][1].getData(), `text ${i} `.repeat(i + 1));
  await connection.rollback();
}));

test('a locator of another session is none here', async () => {
  const other = await connect(me);
  const [[clob]] = await rows(other, 'select c from docs where id = 2');
  await using(me, async (connection) => {
    await failure(connection.execute('insert into docs (id, c) values (17, :c)', { c: clob }));
    assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
  });
  await other.close();
});
