import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ActiveDirectory from 'activedirectory2';

let suite, directory, url, secureUrl, admin;

before(async () => {
  const ports = Object.fromEntries(['ADMIN', 'HTTP', 'HTTP_TLS', 'LDAP', 'LDAPS', 'ORACLE', 'ORACLE_TLS', 'HEC', 'SYSLOG']
    .map((name) => [`MOCK_${name}_PORT`, '0']));
  suite = spawn(process.env.MOCKS_SUITE, {
    env: { ...process.env, ...ports, MOCK_FIXTURES: fileURLToPath(new URL('../../fixtures/ad', import.meta.url)), MOCK_LDAP_FLAVOUR: 'ad', MOCK_LDAP_GC_PORT: '0', MOCK_LDAP_GCS_PORT: '0', MOCK_LOG_FORMAT: 'text', MOCK_LOG_LEVEL: 'Warning' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = await new Promise((resolve, reject) => {
    let text = '';
    suite.stdout.on('data', (data) => { text += data; if (text.includes('Ctrl+C stops')) resolve(text); });
    suite.on('exit', (code) => reject(new Error(`the suite ended with code ${code}: ${text}`)));
  });
  url = `ldap://127.0.0.1:${/^ +ldap +(\d+)/m.exec(printed)[1]}`;
  secureUrl = `ldaps://127.0.0.1:${/^ +ldaps +(\d+)/m.exec(printed)[1]}`;
  admin = `http://127.0.0.1:${/^ +admin +(\d+)/m.exec(printed)[1]}`;
  directory = new ActiveDirectory({ url, baseDN: 'DC=corp,DC=example', username: 'anna.berg@corp.example', password: 'secret-1' });
});
after(() => suite?.kill());

const call = (method, ...args) => new Promise((resolve, reject) =>
  directory[method](...args, (error, result) => error ? reject(error) : resolve(result)));

test('a person signs in by any of their names', async () => {
  for (const name of ['anna.berg@corp.example', 'CORP\\aberg', 'CN=Anna Berg,OU=Staff,DC=corp,DC=example'])
    assert.equal(await call('authenticate', name, 'secret-1'), true);
});

test('a person signs in and is found over LDAPS', async () => {
  const ca = await (await fetch(`${admin}/admin/certificate`)).text();
  const secure = new ActiveDirectory({ url: secureUrl, tlsOptions: { ca: [ca] }, baseDN: 'DC=corp,DC=example', username: 'anna.berg@corp.example', password: 'secret-1' });
  const user = await new Promise((resolve, reject) => secure.findUser('aberg', (error, found) => error ? reject(error) : resolve(found)));
  assert.equal(user.dn, 'CN=Anna Berg,OU=Staff,DC=corp,DC=example');
  assert.equal(await new Promise((resolve, reject) => secure.authenticate('CORP\\aberg', 'secret-1', (error, ok) => error ? reject(error) : resolve(ok))), true);
});

test('a wrong password and a disabled account are told apart', async () => {
  await assert.rejects(call('authenticate', 'anna.berg@corp.example', 'wrong'), /data 52e/);
  await assert.rejects(call('authenticate', 'ben.clark@corp.example', 'secret-2'), /data 533/);
});

test('a user is found, with what the directory makes of it', async () => {
  const user = await call('findUser', 'aberg');
  assert.deepEqual([user.mail, user.userPrincipalName], ['anna.berg@corp.example', 'anna.berg@corp.example']);
  assert.match(user.whenCreated, /^\d{14}\.0Z$/);
});

test('groups of a user, through groups', async () => {
  const groups = await call('getGroupMembershipForUser', 'aberg');
  assert.ok(groups.some((group) => group.cn === 'Claims'));
  assert.equal(await call('isUserMemberOf', 'aberg', 'Claims'), true);
  assert.equal(await call('isUserMemberOf', 'aberg', 'Nothing'), false);
});

test('users of a group', async () => {
  assert.deepEqual((await call('getUsersForGroup', 'Claims')).map((user) => user.cn).sort(), ['Anna Berg', 'Ben Clark']);
});

test('the root DSE', async () => {
  const dse = await new Promise((resolve, reject) => directory.getRootDSE(url, ['defaultNamingContext'], (error, result) => error ? reject(error) : resolve(result)));
  assert.equal(dse.defaultNamingContext.toUpperCase(), 'DC=CORP,DC=EXAMPLE');
});
