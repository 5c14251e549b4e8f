import { test as always } from 'node:test';
import assert from 'node:assert/strict';
import { failure, oracledb, plSql, rows, scratch, using } from './database.mjs';

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

test('implicit results', () => using(me, async (connection) => {
  const { implicitResults } = await connection.execute(`
    declare c1 sys_refcursor; c2 sys_refcursor;
    begin
      open c1 for select id from log order by id; dbms_sql.return_result(c1);
      open c2 for select text from log order by id desc; dbms_sql.return_result(c2);
    end;`);
  assert.deepEqual(implicitResults, [[[1], [2], [3]], [['c'], ['b'], ['a']]]);
}));

test('a procedure with IN and OUT parameters', () => using(me, async (connection) => {
  await connection.execute('create or replace procedure twice (i in number, o out number) is begin o := i * 2; end;');
  assert.deepEqual((await connection.execute('begin twice(:i, :o); end;', [4, out()])).outBinds, [8]);
}));

test('a procedure that does not compile is made with a warning', () => using(me, async (connection) => {
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

test('a call that takes too long is cancelled, and the connection goes on', () => using(me, async (connection) => {
  connection.callTimeout = 300;
  const error = await failure(connection.execute('begin dbms_session.sleep(20); end;'));
  assert.equal(error.code, 'NJS-123');
  connection.callTimeout = 0;
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('breakExecution ends a call with ORA-01013', () => using(me, async (connection) => {
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
