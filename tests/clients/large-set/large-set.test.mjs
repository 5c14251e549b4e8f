import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import oracledb from 'oracledb';

const rows = 100_000, promise = 5; // milliseconds
let suite, admin, pool;

before(async () => {
  const ports = Object.fromEntries(['ADMIN', 'HTTP', 'HTTP_TLS', 'LDAP', 'LDAPS', 'ORACLE', 'ORACLE_TLS', 'HEC', 'SYSLOG']
    .map(name => [`MOCK_${name}_PORT`, '0']));
  suite = spawn(process.env.MOCKS_SUITE, {
    env: { ...process.env, ...ports, MOCK_FIXTURES: fileURLToPath(new URL('../../fixtures/large', import.meta.url)), MOCK_LOG_FORMAT: 'text', MOCK_LOG_LEVEL: 'Warning' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = await new Promise((resolve, reject) => {
    let text = '';
    suite.stdout.on('data', data => { text += data; if (text.includes('Ctrl+C stops')) resolve(text); });
    suite.on('exit', code => reject(new Error(`the suite ended with code ${code}: ${text}`)));
  });
  console.log(/^Ready.*$/m.exec(printed)[0]);
  admin = `http://127.0.0.1:${/^ +admin +(\d+)/m.exec(printed)[1]}`;
  const port = /^ +oracle +(\d+)/m.exec(printed)[1];
  pool = await oracledb.createPool({ user: 'large', password: 'large-secret', connectString: `127.0.0.1:${port}/FREEPDB1`, poolMin: 2, poolMax: 4 });
});
after(async () => { await pool?.close(0); suite?.kill(); });

const run = async (sql, options) => {
  const connection = await pool.getConnection();
  try { return await connection.execute(sql, [], options ?? {}); } finally { await connection.close(); }
};
const count = async () => (await run('select count(*) from readings')).rows[0][0];
const post = async path => (await (await fetch(admin + path, { method: 'POST' })).json()).milliseconds;

test(`all ${rows} rows are there`, async () => assert.equal(await count(), rows));

test(`a reset with ${rows} rows puts them back within ${promise} ms, with the pool open`, async () => {
  await post('/admin/reset'); // the first one of a program that isn't compiled ahead of time is compiled as it runs
  for (let round = 1; round <= 5; round++) {
    const deleted = await run('delete from readings where mod(id, 3) = 0', { autoCommit: true });
    assert.equal(deleted.rowsAffected, Math.floor(rows / 3));
    await run(`insert into readings values (${rows + round}, 'M', 'Basel', sysdate, 1)`, { autoCommit: true });
    assert.equal(await count(), rows - Math.floor(rows / 3) + 1);
    const milliseconds = await post('/admin/reset');
    console.log(`round ${round}: reset in ${milliseconds} ms`);
    assert.ok(milliseconds < promise, `${milliseconds} ms`);
    assert.equal(await count(), rows);
  }
});

test('a transaction in progress at the reset is rolled back and its session goes on', async () => {
  const connection = await pool.getConnection();
  await connection.execute('delete from readings');
  await post('/admin/reset');
  assert.equal((await connection.execute('select count(*) from readings')).rows[0][0], rows);
  await connection.commit();
  assert.equal(await count(), rows);
  await connection.close();
});
