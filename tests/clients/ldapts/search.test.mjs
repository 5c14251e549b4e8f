import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Control, EqualityFilter, ServerSideSortingRequestControl } from 'ldapts';
import { anna, asAdmin, base, connected, fresh, groups, people, person } from './directory.mjs';

const names = async (options, from = people) => connected(async (client) => {
  const { searchEntries } = await client.search(from, { attributes: ['uid'], ...options });
  return searchEntries.map((entry) => entry.uid ?? entry.dn).sort();
});

for (const [what, filter, expected] of [
  ['equality', '(uid=anna.berg)', ['anna.berg']],
  ['equality that folds case and spaces', '(cn=ANNA  BERG)', ['anna.berg']],
  ['letters beyond ASCII', '(sn=müller)', ['erika.mueller']],
  ['a beginning', '(&(employeeNumber<=1008)(uid=an*))', []],
  ['a middle', '(&(uid=*.be*)(title=Head of Claims))', ['anna.berg']],
  ['an end', '(&(title=Head of*)(cn=*Clark))', ['ben.clark']],
  ['and, or, not', "(&(|(uid=ben.clark)(uid=anna.berg))(!(sn=Clark)))", ['anna.berg']],
  ['a name of the entry', '(&(ou:dn:=people)(uid=dev.patel))', ['dev.patel']],
  ['a matching rule by its OID', '(uid:2.5.13.2:=DEV.PATEL)', ['dev.patel']],
  ['a rule that tells case apart', '(uid:caseExactMatch:=DEV.PATEL)', []],
  ['what sounds alike', '(&(sn~=Schmit)(uid=noah.schmidt))', ['noah.schmidt']],
  ['an unknown attribute', '(nosuch=x)', []],
  ['not an unknown attribute', '(!(nosuch=x))', []],
  ['a group that is never listed on the entry', `(&(memberOf=cn=managers,${groups})(sn=Berg)(title=Head of Claims))`, ['anna.berg']],
]) test(`a filter finds by ${what}`, async () => assert.deepEqual(await names({ filter }), expected));

test('a filter is built of parts without escaping', async () => {
  assert.deepEqual(await names({ filter: new EqualityFilter({ attribute: 'cn', value: "Seán O'Neill" }) }), ['sean.oneill']);
});

for (const [scope, from, count] of [['base', people, 1], ['one', base, 4], ['one', people, 200], ['sub', people, 201], ['children', people, 200]]) {
  test(`scope ${scope} of ${from} has ${count}`, async () => assert.equal((await names({ scope, filter: '(objectClass=*)' }, from)).length, count));
}

test('a base that is not there is 32 and says how far it was followed', () => connected((client) =>
  assert.rejects(client.search(`uid=x,ou=nowhere,${base}`, { scope: 'base' }), (error) => {
    assert.equal(error.code, 32);
    return true;
  })));

// ldapts takes code 4 for success
test('a size limit gives what fits', () => connected(async (client) =>
  assert.equal((await client.search(people, { scope: 'one', sizeLimit: 3, filter: '(objectClass=person)' })).searchEntries.length, 3)));

test('attributes: all, operational, none, of a class', () => connected(async (client) => {
  const get = async (attributes) => (await client.search(anna, { scope: 'base', attributes })).searchEntries[0];
  const all = await get([]);
  assert.equal(all.title, 'Head of Claims');
  assert.equal(all.entryUUID, undefined);
  assert.equal(all.userPassword, undefined);
  const operational = await get(['+']);
  assert.match(operational.entryUUID, /^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  assert.equal(operational.structuralObjectClass, 'inetOrgPerson');
  assert.equal(operational.hasSubordinates, 'FALSE');
  assert.deepEqual([operational.memberOf].flat().sort(), [`cn=claims,${groups}`, `cn=managers,${groups}`]);
  assert.equal(operational.title, undefined);
  // ldapts lists what was asked for and did not come as []
  assert.deepEqual(await get(['1.1']), { dn: anna, '1.1': [] });
  assert.deepEqual(Object.keys(await get(['@person'])).sort(), ['@person', 'cn', 'dn', 'objectClass', 'sn', 'telephoneNumber']);
}));

test('types only', () => connected(async (client) => {
  const { searchEntries: [entry] } = await client.search(anna, { scope: 'base', attributes: ['cn', 'mail'], returnAttributeValues: false });
  assert.deepEqual([entry.cn, entry.mail], [[], []]);
}));

test('only who may sees a password', async () => {
  const read = async (client) => (await client.search(anna, { scope: 'base', attributes: ['userPassword'] })).searchEntries[0].userPassword;
  assert.deepEqual(await connected(read), []);
  assert.match(String(await connected(read, { dn: anna, password: 'secret-1001' })), /^\{SSHA\}/);
  assert.match(String(await asAdmin(read)), /^\{SSHA\}/);
});

test('an unknown critical control is refused with 12, an uncritical one is passed over', () => connected(async (client) => {
  const options = { scope: 'base', attributes: ['1.1'] };
  await assert.rejects(client.search(anna, options, new Control('1.2.3.4', { critical: true })), { code: 12 });
  assert.equal((await client.search(anna, options, new Control('1.2.3.4'))).searchEntries.length, 1);
}));

test('many searches on one connection', () => connected(async (client) => {
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => client.search(people, { filter: `(employeeNumber=${1001 + i})`, attributes: ['employeeNumber'] })));
  answers.forEach(({ searchEntries }, i) => assert.deepEqual(searchEntries.map((entry) => entry.employeeNumber), [String(1001 + i)]));
}, { dn: anna, password: 'secret-1001' }));

test('the schema can be read', () => connected(async (client) => {
  const { searchEntries: [schema] } = await client.search('cn=Subschema', { scope: 'base', filter: '(objectClass=subschema)', attributes: ['attributeTypes', 'objectClasses', 'ldapSyntaxes', 'matchingRules'] });
  assert.ok(schema.attributeTypes.some((type) => /NAME 'mail'|'mail' /.test(type)));
  assert.ok(schema.objectClasses.some((type) => /'inetOrgPerson'/.test(type)));
  assert.ok(schema.ldapSyntaxes.length > 20 && schema.matchingRules.length > 30);
}));

test('pages are one search, over which nothing is lost or comes twice', () => connected(async (client) => {
  const pages = [];
  for await (const { searchEntries } of client.searchPaginated(people, { filter: '(objectClass=person)', attributes: ['uid'], paged: { pageSize: 30 } }))
    pages.push(searchEntries.map((entry) => entry.uid));
  assert.deepEqual(pages.map((page) => page.length), [30, 30, 30, 30, 30, 30, 20]);
  assert.equal(new Set(pages.flat()).size, 200);
}));

test('pages see the directory as it was when the first was asked for', () => asAdmin(async (client) => {
  const dn = fresh();
  const seen = [];
  let first = true;
  for await (const { searchEntries } of client.searchPaginated(people, { filter: '(objectClass=person)', attributes: ['1.1'], paged: { pageSize: 90 } })) {
    seen.push(...searchEntries.map((entry) => entry.dn));
    if (first) await client.add(dn, person(dn));
    first = false;
  }
  assert.equal(seen.length, 200);
  assert.ok(!seen.includes(dn));
  await client.del(dn);
}));

test('sorted by the server', () => connected(async (client) => {
  const { searchEntries } = await client.search(people, { filter: '(title=Head of*)', attributes: ['sn'] }, new ServerSideSortingRequestControl({ value: { attributeType: 'sn' } }));
  const names = searchEntries.map((entry) => entry.sn);
  assert.ok(names.length > 2);
  assert.deepEqual(names, [...names].sort());
}));
