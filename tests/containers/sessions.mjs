// sessions.mjs LDAP_URL CONNECT_STRING: a client of the directory and one of the database, each asking on and on in one session, and opening
// another when its own is gone. SIGTERM ends both; ends with 1 unless each asked to the end and opened at most one session anew.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../clients/sample-app/package.json', import.meta.url));
const { Client } = require('ldapts');
const oracledb = require('oracledb');

const [ldapUrl, connectString] = process.argv.slice(2);
let ended = false;
process.on('SIGTERM', () => { ended = true; });

const directory = async () => {
  const client = new Client({ url: ldapUrl, timeout: 10000, connectTimeout: 10000 });
  await client.bind('cn=admin,dc=acme,dc=example', 'admin-secret');
  return {
    ask: () => client.search('dc=acme,dc=example', { scope: 'sub', filter: '(uid=anna.berg)' }),
    close: () => client.unbind(),
  };
};

const database = async () => {
  const connection = await oracledb.getConnection({ user: 'app', password: 'app-secret', connectString });
  return { ask: () => connection.execute('SELECT COUNT(*) FROM dual'), close: () => connection.close() };
};

const keepAsking = async (name, open) => {
  let session = await open();
  let answers = 0;
  let opened = 1;
  console.log(`${name}: session 1`);
  while (!ended) {
    try {
      await session.ask();
      answers++;
    } catch (error) {
      console.log(`${name}: ${error.message}`);
      session = await open();
      console.log(`${name}: session ${++opened}`);
    }
    await new Promise((next) => setTimeout(next, 10));
  }
  await session.close();
  console.log(`${name}: ${answers} answers in ${opened} sessions`);
  return answers > 0 && opened <= 2;
};

const kept = await Promise.all([keepAsking('directory', directory), keepAsking('database', database)]);
process.exit(kept.every(Boolean) ? 0 : 1);
