// Starts a suite of its own on the scripts, tells how long that took, and asks the driver what the schema has become.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import oracledb from 'oracledb';
import { samples } from './samples.mjs';
import { scripts } from './scripts.mjs';

const ports = Object.fromEntries(['ADMIN', 'HTTP', 'HTTP_TLS', 'LDAP', 'LDAPS', 'ORACLE', 'ORACLE_TLS', 'HEC', 'SYSLOG'].map((name) => [`MOCK_${name}_PORT`, '0']));

/** Starts the suite on a folder of scripts; answers once it is ready. */
async function start(folder) {
  const began = performance.now();
  const suite = spawn(process.env.MOCKS_SUITE, [], {
    env: { ...process.env, ...ports, MOCK_ORACLE_INITDB: folder, ORACLE_PASSWORD: 'oracle', MOCK_LOG_FORMAT: 'text', MOCK_LOG_LEVEL: 'Warning' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  suite.stderr.on('data', (text) => { output += text; });
  await new Promise((resolve, reject) => {
    suite.stdout.on('data', (text) => { output += text; if (output.includes('Ctrl+C stops')) resolve(); });
    suite.on('exit', () => reject(new Error(`The suite ended:\n${output}`)));
  });
  const seconds = (performance.now() - began) / 1000;
  const [user, system] = readFileSync(`/proc/${suite.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
  return { suite, seconds, cpu: (user + system) / 100, port: /^ +oracle +(\d+)/m.exec(output)[1] };
}

const folder = mkdtempSync(join(tmpdir(), 'schema-'));
const empty = mkdtempSync(join(tmpdir(), 'schema-'));
let passed = 0;
let failed = 0;
async function check(name, body) {
  try {
    await body();
    passed++;
  } catch (error) {
    failed++;
    console.log(`${name}: ${error.message}`);
  }
}

const bare = await start(empty);
bare.suite.removeAllListeners('exit');
bare.suite.kill();
for (const [name, text] of Object.entries(scripts))
  writeFileSync(join(folder, name), text);
const full = await start(folder);
console.log(`ready after ${full.seconds.toFixed(2)} s and ${full.cpu.toFixed(2)} s of CPU; without the scripts ${bare.seconds.toFixed(2)} s and ${bare.cpu.toFixed(2)} s`);
const connectString = `127.0.0.1:${full.port}/FREEPDB1`;
const app = await oracledb.getConnection({ user: 'shop_app', password: 'app;/', connectString });
const owner = await oracledb.getConnection({ user: 'shop', password: 'sh0p;/', connectString });
const one = async (connection, sql, binds = []) => (await connection.execute(sql, binds)).rows[0];

await check('The owner has what the scripts make', async () => {
  const { rows } = await owner.execute(`SELECT object_type, COUNT(*), COUNT(CASE status WHEN 'VALID' THEN 1 END) FROM user_objects
    WHERE object_name NOT LIKE 'ISEQ$$%' GROUP BY object_type ORDER BY object_type`);
  assert.deepEqual(rows, [['INDEX', 500, 500], ['PACKAGE', 100, 100], ['PACKAGE BODY', 100, 100], ['TABLE', 100, 100], ['TRIGGER', 100, 100], ['VIEW', 100, 100]]);
});
await check('The application reaches it by synonyms and roles', async () => {
  assert.deepEqual(await one(app, 'SELECT code, amount, changed_by FROM crm_t001'), ['FIRST', 12.5, 'SYS']);
  const { outBinds } = await app.execute('BEGIN inv_t002_api.add_one(:code, :amount, :id); END;', { code: 'b', amount: 3, id: { dir: oracledb.BIND_OUT, type: oracledb.NUMBER } });
  assert.equal(outBinds.id, 1);
  assert.deepEqual(await one(app, 'SELECT inv_t002_api.total FROM dual'), [3]);
});
await check('What was not granted is refused', async () => {
  await assert.rejects(() => app.execute('ALTER TABLE crm_t001 ADD (x NUMBER)'), /ORA-01031|ORA-00942/);
  await assert.rejects(() => app.execute("INSERT INTO shop.crm_t001_v (code) VALUES ('x')"), /ORA-01031|ORA-00942|ORA-41900/);
});
await check('The dictionary has comments, rights and references', async () => {
  assert.deepEqual(await one(owner, "SELECT comments FROM user_tab_comments WHERE table_name = 'FIN_T003'"), ["Table 3 of 100; it's one of many."]);
  assert.deepEqual(await one(owner, "SELECT COUNT(*) FROM user_tab_privs_made WHERE grantee IN ('SHOP_READER', 'SHOP_WRITER', 'SHOP_APP')"), [700]);
  assert.deepEqual(await one(owner, "SELECT COUNT(*) FROM user_constraints WHERE constraint_type = 'R' AND delete_rule = 'SET NULL'"), [99]);
});
await app.close();
await owner.close();
full.suite.removeAllListeners('exit');
full.suite.kill();
const sampled = await start(join(import.meta.dirname, 'samples'));
await samples(`127.0.0.1:${sampled.port}/FREEPDB1`, check);
sampled.suite.removeAllListeners('exit');
sampled.suite.kill();
rmSync(folder, { recursive: true });
rmSync(empty, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
