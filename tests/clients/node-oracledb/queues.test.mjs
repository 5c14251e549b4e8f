import { test } from 'node:test';
import assert from 'node:assert/strict';
import { connect, failure, major, oracledb, release, rows, scratch, using } from './database.mjs';

const skip = major < 7 && 'the thin oracledb 6.0 has no queues';
const json = skip || (release < 21 && 'JSON payloads came with release 21');

const me = scratch('wire_queues', async (connection) => {
  await connection.execute('create type book as object (title varchar2(100), authors varchar2(100), price number(5,2))');
  await connection.execute(`
    begin
      dbms_aqadm.create_queue_table('raw_table', 'RAW');
      dbms_aqadm.create_queue('raws', 'raw_table', max_retries => 1);
      dbms_aqadm.start_queue('raws');
      dbms_aqadm.start_queue('aq$_raw_table_e', enqueue => false);
      dbms_aqadm.create_queue_table('sorted_table', 'RAW', sort_list => 'PRIORITY,ENQ_TIME');
      dbms_aqadm.create_queue('sorted', 'sorted_table');
      dbms_aqadm.start_queue('sorted');
      dbms_aqadm.create_queue_table('book_table', 'BOOK');
      dbms_aqadm.create_queue('books', 'book_table');
      dbms_aqadm.start_queue('books');
      dbms_aqadm.create_queue_table('many_table', 'RAW', multiple_consumers => true);
      dbms_aqadm.create_queue('many', 'many_table');
      dbms_aqadm.start_queue('many');
    end;`);
  if (release < 21)
    return;
  await connection.execute(`
    begin
      dbms_aqadm.create_queue_table('json_table', 'JSON');
      dbms_aqadm.create_queue('jsons', 'json_table');
      dbms_aqadm.start_queue('jsons');
    end;`);
});

const { AQ_DEQ_NO_WAIT, AQ_DEQ_MODE_BROWSE, AQ_DEQ_MODE_LOCKED, AQ_DEQ_MODE_REMOVE, AQ_DEQ_MODE_REMOVE_NO_DATA, AQ_DEQ_NAV_FIRST_MSG, AQ_DEQ_NAV_NEXT_MSG,
  AQ_DEQ_NAV_NEXT_TRANSACTION, AQ_VISIBILITY_IMMEDIATE, AQ_MSG_STATE_READY, AQ_MSG_STATE_EXPIRED, AQ_MSG_DELIV_MODE_PERSISTENT, AQ_MSG_DELIV_MODE_BUFFERED } = oracledb;

/** A queue whose dequeue waits for nothing. */
async function open(connection, name, options = {}) {
  const queue = await connection.getQueue(name, options);
  queue.deqOptions.wait = AQ_DEQ_NO_WAIT;
  queue.deqOptions.navigation = AQ_DEQ_NAV_FIRST_MSG;
  return queue;
}

const queueTest = (what, work, skipped = skip) => test(what, { skip: skipped }, () => using(me, work));

queueTest('A message is there for others when it is committed', async (connection) => {
  const queue = await open(connection, 'RAWS');
  const put = await queue.enqOne('first');
  assert.equal(put.msgId.length, 16);
  await using(me, async (other) => assert.equal(await (await open(other, 'RAWS')).deqOne(), undefined));
  await connection.commit();
  await using(me, async (other) => {
    const message = await (await open(other, 'RAWS')).deqOne();
    assert.equal(message.payload.toString(), 'first');
    assert.deepEqual(message.msgId, put.msgId);
    await other.commit();
  });
  assert.equal(await queue.deqOne(), undefined);
});

queueTest('The properties of a message come back', async (connection) => {
  const queue = await open(connection, 'RAWS');
  await queue.enqOne({ payload: Buffer.from([0, 255, 16]), priority: 7, correlation: 'Größe', expiration: 600, exceptionQueue: 'AQ$_RAW_TABLE_E' });
  const message = await queue.deqOne();
  assert.deepEqual([...message.payload], [0, 255, 16]);
  assert.deepEqual([message.priority, message.correlation, message.expiration, message.delay, message.numAttempts], [7, 'Größe', 600, 0, 0]);
  assert.deepEqual([message.state, message.deliveryMode], [AQ_MSG_STATE_READY, AQ_MSG_DELIV_MODE_PERSISTENT]);
  assert.ok(message.enqTime instanceof Date);
  await connection.commit();
});

