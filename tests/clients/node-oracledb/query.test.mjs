import { test } from 'node:test';
import assert from 'node:assert/strict';
import { connect, major, oracledb, rows, scratch, using } from './database.mjs';

const many = 5000;

const me = scratch('wire_query', async (connection) => {
  await connection.execute('create table numbers (id number(9) primary key, name varchar2(40), grp number(4), note varchar2(20))');
  const binds = Array.from({ length: many }, (_, i) => [i + 1, `name ${i + 1}`, i % 7, i % 3 === 0 ? null : `note ${i % 3}`]);
  await connection.executeMany('insert into numbers values (:1, :2, :3, :4)', binds, { autoCommit: true });
});

test('select 1 from dual', () => using('app', async (connection) => {
  const result = await connection.execute('select 1 from dual');
  assert.deepEqual(result.rows, [[1]]);
  assert.equal(result.metaData[0].name, '1');
}));

test('columns are described with name, type, size and nullability', () => using('app', async (connection) => {
  const { metaData } = await connection.execute('select customer_id, customer_no, given_name, mail, birth_date, created_at from customers where 1 = 0', [], { extendedMetaData: true });
  assert.deepEqual(metaData.map((column) => column.name), ['CUSTOMER_ID', 'CUSTOMER_NO', 'GIVEN_NAME', 'MAIL', 'BIRTH_DATE', 'CREATED_AT']);
  assert.deepEqual(metaData.map((column) => column.dbType.name ?? column.dbType),
    [oracledb.DB_TYPE_NUMBER, oracledb.DB_TYPE_VARCHAR, oracledb.DB_TYPE_VARCHAR, oracledb.DB_TYPE_VARCHAR, oracledb.DB_TYPE_DATE, oracledb.DB_TYPE_TIMESTAMP].map((type) => type.name ?? type));
  assert.deepEqual(metaData.map((column) => column.nullable), [false, false, false, true, true, false]);
  assert.deepEqual([metaData[0].precision, metaData[0].scale], [10, 0]);
  assert.equal(metaData[1].byteSize, 12);
  assert.equal(metaData[5].precision, 6);
}));

test('rows come as objects with the names of their columns', () => using('app', async (connection) => {
  const result = await connection.execute(
    `select customer_no, surname as "Last Name" from customers where mail like 'anna.berg%'`, [], { outFormat: oracledb.OUT_FORMAT_OBJECT });
  assert.deepEqual(Object.keys(result.rows[0]), ['CUSTOMER_NO', 'Last Name']);
  assert.equal(result.rows[0]['Last Name'], 'Berg');
}));

test('a join with a filter and an order', () => using('app', async (connection) => {
  const found = await rows(connection, `
    select p.policy_no, c.surname, pc.product_name
      from policies p
      join customers c on c.customer_id = p.customer_id
      join product_codes pc on pc.product_code = p.product_code
     where c.customer_id = :id
     order by p.policy_no desc`, { id: 1001 });
  assert.ok(found.length > 0);
  assert.deepEqual(found.map((row) => row[0]), found.map((row) => row[0]).toSorted().toReversed());
  assert.ok(found.every((row) => row[1] === 'Berg'));
}));

test('many rows come over several round trips', () => using(me, async (connection) => {
  const found = await rows(connection, 'select id, name, grp, note from numbers order by id', [], { fetchArraySize: 97, prefetchRows: 13, maxRows: 0 });
  assert.equal(found.length, many);
  assert.deepEqual(found[0], [1, 'name 1', 0, null]);
  assert.deepEqual(found[many - 1], [many, `name ${many}`, (many - 1) % 7, `note ${(many - 1) % 3}`]);
  assert.deepEqual(found.map((row) => row[0]), Array.from({ length: many }, (_, i) => i + 1));
}));

for (const [prefetchRows, fetchArraySize] of [[0, 1], [1, 1], [2, 100], [100, 100], [10000, 10000]]) {
  test(`a page boundary loses nothing: prefetch ${prefetchRows}, fetch ${fetchArraySize}`, () => using(me, async (connection) => {
    const found = await rows(connection, 'select id from numbers where id <= 200 order by id', [], { prefetchRows, fetchArraySize });
    assert.deepEqual(found.flat(), Array.from({ length: 200 }, (_, i) => i + 1));
  }));
}

test('no rows are no rows', () => using(me, async (connection) => {
  assert.deepEqual(await rows(connection, 'select * from numbers where id < 0'), []);
}));

