import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import oracledb from 'oracledb';
import { failure, on, seen } from './quirks.mjs';

const connectString = process.env.MOCKS_ORACLE;
const people = {
  app: { user: 'app', password: 'app-secret' },
  legacy: { user: 'legacy', password: 'legacy-secret' },
  system: { user: 'system', password: process.env.ORACLE_PASSWORD ?? 'oracle' },
};
const connect = (who = 'app') => oracledb.getConnection({ connectString, ...people[who] });
const using = async (work, who = 'app') => {
  const connection = await connect(who);
  try {
    return await work(connection);
  } finally {
    await connection.close().catch(() => {});
  }
};

/** A connection that is there before the quirks and goes on under them. */
const old = await connect();
after(() => old.close());
const code = (promise) => promise.then(() => 'ok', (error) => /(ORA|NJS|DPI)-\d+/.exec(error.message)?.[0] ?? error.message);
const run = (sql, binds = [], connection = old) => code(connection.execute(sql, binds, { autoCommit: true }));
const row = async (sql, connection = old) => (await connection.execute(sql)).rows[0];

let number = 10_000_000 + (process.pid % 80_000) * 1000; // no other run's
const insert = (description) => {
  number++;
  return [
    "insert into claims (claim_id, claim_no, policy_id, incident_date, amount, description) values (:1, :2, (select min(policy_id) from policies), sysdate, 1, :3)",
    [number, `Q-${number}`, description],
  ];
};

test('a synonym is missing', () => seen('oracle-synonym-missing', {}, () => run('select count(*) from claims'), 'ORA-00942'));

test('the table is still there under its whole name', () => on('oracle-synonym-missing', {}, async () =>
  assert.equal(await run('select count(*) from legacy.claims'), 'ok')));

test('a grant is missing: the table is not even there', () => seen('oracle-grant-missing', {}, () => run('select count(*) from legacy.claims'), 'ORA-00942'));

test('a grant for writing is missing', async () => {
  await seen('oracle-write-grant-missing', {}, () => run(...insert('grant')), 'ORA-01031');
  await on('oracle-write-grant-missing', {}, async () => assert.equal(await run('select count(*) from claims'), 'ok'));
});

test('a column is renamed', async () => {
  await seen('oracle-column-renamed', { name: 'REMARK' }, () => run('select description from claims'), 'ORA-00904');
  const names = await on('oracle-column-renamed', { name: 'REMARK' }, async () => (await old.execute('select * from claims where 1 = 0')).metaData.map((c) => c.name));
  assert.ok(names.includes('REMARK') && !names.includes('DESCRIPTION'));
});

test('what is written under the new name stays under the old one', async () => {
  const [sql, binds] = insert('written meanwhile');
  await on('oracle-column-renamed', { name: 'REMARK' }, () => old.execute(sql.replace('description', 'remark'), binds, { autoCommit: true }));
  assert.deepEqual(await row(`select description from claims where claim_id = ${binds[0]}`), ['written meanwhile']);
});

test('a column is dropped, and comes back with its values; rows of the meantime stay', async () => {
  const look = () => run('select description from claims');
  const [sql, binds] = insert('kept');
  await old.execute(sql, binds, { autoCommit: true });
  const columns = (await old.execute('select * from claims where 1 = 0')).metaData.map((c) => c.name);
  await seen('oracle-column-dropped', {}, look, 'ORA-00904');
  const later = ++number;
  await on('oracle-column-dropped', {}, async () => {
    await old.execute(
      "insert into claims (claim_id, claim_no, policy_id, incident_date, amount) values (:1, :2, (select min(policy_id) from policies), sysdate, 2)",
      [later, `Q-${later}`], { autoCommit: true });
    await old.execute('update claims set amount = 77 where claim_id = :1', [binds[0]], { autoCommit: true });
  });
  assert.deepEqual(await row(`select description, amount from claims where claim_id = ${binds[0]}`), ['kept', 77]);
  assert.deepEqual(await row(`select description, amount from claims where claim_id = ${later}`), [null, 2]);
  assert.deepEqual((await old.execute('select * from claims where 1 = 0')).metaData.map((c) => c.name), columns);
});

test('a column is narrower', () => seen('oracle-column-narrower', { length: '3' }, () => run(...insert('longer than three')), 'ORA-12899'));

test('the text of ORA-12899 names the column and both lengths', () => on('oracle-column-narrower', { length: '3' }, async () =>
  assert.match((await failure(old.execute(...insert('longer')))).message,
    /^ORA-12899: value too large for column "LEGACY"\."CLAIMS"\."DESCRIPTION" \(actual: 6, maximum: 3\)/)));

