import { test } from 'node:test';
import assert from 'node:assert/strict';
import { connect, connectTo, failure, major, oracledb, rows, scratch, service, using } from './database.mjs';

const me = scratch('wire_cursor', async (connection) => {
  await connection.execute('create table groups (id number primary key, name varchar2(20))');
  await connection.execute('create table members (id number primary key, group_id number, name varchar2(20))');
  await connection.executeMany('insert into groups values (:1, :2)', [[1, 'one'], [2, 'two'], [3, 'none']]);
  await connection.executeMany('insert into members values (:1, :2, :3)',
    Array.from({ length: 300 }, (_, i) => [i, 1 + i % 2, `member ${i}`]), { autoCommit: true });
});

test('CURSOR() columns are read whole', () => using(me, async (connection) => {
  const found = await rows(connection, `
    select g.name, cursor(select m.id, m.name from members m where m.group_id = g.id and m.id < 6 order by m.id) as members from groups g order by g.id`);
  assert.deepEqual(found, [
    ['one', [[0, 'member 0'], [2, 'member 2'], [4, 'member 4']]],
    ['two', [[1, 'member 1'], [3, 'member 3'], [5, 'member 5']]],
    ['none', []],
  ]);
}));

test('CURSOR() columns with more rows than one fetch', () => using(me, async (connection) => {
  const found = await rows(connection, `
    select g.id, cursor(select m.id from members m where m.group_id = g.id order by m.id) from groups g order by g.id`, [], { fetchArraySize: 11, prefetchRows: 5 });
  assert.deepEqual(found.map(([id, members]) => [id, members.length]), [[1, 150], [2, 150], [3, 0]]);
  assert.deepEqual(found[1][1].flat(), Array.from({ length: 150 }, (_, i) => 2 * i + 1));
}));

test('CURSOR() columns as result sets', () => using(me, async (connection) => {
  const { resultSet } = await connection.execute(
    'select g.id, cursor(select m.name from members m where m.group_id = g.id and m.id < 4 order by m.id) from groups g order by g.id', [], { resultSet: true });
  const [id, nested] = await resultSet.getRow();
  assert.equal(id, 1);
  assert.deepEqual(nested.metaData.map((column) => column.name), ['NAME']);
  assert.deepEqual(await nested.getRows(10), [['member 0'], ['member 2']]);
  await nested.close();
  await resultSet.close();
}));

test('nested cursors two deep', () => using(me, async (connection) => {
  const found = await rows(connection, `
    select g.id, cursor(select m.id, cursor(select x.name from members x where x.id = m.id) from members m where m.group_id = g.id and m.id < 3 order by m.id)
      from groups g where g.id < 3 order by g.id`);
  assert.deepEqual(found, [[1, [[0, [['member 0']]], [2, [['member 2']]]]], [2, [[1, [['member 1']]]]]]);
}));