queueTest('A payload may be longer than a packet, or nothing', async (connection) => {
  const queue = await open(connection, 'RAWS');
  const long = Buffer.alloc(100_000, 'abc');
  await queue.enqMany([long, '', 'x']);
  const messages = await queue.deqMany(5);
  assert.deepEqual(messages.map((message) => message.payload.length), [long.length, 0, 1]);
  assert.ok(messages[0].payload.equals(long));
  await connection.commit();
});

queueTest('Many messages are put and taken in one call, in their order', async (connection) => {
  const queue = await open(connection, 'RAWS');
  const sent = Array.from({ length: 120 }, (_, i) => `message ${i}`);
  const put = await queue.enqMany(sent);
  assert.equal(new Set(put.map((message) => message.msgId.toString('hex'))).size, 120);
  const first = await queue.deqMany(100);
  const rest = await queue.deqMany(100);
  assert.deepEqual([...first, ...rest].map((message) => message.payload.toString()), sent);
  assert.deepEqual(first[5].msgId, put[5].msgId);
  assert.deepEqual(await queue.deqMany(3), []);
  await connection.commit();
});

queueTest('Rollback puts a message back, counts that, and in the end gives it up', async (connection) => {
  const queue = await open(connection, 'RAWS');
  await queue.enqOne('unlucky');
  await connection.commit();
  assert.equal((await queue.deqOne()).numAttempts, 0);
  await connection.rollback();
  assert.equal((await queue.deqOne()).numAttempts, 1);
  await connection.rollback();
  assert.equal(await queue.deqOne(), undefined);
  const given = await (await open(connection, 'AQ$_RAW_TABLE_E')).deqOne();
  assert.deepEqual([given.payload.toString(), given.state], ['unlucky', AQ_MSG_STATE_EXPIRED]);
  await connection.commit();
});

queueTest('What has expired is found in the exception queue', async (connection) => {
  const queue = await open(connection, 'RAWS');
  await queue.enqOne({ payload: 'late', expiration: 0 });
  await connection.commit();
  assert.equal(await queue.deqOne(), undefined);
  assert.deepEqual(await rows(connection, `select msg_state, original_queue_name, expiration_reason from aq$raw_table`), [['EXPIRED', 'RAWS', 'TIME_EXPIRATION']]);
  assert.equal((await (await open(connection, 'AQ$_RAW_TABLE_E')).deqOne()).payload.toString(), 'late');
  await connection.commit();
});

queueTest('Immediate visibility needs no commit', async (connection) => {
  const queue = await open(connection, 'RAWS');
  queue.enqOptions.visibility = AQ_VISIBILITY_IMMEDIATE;
  queue.deqOptions.visibility = AQ_VISIBILITY_IMMEDIATE;
  await queue.enqOne('at once');
  await connection.rollback();
  assert.equal((await queue.deqOne()).payload.toString(), 'at once');
  await connection.rollback();
  assert.equal(await queue.deqOne(), undefined);
});

queueTest('Browsing leaves messages where they are and moves on', async (connection) => {
  const queue = await open(connection, 'RAWS');
  await queue.enqMany(['a', 'b']);
  await connection.commit();
  queue.deqOptions.mode = AQ_DEQ_MODE_BROWSE;
  const seen = [];
  for (let message = await queue.deqOne(); message; message = await queue.deqOne()) {
    seen.push(message.payload.toString());
    queue.deqOptions.navigation = AQ_DEQ_NAV_NEXT_MSG;
  }
  assert.deepEqual(seen, ['a', 'b']);
  queue.deqOptions.navigation = AQ_DEQ_NAV_FIRST_MSG;
  assert.deepEqual((await queue.deqMany(9)).map((message) => message.payload.toString()), ['a', 'b']);
  queue.deqOptions.mode = AQ_DEQ_MODE_REMOVE_NO_DATA;
  assert.deepEqual((await queue.deqMany(9)).map((message) => message.payload.length), [0, 0]);
  await connection.commit();
});

