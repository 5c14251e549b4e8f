// Everything the application knows of its surroundings.
const text = (name, otherwise) => {
  const value = process.env[name] ?? otherwise;
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

export const settings = {
  host: text('HOST', '127.0.0.1'),
  port: Number(text('PORT', '3000')),
  oracle: {
    connectString: text('ORACLE_CONNECT_STRING'),
    user: text('ORACLE_USER'),
    password: text('ORACLE_PASSWORD'),
  },
  ldap: {
    url: text('LDAP_URL'),
    base: text('LDAP_BASE'),
    bindDn: text('LDAP_BIND_DN'),
    bindPassword: text('LDAP_BIND_PASSWORD'),
  },
  quotesUrl: text('QUOTES_URL'),
  hec: { url: text('HEC_URL'), token: text('HEC_TOKEN') },
};
