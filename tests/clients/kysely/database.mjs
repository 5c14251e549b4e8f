// A user of the program's own, and Kysely over a pool of it.
import { Kysely } from 'kysely';
import { OracleDialect } from 'kysely-oracledb';
import oracledb from 'oracledb';

const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
export const owner = 'KYSELY';

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
    await system.execute(`CREATE USER ${owner} IDENTIFIED BY "kysely-secret" QUOTA UNLIMITED ON users`);
    await system.execute(`GRANT CREATE SESSION, CREATE TABLE, CREATE VIEW, CREATE SEQUENCE TO ${owner}`);
  });
}

export const dropOwner = () => asSystem((system) => system.execute(`DROP USER ${owner} CASCADE`));

export const openPool = () => oracledb.createPool({ user: owner, password: 'kysely-secret', connectString, poolMin: 0, poolMax: 4 });

/** Opens Kysely, hands it over, and closes it whatever happens. */
export async function withKysely(work, config = {}) {
  const db = new Kysely({ dialect: new OracleDialect({ pool: await openPool(), logger: silent, ...config }) });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const nothing = () => {};
export const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing };
