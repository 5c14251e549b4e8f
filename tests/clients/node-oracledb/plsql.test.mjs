import { test as always } from 'node:test';
import assert from 'node:assert/strict';
import { failure, implicitResults, major, oracledb, plSql, rows, scratch, sleeps, storedCode, using } from './database.mjs';

const test = plSql ? always : always.skip;
const out = (type = oracledb.NUMBER, maxSize = undefined) => ({ dir: oracledb.BIND_OUT, type, maxSize });

const me = scratch('wire_plsql', async (connection) => {
  await connection.execute('create table log (id number, text varchar2(100))');
  await connection.executeMany('insert into log values (:1, :2)', [[1, 'a'], [2, 'b'], [3, 'c']], { autoCommit: true });
});

test('a block runs', () => using(me, (connection) => connection.execute('begin null; end;')));

test('an OUT bind, first and again', () => using(me, async (connection) => {
  for (const i of [21, 4, 50])
    assert.deepEqual((await connection.execute('begin :o := :i * 2; end;', { i, o: out() })).outBinds, { o: i * 2 });
}));

test('an IN OUT bind', () => using(me, async (connection) => {
  for (const val of ['one', 'two'])
    assert.deepEqual(
      (await connection.execute("begin :v := upper(:v) || '!'; end;", { v: { dir: oracledb.BIND_INOUT, val, maxSize: 20 } })).outBinds, { v: `${val.toUpperCase()}!` });
}));

test('OUT binds of several types', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute(
    "begin :s := 'text'; :d := date '2024-02-29'; :r := hextoraw('0102'); :n := null; end;",
    { s: out(oracledb.STRING, 100), d: out(oracledb.DB_TYPE_DATE), r: out(oracledb.BUFFER, 10), n: out() });
  assert.deepEqual(outBinds, { s: 'text', d: new Date(2024, 1, 29), r: Buffer.from([1, 2]), n: null });
}));

test('a REF CURSOR', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute('begin open :c for select id, text from log order by id; end;', { c: out(oracledb.CURSOR) });
  assert.deepEqual(outBinds.c.metaData.map((column) => column.name), ['ID', 'TEXT']);
  assert.deepEqual(await outBinds.c.getRows(10), [[1, 'a'], [2, 'b'], [3, 'c']]);
  await outBinds.c.close();
}));

test('implicit results', { skip: !implicitResults }, () => using(me, async (connection) => {
  const { implicitResults } = await connection.execute(`
    declare c1 sys_refcursor; c2 sys_refcursor;
    begin
      open c1 for select id from log order by id; dbms_sql.return_result(c1);
      open c2 for select text from log order by id desc; dbms_sql.return_result(c2);
    end;`);
  assert.deepEqual(implicitResults, [[[1], [2], [3]], [['c'], ['b'], ['a']]]);
}));

test('a procedure with IN and OUT parameters', { skip: !storedCode }, () => using(me, async (connection) => {
  await connection.execute('create or replace procedure twice (i in number, o out number) is begin o := i * 2; end;');
  assert.deepEqual((await connection.execute('begin twice(:i, :o); end;', [4, out()])).outBinds, [8]);
}));

test('a procedure that does not compile is made with a warning', { skip: !storedCode || (major < 7 && 'oracledb 6.0 tells none') }, () => using(me, async (connection) => {
  const result = await connection.execute('create or replace procedure broken is begin nosuch; end;');
  assert.equal(result.warning?.code, 'NJS-700');
}));

test('RAISE_APPLICATION_ERROR keeps its number and text', () => using(me, async (connection) => {
  const error = await failure(connection.execute("begin raise_application_error(-20123, 'no more'); end;"));
  assert.equal(error.errorNum, 20123);
  assert.match(error.message, /^ORA-20123: no more\nORA-06512: at line 1/);
}));

test('a block that does not parse is ORA-06550', () => using(me, async (connection) => {
  assert.equal((await failure(connection.execute('begin nosuch; end;'))).errorNum, 6550);
}));

