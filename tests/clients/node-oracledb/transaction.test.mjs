import { test, beforeEach } from 'node:test';
import assert from 'node:assert/strict';
import { failure, major, oracledb, release, rows, scratch, using } from './database.mjs';

const me = scratch('wire_transaction', (connection) => connection.execute('create table moves (id number primary key, note varchar2(20))'));
const skip = major < 7 && 'the thin oracledb 6.0 has none';
const skipSessionless = (major < 26 && 'a feature of oracledb 26') || (release === 19 && 'a feature of 23ai');

let last = 0;
const xid = (branch = 'branch') => ({ formatId: 4400, globalTransactionId: `global-${process.pid}-${++last}`, branchQualifier: branch });
const add = (connection, id, options = {}) => connection.execute(`insert into moves values (:1, 'moved')`, [id], options);
const ids = (connection) => rows(connection, 'select id from moves order by id').then((all) => all.flat());

beforeEach(() => using(me, (connection) => connection.execute('delete from moves', [], { autoCommit: true })));

test('two phases commit what a branch did', { skip }, () => using(me, (one) => using(me, async (two) => {
  const id = xid();
  await one.tpcBegin(id, oracledb.TPC_BEGIN_NEW, 30);
  await add(one, 1);
  assert.equal(await one.tpcPrepare(), true);
  assert.deepEqual(await ids(two), []);
  const pending = await using('system', (system) => rows(system, `select formatid, utl_raw.cast_to_varchar2(globalid), utl_raw.cast_to_varchar2(branchid)
    from dba_pending_transactions where utl_raw.cast_to_varchar2(globalid) = :1`, [id.globalTransactionId]));
  assert.deepEqual(pending, [[4400, id.globalTransactionId, 'branch']]);
  await one.tpcCommit(id, false);
  assert.deepEqual(await ids(two), [1]);
  await add(one, 2);
  await one.commit();
  assert.deepEqual(await ids(two), [1, 2]);
})));

test('one phase commits at once; nothing done has nothing to commit', { skip }, () => using(me, async (connection) => {
  const id = xid();
  await connection.tpcBegin(id, oracledb.TPC_BEGIN_NEW, 30);
  await add(connection, 1);
  await connection.tpcCommit(id, true);
  await connection.tpcBegin(id, oracledb.TPC_BEGIN_NEW, 30);
  assert.equal(await connection.tpcPrepare(), false);
  await connection.tpcBegin(id, oracledb.TPC_BEGIN_NEW, 30);
  await add(connection, 2);
  await connection.tpcRollback();
  assert.deepEqual(await ids(connection), [1]);
}));

test('a session leaves a branch, and another goes on with it', { skip }, () => using(me, (one) => using(me, async (two) => {
  const id = xid();
  await one.tpcBegin(id, oracledb.TPC_BEGIN_NEW, 30);
  await add(one, 1);
  await one.tpcEnd(id, oracledb.TPC_END_SUSPEND);
  assert.deepEqual(await ids(one), []);
  await two.tpcBegin(id, oracledb.TPC_BEGIN_RESUME, 5);
  assert.deepEqual(await ids(two), [1]);
  assert.equal((await failure(one.tpcBegin(id, oracledb.TPC_BEGIN_RESUME, 0))).errorNum, 25351);
  await add(two, 2);
  await two.tpcCommit(id, true);
  assert.deepEqual(await ids(one), [1, 2]);
})));

test('several branches from one session', { skip }, () => using(me, async (connection) => {
  const [first, second] = [xid('one'), xid('two')];
  await connection.tpcBegin(first, oracledb.TPC_BEGIN_NEW, 30);
  await add(connection, 1);
  await connection.tpcEnd(first, oracledb.TPC_END_NORMAL);
  await connection.tpcBegin(second, oracledb.TPC_BEGIN_NEW, 30);
  await add(connection, 2);
  await connection.tpcEnd(second, oracledb.TPC_END_NORMAL);
  assert.equal(await connection.tpcPrepare(first), true);
  assert.equal(await connection.tpcPrepare(second), true);
  await connection.tpcRollback(first);
  await connection.tpcCommit(second, false);
  assert.deepEqual(await ids(connection), [2]);
}));