test('nested cursors end with the query that gave them', () => using(me, async (connection) => {
  for (let i = 0; i < 10; i++)
    await rows(connection, `select m.id, cursor(select ${i} from dual) from members m where m.id < 60`);
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('more cursors than open_cursors are ORA-01000', () => using(me, async (connection) => {
  const open = [];
  const error = await failure((async () => {
    for (let i = 0; i < 400; i++)
      open.push((await connection.execute(`select id from members where id > ${i}`, [], { resultSet: true, fetchArraySize: 1, prefetchRows: 1 })).resultSet);
  })());
  assert.equal(error.errorNum, 1000);
  assert.match(error.message, /^ORA-01000: /);
  assert.ok(open.length > 250, `${open.length} open`);
  for (const resultSet of open)
    await resultSet.close();
  assert.deepEqual(await rows(connection, 'select 2 from dual'), [[2]]);
}, { stmtCacheSize: 0 }));

test('more statements than open_cursors, one after the other', () => using(me, async (connection) => {
  for (let i = 0; i < 400; i++)
    assert.deepEqual(await rows(connection, `select ${i} from dual`), [[i]]);
}));

test('a table is described anew when it has changed under a statement in the cache', () => using(me, async (connection) => {
  await connection.execute('create table changing (a number)');
  await connection.execute('insert into changing values (1)');
  const sql = 'select * from changing';
  assert.deepEqual(await rows(connection, sql), [[1]]);
  await connection.execute('alter table changing add (b varchar2(10))');
  assert.deepEqual(await rows(connection, sql), [[1, null]]);
  await connection.execute('drop table changing purge');
  assert.equal((await failure(connection.execute(sql))).errorNum, 942);
  await connection.execute("create table changing as select 'text' as a, date '2024-02-29' as d from dual");
  const result = await connection.execute(sql);
  assert.deepEqual(result.metaData.map((column) => column.name), ['A', 'D']);
  assert.deepEqual(result.rows, [['text', new Date(2024, 1, 29)]]);
  await connection.execute('alter table changing modify (a varchar2(4000))');
  assert.deepEqual(await rows(connection, sql), [['text', new Date(2024, 1, 29)]]);
  await connection.execute('drop table changing purge');
}));

test('a column becomes a CLOB under a statement in the cache', { skip: major < 7 && 'oracledb 6.0 does not begin anew' }, () => using(me, async (connection) => {
  await connection.execute('create table turning (a varchar2(10))');
  await connection.execute("insert into turning values ('one')");
  assert.deepEqual(await rows(connection, 'select a from turning'), [['one']]);
  await connection.execute('drop table turning purge');
  await connection.execute('create table turning (a clob)');
  await connection.execute("insert into turning values ('two')");
  const options = { fetchInfo: { A: { type: oracledb.STRING } } };
  assert.deepEqual(await rows(connection, 'select a from turning', [], options), [['two']]);
  await connection.execute('drop table turning purge');
  await connection.execute('create table turning (a varchar2(10))');
  await connection.execute("insert into turning values ('three')");
  assert.deepEqual(await rows(connection, 'select a from turning'), [['three']]);
  await connection.execute('drop table turning purge');
}));

test('a statement goes on after it was altered by another session', () => using(me, async (one) => {
  await one.execute('create table shared (a number)');
  await one.execute('insert into shared values (1)', [], { autoCommit: true });
  await using(me, async (two) => {
    assert.deepEqual(await rows(two, 'select * from shared'), [[1]]);
    await one.execute('alter table shared add (b number default 5)');
    assert.deepEqual(await rows(two, 'select * from shared'), [[1, 5]]);
    await one.execute('drop table shared purge');
    assert.equal((await failure(two.execute('select * from shared'))).errorNum, 942);
  });
}));

test('binds change their types from one execution to the next', () => using(me, async (connection) => {
  await connection.execute('create table bound (id number, v varchar2(100))');
  const sql = 'insert into bound values (:1, :2)';
  for (const v of ['text', 5, null, 'longer '.repeat(10), new Date(2024, 0, 1), 1.5, null])
    await connection.execute(sql, [1, v]);
  assert.equal((await rows(connection, 'select count(*) from bound'))[0][0], 7);
  assert.deepEqual(await rows(connection, "select v from bound where v in ('5', '1.5') order by v"), [['1.5'], ['5']]);
  await connection.execute('drop table bound purge');
}));

test('a query is executed again with binds of other lengths', () => using(me, async (connection) => {
  for (const name of ['member 1', 'm', 'x'.repeat(3000), 'member 2', ''])
    assert.equal((await rows(connection, 'select id from members where name = :name', { name })).length, name.startsWith('member') ? 1 : 0);
}));

test('a statement without its place in the cache', () => using(me, async (connection) => {
  for (let i = 0; i < 3; i++)
    assert.deepEqual(await rows(connection, 'select count(*) from groups', [], { keepInStmtCache: false }), [[3]]);
}));

for (const size of [1, 2, 3, 100, 1000])
  test(`pages of ${size} rows, executed twice`, () => using(me, async (connection) => {
    for (let i = 0; i < 2; i++)
      assert.equal((await rows(connection, 'select id, name from members', [], { fetchArraySize: size, prefetchRows: size })).length, 300);
  }));

test('1,000 columns', () => using(me, async (connection) => {
  const list = Array.from({ length: 1000 }, (_, i) => `${i} as c${i}`);
  const result = await connection.execute(`select ${list} from dual`);
  assert.equal(result.metaData.length, 1000);
  assert.equal(result.metaData[999].name, 'C999');
  assert.deepEqual(result.rows[0], Array.from({ length: 1000 }, (_, i) => i));
}));

test('a statement of more than a million characters', () => using(me, async (connection) => {
  const filler = `/* ${'x'.repeat(1_100_000)} */`;
  assert.deepEqual(await rows(connection, `select ${filler} 1 from dual`), [[1]]);
}));

test('strings of 4,000 bytes in every column, row after row', () => using(me, async (connection) => {
  await connection.execute(`create table wide (id number, ${Array.from({ length: 20 }, (_, i) => `c${i} varchar2(4000)`)})`);
  const row = (id) => [id, ...Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + (id + i) % 26).repeat(4000))];
  await connection.executeMany(`insert into wide values (${Array.from({ length: 21 }, (_, i) => `:${i + 1}`)})`, Array.from({ length: 60 }, (_, id) => row(id)));
  assert.deepEqual(await rows(connection, 'select * from wide order by id'), Array.from({ length: 60 }, (_, id) => row(id)));
  await connection.execute('drop table wide purge');
}));

// oracledb 6.0 does not read an answer to its data types that is cut into packets
for (const sdu of [...(major > 6 ? [512, 1024] : []), 8192, 65535, 2097152])
  test(`a session data unit of ${sdu} bytes`, () => using(me, async (connection) => {
    const found = await rows(connection, 'select id, name, lpad(name, 1000, id) from members order by id', [], { fetchArraySize: 300, prefetchRows: 300 });
    assert.equal(found.length, 300);
    assert.ok(found.every(([id, name, padded], i) => id === i && name === `member ${i}` && padded.length === 1000 && padded.endsWith(name)));
    const text = 'y'.repeat(30_000);
    assert.equal((await rows(connection, 'select length(:t) from dual', { t: { val: text, type: oracledb.CLOB } }))[0][0], 30_000);
  }, { connectString: connectTo(service, `sdu=${sdu}`) }));

test('a slow reader holds back itself alone', () => using(me, (slow) => using(me, async (quick) => {
  const { resultSet } = await slow.execute(
    "select rpad('x', 4000, 'x') from dual connect by level <= 3000", [], { resultSet: true, fetchArraySize: 3000, prefetchRows: 1 });
  const reading = resultSet.getRows(3000);
  for (let i = 0; i < 20; i++)
    assert.deepEqual(await rows(quick, 'select :i from dual', [i]), [[i]]);
  assert.equal((await reading).length, 3000);
  await resultSet.close();
})));

test('getStatementInfo tells the kinds of statements without executing them', () => using(me, async (connection) => {
  const kinds = {
    'select 1 from dual': oracledb.STMT_TYPE_SELECT,
    'insert into groups values (:a, :b)': oracledb.STMT_TYPE_INSERT,
    'update groups set name = :n where id = :i': oracledb.STMT_TYPE_UPDATE,
    'delete from groups': oracledb.STMT_TYPE_DELETE,
    'create table unmade (id number)': oracledb.STMT_TYPE_CREATE,
    'commit': oracledb.STMT_TYPE_COMMIT,
    'rollback': oracledb.STMT_TYPE_ROLLBACK,
  };
  for (const [sql, kind] of Object.entries(kinds))
    assert.equal((await connection.getStatementInfo(sql)).statementType, kind, sql);
  assert.deepEqual(await rows(connection, 'select count(*) from groups'), [[3]]);
  assert.equal((await failure(connection.execute('select * from unmade'))).errorNum, 942);
  const error = await failure(connection.getStatementInfo('select * from nosuch'));
  assert.deepEqual([error.errorNum, error.offset], [942, 14]);
}));

test('a result set goes on after commit', () => using(me, async (connection) => {
  const { resultSet } = await connection.execute('select id from members order by id', [], { resultSet: true, fetchArraySize: 10, prefetchRows: 10 });
  assert.deepEqual(await resultSet.getRow(), [0]);
  await connection.commit();
  assert.equal((await resultSet.getRows(400)).length, 299);
  await resultSet.close();
}));

test('a result set to a query stream of objects', { skip: major < 7 && 'not in oracledb 6.0' }, () => using(me, async (connection) => {
  const names = [];
  for await (const row of connection.queryStream('select name from groups order by id', [], { outFormat: oracledb.OUT_FORMAT_OBJECT }))
    names.push(row.NAME);
  assert.deepEqual(names, ['one', 'two', 'none']);
}));

test('calls on a closed connection fail in the driver and leave the server alone', async () => {
  const connection = await connect(me);
  await connection.close();
  await failure(connection.execute('select 1 from dual'));
  await using(me, (other) => other.ping());
});
