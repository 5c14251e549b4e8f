import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Attribute, Change, Client } from 'ldapts';
import { failure, ldap, ldaps, on, seen } from './quirks.mjs';

const base = 'dc=acme,dc=example';
const people = `ou=people,${base}`;
const anna = `uid=anna.berg,${people}`;
/** New ones for each client: ldapts puts the socket of a StartTLS into those that it is given. */
const tls = () => ({ ca: readFileSync(process.env.MOCKS_CA), servername: 'localhost' });

const connected = async (work, options = {}) => {
  const client = new Client({ url: ldap, timeout: 10000, connectTimeout: 5000, ...options });
  try {
    return await work(client);
  } finally {
    await client.unbind().catch(() => {});
  }
};
const asAdmin = (work) => connected(async (client) => {
  await client.bind(`cn=admin,${base}`, 'admin-secret');
  return work(client);
});
const result = (promise) => promise.then(() => 0, (error) => error.code ?? error.message);
const search = (dn = people, options = {}) => connected((client) => client.search(dn, { scope: 'sub', ...options }).then((found) => found.searchEntries));
const entry = async (dn = anna, attributes = []) => (await search(dn, { scope: 'base', attributes }))[0];
const searched = (dn, options) => result(search(dn, options));
const bound = (password = 'secret-1001') => connected((client) => result(client.bind(anna, password)));

/** ldapsearch's exit code and what it printed: it keeps the entries that came before an error. */
const ldapsearch = (...parameters) => new Promise((resolve) => {
  execFile('ldapsearch', ['-x', '-LLL', '-H', ldap, '-b', people, ...parameters], { env: { ...process.env, LDAPTLS_CACERT: process.env.MOCKS_CA }, maxBuffer: 1 << 26 },
    (error, stdout, stderr) => resolve({ code: error ? error.code : 0, entries: stdout.match(/^dn:/gm)?.length ?? 0, stderr }));
});

test('a size limit cuts a search', async () => {
  await seen('ldap-size-limit', { entries: '10' }, () => searched(), 4);
  await on('ldap-size-limit', { entries: '10' }, async () => {
    const { code, entries } = await ldapsearch('uid');
    assert.deepEqual([code, entries], [4, 10]);
    assert.equal(await searched(anna, { scope: 'base' }), 0);
  });
});

test('a time limit cuts a search', async () => {
  await seen('ldap-time-limit', {}, () => searched(), 3);
  await on('ldap-time-limit', {}, async () => {
    const { code, entries } = await ldapsearch('uid');
    assert.deepEqual([code, entries], [3, 10]);
  });
});

test('the server is busy', () => seen('ldap-busy', {}, () => searched(), 51));

test('it is busy for the first operations only', () => on('ldap-busy', { first: '1' }, async () =>
  assert.deepEqual([await searched(), await searched()], [51, 0])));

test('the server is unavailable', () => seen('ldap-unavailable', {}, () => searched(), 52));

test('the directory is elsewhere', async () => {
  await seen('ldap-referral', {}, () => searched(), 10);
  await on('ldap-referral', {}, async () => {
    const { code, stderr } = await ldapsearch('uid');
    assert.equal(code, 10);
    assert.match(stderr, /Referral: ldap:\/\/dc2\.acme\.example\/dc=acme,dc=example/);
    assert.equal(await bound(), 0);
  });
});

for (const [name, data] of Object.entries({
  'ldap-wrong-password': '52e', 'ldap-account-locked': '775', 'ldap-password-expired': '532', 'ldap-password-must-change': '773', 'ldap-account-expired': '701',
  'ldap-account-disabled': '533',
})) {
  test(`${name}: data ${data}`, async () => {
    await seen(name, {}, () => bound(), 49);
    await on(name, { user: anna }, async () => {
      const error = await connected((client) => failure(client.bind(anna, 'secret-1001')));
      assert.match(error.message, new RegExp(`80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data ${data}, v4563`));
      assert.equal(await connected((client) => result(client.bind(`uid=ben.clark,${people}`, 'secret-1002'))), 0);
    });
  });
}

