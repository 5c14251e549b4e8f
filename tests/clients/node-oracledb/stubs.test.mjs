// Procedures that the sample set stubs, called as any other, and what the journal says of it.
import { test as always } from 'node:test';
import assert from 'node:assert/strict';
import { failure, oracledb, plSql, using } from './database.mjs';

const test = plSql ? always : always.skip;
const out = (type) => ({ dir: oracledb.BIND_OUT, type });
const charge = (connection, policy, amount) => connection.execute('begin legacy.billing.charge(:policy, :amount, :receipt, :bookings); end;',
  { policy, amount, receipt: out(oracledb.STRING), bookings: out(oracledb.CURSOR) });

test('a stub gives OUT values and a cursor', () => using('app', async (connection) => {
  const { outBinds } = await charge(connection, 'P-500001', 10);
  assert.equal(outBinds.receipt, 'R-900001');
  assert.deepEqual(await outBinds.bookings.getRows(10), [[new Date(2026, 0, 2), 'Premium', 612.4], [new Date(2026, 0, 2), 'Insurance tax', 116.36]]);
}));

test('a stub raises its error', () => using('app', async (connection) => {
  const error = await failure(charge(connection, 'P-500001', 5000));
  assert.equal(error.errorNum, 20017);
  assert.match(error.message, /the amount needs an approval/);
}));

test('an unmatched call says what is stubbed', () => using('app', async (connection) => {
  const error = await failure(charge(connection, 'X', 1));
  assert.equal(error.errorNum, 6550);
  assert.match(error.message, /no case of the stub LEGACY\.BILLING\.CHARGE matches POLICY_NO => 'X', AMOUNT => '1'/);
}));

test('a stubbed function in a query', () => using('app', async (connection) =>
  assert.deepEqual((await connection.execute("select legacy.billing.rating('C-001002') from dual")).rows, [[7.5]])));

test('the journal tells which case answered', { skip: !process.env.MOCKS_ADMIN }, () => using('app', async (connection) => {
  await charge(connection, 'P-500001', 11);
  await connection.ping(); // a call is in the journal before the next of its session is answered
  const entries = await (await fetch(`${process.env.MOCKS_ADMIN}/admin/journal?mock=oracle`)).json();
  assert.ok(entries.some((entry) => entry.details?.stub === 'LEGACY.BILLING.CHARGE case 1'));
}));