test('a local transaction is promoted', { skip }, () => using(me, async (connection) => {
  await add(connection, 1);
  assert.equal((await failure(connection.tpcBegin(xid(), oracledb.TPC_BEGIN_NEW, 30))).errorNum, 24776);
  await connection.tpcBegin(xid(), oracledb.TPC_BEGIN_PROMOTE, 30);
  await add(connection, 2);
  await connection.tpcRollback();
  assert.deepEqual(await ids(connection), []);
}));

test('what a manager may not do has its number', { skip }, () => using(me, (one) => using(me, async (two) => {
  const id = xid();
  assert.equal((await failure(one.tpcBegin(id, oracledb.TPC_BEGIN_RESUME, 0))).errorNum, 24756);
  assert.equal((await failure(one.tpcPrepare(id))).errorNum, 24756);
  await one.tpcBegin(id, oracledb.TPC_BEGIN_NEW, 30);
  await add(one, 1);
  assert.equal((await failure(two.tpcBegin(id, oracledb.TPC_BEGIN_NEW, 30))).errorNum, 24757);
  assert.equal((await failure(two.tpcPrepare(id))).errorNum, 24775);
  assert.match((await failure(one.execute('commit'))).message, /^ORA-02089: COMMIT is not allowed in a subordinate session/);
  assert.match((await failure(one.execute('rollback'))).message, /^ORA-02074: cannot ROLLBACK in a distributed transaction/);
  assert.equal((await failure(one.execute('create table others (id number)'))).errorNum, 2089);
  assert.equal((await failure(one.tpcCommit(id, false))).errorNum, 24768);
  await one.tpcRollback(id);
  assert.deepEqual(await ids(one), []);
})));

test('a connection that closes takes its branch with it', { skip }, async () => {
  await using(me, async (connection) => {
    await connection.tpcBegin(xid(), oracledb.TPC_BEGIN_NEW, 30);
    await add(connection, 1);
  });
  await using(me, async (connection) => {
    await add(connection, 1);
    assert.deepEqual(await ids(connection), [1]);
  });
});

test('a sessionless transaction goes from session to session', { skip: skipSessionless }, () => using(me, (one) => using(me, async (two) => {
  const id = await one.beginSessionlessTransaction({ timeout: 30 });
  await add(one, 1);
  await one.suspendSessionlessTransaction();
  assert.deepEqual(await ids(one), []);
  await two.resumeSessionlessTransaction(id);
  await add(two, 2);
  assert.deepEqual(await ids(two), [1, 2]);
  assert.deepEqual(await ids(one), []);
  await two.commit();
  assert.deepEqual(await ids(one), [1, 2]);
  await add(two, 3);
  await two.rollback();
  assert.equal((await failure(one.resumeSessionlessTransaction(id))).errorNum, 26218);
})));

test('a sessionless transaction begins and is left with the calls between', { skip: skipSessionless }, () => using(me, async (connection) => {
  const id = await connection.beginSessionlessTransaction({ transactionId: `deferred-${process.pid}`, timeout: 30, deferRoundTrip: true });
  await add(connection, 1, { suspendOnSuccess: true });
  assert.deepEqual(await ids(connection), []);
  assert.equal((await failure(connection.beginSessionlessTransaction({ transactionId: id, timeout: 30 }))).errorNum, 26217);
  await connection.resumeSessionlessTransaction(id, { deferRoundTrip: true });
  assert.deepEqual(await ids(connection), [1]);
  await connection.rollback();
  assert.deepEqual(await ids(connection), []);
}));

test('a package begins a sessionless transaction, and the driver knows', { skip: skipSessionless }, () => using(me, async (connection) => {
  const id = Buffer.from(`packaged-${process.pid}`);
  await connection.execute(`declare
      id raw(64);
    begin
      id := dbms_transaction.start_transaction(:id, dbms_transaction.transaction_type_sessionless, 30, dbms_transaction.transaction_new);
    end;`, { id });
  await add(connection, 1);
  assert.match((await failure(connection.suspendSessionlessTransaction())).message, /NJS-170/);
  assert.deepEqual(await rows(connection, 'select dbms_transaction.get_transaction_id from dual'), [[id]]);
  await connection.execute('begin dbms_transaction.suspend_transaction; end;');
  assert.deepEqual(await ids(connection), []);
  await connection.resumeSessionlessTransaction(id);
  await connection.commit();
  assert.deepEqual(await ids(connection), [1]);
}));
