// A user of the program's own, and Knex connected as it.
import knex from 'knex';
import oracledb from 'oracledb';

const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
const owner = 'KNEX';

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
    await system.execute(`CREATE USER ${owner} IDENTIFIED BY "knex-secret" QUOTA UNLIMITED ON users`);
    await system.execute(`GRANT CREATE SESSION, CREATE TABLE, CREATE VIEW, CREATE SEQUENCE, CREATE PROCEDURE, CREATE TRIGGER TO ${owner}`);
  });
}

export const dropOwner = () => asSystem((system) => system.execute(`DROP USER ${owner} CASCADE`));

/** Opens Knex, hands it over, and closes it whatever happens. */
export async function withKnex(work, more = {}) {
  const db = knex({
    client: 'oracledb', connection: { user: owner, password: 'knex-secret', connectString }, pool: { min: 0, max: 4 }, fetchAsString: ['clob'], ...more,
  });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
