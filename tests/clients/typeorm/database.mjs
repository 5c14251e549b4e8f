// A user of the program's own, and the data source that TypeORM opens as it.
import 'reflect-metadata';
import oracledb from 'oracledb';
import { DataSource } from 'typeorm';

export const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
const owner = { username: 'TYPEORM', password: 'typeorm-secret' };

/** Runs work as SYSTEM. */
export async function asSystem(work) {
  const connection = await oracledb.getConnection({ user: 'system', password: process.env.ORACLE_PASSWORD ?? 'oracle', connectString });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

export async function createOwner() {
  await asSystem(async (system) => {
    await system.execute(`DROP USER ${owner.username} CASCADE`).catch(() => {});
    await system.execute(`CREATE USER ${owner.username} IDENTIFIED BY "${owner.password}" QUOTA UNLIMITED ON users`);
    await system.execute(`GRANT CREATE SESSION, CREATE TABLE, CREATE VIEW, CREATE SEQUENCE, CREATE PROCEDURE, CREATE TRIGGER TO ${owner.username}`);
  });
}

export const dropOwner = () => asSystem((system) => system.execute(`DROP USER ${owner.username} CASCADE`));

/** Opens a data source, hands it over, and closes it whatever happens. */
export async function withSource(options, work) {
  const source = await new DataSource({ type: 'oracle', connectString, ...owner, ...options }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** The names of what the user has left in its schema. */
export const leftovers = (source) =>
  source.query('SELECT object_type || \' \' || object_name AS "name" FROM user_objects ORDER BY 1').then((rows) => rows.map((row) => row.name));

/** Opens a query runner, hands it over, and gives it back whatever happens. */
export async function withRunner(source, work) {
  const runner = source.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
}
