import { test } from 'node:test';
import assert from 'node:assert/strict';
import { major, oracledb, rows, scratch, using } from './database.mjs';


const me = scratch('wire_types', async (connection) => {
  await connection.execute(`create table kinds (
    id number, n number, n2 number(10,2), f float, bf binary_float, bd binary_double,
    v varchar2(4000), vc varchar2(10 char), c char(5), nv nvarchar2(20), nc nchar(5),
    d date, ts timestamp, ts0 timestamp(0), ts9 timestamp(9), tz timestamp with time zone, ltz timestamp with local time zone,
    ym interval year to month, ds interval day to second, r raw(16))`);
});

const roundTrip = (column, value, bind) => using(me, async (connection) => {
  await connection.execute(`insert into kinds (id, ${column}) values (1, :v)`, { v: bind ?? value });
  try {
    return (await rows(connection, `select ${column} from kinds where id = 1`))[0][0];
  } finally {
    await connection.rollback();
  }
});

for (const value of [0, 1, -1, 0.1, -0.1, 1.5, 99, 100, 101, -99, -100, 123456789, 1e10, 1e-10, 1e100, 1.7976931348623157e+100, -2.5e-100, 9007199254740991, 0.3333333333333333]) {
  test(`NUMBER ${value}`, async () => assert.equal(await roundTrip('n', value), value));
}

for (const text of ['1e125', '-9.99e125', '1e-130', '.5', '-12345678901234567890123456789012345678', '0.00000000000000000001', '99999999999999999999999999999999999999']) {
  test(`NUMBER from the literal ${text}`, () => using(me, async (connection) => {
    assert.deepEqual(await rows(connection, `select ${text} from dual`), [[Number(text)]]);
  }));
}

test('NUMBER(10,2) is rounded', async () => {
  assert.equal(await roundTrip('n2', 1.005), 1.01);
  assert.equal(await roundTrip('n2', -2.345), -2.35);
});

for (const value of [0, 1.5, -2.5, 3.4028234663852886e38, 1e-30])
  test(`BINARY_FLOAT ${value}`, async () => assert.equal(await roundTrip('bf', value, { val: value, type: oracledb.DB_TYPE_BINARY_FLOAT }), Math.fround(value)));

for (const value of [0, Math.PI, -Math.E, 1.7976931348623157e308, 5e-324])
  test(`BINARY_DOUBLE ${value}`, async () => assert.equal(await roundTrip('bd', value, { val: value, type: oracledb.DB_TYPE_BINARY_DOUBLE }), value));

for (const [name, value] of Object.entries({
  ascii: 'hello', umlauts: 'Grüße aus Köln', 'three bytes': '日本語', 'four bytes': '😀 𝔘', '252 bytes': 'x'.repeat(252), '253 bytes': 'y'.repeat(253),
  '4000 bytes': 'z'.repeat(4000), 'quotes': `it's "so"`, 'line ends': 'a\r\nb\n', blanks: '  padded  ',
}))
  test(`VARCHAR2: ${name}`, async () => assert.equal(await roundTrip('v', value), value));

test('the empty string is NULL', async () => assert.equal(await roundTrip('v', ''), null));

test('VARCHAR2(10 CHAR) holds ten characters of three bytes', async () => assert.equal(await roundTrip('vc', '日'.repeat(10)), '日'.repeat(10)));

test('CHAR is padded with blanks', async () => assert.equal(await roundTrip('c', 'ab'), 'ab   '));

test('NVARCHAR2 and NCHAR', async () => {
  assert.equal(await roundTrip('nv', 'Ωmega 日本', { val: 'Ωmega 日本', type: oracledb.DB_TYPE_NVARCHAR }), 'Ωmega 日本');
  assert.equal(await roundTrip('nc', 'ñ'), 'ñ    ');
});

for (const date of [new Date(2024, 1, 29, 23, 59, 58), new Date(1970, 0, 1), new Date(1900, 0, 1, 12), new Date(9999, 11, 31, 23, 59, 59), new Date(1582, 9, 15)])
  test(`DATE ${date.toISOString()}`, async () => assert.deepEqual(await roundTrip('d', date), date));

test('DATE drops fractions of a second', async () =>
  assert.deepEqual(await roundTrip('d', new Date(2024, 0, 1, 1, 2, 3, 400)), new Date(2024, 0, 1, 1, 2, 3)));