test('maxRows cuts a query short and leaves the connection usable', () => using(me, async (connection) => {
  assert.equal((await rows(connection, 'select id from numbers', [], { maxRows: 150 })).length, 150);
  assert.deepEqual(await rows(connection, 'select count(*) from numbers'), [[many]]);
}));

test('a result set is read in steps', () => using(me, async (connection) => {
  const { resultSet } = await connection.execute('select id from numbers order by id', [], { resultSet: true, fetchArraySize: 10 });
  assert.deepEqual(await resultSet.getRow(), [1]);
  assert.deepEqual(await resultSet.getRows(3), [[2], [3], [4]]);
  await resultSet.close();
}));

test('a stream delivers every row', () => using(me, async (connection) => {
  let count = 0;
  for await (const row of connection.queryStream('select id from numbers', [], { fetchArraySize: 250 })) {
    assert.equal(row.length, 1);
    count++;
  }
  assert.equal(count, many);
}));

test('a stream that is left early frees its cursor', () => using(me, async (connection) => {
  for await (const row of connection.queryStream('select id from numbers order by id')) {
    assert.deepEqual(row, [1]);
    break;
  }
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

test('two result sets are read turn by turn', () => using(me, async (connection) => {
  const open = async (where) => (await connection.execute(`select id from numbers where ${where} order by id`, [], { resultSet: true, fetchArraySize: 2 })).resultSet;
  const [low, high] = [await open('id <= 10'), await open('id > 10')];
  for (let i = 1; i <= 5; i++) {
    assert.deepEqual(await low.getRow(), [i]);
    assert.deepEqual(await high.getRow(), [10 + i]);
  }
  await low.close();
  await high.close();
}));

test('a statement is executed again with other binds', () => using(me, async (connection) => {
  for (const id of [3, 1, 2, 3])
    assert.deepEqual(await rows(connection, 'select id, name from numbers where id = :id', { id }), [[id, `name ${id}`]]);
}));

test('a bind changes its type from one execution to the next', () => using(me, async (connection) => {
  assert.deepEqual(await rows(connection, 'select :v from dual', [1]), [[1]]);
  assert.deepEqual(await rows(connection, 'select :v from dual', ['one']), [['one']]);
  assert.deepEqual(await rows(connection, 'select :v from dual', [null]), [[null]]);
}));

test('a query sees what was committed when it began', () => using(me, async (connection) => {
  await connection.execute('create table moving (id number)');
  await connection.executeMany('insert into moving values (:1)', Array.from({ length: 300 }, (_, i) => [i]), { autoCommit: true });
  const { resultSet } = await connection.execute('select id from moving', [], { resultSet: true, prefetchRows: 10, fetchArraySize: 10 });
  await using(me, (other) => other.execute('delete from moving', [], { autoCommit: true }));
  assert.equal((await resultSet.getRows(1000)).length, 300);
  await resultSet.close();
  assert.deepEqual(await rows(connection, 'select count(*) from moving'), [[0]]);
}));

test('a statement is described without being executed', () => using('app', async (connection) => {
  const query = await connection.getStatementInfo('select policy_no, premium from policies where policy_id = :id');
  assert.deepEqual(query.bindNames, ['ID']);
  assert.equal(query.statementType, oracledb.STMT_TYPE_SELECT);
  assert.deepEqual(query.metaData.map((column) => column.name), ['POLICY_NO', 'PREMIUM']);
  const update = await connection.getStatementInfo('update claims set amount = :a');
  assert.equal(update.statementType, oracledb.STMT_TYPE_UPDATE);
}));

test('many columns in one row', () => using(me, async (connection) => {
  const columns = Array.from({ length: 300 }, (_, i) => `${i} as c${i}`);
  assert.deepEqual(await rows(connection, `select ${columns} from dual`), [Array.from({ length: 300 }, (_, i) => i)]);
}));

test('a statement of 100,000 characters', () => using(me, async (connection) => {
  const text = `select ${Array.from({ length: 900 }, (_, i) => `'${'x'.repeat(100)}' as c${i}`)} from dual`;
  assert.equal((await rows(connection, text))[0].length, 900);
}));

test('closing while rows are left is no harm', async () => {
  const connection = await connect(me);
  await connection.execute('select id from numbers', [], { resultSet: true });
  await connection.close();
});

if (major > 6) {
  test('a number is fetched as a string, to the last digit', () => using(me, async (connection) => {
    const found = await rows(connection, 'select 12345678901234567890123456789.123456789 as n from dual', [],
      { fetchTypeHandler: () => ({ type: oracledb.STRING }) });
    assert.deepEqual(found, [['12345678901234567890123456789.123456789']]);
  }));
}
