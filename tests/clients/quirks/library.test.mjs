import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { admin, all, on } from './quirks.mjs';

const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs'))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');

test('each quirk that comes with the mocks has a description, a page, and a test here', async () => {
  const library = (await all()).filter((quirk) => !quirk.set);
  assert.ok(library.length >= 30);
  for (const quirk of library) {
    assert.ok(quirk.description && quirk.sees, quirk.name);
    assert.equal(quirk.on, false, quirk.name);
    assert.ok(tests.includes(`'${quirk.name}'`), `${quirk.name} has no test`);
  }
});

test('a quirk that is on says so, with the values of its parameters', () => on('oracle-slow-statement', { milliseconds: '7' }, async () => {
  const quirk = (await all()).find((each) => each.on);
  assert.equal(quirk.name, 'oracle-slow-statement');
  assert.equal(quirk.parameters.find((parameter) => parameter.name === 'milliseconds').value, '7');
}));

test('a name that there is not, a parameter that it has not, and a value that is none are told', async () => {
  const put = async (path) => {
    const response = await fetch(`${admin}/admin/quirks/${path}`, { method: 'PUT' });
    return [response.status, (await response.json()).detail];
  };
  assert.deepEqual(await put('oracle-slow-statment'), [404, 'There is no quirk "oracle-slow-statment". Did you mean "oracle-slow-statement"?']);
  assert.deepEqual(await put('oracle-slow-statement?millis=1'),
    [422, '"oracle-slow-statement" has no parameter "millis". There are milliseconds, statement.']);
  const [status, detail] = await put('oracle-slow-statement?milliseconds=soon');
  assert.equal(status, 409);
  assert.match(detail, /"soon" is not a number/);
});

test('a reset switches off what the start did not switch on', async () => {
  await fetch(`${admin}/admin/quirks/http-latency?milliseconds=1`, { method: 'PUT' });
  await fetch(`${admin}/admin/reset`, { method: 'POST' });
  assert.deepEqual((await all()).filter((quirk) => quirk.on), []);
});

test('a snapshot knows the quirks that were on', async () => {
  await on('http-latency', { milliseconds: '1' }, () => fetch(`${admin}/admin/snapshots/quirky`, { method: 'PUT' }));
  await fetch(`${admin}/admin/snapshots/quirky/restore`, { method: 'POST' });
  assert.deepEqual((await all()).filter((quirk) => quirk.on).map((quirk) => quirk.name), ['http-latency']);
  await fetch(`${admin}/admin/quirks/http-latency`, { method: 'DELETE' });
  await fetch(`${admin}/admin/snapshots/quirky`, { method: 'DELETE' });
});

/** A suite of its own, without fixtures, on free ports; what it prints until it is ready or has ended. */
const suite = (variables) => new Promise((resolve, reject) => {
  const ports = Object.fromEntries(['ADMIN', 'HTTP', 'HTTP_TLS', 'LDAP', 'LDAPS', 'ORACLE', 'ORACLE_TLS', 'HEC', 'SYSLOG'].map((name) => [`MOCK_${name}_PORT`, '0']));
  const child = spawn(process.env.MOCKS_SUITE, { env: { PATH: process.env.PATH, DOTNET_ROOT: process.env.DOTNET_ROOT, MOCK_LOG_FORMAT: 'text', ...ports, ...variables } });
  let text = '';
  const read = (chunk) => {
    text += chunk;
    if (text.includes('Ctrl+C stops')) resolve({ child, text });
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  child.on('error', reject);
  child.on('close', (code) => resolve({ code, text }));
});
const noSuite = !process.env.MOCKS_SUITE && 'no suite to start';

test('quirks are on from the start, and after a reset', { skip: noSuite }, async () => {
  const { child, text } = await suite({ MOCK_QUIRKS: 'http-server-error?share=1, ldap-busy' });
  try {
    const port = (name) => new RegExp(`^ +${name} +(\\d+)`, 'm').exec(text)[1];
    const struck = async () => (await fetch(`http://127.0.0.1:${port('http')}/`)).status;
    assert.equal(await struck(), 500);
    await fetch(`http://127.0.0.1:${port('admin')}/admin/quirks/http-server-error`, { method: 'DELETE' });
    assert.equal(await struck(), 404);
    await fetch(`http://127.0.0.1:${port('admin')}/admin/reset`, { method: 'POST' });
    assert.equal(await struck(), 500);
  } finally {
    child.kill();
  }
});

test('a start with a quirk that there is not ends, and says what is meant', { skip: noSuite }, async () => {
  const { code, text } = await suite({ MOCK_QUIRKS: 'ldap-bussy' });
  assert.equal(code, 1);
  assert.match(text, /MOCK_QUIRKS: there is no quirk "ldap-bussy"\. Did you mean "ldap-busy"\?/);
});

test('the page of quirks lists each of them', async () => {
  const page = readFileSync(new URL('../../../mocks/quirks.md', import.meta.url), 'utf8');
  for (const quirk of (await all()).filter((each) => !each.set)) assert.ok(page.includes(`| \`${quirk.name}\` | ${quirk.description} |`), quirk.name);
});
