import { test } from 'node:test';
import assert from 'node:assert/strict';
import { connect, connectString, failure, major, oracledb, rows, scratch, using } from './database.mjs';

const me = scratch('wire_interrupt', async (connection) => {
  await connection.execute('create table accounts (id number primary key, amount number)');
  await connection.executeMany('insert into accounts values (:1, :2)', [[1, 100], [2, 100]], { autoCommit: true });
});

/** A query that would take hours. */
const endless = 'select count(*) from (select level l from dual connect by level <= 20000) a, (select level l from dual connect by level <= 20000) b, (select level l from dual connect by level <= 20000) c where a.l + b.l + c.l < 0';

const works = async (connection) => assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);

test('a call that takes too long is cancelled, and the connection goes on', () => using(me, async (connection) => {
  for (let i = 0; i < 2; i++) {
    connection.callTimeout = 200;
    const error = await failure(connection.execute(endless));
    assert.equal(error.code, 'NJS-123');
    connection.callTimeout = 0;
    await works(connection);
  }
}));

test('breakExecution ends a query with ORA-01013', () => using(me, async (connection) => {
  const running = failure(connection.execute(endless));
  setTimeout(() => connection.breakExecution(), 100);
  const error = await running;
  assert.equal(error.errorNum, 1013);
  assert.match(error.message, /^ORA-01013: /);
  await works(connection);
}));

test('a wait for a row is cancelled, and nothing of it stays', () => using(me, (one) => using(me, async (two) => {
  await one.execute('update accounts set amount = amount + 1 where id = 1');
  await two.execute('update accounts set amount = amount + 1 where id = 2');
  two.callTimeout = 200;
  assert.equal((await failure(two.execute('update accounts set amount = amount + 1 where id = 1'))).code, 'NJS-123');
  two.callTimeout = 0;
  assert.deepEqual(await rows(two, 'select amount from accounts order by id'), [[100], [101]]);
  await one.rollback();
  await two.rollback();
})));

test('a fetch is cancelled', () => using(me, async (connection) => {
  const { resultSet } = await connection.execute(
    'select l from (select level l from dual connect by level <= 3000) where l < 3 or (select count(*) from (select level m from dual connect by level <= 100000) where m + l < 0) = 1',
    [], { resultSet: true, prefetchRows: 1, fetchArraySize: 1 });
  assert.deepEqual(await resultSet.getRow(), [1]);
  const running = failure((async () => { for (;;) if (await resultSet.getRow() === undefined) throw new Error('it came to its end'); })());
  setTimeout(() => connection.breakExecution(), 150);
  assert.equal((await running).errorNum, 1013);
  await resultSet.close().catch(() => {});
  await works(connection);
}));

test('a break when nothing runs hurts nobody', () => using(me, async (connection) => {
  await connection.breakExecution().catch(() => {});
  await connection.execute('select 1 from dual').catch((error) => assert.equal(error.errorNum, 1013));
  await works(connection);
}));

test('a call in a pool is cancelled, and the pool goes on', async () => {
  const pool = await oracledb.createPool({ ...me, connectString, poolMin: 1, poolMax: 1 });
  try {
    for (let i = 0; i < 3; i++) {
      const connection = await pool.getConnection();
      connection.callTimeout = 100;
      assert.equal((await failure(connection.execute(endless))).code, 'NJS-123');
      connection.callTimeout = 0;
      await works(connection);
      await connection.close();
    }
  } finally {
    await pool.close(0);
  }
});

test('a deadlock is told to one, and the other goes on', () => using(me, (one) => using(me, async (two) => {
  await one.execute('update accounts set amount = 1 where id = 1');
  await two.execute('update accounts set amount = 2 where id = 2');
  const update = async (connection, id) => {
    try {
      return await connection.execute('update accounts set amount = 3 where id = :id', { id });
    } finally {
      await connection.rollback();
    }
  };
  const results = await Promise.allSettled([update(one, 2), update(two, 1)]);
  const failed = results.filter((result) => result.status === 'rejected');
  assert.equal(failed.length, 1);
  assert.equal(failed[0].reason.errorNum, 60);
})));

test('a killed session is told ORA-00028, also while it runs', async () => {
  const victim = await connect(me);
  const [[sid, serial]] = await using('system', async (system) => rows(system,
    "select sid, serial# from v$session where username = :u", [me.user.toUpperCase()])).catch(() => [[]]);
  if (sid === undefined) {
    await victim.close();
    return;
  }
  const running = failure(victim.execute(endless));
  await using('system', (system) => system.execute(`alter system kill session '${sid},${serial}'`));
  assert.ok([28, 31, 1012].includes((await running).errorNum) || /NJS-(500|003)/.test((await running).code));
  await victim.close().catch(() => {});
});

test('a client that is gone leaves no locks', async () => {
  const gone = await connect(me);
  await gone.execute('update accounts set amount = 5 where id = 1');
  await gone.close();
  await using(me, async (connection) => {
    await connection.execute('select * from accounts where id = 1 for update nowait');
    await connection.rollback();
  });
});

test('forty sessions at once, each with its own transaction', async () => {
  const connections = await Promise.all(Array.from({ length: 40 }, () => connect(me)));
  try {
    await Promise.all(connections.map((connection, i) => connection.execute('insert into accounts values (:1, 1)', [1000 + i])));
    assert.deepEqual(await Promise.all(connections.map(async (connection) => (await rows(connection, 'select count(*) from accounts'))[0][0])), Array(40).fill(3));
  } finally {
    await Promise.all(connections.map((connection) => connection.close()));
  }
  await using(me, async (connection) => assert.deepEqual(await rows(connection, 'select count(*) from accounts'), [[2]]));
});

test('a storm of log-ons, right and wrong', async () => {
  const results = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => using(i % 4 ? me : { ...me, password: 'no-secret' }, (connection) => works(connection))));
  assert.equal(results.filter((result) => result.status === 'fulfilled').length, 30);
  assert.ok(results.filter((result) => result.status === 'rejected').every((result) => result.reason.errorNum === 1017));
});

test('health is seen', { skip: major < 7 && 'not in oracledb 6.0' }, () => using(me, async (connection) => {
  assert.equal(connection.isHealthy(), true);
  assert.equal(connection.transactionInProgress, false);
  await connection.execute('update accounts set amount = 7 where id = 1');
  assert.equal(connection.transactionInProgress, true);
  await connection.rollback();
  assert.equal(connection.transactionInProgress, false);
}));
