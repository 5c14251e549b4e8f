import { test } from 'node:test';
import assert from 'node:assert/strict';
import { oracledb, release, using, scratch } from './database.mjs';

// neither do the drivers before 6.3 know them, nor does 19c
const skip = oracledb.version < 60300 || release < 23;
const own = scratch('domains_scratch', async (connection) => {
  if (skip) return;
  await using('system', (system) => system.execute(`GRANT CREATE DOMAIN TO ${own.user}`));
  await connection.execute("CREATE DOMAIN IF NOT EXISTS mail_domain AS VARCHAR2(100) CHECK (mail_domain LIKE '%@%')");
  await connection.execute("CREATE TABLE annotated (id NUMBER ANNOTATIONS (key, label 'Number'), mail mail_domain, plain DATE) ANNOTATIONS (of_table 'x')");
});

test('a column tells its domain', { skip }, () => using(own, async (connection) => {
  const { metaData } = await connection.execute('SELECT mail, plain FROM annotated');
  const [{ CURRENT_SCHEMA: schema }] = (await connection.execute("SELECT sys_context('USERENV', 'CURRENT_SCHEMA') current_schema FROM dual", [], { outFormat: oracledb.OUT_FORMAT_OBJECT })).rows;
  assert.deepEqual(metaData.map((column) => [column.domainSchema, column.domainName]), [[schema, 'MAIL_DOMAIN'], [undefined, undefined]]);
}));

test('a column tells its annotations', { skip }, () => using(own, async (connection) => {
  const { metaData } = await connection.execute('SELECT id, mail FROM annotated');
  assert.deepEqual(metaData[0].annotations, { KEY: '', LABEL: 'Number' });
  assert.equal(metaData[1].annotations, undefined);
}));

test('what is computed from a column has neither', { skip }, () => using(own, async (connection) => {
  const { metaData } = await connection.execute("SELECT id + 1 AS more, mail || '' AS text FROM annotated");
  assert.deepEqual(metaData.map((column) => [column.domainName, column.annotations]), [[undefined, undefined], [undefined, undefined]]);
}));

test('a value that the domain refuses', { skip }, () => using(own, (connection) =>
  assert.rejects(connection.execute("INSERT INTO annotated (mail) VALUES ('nobody')"), /ORA-11534/)));
