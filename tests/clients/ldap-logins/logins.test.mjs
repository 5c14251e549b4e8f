import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import LdapStrategy from 'passport-ldapauth';
import { authenticate } from 'ldap-authentication';

const { MOCKS_LDAP: url, MOCKS_LDAPS: secureUrl, MOCKS_CA } = process.env;
// made anew each time: the clients put their socket into them
const tlsOptions = () => ({ ca: [readFileSync(MOCKS_CA)] });
const ways = {
  'plain LDAP': () => ({ url }),
  StartTLS: () => ({ url, starttls: true, tlsOptions: tlsOptions() }),
  LDAPS: () => ({ url: secureUrl, tlsOptions: tlsOptions() }),
};
const base = 'dc=acme,dc=example';
const people = `ou=people,${base}`;
const admin = { dn: `cn=admin,${base}`, password: 'admin-secret' };

const passport = (username, password, way = ways['plain LDAP']) => new Promise((resolve, reject) => {
  const strategy = new LdapStrategy({
    server: {
      ...way(), bindDN: admin.dn, bindCredentials: admin.password, searchBase: people, searchFilter: '(uid={{username}})',
      groupSearchBase: `ou=groups,${base}`, groupSearchFilter: '(member={{dn}})', groupSearchAttributes: ['cn'],
    },
  });
  strategy.success = resolve;
  strategy.fail = (info) => resolve(info);
  strategy.error = reject;
  strategy.authenticate({ body: { username, password } }, {});
});

// passport-ldapauth gives its two connections the same TLS options, and each puts its socket into them: StartTLS works with no server
for (const [name, way] of Object.entries(ways).filter(([name]) => name !== 'StartTLS')) {
  test(`passport-ldapauth signs a person in, with groups, over ${name}`, async () => {
    const user = await passport('anna.berg', 'secret-1001', way);
    assert.equal(user.mail, 'anna.berg@acme.example');
    assert.deepEqual(user._groups.map((group) => group.cn).sort(), ['claims', 'managers']);
  });

  test(`passport-ldapauth turns away a wrong password and an unknown name over ${name}`, async () => {
    assert.match((await passport('anna.berg', 'wrong', way)).message, /invalid username\/password/i);
    assert.match((await passport('nobody', 'wrong', way)).message, /invalid username\/password/i);
  });
}

for (const [name, way] of Object.entries(ways)) {
  const options = () => {
    const { starttls = false, ...ldapOpts } = way();
    return { starttls, ldapOpts };
  };
  test(`ldap-authentication signs a person in over ${name}`, async () => {
    const user = await authenticate({
      ...options(), adminDn: admin.dn, adminPassword: admin.password, userSearchBase: people, usernameAttribute: 'uid',
      username: 'anna.berg', userPassword: 'secret-1001', attributes: ['mail', 'cn'],
    });
    assert.equal(user.mail, 'anna.berg@acme.example');
  });

  test(`ldap-authentication turns a wrong password away over ${name}`, () => assert.rejects(authenticate({
    ...options(), userDn: `uid=anna.berg,${people}`, userPassword: 'wrong',
  }), /0x31/));
}