queueTest('A locked message is not given to others', async (connection) => {
  const queue = await open(connection, 'RAWS');
  await queue.enqMany(['mine', 'free']);
  await connection.commit();
  queue.deqOptions.mode = AQ_DEQ_MODE_LOCKED;
  const locked = await queue.deqOne();
  await using(me, async (other) => {
    const others = await open(other, 'RAWS');
    assert.equal((await others.deqOne()).payload.toString(), 'free');
    assert.equal(await others.deqOne(), undefined);
    await other.commit();
  });
  queue.deqOptions.mode = AQ_DEQ_MODE_REMOVE;
  queue.deqOptions.msgId = locked.msgId;
  assert.equal((await queue.deqOne()).payload.toString(), 'mine');
  await connection.commit();
  assert.equal((await failure(queue.deqOne())).errorNum, 25263);
});

queueTest('Messages are chosen by correlation and by condition', async (connection) => {
  const queue = await open(connection, 'RAWS');
  await queue.enqMany([{ payload: '1', correlation: 'order-1' }, { payload: '2', correlation: 'bill-1', priority: 9 }, { payload: '3', correlation: 'order-2' }]);
  queue.deqOptions.correlation = 'order%';
  assert.equal((await queue.deqOne()).payload.toString(), '1');
  queue.deqOptions.navigation = AQ_DEQ_NAV_NEXT_MSG;
  queue.deqOptions.correlation = 'bill-1';
  assert.equal((await failure(queue.deqOne())).errorNum, 25241);
  queue.deqOptions.navigation = AQ_DEQ_NAV_FIRST_MSG;
  queue.deqOptions.correlation = '';
  queue.deqOptions.condition = `priority = 9 and corrid like 'bill%'`;
  assert.equal((await queue.deqOne()).payload.toString(), '2');
  queue.deqOptions.condition = `no_such_column = 1`;
  assert.equal((await failure(queue.deqOne())).errorNum, 904);
  queue.deqOptions.condition = '';
  assert.equal((await queue.deqOne()).payload.toString(), '3');
  await connection.commit();
});

queueTest('A queue may sort by priority', async (connection) => {
  const queue = await open(connection, 'SORTED');
  await queue.enqMany([{ payload: 'c', priority: 5 }, { payload: 'a', priority: -1 }, { payload: 'd', priority: 5 }, { payload: 'b', priority: 0 }]);
  assert.deepEqual((await queue.deqMany(9)).map((message) => message.payload.toString()), ['a', 'b', 'c', 'd']);
  await connection.commit();
});

queueTest('Who waits gets a message as soon as another commits it', async (connection) => {
  const queue = await connection.getQueue('RAWS');
  queue.deqOptions.wait = 60;
  await using(me, async (other) => {
    const waiting = queue.deqOne();
    await (await open(other, 'RAWS')).enqOne('awaited');
    await other.commit();
    assert.equal((await waiting).payload.toString(), 'awaited');
  });
  await connection.commit();
});

queueTest('Who waits gets a message that another gives back', async (connection) => {
  const held = await open(connection, 'RAWS');
  await held.enqOne('returned');
  await connection.commit();
  await held.deqOne();
  await using(me, async (other) => {
    const queue = await other.getQueue('RAWS');
    queue.deqOptions.wait = 60;
    const waiting = queue.deqOne();
    await connection.rollback();
    assert.equal((await waiting).payload.toString(), 'returned');
    await other.commit();
  });
});

queueTest('A delay is waited for', async (connection) => {
  const queue = await open(connection, 'RAWS');
  await queue.enqOne({ payload: 'slow', delay: 1 });
  await connection.commit();
  assert.equal(await queue.deqOne(), undefined);
  queue.deqOptions.wait = 60;
  assert.equal((await queue.deqOne()).payload.toString(), 'slow');
  await connection.commit();
});

queueTest('A wait ends by a break and by the time of the call', async () => {
  const connection = await connect(me);
  const queue = await connection.getQueue('RAWS');
  const waiting = failure(queue.deqOne());
  await connection.break();
  assert.equal((await waiting).errorNum, 1013);
  connection.callTimeout = 300;
  assert.match((await failure(queue.deqOne())).message, /NJS-123/);
  connection.callTimeout = 0;
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
  await connection.close();
});