test('a column has another type', async () => {
  const look = async () => typeof (await row('select amount from claims'))[0];
  await seen('oracle-column-other-type', {}, look, 'string');
  const [sql, binds] = insert('typed');
  await on('oracle-column-other-type', {}, () => old.execute(sql, binds, { autoCommit: true }));
  assert.deepEqual(await row(`select amount from claims where claim_id = ${binds[0]}`), [1]);
});

test('a column is NOT NULL', async () => {
  await seen('oracle-column-not-null', {}, () => run(...insert(null)), 'ORA-01400');
  await on('oracle-column-not-null', {}, async () =>
    assert.match((await failure(old.execute(...insert(null)))).message, /^ORA-01400: cannot insert NULL into \("LEGACY"\."CLAIMS"\."DESCRIPTION"\)/));
});

test('a column is CHAR and pads', async () => {
  const [sql, binds] = insert('padded');
  await old.execute(sql, binds, { autoCommit: true });
  await seen('oracle-char-padding', { length: '50' }, async () => (await row(`select description from claims where claim_id = ${binds[0]}`))[0], 'padded'.padEnd(50));
});

test('a view is invalid', async () => {
  const look = () => run('select count(*) from legacy.active_policies');
  await seen('oracle-view-invalid', {}, look, 'ORA-04063');
  await on('oracle-view-invalid', {}, async () =>
    assert.match((await failure(old.execute('select count(*) from legacy.active_policies'))).message, /^ORA-04063: view "LEGACY.ACTIVE_POLICIES" has errors/));
});

test('package state is lost once, and the call can be repeated', async () => {
  const call = () => run('begin null; end;');
  assert.equal(await call(), 'ok');
  await on('oracle-package-state-lost', {}, async () => {
    const error = await failure(old.execute('begin null; end;'));
    assert.match(error.message, /^ORA-04068: existing state of packages has been discarded\nORA-04061: existing state of package body "LEGACY.PRICING"/);
    assert.equal(await call(), 'ok');
  });
  assert.equal(await call(), 'ok');
});

const logon = (who) => code(using(async () => {}, who));

test('an account is locked', async () => {
  await seen('oracle-account-locked', {}, logon, 'ORA-28000');
  await on('oracle-account-locked', {}, async () => {
    assert.equal(await run('select 1 from dual'), 'ok', 'open sessions go on');
    assert.equal(await logon('legacy'), 'ok');
  });
});

test('a password has expired', () => seen('oracle-password-expired', {}, logon, 'ORA-28001'));

test('a password expires soon', () => seen('oracle-password-in-grace', {}, () => using(async (c) => /ORA-\d+/.exec(c.warning?.message ?? '')?.[0]), 'ORA-28002'));

test('a user has too many sessions', async () => {
  await seen('oracle-session-limit', { sessions: '1' }, logon, 'ORA-02391');
  await on('oracle-session-limit', { sessions: '1' }, async () => assert.equal(await logon('legacy'), 'ok'));
});

test('the listener has no handlers', async () => {
  await seen('oracle-listener-busy', {}, async () => /12516|ok/.exec(await using(async () => 'ok').catch((error) => error.message))?.[0], '12516');
  await on('oracle-listener-busy', {}, async () => assert.equal(await run('select 1 from dual'), 'ok'));
});

test('the listener does not know the service', () => seen('oracle-service-unknown', {}, logon, 'NJS-518'));

test('the database is starting', () => seen('oracle-starting', {}, logon, 'ORA-01033'));

test('a tablespace is full', async () => {
  await seen('oracle-tablespace-full', {}, () => run(...insert('full')), 'ORA-01653');
  await on('oracle-tablespace-full', {}, async () => {
    assert.match((await failure(old.execute(...insert('full')))).message, /^ORA-01653: unable to extend table LEGACY\.CLAIMS by 128 in tablespace USERS/);
    assert.equal(await run('update claims set amount = amount where 1 = 0'), 'ok');
  });
});

test('the database is read only', async () => {
  for (const sql of ['update claims set amount = amount', 'delete from claims where 1 = 0', 'select * from claims for update'])
    await seen('oracle-read-only', {}, async () => {
      const outcome = await run(sql);
      await old.rollback();
      return outcome;
    }, 'ORA-16000');
  await on('oracle-read-only', {}, async () => assert.equal(await run('select count(*) from claims'), 'ok'));
});

test('a row is locked by somebody else: ORA-00054, ORA-30006, and a wait that the client gives up', async () => {
  await seen('oracle-row-locked', {}, async () => {
    const outcome = await run('select * from claims for update nowait');
    await old.rollback();
    return outcome;
  }, 'ORA-00054');
  await on('oracle-row-locked', {}, async () => {
    assert.equal(await run('select * from claims for update wait 1'), 'ORA-30006');
    assert.equal(await run('select count(*) from claims'), 'ok');
    old.callTimeout = 300;
    assert.match(await run('update claims set amount = amount'), /NJS-123|ORA-01013/);
    old.callTimeout = 0;
  });
});

