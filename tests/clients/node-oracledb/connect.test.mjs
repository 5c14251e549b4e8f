import { test } from 'node:test';
import assert from 'node:assert/strict';
import { connect, connectString, connectTo, descriptor, failure, major, oracledb, release, rows, scratch, service, using } from './database.mjs';

const scratchUser = scratch('wire_connect');

test('the server says which release it is', () => using('app', (connection) => {
  assert.match(connection.oracleServerVersionString, new RegExp(`^${release}\\.\\d+\\.\\d+\\.\\d+\\.\\d+$`));
  assert.equal(Math.trunc(connection.oracleServerVersion / 1e8), release);
}));

test('the connection knows its database', { skip: major < 7 && 'oracledb 6 does not ask' }, () => using('app', async (connection) => {
  const [[database, instance]] = await rows(connection, "select sys_context('userenv', 'db_unique_name'), sys_context('userenv', 'instance_name') from dual");
  assert.deepEqual(
    [connection.serviceName, connection.dbName, connection.instanceName, connection.maxOpenCursors, connection.maxIdentifierLength, connection.dbDomain ?? ''],
    ['freepdb1', database, instance, 300, 128, '']);
}));

test('a user name is known in any case', () => using({ user: 'ApP', password: 'app-secret' }, async (connection) => {
  assert.deepEqual(await rows(connection, 'select user from dual'), [['APP']]);
}));

for (const [what, credentials] of Object.entries({
  'a wrong password': { user: 'app', password: 'no-secret' },
  'a password in another case': { user: 'app', password: 'APP-SECRET' },
  'an unknown user': { user: 'nobody', password: 'app-secret' },
})) {
  test(`${what} is ORA-01017`, async () => {
    const error = await failure(connect(credentials));
    assert.equal(error.errorNum, 1017);
    assert.match(error.message, /^ORA-01017: /);
  });
}

test('an unknown service is refused by the listener', async () => {
  const error = await failure(connect('app', { connectString: connectTo('NOSUCH') }));
  assert.equal(error.code, 'NJS-518');
  assert.match(error.message, /NOSUCH/);
});

test('an unknown SID is refused by the listener', async () => {
  assert.equal((await failure(connect('app', { connectString: descriptor('(SID=NOSUCH)') }))).code, 'NJS-519');
});

test('a descriptor of more than 230 bytes comes in a packet of its own', async () => {
  const long = descriptor(`(SERVER=dedicated)(SERVICE_NAME=${service})`, '(CONNECT_TIMEOUT=20)(RETRY_COUNT=0)(RETRY_DELAY=1)(LOAD_BALANCE=on)(FAILOVER=off)(TRANSPORT_CONNECT_TIMEOUT=10)');
  assert.ok(long.length > 230);
  await using('app', (connection) => connection.ping(), { connectString: long });
});

test('the SID is answered too', () => using('app', (connection) => connection.ping(), { connectString: descriptor('(SID=FREE)') }));

test('ping, commit and rollback answer without anything to do', () => using('app', async (connection) => {
  await connection.ping();
  await connection.commit();
  await connection.rollback();
  await connection.ping();
}));

test('SYS wants to be asked for as SYSDBA', async () => {
  const sys = { user: 'sys', password: process.env.ORACLE_PASSWORD ?? 'oracle' };
  assert.equal((await failure(connect(sys))).errorNum, 28009);
  await using(sys, async (connection) => {
    assert.deepEqual(await rows(connection, 'select user from dual'), [['SYS']]);
  }, { privilege: oracledb.SYSDBA });
});

test('an ordinary user can not become SYSDBA', async () => {
  assert.equal((await failure(connect('app', { privilege: oracledb.SYSDBA }))).errorNum, 1031);
});

test('a user changes its password', async () => {
  await using(scratchUser, (connection) => connection.changePassword(scratchUser.user, scratchUser.password, 'another-secret'));
  assert.equal((await failure(connect(scratchUser))).errorNum, 1017);
  await using({ ...scratchUser, password: 'another-secret' },
    (connection) => connection.changePassword(scratchUser.user, 'another-secret', scratchUser.password));
  await using(scratchUser, (connection) => connection.ping());
});

