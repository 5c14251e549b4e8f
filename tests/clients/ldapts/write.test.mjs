import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Attribute, Change } from 'ldapts';
import { anna, asAdmin, base, connected, fresh, groups, people, person } from './directory.mjs';

const change = (operation, type, ...values) => new Change({ operation, modification: new Attribute({ type, values }) });
const read = async (client, dn, ...attributes) => (await client.search(dn, { scope: 'base', attributes })).searchEntries[0];

test('an entry is added, changed, compared and deleted', () => asAdmin(async (client) => {
  const dn = fresh();
  await client.add(dn, person(dn, { mail: ['a@acme.example', 'b@acme.example'] }));
  await client.modify(dn, [change('add', 'title', 'Clerk'), change('delete', 'mail', 'a@acme.example'), change('replace', 'sn', 'Other')]);
  const entry = await read(client, dn);
  assert.deepEqual([entry.title, entry.mail, entry.sn], ['Clerk', 'b@acme.example', 'Other']);
  assert.equal(await client.compare(dn, 'title', 'CLERK'), true);
  assert.equal(await client.compare(dn, 'title', 'Head'), false);
  await client.del(dn);
  await assert.rejects(read(client, dn), { code: 32 });
}));

test('octets come back as they went', () => asAdmin(async (client) => {
  const dn = fresh();
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(Array.from({ length: 70000 }, (_, i) => i % 256))]);
  await client.add(dn, [...Object.entries(person(dn)).map(([type, values]) => new Attribute({ type, values: [values].flat() })), new Attribute({ type: 'jpegPhoto', values: [photo] })]);
  const { searchEntries: [entry] } = await client.search(dn, { scope: 'base', attributes: ['jpegPhoto'], explicitBufferAttributes: ['jpegPhoto'] });
  assert.deepEqual(entry.jpegPhoto, photo);
  await client.del(dn);
}));

for (const [why, work, code, text] of [
  ['an entry that is there', (client) => client.add(anna, person(anna)), 68],
  ['an entry without parent', (client) => client.add(`uid=x,ou=nowhere,${base}`, person('uid=x,')), 32],
  ['an entry outside the directory', (client) => client.add('uid=x,o=elsewhere', person('uid=x,')), 53, /no global superior knowledge/],
  ['an unknown attribute', (client, dn) => client.add(dn, person(dn, { nosuch: 'x' })), 17, /nosuch: attribute type undefined/],
  ['an attribute that the class does not allow', (client, dn) => client.add(dn, person(dn, { uidNumber: '1' })), 65, /attribute 'uidNumber' not allowed/],
  ['an attribute that is missing', (client, dn) => client.add(dn, { objectClass: 'inetOrgPerson', cn: 'x' }), 65, /requires attribute 'sn'/],
  ['a value against its syntax', (client, dn) => client.add(dn, person(dn, { manager: 'no name' })), 21, /manager: value #0 invalid per syntax/],
  ['a value twice', (client, dn) => client.add(dn, person(dn, { mail: ['a@x', 'A@X'] })), 20, /mail: value #0 provided more than once/],
  ['two values where one may be', (client, dn) => client.add(dn, person(dn, { employeeNumber: ['1', '2'] })), 19],
  ["the server's own attribute", (client) => client.modify(anna, change('replace', 'entryUUID', 'x')), 21],
  ['the structural class', (client) => client.modify(anna, change('replace', 'objectClass', 'device')), 69],
  ['a value that is not there', (client) => client.modify(anna, change('delete', 'mail', 'no@x')), 16, /modify\/delete: mail: no such value/],
  ['a value that is there', (client) => client.modify(anna, change('add', 'cn', 'anna berg')), 20, /modify\/add: cn: value #0 already exists/],
  ['the naming attribute', (client) => client.modify(anna, change('replace', 'uid', 'other')), 64],
  ['an entry with others below', (client) => client.del(people), 66, /subordinate objects must be deleted first/],
  ['an entry that is not there', (client) => client.del(`uid=x,${people}`), 32],
  ['a name that is taken', (client) => client.modifyDN(anna, 'uid=ben.clark'), 68],
  ['a compare of an attribute that the entry lacks', (client) => client.compare(anna, 'description', 'x'), 16],
]) test(`${why} is refused with ${code}`, () => asAdmin((client) => assert.rejects(work(client, fresh()), (error) => {
  assert.equal(error.code, code, error.message);
  if (text) assert.match(error.message, text);
  return true;
})));

test('all changes of a request are made, or none', () => asAdmin(async (client) => {
  const before = await read(client, anna, 'title');
  await assert.rejects(client.modify(anna, [change('replace', 'title', 'Changed'), change('delete', 'mail', 'no@x')]), { code: 16 });
  assert.deepEqual(await read(client, anna, 'title'), before);
}));

test('nobody changes anything, a person only their password', async () => {
  await connected((client) => assert.rejects(client.modify(anna, change('replace', 'title', 'x')), { code: 8 }));
  await connected((client) => assert.rejects(client.modify(anna, change('replace', 'title', 'x')), { code: 50 }), { dn: anna, password: 'secret-1001' });
  await connected((client) => assert.rejects(client.del(`uid=ben.clark,${people}`), { code: 50 }), { dn: anna, password: 'secret-1001' });
});

test('a new password is the one that counts', () => asAdmin(async (client) => {
  const dn = fresh();
  await client.add(dn, person(dn, { userPassword: 'first' }));
  await connected((own) => own.modify(dn, change('replace', 'userPassword', 'second')), { dn, password: 'first' });
  await connected((own) => assert.rejects(own.bind(dn, 'first'), { code: 49 }));
  await connected(() => {}, { dn, password: 'second' });
  await client.del(dn);
}));

test('groups follow a member that is renamed or moved', () => asAdmin(async (client) => {
  const [dn, group] = [fresh(), `cn=test-${process.pid},${groups}`];
  await client.add(dn, person(dn));
  await client.add(group, { objectClass: 'groupOfNames', cn: `test-${process.pid}`, member: dn });
  const renamed = dn.replace('uid=', 'uid=renamed-');
  await client.modifyDN(dn, renamed.split(',')[0]);
  assert.equal((await read(client, renamed, 'memberOf')).memberOf, group);
  assert.equal((await read(client, group, 'member')).member, renamed);
  await client.modify(group, change('replace', 'member', anna));
  assert.deepEqual((await read(client, renamed, 'memberOf')).memberOf ?? [], []);
  await client.del(group);
  await client.del(renamed);
}));

test('reset puts everything back', async () => {
  await asAdmin((client) => client.modify(anna, change('replace', 'title', 'Changed')));
  assert.equal((await fetch(`${process.env.MOCKS_ADMIN}/admin/ldap/reset`, { method: 'POST' })).status, 200);
  assert.equal((await connected((client) => read(client, anna, 'title'))).title, 'Head of Claims');
});
