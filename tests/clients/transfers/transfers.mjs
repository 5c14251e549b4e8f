// 64 sessions transfer money between accounts; the sum of all balances has to hold at every moment that anyone can see.
import oracledb from 'oracledb';
import { ways } from './ways.mjs';

const sessions = 64;
const accounts = 20;
const balance = 1000;
const milliseconds = Number(process.env.TRANSFER_SECONDS ?? 5) * 1000;
const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
const user = { user: 'teller', password: 'teller-secret', connectString };
const retried = new Set([60, 8177]);

const done = { committed: 0, deadlocks: 0, conflicts: 0, sums: 0 };
const failures = new Set();

async function prepare() {
  const system = await oracledb.getConnection({ user: 'system', password: process.env.ORACLE_PASSWORD ?? 'oracle', connectString });
  await system.execute('drop user if exists teller cascade');
  await system.execute('create user teller identified by "teller-secret" quota unlimited on users');
  await system.execute('grant create session, create table, create sequence to teller');
  await system.close();
  const connection = await oracledb.getConnection(user);
  await connection.execute('create table account (id number primary key, balance number not null check (balance >= 0))');
  await connection.execute('create table transfer (id number generated always as identity primary key, source number not null references account, target number not null references account, amount number not null)');
  await connection.executeMany('insert into account values (:1, :2)', Array.from({ length: accounts }, (_, i) => [i + 1, balance]), { autoCommit: true });
  return connection;
}

const any = (limit) => Math.floor(Math.random() * limit);

async function teller(number, end) {
  const connection = await oracledb.getConnection(user);
  while (Date.now() < end) {
    const source = 1 + any(accounts);
    const target = 1 + ((source + any(accounts - 1)) % accounts);
    try {
      await ways[any(ways.length)](connection, source, target, 1 + any(50));
      await connection.commit();
      done.committed++;
    } catch (error) {
      await connection.rollback();
      if (!retried.has(error.errorNum))
        failures.add(`session ${number}: ${error.message}`);
      else if (error.errorNum === 60)
        done.deadlocks++;
      else
        done.conflicts++;
    }
  }
  await connection.close();
}

/** Sums all balances again and again: in one statement, or in a transaction that reads account by account. */
async function auditor(byAccount, end) {
  const connection = await oracledb.getConnection(user);
  while (Date.now() < end) {
    const sum = byAccount ? await sumByAccount(connection) : await sumAtOnce(connection);
    done.sums++;
    if (sum !== accounts * balance)
      failures.add(`a sum of ${sum} was seen${byAccount ? ' in a READ ONLY transaction' : ''}`);
  }
  await connection.close();
}

const sumAtOnce = async (connection) => (await connection.execute('select sum(balance) from account')).rows[0][0];

async function sumByAccount(connection) {
  await connection.execute('set transaction read only');
  let sum = 0;
  for (let id = 1; id <= accounts; id++)
    sum += (await connection.execute('select balance from account where id = :1', [id])).rows[0][0];
  await connection.commit();
  return sum;
}

const owner = await prepare();
const end = Date.now() + milliseconds;
await Promise.all([
  ...Array.from({ length: sessions }, (_, i) => teller(i + 1, end)),
  auditor(false, end),
  auditor(true, end),
]);
if (await sumAtOnce(owner) !== accounts * balance)
  failures.add('the sum does not hold in the end');
const { rows: wrong } = await owner.execute(
  `select id from account a where balance <> ${balance} + (select nvl(sum(amount), 0) from transfer where target = a.id) - (select nvl(sum(amount), 0) from transfer where source = a.id)`);
if (wrong.length > 0)
  failures.add(`the balances of ${wrong.join(', ')} are not what their transfers make`);
const { rows: [[logged]] } = await owner.execute('select count(*) from transfer');
if (done.committed < sessions || done.sums < 2 || logged > done.committed)
  failures.add(`there were ${done.committed} transfers, ${logged} in the log, and ${done.sums} sums`);
await owner.close();
for (const failure of [...failures].slice(0, 20))
  console.log(failure);
console.log(`${sessions} sessions, ${milliseconds / 1000} s: ${done.committed} transfers committed, ${done.deadlocks} deadlocks, ${done.conflicts} conflicts of SERIALIZABLE, ${done.sums} sums`);
console.log(failures.size === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(failures.size === 0 ? 0 : 1);
