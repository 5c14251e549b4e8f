import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ldap from 'ldapjs';

const { MOCKS_LDAP: url, MOCKS_LDAPS: secureUrl, MOCKS_CA: ca } = process.env;
const base = 'dc=acme,dc=example';
const people = `ou=people,${base}`;
const anna = `uid=anna.berg,${people}`;
const tlsOptions = { ca: [readFileSync(ca)], servername: 'localhost' };

const call = (client, method, ...args) => new Promise((resolve, reject) =>
  client[method](...args, (error, ...result) => error ? reject(error) : resolve(result.length > 1 ? result : result[0])));
const connected = async (work, options = {}) => {
  const client = ldap.createClient({ url, connectTimeout: 30000, timeout: 60000, ...options });
  client.on('error', () => {});
  try {
    return await work(client);
  } finally {
    client.unbind();
  }
};
const search = (client, from, options) => new Promise((resolve, reject) => client.search(from, options, (error, answer) => {
  if (error) return reject(error);
  const entries = [];
  let pages = 0;
  answer.on('searchEntry', (entry) => entries.push(entry.pojo));
  answer.on('page', () => pages++);
  answer.on('error', reject);
  answer.on('end', (result) => resolve({ entries, pages, status: result?.status }));
}));
const values = (entry, type) => entry.attributes.find((attribute) => attribute.type === type)?.values;

test('a bind, a wrong password, and who one is', () => connected(async (client) => {
  await call(client, 'bind', anna, 'secret-1001');
  assert.equal((await call(client, 'exop', '1.3.6.1.4.1.4203.1.11.3'))[0], `dn:${anna}`);
  await assert.rejects(call(client, 'bind', anna, 'wrong'), ldap.InvalidCredentialsError);
}));

test('StartTLS', () => connected(async (client) => {
  // within the event: ldapjs begins with the socket as soon as it is handed out; a copy, since it puts its socket into the options
  await new Promise((resolve, reject) => client.once('connect', () => client.starttls({ ...tlsOptions }, [], (error) => error ? reject(error) : resolve())));
  await call(client, 'bind', anna, 'secret-1001');
  assert.equal((await call(client, 'exop', '1.3.6.1.4.1.4203.1.11.3'))[0], `dn:${anna}`);
}));

test('LDAPS', () => connected((client) => call(client, 'bind', anna, 'secret-1001'), { url: secureUrl, tlsOptions }));

test('a search, and one in pages', () => connected(async (client) => {
  const { entries: [entry] } = await search(client, people, { scope: 'sub', filter: '(uid=anna.berg)' });
  assert.deepEqual(values(entry, 'mail'), ['anna.berg@acme.example']);
  const { entries, pages } = await search(client, people, { scope: 'one', filter: '(objectClass=person)', attributes: ['uid'], paged: { pageSize: 60 } });
  assert.equal(entries.length, 200);
  assert.equal(pages, 4);
}));

test('a base that is not there', () => connected((client) =>
  assert.rejects(search(client, `uid=x,${people}`, { scope: 'base' }), ldap.NoSuchObjectError)));

test('sorted by the server', () => connected(async (client) => {
  const control = new ldap.ServerSideSortingRequestControl({ value: { attributeType: 'sn' } });
  const entries = await new Promise((resolve, reject) => client.search(people, { scope: 'one', filter: '(title=Head*)', attributes: ['sn'] }, [control], (error, answer) => {
    const found = [];
    if (error) return reject(error);
    answer.on('searchEntry', (entry) => found.push(values(entry.pojo, 'sn')[0]));
    answer.on('error', reject);
    answer.on('end', () => resolve(found));
  }));
  assert.deepEqual(entries, [...entries].sort());
}));

test('add, modify, compare, rename, delete', () => connected(async (client) => {
  const dn = `uid=ldapjs-${process.pid},${people}`;
  await call(client, 'bind', `cn=admin,${base}`, 'admin-secret');
  await call(client, 'add', dn, { objectClass: ['inetOrgPerson'], cn: 'Js', sn: 'Ldap' });
  await call(client, 'modify', dn, new ldap.Change({ operation: 'replace', modification: { type: 'title', values: ['Clerk'] } }));
  assert.equal((await call(client, 'compare', dn, 'title', 'clerk'))[0], true);
  await call(client, 'modifyDN', dn, `uid=ldapjs2-${process.pid}`);
  await call(client, 'del', `uid=ldapjs2-${process.pid},${people}`);
}));