test('a wait for a locked row ends when the quirk is switched off', async () => {
  let waiting;
  await on('oracle-row-locked', {}, async () => {
    waiting = run('update claims set amount = amount');
    await using(async (system) => {
      // until it stands in the queue
      while ((await row("select count(*) from v$session where username = 'APP' and blocking_session is not null", system))[0] === 0);
    }, 'system');
  });
  assert.equal(await waiting, 'ok');
});

test('an update runs into a deadlock, once', async () => {
  const look = () => run('update claims set amount = amount where 1 = 0');
  await seen('oracle-deadlock', {}, look, 'ORA-00060');
  await on('oracle-deadlock', {}, async () => assert.deepEqual([await look(), await look()], ['ORA-00060', 'ok']));
});

test('a snapshot is too old', async () => {
  await seen('oracle-snapshot-too-old', {}, () => run('select * from claims'), 'ORA-01555');
  await on('oracle-snapshot-too-old', { rows: '100' }, async () => {
    const { resultSet } = await old.execute('select * from customers a', [], { resultSet: true, prefetchRows: 10, fetchArraySize: 50 });
    assert.equal((await resultSet.getRows(50)).length, 50);
    const error = await failure((async () => { while ((await resultSet.getRows(50)).length > 0); })());
    assert.match(error.message, /^ORA-01555: snapshot too old: rollback segment number 9 with name "_SYSSMU9_1650507775\$" too small/);
    await resultSet.close();
  });
});

test('a session is killed', async () => {
  const doomed = await connect();
  const calls = await on('oracle-session-killed', {}, async () => [
    /ORA-00028: your session has been killed/.test((await failure(doomed.execute('select 1 from dual'))).message), await logon()]);
  assert.deepEqual(calls, [true, 'ok']);
  assert.notEqual(await run('select 1 from dual', [], doomed), 'ok', 'it stays dead');
  await doomed.close().catch(() => {});
  assert.equal(await run('select 1 from dual'), 'ok');
});

test('a connection is lost', async () => {
  const doomed = await connect();
  const calls = await on('oracle-connection-lost', {}, async () => [await run('select 1 from dual', [], doomed), await logon()]);
  assert.deepEqual(calls, ['NJS-500', 'ok']);
  assert.equal(await run('select 1 from dual'), 'ok');
});

test('a database link is missing', () => seen('oracle-db-link-missing', {}, () => run('select count(*) from claims'), 'ORA-02019'));

test('statements are slow, and a timeout breaks them', async () => {
  const time = async () => {
    const start = performance.now();
    await old.execute('select 1 from dual');
    return performance.now() - start >= 300;
  };
  await seen('oracle-slow-statement', { milliseconds: '300' }, time, true);
  await on('oracle-slow-statement', { milliseconds: '60000' }, async () => {
    old.callTimeout = 100;
    assert.match(await run('select 1 from dual'), /NJS-123|ORA-01013/);
    old.callTimeout = 0;
  });
});

test('only statements with the words are slow', () => on('oracle-slow-statement', { milliseconds: '60000', statement: 'policies' }, async () =>
  assert.equal(await run('select count(*) from claims'), 'ok')));

test('a log-on is slow', () => seen('oracle-slow-logon', { milliseconds: '300' }, async () => {
  const start = performance.now();
  await logon();
  return performance.now() - start >= 300;
}, true));

test('sessions begin with other NLS settings', () => seen('oracle-other-nls', {}, () =>
  using((c) => row("select to_char(1.5), to_char(date '2026-03-01', 'Month', 'nls_date_language = german') from dual", c)).then(([decimal]) => decimal), '1,5'));

test('implicit conversion breaks under them', () => on('oracle-other-nls', {}, () => using(async (c) =>
  assert.equal(await run("select to_number('1.5') from dual", [], c), 'ORA-01722'))));

test('the character set is narrower', async () => {
  const look = async () => (await old.execute('select :1 || :2 from dual', ['10 \u20ac', ' f\u00fcr \u0141\u00f3d\u017a'])).rows[0][0];
  await seen('oracle-other-character-set', {}, look, '10 \u00bf f\u00fcr \u00bf\u00f3d\u00bf');
  await seen('oracle-other-character-set', { characterSet: 'US7ASCII' },
    async () => (await row("select value from nls_database_parameters where parameter = 'NLS_CHARACTERSET'"))[0], 'US7ASCII');
});

test('a trigger changes what is written', async () => {
  const written = async () => {
    const [sql, binds] = insert('as I wrote it');
    await old.execute(sql, binds, { autoCommit: true });
    return (await row(`select description from claims where claim_id = ${binds[0]}`))[0];
  };
  await seen('oracle-trigger', {}, written, 'AS I WROTE IT');
});
