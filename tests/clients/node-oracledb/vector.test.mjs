import { test } from 'node:test';
import assert from 'node:assert/strict';
import { oracledb, release, using, scratch, rows, failure } from './database.mjs';

// neither do the drivers before 6.5 know vectors, nor does 19c
const skip = oracledb.DB_TYPE_VECTOR === undefined || release < 23;
const own = scratch('vector_scratch', (connection) => skip || connection.execute(
  'CREATE TABLE v (id NUMBER, f32 VECTOR(3, FLOAT32), f64 VECTOR(3, FLOAT64), i8 VECTOR(3, INT8), bits VECTOR(16, BINARY), any_of VECTOR)'));

const kinds = {
  f32: new Float32Array([1, 2.5, -3.25]),
  f64: new Float64Array([1, 0.1, -1e300]),
  i8: new Int8Array([1, 127, 3]),
  bits: new Uint8Array([255, 1]),
};

for (const [column, value] of Object.entries(kinds)) {
  test(`a vector bound and fetched again: ${column}`, { skip }, () => using(own, async (connection) => {
    await connection.execute(`INSERT INTO v (id, ${column}) VALUES (1, :v)`, { v: { val: value, type: oracledb.DB_TYPE_VECTOR } });
    const [[fetched]] = await rows(connection, `SELECT ${column} FROM v`);
    assert.equal(fetched.constructor, value.constructor);
    assert.deepEqual(fetched, value);
  }));
}

test('a vector is described with dimensions and format', { skip }, () => using(own, async (connection) => {
  const { metaData } = await connection.execute('SELECT f32, i8, any_of FROM v');
  assert.ok(metaData.every((column) => column.dbType === oracledb.DB_TYPE_VECTOR));
  assert.deepEqual(metaData.map((column) => column.vectorDimensions), [3, 3, undefined]);
  assert.deepEqual(metaData.map((column) => column.vectorFormat), [oracledb.VECTOR_FORMAT_FLOAT32, oracledb.VECTOR_FORMAT_INT8, undefined]);
}));

test('a plain array is a vector of FLOAT64', { skip }, () => using(own, async (connection) => {
  await connection.execute('INSERT INTO v (id, any_of) VALUES (1, :v)', { v: { val: [1, 2], type: oracledb.DB_TYPE_VECTOR } });
  assert.deepEqual(await rows(connection, 'SELECT any_of, VECTOR_DIMENSION_FORMAT(any_of) FROM v'), [[new Float64Array([1, 2]), 'FLOAT64']]);
}));

test('other dimensions than the column has are refused', { skip }, () => using(own, async (connection) => {
  const error = await failure(connection.execute('INSERT INTO v (id, f32) VALUES (1, :v)', { v: { val: new Float32Array([1, 2]), type: oracledb.DB_TYPE_VECTOR } }));
  assert.equal(error.errorNum, 51803);
}));

test('the nearest come first', { skip }, () => using(own, async (connection) => {
  await connection.executeMany('INSERT INTO v (id, f32) VALUES (:1, :2)', [[1, new Float32Array([0, 0, 9])], [2, new Float32Array([1, 1, 1])], [3, new Float32Array([5, 5, 5])]],
    { bindDefs: [{ type: oracledb.NUMBER }, { type: oracledb.DB_TYPE_VECTOR }] });
  const nearest = await rows(connection, 'SELECT id FROM v ORDER BY VECTOR_DISTANCE(f32, :q, EUCLIDEAN) FETCH FIRST 2 ROWS ONLY',
    { q: { val: new Float32Array([1, 1, 2]), type: oracledb.DB_TYPE_VECTOR } });
  assert.deepEqual(nearest, [[2], [3]]);
}));

test('a vector as text', { skip }, () => using(own, async (connection) => {
  assert.deepEqual(await rows(connection, `SELECT FROM_VECTOR(TO_VECTOR('[1, 2]', 2, INT8)) FROM dual`), [['[1,2]']]);
}));
