import { Attribute, Change, Client, EqualityFilter, InvalidCredentialsError } from 'ldapts';
import { settings } from './settings.mjs';

const { url, base, bindDn, bindPassword } = settings.ldap;

const bound = async (dn, password, work) => {
  const client = new Client({ url, timeout: 5000, connectTimeout: 5000 });
  try {
    await client.bind(dn, password);
    return await work(client);
  } finally {
    await client.unbind();
  }
};

const person = (entry) => ({
  dn: entry.dn,
  number: Number(entry.employeeNumber),
  uid: entry.uid,
  name: entry.cn,
  mail: entry.mail,
  phone: entry.telephoneNumber?.length ? entry.telephoneNumber : null,
});

const read = async (client, options) => {
  const { searchEntries } = await client.search(options.base, {
    ...options.search,
    attributes: ['uid', 'cn', 'mail', 'employeeNumber', 'telephoneNumber'],
    sizeLimit: 2,
  });
  return searchEntries.length === 1 ? person(searchEntries[0]) : null;
};

/** The person if the password is theirs, otherwise null. */
export const login = async (uid, password) => {
  if (!password) return null; // a bind without a password succeeds as nobody (RFC 4513, 5.1.2)
  const filter = new EqualityFilter({ attribute: 'uid', value: uid });
  const found = await bound(bindDn, bindPassword, (client) => read(client, { base, search: { scope: 'sub', filter } }));
  if (!found) return null;
  try {
    await bound(found.dn, password, async () => {});
    return found;
  } catch (error) {
    if (error instanceof InvalidCredentialsError) return null;
    throw error;
  }
};

export const byDn = (dn) =>
  bound(bindDn, bindPassword, (client) => read(client, { base: dn, search: { scope: 'base', filter: '(objectClass=person)' } }));

export const setPhone = (dn, phone) =>
  bound(bindDn, bindPassword, (client) =>
    client.modify(dn, new Change({ operation: 'replace', modification: new Attribute({ type: 'telephoneNumber', values: [phone] }) })));