const instant = new Date(2024, 1, 29, 23, 59, 58, 123);
for (const column of ['ts', 'ts9', 'tz', 'ltz'])
  test(`${column} keeps milliseconds`, async () => assert.deepEqual(await roundTrip(column, instant), instant));

test('TIMESTAMP(0) is rounded to the second', async () =>
  assert.deepEqual(await roundTrip('ts0', new Date(2024, 0, 1, 0, 0, 0, 600)), new Date(2024, 0, 1, 0, 0, 1)));

test('an instant is the same in every time zone', () => using(me, async (connection) => {
  const found = await rows(connection, `select timestamp '2024-07-01 12:00:00 +02:00', timestamp '2024-07-01 12:00:00 Europe/Berlin' from dual`);
  assert.deepEqual(found, [[new Date('2024-07-01T10:00:00Z'), new Date('2024-07-01T10:00:00Z')]]);
}));

test('RAW', async () => {
  const bytes = Buffer.from('00ff10a0', 'hex');
  assert.deepEqual(await roundTrip('r', bytes), bytes);
});

if (major > 6) {
  test('INTERVAL YEAR TO MONTH', () => using(me, async (connection) => {
    const [[value]] = await rows(connection, `select interval '-3-4' year to month from dual`);
    assert.deepEqual([value.years, value.months], [-3, -4]);
  }));

  test('INTERVAL DAY TO SECOND', () => using(me, async (connection) => {
    const [[value]] = await rows(connection, `select interval '5 06:07:08.009' day to second from dual`);
    assert.deepEqual([value.days, value.hours, value.minutes, value.seconds], [5, 6, 7, 8]);
  }));
}

test('NULL of every type', () => using(me, async (connection) => {
  await connection.execute('insert into kinds (id) values (2)');
  // the oldest driver knows no intervals
  const columns = major > 6 ? '*' : 'id, n, n2, f, bf, bd, v, vc, c, nv, nc, d, ts, ts0, ts9, tz, ltz, r';
  const [row] = await rows(connection, `select ${columns} from kinds where id = 2`);
  assert.deepEqual(row, [2, ...Array(row.length - 1).fill(null)]);
  await connection.rollback();
}));

test('every type is described', () => using(me, async (connection) => {
  const { metaData } = await connection.execute('select * from kinds where 1 = 0', [], { extendedMetaData: true });
  const name = (type) => type?.name?.replace('DB_TYPE_', '') ?? type;
  assert.deepEqual(metaData.map((column) => name(column.dbType)), [
    'NUMBER', 'NUMBER', 'NUMBER', 'NUMBER', 'BINARY_FLOAT', 'BINARY_DOUBLE', 'VARCHAR', 'VARCHAR', 'CHAR', 'NVARCHAR', 'NCHAR',
    'DATE', 'TIMESTAMP', 'TIMESTAMP', 'TIMESTAMP', 'TIMESTAMP_TZ', 'TIMESTAMP_LTZ', 'INTERVAL_YM', 'INTERVAL_DS', 'RAW',
  ].map((expected) => name(oracledb[`DB_TYPE_${expected}`])));
  assert.deepEqual(metaData.map((column) => column.dbTypeName).slice(0, 7),
    ['NUMBER', 'NUMBER', 'NUMBER', 'NUMBER', 'BINARY_FLOAT', 'BINARY_DOUBLE', 'VARCHAR2']);
  assert.deepEqual([metaData[1].precision, metaData[1].scale], [0, -127]);
  assert.deepEqual([metaData[2].precision, metaData[2].scale], [10, 2]);
  assert.deepEqual([metaData[3].precision, metaData[3].scale], [126, -127]);
  assert.deepEqual(metaData.slice(12, 15).map((column) => column.precision), [6, 0, 9]);
  assert.deepEqual(metaData.slice(6, 11).map((column) => column.byteSize), [4000, 10, 5, 20, 5]);
}));

test('binds of every type come back as they went', () => using(me, async (connection) => {
  const [[n, s, d, r, nothing]] = await rows(connection, 'select :n, :s, :d, :r, :x from dual',
    { n: -12.75, s: 'text', d: instant, r: Buffer.from([1, 2, 3]), x: null });
  assert.deepEqual([n, s, d, r, nothing], [-12.75, 'text', instant, Buffer.from([1, 2, 3]), null]);
}));

test('ROWID is 18 characters', () => using('app', async (connection) => {
  const [[rowid]] = await rows(connection, 'select rowid from legacy.customers where customer_id = 1001');
  assert.match(rowid, /^[A-Za-z0-9+/]{18}$/);
}));
