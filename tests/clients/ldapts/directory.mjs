import { readFileSync } from 'node:fs';
import { Client } from 'ldapts';

export const { MOCKS_LDAP: ldap, MOCKS_LDAPS: ldaps, MOCKS_ADMIN: mocks } = process.env;
export const base = 'dc=acme,dc=example';
export const people = `ou=people,${base}`;
export const groups = `ou=groups,${base}`;
export const admin = `cn=admin,${base}`;
export const adminPassword = 'admin-secret';
export const anna = `uid=anna.berg,${people}`;
export const tls = { ca: readFileSync(process.env.MOCKS_CA), servername: 'localhost' };

/** Runs `work` with a connected client, signed in as `dn` when one is given, and ends the connection. */
export const connected = async (work, { url = ldap, dn, password, ...options } = {}) => {
  const client = new Client({ url, timeout: 10000, connectTimeout: 5000, ...(url === ldaps ? { tlsOptions: tls } : {}), ...options });
  try {
    if (dn) await client.bind(dn, password);
    return await work(client);
  } finally {
    await client.unbind();
  }
};

export const asAdmin = (work) => connected(work, { dn: admin, password: adminPassword });

/** The name of an entry that no other test uses. */
let entries = 0;
export const fresh = () => `uid=t${process.pid}-${++entries},${people}`;

export const person = (dn, more = {}) => ({
  objectClass: ['inetOrgPerson'], uid: dn.slice(4, dn.indexOf(',')), cn: 'Test Person', sn: 'Person', ...more,
});
