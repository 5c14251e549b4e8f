import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client } from 'ldapts';
import { admin, adminPassword, anna, base, connected, ldap, ldaps, people, tls } from './directory.mjs';

const whoami = '1.3.6.1.4.1.4203.1.11.3';
const refused = (code, text) => (error) => {
  assert.equal(error.code, code, error.message);
  if (text) assert.match(error.message, text);
  return true;
};

test('a person signs in and is told who they are', () => connected(async (client) => {
  assert.equal((await client.exop(whoami)).value, `dn:${anna}`);
}, { dn: anna, password: 'secret-1001' }));

test('a name is compared as its attribute types compare, not letter by letter', () => connected(async (client) => {
  assert.equal((await client.exop(whoami)).value, `dn:${anna}`);
}, { dn: 'UID=Anna.Berg , OU=People,dc=ACME,dc=example', password: 'secret-1001' }));

test('nobody is nobody', () => connected(async (client) => {
  assert.equal((await client.exop(whoami)).value ?? '', '');
}));

for (const [why, dn, password, code, text] of [
  ['a wrong password', anna, 'wrong', 49],
  ['a name that is not there, in the same words', `uid=nobody,${people}`, 'wrong', 49],
  ['a name without a password', anna, '', 53, /unauthenticated bind \(DN with no password\) disallowed/],
  ['what is no name', 'anna.berg', 'x', 34, /invalid DN/],
  ['a name of unknown types', 'nosuch=anna', 'x', 34, /invalid DN/],
  ['an entry without a password', people, 'x', 49],
  ["the administrator's name with a wrong password", admin, 'wrong', 49],
]) test(`${why} is refused with ${code}`, () => connected(async (client) => {
  await assert.rejects(client.bind(dn, password), refused(code, text));
}));

test('a refused bind leaves the connection to nobody', () => connected(async (client) => {
  await assert.rejects(client.bind(admin, 'wrong'), refused(49));
  assert.equal((await client.exop(whoami)).value ?? '', '');
}, { dn: admin, password: adminPassword }));

test('SASL PLAIN takes a name or a uid', async () => {
  for (const dn of [anna, 'anna.berg']) {
    await connected(async (client) => {
      await client.bindSASL('PLAIN', `\0${dn}\0secret-1001`);
      assert.equal((await client.exop(whoami)).value, `dn:${anna}`);
    });
  }
});

test('a mechanism that is not offered is refused with 7', () => connected(async (client) => {
  await assert.rejects(client.bindSASL('NO-SUCH', 'x'), refused(7));
}));

test('LDAPS serves with the certificate that the suite tells', () => connected(async (client) => {
  const { searchEntries } = await client.search(anna, { scope: 'base', attributes: ['mail'] });
  assert.equal(searchEntries[0].mail, 'anna.berg@acme.example');
}, { url: ldaps, dn: anna, password: 'secret-1001' }));

test('LDAPS with a certificate that is not trusted fails in the client', async () => {
  const client = new Client({ url: ldaps, connectTimeout: 5000 });
  await assert.rejects(client.bind(anna, 'secret-1001'), /self.signed|unable to verify|certificate/i);
});

test('StartTLS turns the connection over in place', () => connected(async (client) => {
  await client.startTLS(tls);
  await client.bind(anna, 'secret-1001');
  assert.equal((await client.exop(whoami)).value, `dn:${anna}`);
  assert.equal((await client.search(people, { scope: 'sub', filter: '(objectClass=person)', attributes: ['1.1'] })).searchEntries.length, 200);
}));

test('StartTLS twice is refused with 1', () => connected(async (client) => {
  await client.startTLS(tls);
  await assert.rejects(client.exop('1.3.6.1.4.1.1466.20037'), refused(1, /TLS already started/));
}));

test('an extended operation that is not known is refused with 2', () => connected(async (client) => {
  await assert.rejects(client.exop('1.2.3.4.5'), refused(2, /unsupported extended operation/));
}));

test('the root DSE says what is to be had', () => connected(async (client) => {
  const { searchEntries: [dse] } = await client.search('', { scope: 'base', attributes: ['+'] });
  assert.deepEqual([dse.namingContexts].flat(), [base]);
  assert.equal(dse.supportedLDAPVersion, '3');
  assert.ok([dse.supportedExtension].flat().includes(whoami));
  assert.equal(dse.subschemaSubentry, 'cn=Subschema');
}));

test('fifty connections at once all get their own answer', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => connected(
    async (client) => (await client.exop(whoami)).value,
    i % 2 ? { dn: anna, password: 'secret-1001' } : { dn: admin, password: adminPassword })));
  answers.forEach((answer, i) => assert.equal(answer, `dn:${i % 2 ? anna : admin}`));
});
