// A user of the program's own, and Sequelize connected as it.
import oracledb from 'oracledb';
import { Sequelize } from 'sequelize';

const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
const owner = 'SEQUELIZE';

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
    await system.execute(`CREATE USER ${owner} IDENTIFIED BY "sequelize-secret" QUOTA UNLIMITED ON users`);
    await system.execute(`GRANT CREATE SESSION, CREATE TABLE, CREATE VIEW, CREATE SEQUENCE, CREATE PROCEDURE, CREATE TRIGGER TO ${owner}`);
  });
}

export const dropOwner = () => asSystem((system) => system.execute(`DROP USER ${owner} CASCADE`));

/** Opens Sequelize, hands it over, and closes it whatever happens. */
export async function withSequelize(work) {
  const [host, service] = connectString.split('/');
  const sequelize = new Sequelize(service, owner, 'sequelize-secret', {
    dialect: 'oracle', host: host.split(':')[0], port: Number(host.split(':')[1] ?? 1521), logging: false, pool: { min: 0, max: 4 },
  });
  try {
    return await work(sequelize);
  } finally {
    await sequelize.close();
  }
}