queueTest('Objects are payloads', async (connection) => {
  const queue = await open(connection, 'BOOKS', { payloadType: 'BOOK' });
  const Book = queue.payloadTypeClass;
  await queue.enqOne(new Book({ TITLE: 'Emma', AUTHORS: 'Jane Austen', PRICE: 5.5 }));
  await queue.enqMany([{ payload: { TITLE: 'Ulysses', AUTHORS: null, PRICE: null }, correlation: 'second' }, new Book({ TITLE: 'Faust', PRICE: 3 })]);
  const [first, ...others] = await queue.deqMany(4);
  assert.deepEqual([first.payload.TITLE, first.payload.AUTHORS, first.payload.PRICE], ['Emma', 'Jane Austen', 5.5]);
  assert.deepEqual(others.map((message) => [message.payload.TITLE, message.payload.PRICE, message.correlation]), [['Ulysses', null, 'second'], ['Faust', 3, null]]);
  queue.deqOptions.condition = `tab.user_data.price > 4`;
  await queue.enqMany([new Book({ TITLE: 'cheap', PRICE: 1 }), new Book({ TITLE: 'dear', PRICE: 9 })]);
  assert.equal((await queue.deqOne()).payload.TITLE, 'dear');
  await connection.rollback();
});

queueTest('JSON is a payload', async (connection) => {
  const queue = await open(connection, 'JSONS', { payloadType: oracledb.DB_TYPE_JSON });
  const value = { name: 'Ada', tags: ['x', null, true], born: new Date('1815-12-10T00:00:00Z'), id: 7, raw: Buffer.from('abc') };
  await queue.enqOne({ payload: value });
  await queue.enqMany([{ payload: [1, 2] }, { payload: 'text' }]);
  const messages = await queue.deqMany(3);
  assert.deepEqual(messages.map((message) => message.payload), [value, [1, 2], 'text']);
  await connection.commit();
}, json);

queueTest('Of several consumers each gets its messages', async (connection) => {
  const queue = await open(connection, 'MANY');
  assert.equal((await failure(queue.enqOne('for nobody'))).errorNum, 24033);
  await connection.execute(`begin dbms_aqadm.add_subscriber('many', sys.aq$_agent('one', null, null)); dbms_aqadm.add_subscriber('many', sys.aq$_agent('two', null, null), 'tab.priority < 3'); end;`);
  await queue.enqOne({ payload: 'all', priority: 1 });
  await queue.enqMany([{ payload: 'one only', priority: 5 }, { payload: 'named', recipients: ['three', 'two'] }]);
  await connection.commit();
  assert.equal((await failure(queue.deqOne())).errorNum, 25231);
  const got = {};
  for (const consumer of ['one', 'TWO', 'three', 'four']) {
    queue.deqOptions.consumerName = consumer;
    got[consumer] = (await queue.deqMany(9)).map((message) => message.payload.toString());
    await connection.commit();
  }
  assert.deepEqual(got, { one: ['all', 'one only'], TWO: ['all', 'named'], three: ['named'], four: [] });
  assert.deepEqual(await rows(connection, 'select count(*) from many_table'), [[0]]);
});

queueTest('Buffered messages are apart from others', async (connection) => {
  const queue = await open(connection, 'RAWS');
  queue.enqOptions.deliveryMode = AQ_MSG_DELIV_MODE_BUFFERED;
  assert.equal((await failure(queue.enqOne('x'))).errorNum, 25298);
  queue.enqOptions.visibility = AQ_VISIBILITY_IMMEDIATE;
  await queue.enqOne('light');
  assert.equal(await queue.deqOne(), undefined);
  queue.deqOptions.deliveryMode = AQ_MSG_DELIV_MODE_BUFFERED;
  queue.deqOptions.visibility = AQ_VISIBILITY_IMMEDIATE;
  const message = await queue.deqOne();
  assert.deepEqual([message.payload.toString(), message.deliveryMode], ['light', AQ_MSG_DELIV_MODE_BUFFERED]);
});