test('a password is changed while connecting', async () => {
  await using(scratchUser, (connection) => connection.ping(), { newPassword: 'third-secret' });
  await using({ ...scratchUser, password: 'third-secret' }, (connection) => connection.ping(), { newPassword: scratchUser.password });
});

test('a locked account is ORA-28000', async () => {
  await using('system', (system) => system.execute(`alter user ${scratchUser.user} account lock`));
  assert.equal((await failure(connect(scratchUser))).errorNum, 28000);
  await using('system', (system) => system.execute(`alter user ${scratchUser.user} account unlock`));
  await using(scratchUser, (connection) => connection.ping());
});

test('an expired password is ORA-28001 until another is given', async () => {
  await using('system', (system) => system.execute(`alter user ${scratchUser.user} password expire`));
  const error = await failure(connect(scratchUser));
  assert.equal(error.errorNum, 28001);
  assert.match(error.message, /^ORA-28001: /);
  await using(scratchUser, (connection) => connection.ping(), { newPassword: 'fresh-secret' });
  await using({ ...scratchUser, password: 'fresh-secret' },
    (connection) => connection.changePassword(scratchUser.user, 'fresh-secret', scratchUser.password));
  await using(scratchUser, (connection) => connection.ping());
});

test('the old password has to be right to change it', () => using(scratchUser, async (connection) => {
  assert.equal((await failure(connection.changePassword(scratchUser.user, 'no-secret', 'another-secret'))).errorNum, 1017);
  await connection.ping();
}));

test('a user without CREATE SESSION is ORA-01045', async () => {
  await using('system', (system) => system.execute(`revoke create session from ${scratchUser.user}`));
  assert.equal((await failure(connect(scratchUser))).errorNum, 1045);
  await using('system', (system) => system.execute(`grant create session to ${scratchUser.user}`));
});

test('a proxy user works as the other, while it is granted', async () => {
  const proxy = { user: `app[${scratchUser.user}]`, password: 'app-secret' };
  const refused = await failure(connect(proxy));
  assert.equal(refused.errorNum, 28150);
  assert.match(refused.message, /^ORA-28150: proxy not authorized to connect as client/);
  await using('system', (system) => system.execute(`alter user ${scratchUser.user} grant connect through app`));
  await using(proxy, async (connection) => {
    assert.deepEqual(
      await rows(connection, "select user, sys_context('userenv', 'session_user'), sys_context('userenv', 'proxy_user') from dual"),
      [[scratchUser.user.toUpperCase(), scratchUser.user.toUpperCase(), 'APP']]);
  });
  assert.equal((await failure(connect({ ...proxy, password: 'no-secret' }))).errorNum, 1017);
  assert.equal((await failure(connect({ ...proxy, user: 'app[nobody]' }))).errorNum, 1017);
  await using('system', (system) => system.execute(`alter user ${scratchUser.user} revoke connect through app`));
  assert.equal((await failure(connect(proxy))).errorNum, 28150);
});

test('a pool hands out, takes back and keeps connections', async () => {
  const pool = await oracledb.createPool({
    user: 'app', password: 'app-secret', connectString, poolMin: 2, poolMax: 4, poolIncrement: 1, poolPingInterval: 0,
  });
  try {
    const results = await Promise.all(Array.from({ length: 20 }, async (_, i) => {
      const connection = await pool.getConnection();
      try {
        return (await rows(connection, 'select :i from dual', [i]))[0][0];
      } finally {
        await connection.close();
      }
    }));
    assert.deepEqual(results, Array.from({ length: 20 }, (_, i) => i));
    if (major > 6)
      assert.ok(pool.connectionsOpen <= 4);
  } finally {
    await pool.close(0);
  }
});

