// What every test file needs: the driver under test, connections, and a user of its own to make a mess in.
import { before, after } from 'node:test';

export const driver = process.env.ORACLEDB ?? 'oracledb';
export const oracledb = (await import(driver)).default;
const [address, serviceName] = (process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1').split('/');
export const service = serviceName;

/** Whether this run goes over TCPS. */
export const secure = process.env.TRANSPORT === 'tcps';
export const [host, port] = (secure ? process.env.MOCKS_ORACLE_TLS : address).split(':');

/** The connect string of a service, with parameters such as sdu=8192. */
export const connectTo = (name, ...parameters) =>
  `${secure ? 'tcps' : 'tcp'}://${host}:${port}/${name}?${[...(secure ? ['ssl_server_dn_match=off'] : []), ...parameters].join('&')}`.replace(/\?$/, '');

/** The same as a descriptor, with what else CONNECT_DATA shall have. */
export const descriptor = (data, more = '') => `(DESCRIPTION=${more}(ADDRESS=(PROTOCOL=${secure ? 'tcps' : 'tcp'})(HOST=${host})(PORT=${port}))`
  + `(CONNECT_DATA=${data})(SECURITY=(SSL_SERVER_DN_MATCH=off)))`;

export const connectString = connectTo(service);
export const major = Math.trunc(oracledb.version / 10_000);

/** The release that the server is to say it is. */
export const release = Number(process.env.RELEASE ?? 23);

const people = {
  app: { user: 'app', password: 'app-secret' },
  legacy: { user: 'legacy', password: 'legacy-secret' },
  system: { user: 'system', password: process.env.ORACLE_PASSWORD ?? 'oracle' },
};

export const connect = (who, more = {}) => oracledb.getConnection({ connectString, ...(people[who] ?? who), ...more });

/** Runs work with a connection and closes it whatever happens. */
export async function using(who, work, more = {}) {
  const connection = await connect(who, more);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** A user of the test file's own (and of this run's: several go on at once), there before its tests and gone after them; <setup> makes its tables. */
export function scratch(purpose, setup = () => {}) {
  const name = `${purpose}_${major}${secure ? 's' : ''}`;
  const credentials = { user: name, password: 'scratch-secret' };
  const drop = (system) => system.execute(`DROP USER ${name} CASCADE`).catch(() => {});
  before(async () => {
    await using('system', async (system) => {
      await drop(system);
      await system.execute(`CREATE USER ${name} IDENTIFIED BY "scratch-secret" QUOTA UNLIMITED ON users`);
      await system.execute(`GRANT CREATE SESSION, ALTER SESSION, CREATE TABLE, CREATE VIEW, CREATE SEQUENCE, CREATE PROCEDURE, CREATE TYPE TO ${name}`);
    });
    // files share a process: where a server makes no such tables, only the tests of theirs are to fail
    await using(credentials, setup).catch((error) => console.log(`# ${name} has not all its tables: ${error.message}`));
  });
  after(() => using('system', drop));
  return credentials;
}

/** The error that a promise ends with. */
export async function failure(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

/** An array of rows from a query. */
export const rows = async (connection, sql, binds = [], options = {}) => (await connection.execute(sql, binds, options)).rows;

/** Whether a statement is supported here: what needs one that is refused by ORA-03001, or a package that is not there, is skipped. */
const supports = (sql) => using('system', (connection) => connection.execute(sql).then(() => true, (error) => {
  if (error.errorNum === 3001 || error.message.includes('PLS-00201'))
    return false;
  throw error;
}));

export const plSql = await supports('begin null; end;');
export const storedCode = await supports('create or replace procedure system.wire_probe is begin null; end;');
export const sleeps = await supports('begin dbms_session.sleep(0); end;');
export const implicitResults = await supports('declare c sys_refcursor; begin open c for select 1 from dual; dbms_sql.return_result(c); end;');
