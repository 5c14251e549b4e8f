// A user of the program's own, and MikroORM connected as it.
import { MikroORM } from '@mikro-orm/oracledb';
import oracledb from 'oracledb';

const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
const owner = 'MIKRO';

async function asSystem(work) {
  const connection = await oracledb.getConnection({ user: 'system', password: process.env.ORACLE_PASSWORD ?? 'oracle', connectString });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

export async function createOwner() {
  await asSystem(async (system) => {
    await system.execute(`DROP USER ${owner} CASCADE`).catch(() => {});
    await system.execute(`CREATE USER ${owner} IDENTIFIED BY "mikro-secret" QUOTA UNLIMITED ON users`);
    await system.execute(`GRANT CREATE SESSION, CREATE TABLE, CREATE VIEW, CREATE SEQUENCE, CREATE PROCEDURE, CREATE TRIGGER TO ${owner}`);
  });
}

export const dropOwner = () => asSystem((system) => system.execute(`DROP USER ${owner} CASCADE`));

/** Opens MikroORM on entities, hands it over, and closes it whatever happens. */
export async function withOrm(entities, work) {
  const orm = await MikroORM.init({
    entities, dbName: owner, user: owner, password: 'mikro-secret', driverOptions: { connectionString: connectString }, logger: () => {},
  });
  try {
    return await work(orm, orm.em.fork());
  } finally {
    await orm.close(true);
  }
}
