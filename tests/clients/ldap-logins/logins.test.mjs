import { test } from 'node:test';
import assert from 'node:assert/strict';
import LdapStrategy from 'passport-ldapauth';
import { authenticate } from 'ldap-authentication';

const { MOCKS_LDAP: url } = process.env;
const base = 'dc=acme,dc=example';
const people = `ou=people,${base}`;
const admin = { dn: `cn=admin,${base}`, password: 'admin-secret' };

const passport = (username, password) => new Promise((resolve, reject) => {
  const strategy = new LdapStrategy({
    server: {
      url, bindDN: admin.dn, bindCredentials: admin.password, searchBase: people, searchFilter: '(uid={{username}})',
      groupSearchBase: `ou=groups,${base}`, groupSearchFilter: '(member={{dn}})', groupSearchAttributes: ['cn'],
    },
  });
  strategy.success = resolve;
  strategy.fail = (info) => resolve(info);
  strategy.error = reject;
  strategy.authenticate({ body: { username, password } }, {});
});

test('passport-ldapauth signs a person in, with groups', async () => {
  const user = await passport('anna.berg', 'secret-1001');
  assert.equal(user.mail, 'anna.berg@acme.example');
  assert.deepEqual(user._groups.map((group) => group.cn).sort(), ['claims', 'managers']);
});

test('passport-ldapauth turns away a wrong password and an unknown name', async () => {
  assert.match((await passport('anna.berg', 'wrong')).message, /invalid username\/password/i);
  assert.match((await passport('nobody', 'wrong')).message, /invalid username\/password/i);
});

test('ldap-authentication signs a person in', async () => {
  const user = await authenticate({
    ldapOpts: { url }, adminDn: admin.dn, adminPassword: admin.password, userSearchBase: people, usernameAttribute: 'uid',
    username: 'anna.berg', userPassword: 'secret-1001', attributes: ['mail', 'cn'],
  });
  assert.equal(user.mail, 'anna.berg@acme.example');
});

test('ldap-authentication turns a wrong password away', () => assert.rejects(authenticate({
  ldapOpts: { url }, userDn: `uid=anna.berg,${people}`, userPassword: 'wrong',
}), /0x31/));