test('an attribute is missing, for filters too, and comes back', async () => {
  await seen('ldap-attribute-missing', {}, async () => (await entry()).mail, undefined);
  await seen('ldap-attribute-missing', {}, async () => (await search(people, { filter: '(mail=*)' })).length, 0);
  const ben = `uid=ben.clark,${people}`;
  await on('ldap-attribute-missing', {}, () => asAdmin((client) =>
    client.modify(ben, [new Change({ operation: "add", modification: new Attribute({ type: "mail", values: ["new@acme.example"] }) })])));
  const { mail } = await entry(ben);
  assert.ok([mail].flat().includes('new@acme.example'), 'what was written meanwhile stays');
});

test('attribute names come in another case', async () => {
  await seen('ldap-attribute-case', {}, async () => 'givenname' in await entry(), true);
  await seen('ldap-attribute-case', { case: 'upper' }, async () => 'GIVENNAME' in await entry(), true);
});

test('an attribute comes under another name', () => seen('ldap-attribute-renamed', {}, async () => 'phone' in await entry(), true));

test('large groups come in ranges', async () => {
  const group = `cn=managers,ou=groups,${base}`;
  const whole = [(await entry(group)).member].flat();
  await seen('ldap-range-retrieval', { values: '3' }, async () => Object.keys(await entry(group)).includes('member;range=0-2'), true);
  await on('ldap-range-retrieval', { values: '3' }, async () => {
    const members = [];
    for (let from = 0; ;) {
      const found = await entry(group, [`member;range=${from}-*`]);
      const name = Object.keys(found).find((key) => key.startsWith('member;range='));
      members.push(...[found[name]].flat());
      if (name.endsWith('-*'))
        break;
      from = members.length;
    }
    assert.deepEqual(members, whole);
  });
});

test('StartTLS is refused', async () => {
  await seen('ldap-starttls-refused', {}, () => connected((client) => result(client.startTLS(tls()))), 52);
  await on('ldap-starttls-refused', {}, async () => assert.equal((await ldapsearch('-ZZ', '-s', 'base')).code, 1));
});

const handshake = () => connected((client) => client.search(anna, { scope: 'base' }), { url: ldaps, tlsOptions: tls() }).then(() => 'ok', (error) => /expired|altnames/.exec(`${error.code} ${error.message} ${error.cause}`)?.[0]);
const startTls = () => connected((client) => client.startTLS(tls())).then(() => 'ok', (error) => /expired|altnames/.exec(`${error.code} ${error.message} ${error.cause}`)?.[0]);

test('the certificate has expired', async () => {
  await seen('ldap-certificate-expired', {}, handshake, 'expired');
  await seen('ldap-certificate-expired', {}, startTls, 'expired');
});

test('the certificate is for another host', () => seen('ldap-certificate-other-host', {}, handshake, 'altnames'));



test('entries are stale', async () => {
  const dn = `uid=stale-${process.pid},${people}`;
  await on('ldap-stale-entry', {}, async () => {
    await asAdmin((client) => client.add(dn, { objectClass: ['inetOrgPerson'], uid: `stale-${process.pid}`, cn: 'Stale', sn: 'Stale' }));
    assert.equal(await searched(dn), 32);
  });
  assert.equal(await searched(dn), 0);
  await on('ldap-stale-entry', {}, async () => {
    await asAdmin((client) => client.del(dn));
    assert.equal(await searched(dn), 0);
  });
  assert.equal(await searched(dn), 32);
});

test('the connection ends in the middle of a result', async () => {
  const { code, entries } = await on('ldap-drop-mid-result', {}, () => ldapsearch('uid'));
  assert.deepEqual([code !== 0, entries], [true, 5]);
  assert.equal((await ldapsearch('uid')).code, 0);
});

test('operations are slow', () => seen('ldap-slow', { milliseconds: '300' }, async () => {
  const start = performance.now();
  await search(anna);
  return performance.now() - start >= 300;
}, true));