queueTest('What can not be done says why', async (connection) => {
  const error = async (name, work, options) => (await failure(work(await open(connection, name, options)))).message.split('\n')[0];
  const user = me.user.toUpperCase();
  assert.equal(await error('NOSUCH', (queue) => queue.enqOne('x')), `ORA-24010: QUEUE ${user}.NOSUCH does not exist`);
  assert.equal(await error('NOSUCH', (queue) => queue.deqOne()), `ORA-24010: QUEUE ${user}.NOSUCH does not exist`);
  assert.equal(await error('BOOKS', (queue) => queue.enqOne('x')), 'ORA-25215: user_data type and queue type do not match');
  assert.equal(await error('RAWS', (queue) => queue.enqOne({ payload: 'x', recipients: ['me'] })), `ORA-24039: Queue ${user}.RAWS not created in queue table for multiple consumers`);
  assert.equal(await error('RAWS', (queue) => queue.enqOne({ payload: 'x', expiration: -5 })), 'ORA-25209: invalid value -5, EXPIRATION should be non-negative or NEVER');
  assert.equal(await error('AQ$_RAW_TABLE_E', (queue) => queue.enqOne('x')), `ORA-25206: enqueue failed, enqueue to exception queue ${user}.AQ$_RAW_TABLE_E not permitted`);
  assert.equal(await error('RAWS', (queue) => {
    queue.deqOptions.navigation = AQ_DEQ_NAV_NEXT_TRANSACTION;
    return queue.deqOne();
  }), `ORA-25234: NEXT_TRANSACTION navigation option invalid for queue table ${user}.RAW_TABLE`);
  await connection.execute(`begin dbms_aqadm.stop_queue('raws', true, true); end;`);
  assert.equal(await error('RAWS', (queue) => queue.enqOne('x')), `ORA-25207: enqueue failed, queue ${user}.RAWS is disabled from enqueueing`);
  assert.equal(await error('RAWS', (queue) => queue.deqOne()), `ORA-25226: dequeue failed, queue ${user}.RAWS is not enabled for dequeue`);
  await connection.execute(`begin dbms_aqadm.start_queue('raws'); end;`);
  // one that is refused takes those before it along
  const many = await open(connection, 'RAWS');
  assert.equal((await failure(many.enqMany(['good', { payload: 'bad', expiration: -5 }]))).errorNum, 25209);
  assert.equal(await many.deqOne(), undefined);
});

queueTest('Rights are those of the queue', async (connection) => {
  const name = `${me.user.toUpperCase()}.RAWS`;
  await using('system', (system) => system.execute(`create user ${me.user}_guest identified by "guest-secret"`));
  const guest = { user: `${me.user}_guest`, password: 'guest-secret' };
  try {
    await using('system', (system) => system.execute(`grant create session to ${guest.user}`));
    await using(guest, async (other) => assert.equal((await failure((await open(other, name)).enqOne('x'))).errorNum, 24010));
    await connection.execute(`begin dbms_aqadm.grant_queue_privilege('ENQUEUE', 'raws', '${guest.user}'); end;`);
    await using(guest, async (other) => {
      const queue = await open(other, name);
      await queue.enqOne('from a guest');
      await other.commit();
      assert.equal((await failure(queue.deqOne())).errorNum, 1031);
    });
    assert.equal((await (await open(connection, 'RAWS')).deqOne()).payload.toString(), 'from a guest');
    await connection.commit();
  } finally {
    await using('system', (system) => system.execute(`drop user ${guest.user} cascade`));
  }
});

queueTest('Queues can be changed while they are used, and go with their table', async (connection) => {
  await connection.execute(`begin dbms_aqadm.create_queue_table('short_table', 'RAW'); dbms_aqadm.create_queue('short', 'short_table'); dbms_aqadm.start_queue('short'); end;`);
  const queue = await open(connection, 'SHORT');
  await queue.enqOne('x');
  await connection.commit();
  assert.equal((await failure(connection.execute('drop table short_table'))).errorNum, 24005);
  assert.equal((await failure(connection.execute(`begin dbms_aqadm.drop_queue('short'); end;`))).errorNum, 24011);
  await connection.execute(`begin dbms_aqadm.drop_queue_table('short_table', force => true); end;`);
  assert.equal((await failure(queue.deqOne())).errorNum, 24010);
  assert.deepEqual(await rows(connection, `select object_name from user_objects where object_name like '%SHORT%'`), []);
});