test('module, action, client identifier and client info are seen by the session', () => using('app', async (connection) => {
  connection.module = 'billing';
  connection.action = 'month end';
  connection.clientId = 'anna.berg';
  connection.clientInfo = 'seat 7';
  const context = (name) => `sys_context('userenv', '${name}')`;
  assert.deepEqual(
    await rows(connection, `select ${['module', 'action', 'client_identifier', 'client_info'].map(context)} from dual`),
    [['billing', 'month end', 'anna.berg', 'seat 7']]);
}));

test('the current schema is set by the connection and by ALTER SESSION', () => using('app', async (connection) => {
  connection.currentSchema = 'LEGACY';
  const schema = "select sys_context('userenv', 'current_schema') from dual";
  assert.deepEqual(await rows(connection, schema), [['LEGACY']]);
  await connection.execute('alter session set current_schema = app');
  assert.deepEqual(await rows(connection, schema), [['APP']]);
  assert.equal(connection.currentSchema, 'APP');
}));

test('the session has the time zone of its client', () => using('app', async (connection) => {
  const [[zone]] = await rows(connection, 'select sessiontimezone from dual');
  const minutes = -new Date().getTimezoneOffset();
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((n) => String(n).padStart(2, '0'));
  assert.equal(zone, `${minutes < 0 ? '-' : '+'}${hours}:${rest}`);
}));

test('an application context is set at log-on and by the connection', { skip: major < 26 && 'a feature of oracledb 26' }, async () => {
  const context = (name) => `sys_context('clientcontext', '${name}')`;
  await using('app', async (connection) => {
    assert.deepEqual(await rows(connection, `select ${context('city')}, ${context('seat')}, ${context('nosuch')} from dual`), [['Köln', '12', null]]);
  }, { appContext: [['CLIENTCONTEXT', 'city', 'Köln'], ['CLIENTCONTEXT', 'seat', '12']] });
});

test('a pooled server (DRCP) is given back and taken again', async () => {
  const pool = await oracledb.createPool({
    user: scratchUser.user, password: scratchUser.password, poolMin: 1, poolMax: 1, poolPingInterval: -1,
    connectString: descriptor(`(SERVER=POOLED)(SERVICE_NAME=${service})(POOL_CONNECTION_CLASS=TESTS)`),
  });
  try {
    for (let i = 0; i < 5; i++) {
      const connection = await pool.getConnection();
      assert.deepEqual(await rows(connection, 'select :i from dual', [i]), [[i]]);
      assert.deepEqual(await rows(connection, 'select dummy from dual'), [['X']]);
      await connection.close();
    }
  } finally {
    await pool.close(0);
  }
});

test('what a pooled session has not committed is gone when it is given back', async () => {
  const pool = await oracledb.createPool({
    user: scratchUser.user, password: scratchUser.password, poolMin: 1, poolMax: 1, connectString: descriptor(`(SERVER=POOLED)(SERVICE_NAME=${service})`),
  });
  try {
    let connection = await pool.getConnection();
    await connection.execute('create table given_back (id number)');
    await connection.execute('insert into given_back values (1)');
    await connection.close();
    connection = await pool.getConnection();
    assert.deepEqual(await rows(connection, 'select count(*) from given_back'), [[0]]);
    await connection.execute('drop table given_back purge');
    await connection.close();
  } finally {
    await pool.close(0);
  }
});

test('twenty clients work at once', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, i) => using('app', async (connection) => {
    const found = await rows(connection, 'select customer_no from customers where customer_id = :id', [1001 + i]);
    return found.length;
  })));
  assert.deepEqual(results, Array(20).fill(1));
});

test('the edition is chosen at log-on', { skip: major < 7 && 'the thin oracledb 6.0 sends none' }, async () => {
  await using('app', async (connection) =>
    assert.deepEqual(await rows(connection, `select sys_context('userenv', 'current_edition_name') from dual`), [['ORA$BASE']]), { edition: 'ora$base' });
  assert.equal((await failure(connect('app', { edition: 'NO_SUCH_EDITION' }))).errorNum, 38802);
});
