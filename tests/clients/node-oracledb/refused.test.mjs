import { test } from 'node:test';
import assert from 'node:assert/strict';
import { failure, major, release, rows, scratch, using } from './database.mjs';

const me = scratch('wire_refused', (connection) => connection.execute('create table things (id number)'));

/** What is not here is refused by name, at once, and the connection goes on. */
const refused = (what, feature, work, skip = false) => test(`${what} is ORA-03001`, { skip }, () => using(me, async (connection) => {
  const error = await failure(work(connection));
  assert.equal(error.errorNum, 3001, error.message);
  assert.match(error.message, release === 19 ? /^ORA-03001: unimplemented feature/ : new RegExp(`^ORA-03001: unimplemented feature: ${feature}`));
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

refused('a subscription to changes', 'continuous query notification', (connection) =>
  connection.subscribe('watch', { sql: 'select * from things', callback: () => {}, clientInitiated: true }), major < 26 && 'thin drivers before 26 have none');
refused('a message of JMS', 'transactional event queues of JMS messages', (connection) =>
  connection.execute(`begin dbms_aqadm.create_transactional_event_queue('jms'); end;`));
