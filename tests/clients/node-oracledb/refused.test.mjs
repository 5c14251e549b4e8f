import { test } from 'node:test';
import assert from 'node:assert/strict';
import { failure, major, oracledb, release, rows, scratch, using } from './database.mjs';

const me = scratch('wire_refused', (connection) => connection.execute('create table things (id number)'));

/** What is not here is refused by name, at once, and the connection goes on. */
const refused = (what, feature, work, skip = false) => test(`${what} is ORA-03001`, { skip }, () => using(me, async (connection) => {
  const error = await failure(work(connection));
  assert.equal(error.errorNum, 3001, error.message);
  assert.match(error.message, release === 19 ? /^ORA-03001: unimplemented feature/ : new RegExp(`^ORA-03001: unimplemented feature: ${feature}`));
  assert.deepEqual(await rows(connection, 'select 1 from dual'), [[1]]);
}));

refused('putting into a queue', 'advanced queuing', async (connection) => (await connection.getQueue('NOSUCH')).enqOne('message'),
  major < 7 && 'the thin oracledb 6.0 has none');
refused('taking from a queue', 'advanced queuing', async (connection) => {
  const queue = await connection.getQueue('NOSUCH');
  queue.deqOptions.wait = oracledb.AQ_DEQ_NO_WAIT;
  return queue.deqOne();
}, major < 7 && 'the thin oracledb 6.0 has none');