test('SQL in a block sees binds and takes part in the transaction', () => using(me, async (connection) => {
  await connection.execute('begin insert into log values (:id, :text); end;', { id: 9, text: 'nine' });
  assert.deepEqual(await rows(connection, 'select text from log where id = 9'), [['nine']]);
  await connection.rollback();
  assert.deepEqual(await rows(connection, 'select text from log where id = 9'), []);
}));

test('a block for each row of an array', () => using(me, async (connection) => {
  const result = await connection.executeMany('begin :o := :i + 1; end;', [{ i: 1 }, { i: 2 }, { i: 3 }],
    { bindDefs: { i: { type: oracledb.NUMBER }, o: { type: oracledb.NUMBER, dir: oracledb.BIND_OUT } } });
  assert.deepEqual(result.outBinds, [{ o: 2 }, { o: 3 }, { o: 4 }]);
}));

test('a call that takes too long is cancelled, and the connection goes on', { skip: !sleeps }, () => using(me, async (connection) => {
  connection.callTimeout = 300;
  const error = await failure(connection.execute('begin dbms_session.sleep(20); end;'));
  assert.equal(error.code, 'NJS-123');
  connection.callTimeout = 0;
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('breakExecution ends a call with ORA-01013', { skip: !sleeps }, () => using(me, async (connection) => {
  const sleeping = failure(connection.execute('begin dbms_session.sleep(20); end;'));
  setTimeout(() => connection.breakExecution(), 200);
  assert.equal((await sleeping).errorNum, 1013);
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('a wait for a lock is cancelled', () => using(me, (one) => using(me, async (two) => {
  await one.execute('update log set text = text where id = 1');
  two.callTimeout = 300;
  assert.equal((await failure(two.execute('update log set text = text where id = 1'))).code, 'NJS-123');
  two.callTimeout = 0;
  await one.rollback();
  assert.equal((await two.execute('update log set text = text where id = 1')).rowsAffected, 1);
  await two.rollback();
})));

test('OUT binds of all types, first and again', () => using(me, async (connection) => {
  const instant = new Date(2024, 1, 29, 12, 30, 15, 250);
  const binds = {
    n: out(oracledb.NUMBER), i: out(oracledb.DB_TYPE_BINARY_INTEGER), bf: out(oracledb.DB_TYPE_BINARY_FLOAT), bd: out(oracledb.DB_TYPE_BINARY_DOUBLE),
    s: out(oracledb.STRING, 100), nv: out(oracledb.DB_TYPE_NVARCHAR, 100), c: out(oracledb.DB_TYPE_CHAR, 10), d: out(oracledb.DB_TYPE_DATE),
    ts: out(oracledb.DB_TYPE_TIMESTAMP), tz: out(oracledb.DB_TYPE_TIMESTAMP_TZ), r: out(oracledb.BUFFER, 10), clob: out(oracledb.CLOB), blob: out(oracledb.BLOB),
  };
  for (let round = 0; round < 2; round++) {
    const { outBinds } = await connection.execute(`begin
      :n := -12.75; :i := 42; :bf := 1.5; :bd := 1e300d; :s := 'Grüße'; :nv := 'Ωmega'; :c := 'ab'; :d := date '2024-02-29';
      :ts := timestamp '2024-02-29 12:30:15.25'; :tz := timestamp '2024-02-29 12:00:00 +02:00'; :r := hextoraw('00ff'); :clob := to_clob('text'); :blob := to_blob(hextoraw('0102')); end;`, binds);
    const { clob, blob, c, ...plain } = outBinds;
    assert.deepEqual(plain, {
      n: -12.75, i: 42, bf: 1.5, bd: 1e300, s: 'Grüße', nv: 'Ωmega', d: new Date(2024, 1, 29), ts: instant, tz: new Date('2024-02-29T10:00:00Z'), r: Buffer.from([0, 255]) });
    assert.equal(c.trimEnd(), 'ab');
    assert.equal(await clob.getData(), 'text');
    assert.deepEqual(await blob.getData(), Buffer.from([1, 2]));
  }
}));

test('OUT binds that are NULL', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute('begin :n := null; :s := null; :d := null; :c := null; :r := null; end;',
    { n: out(), s: out(oracledb.STRING, 10), d: out(oracledb.DB_TYPE_DATE), c: out(oracledb.CLOB), r: out(oracledb.BUFFER, 5) });
  assert.deepEqual(outBinds, { n: null, s: null, d: null, c: null, r: null });
}));

test('IN OUT binds change their types and lengths', () => using(me, async (connection) => {
  const twice = (val, more) => connection.execute('begin :v := :v || :v; end;', { v: { dir: oracledb.BIND_INOUT, val, ...more } });
  assert.equal((await twice('ab', { maxSize: 10 })).outBinds.v, 'abab');
  assert.equal((await twice('long '.repeat(100), { maxSize: 2000 })).outBinds.v, 'long '.repeat(200));
  assert.equal((await twice(12, { type: oracledb.NUMBER })).outBinds.v, 1212);
  assert.equal((await twice('c', { maxSize: 10 })).outBinds.v, 'cc');
}));

test('a string of 32,767 bytes goes in and comes out', () => using(me, async (connection) => {
  const text = 'x'.repeat(32_767);
  const { outBinds } = await connection.execute('begin :o := :i; end;', { i: text, o: out(oracledb.STRING, 32_767) });
  assert.equal(outBinds.o, text);
}));

test('a CLOB of 200,000 characters goes in as a string', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute('declare c clob; begin c := :i; :n := length(c); end;', { i: { val: 'ä'.repeat(200_000), type: oracledb.CLOB }, n: out() });
  assert.equal(outBinds.n, 200_000);
}));

test('a REF CURSOR of many rows, in pages, twice', () => using(me, async (connection) => {
  const sql = 'begin open :c for select level as n, rpad(level, 50) as text from dual connect by level <= :top; end;';
  for (const top of [500, 3]) {
    const { outBinds } = await connection.execute(sql, { c: out(oracledb.CURSOR), top }, { fetchArraySize: 37, prefetchRows: 5 });
    const found = [];
    for (let row; (row = await outBinds.c.getRow()) !== undefined;)
      found.push(row[0]);
    await outBinds.c.close();
    assert.deepEqual(found, Array.from({ length: top }, (_, i) => i + 1));
  }
}));

test('a REF CURSOR with a CLOB column', { skip: major < 7 && 'oracledb 6.0 does not define it' }, () => using(me, async (connection) => {
  const { outBinds } = await connection.execute("begin open :c for select id, to_clob(text) as c from log order by id; end;", { c: out(oracledb.CURSOR) });
  const found = [];
  for (let row; (row = await outBinds.c.getRow()) !== undefined;)
    found.push([row[0], await row[1].getData()]);
  assert.deepEqual(found, [[1, 'a'], [2, 'b'], [3, 'c']]);
  await outBinds.c.close();
}));

test('two REF CURSORs at once', () => using(me, async (connection) => {
  const { outBinds } = await connection.execute('begin open :a for select id from log order by id; open :b for select text from log order by id; end;',
    { a: out(oracledb.CURSOR), b: out(oracledb.CURSOR) });
  assert.deepEqual([await outBinds.a.getRow(), await outBinds.b.getRow(), await outBinds.a.getRow()], [[1], ['a'], [2]]);
  await outBinds.a.close();
  await outBinds.b.close();
}));

test('a REF CURSOR is fetched by another block', { skip: major < 26 && 'older drivers bind none' }, () => using(me, async (connection) => {
  const { outBinds } = await connection.execute('begin open :c for select id from log order by id; end;', { c: out(oracledb.CURSOR) });
  const { outBinds: { n } } = await connection.execute('declare c sys_refcursor := :c; begin fetch c into :n; end;',
    { c: { val: outBinds.c, type: oracledb.CURSOR, dir: oracledb.BIND_IN }, n: out() });
  assert.equal(n, 1);
}));

test('what a block raises is told with its number, line and the place of its bind', () => using(me, async (connection) => {
  const error = await failure(connection.execute('declare n number; begin\n  select id into n from log where id > :i;\nend;', { i: 0 }));
  assert.equal(error.errorNum, 1422);
  assert.match(error.message, /^ORA-01422: [^\n]+\nORA-06512: at line 2/);
  const none = await failure(connection.execute('declare n number; begin select id into n from log where id < 0; end;'));
  assert.equal(none.errorNum, 1403);
}));
