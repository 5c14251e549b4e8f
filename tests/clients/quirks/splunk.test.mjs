import { test } from 'node:test';
import assert from 'node:assert/strict';
import { hec, on, seen } from './quirks.mjs';

const headers = { authorization: 'Splunk 00000000-0000-0000-0000-000000000000', 'x-splunk-request-channel': '11111111-2222-3333-4444-555555555555' };
const post = async (path, body) => {
  const response = await fetch(hec + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return [response.status, await response.json()];
};
const log = () => post('/services/collector/event', { event: 'hello' });

test('the collector is busy', () => seen('splunk-busy', {}, log, [503, { text: 'Server is busy', code: 9 }]));
test('it is busy for the first requests only', () => on('splunk-busy', { first: '1' }, async () =>
  assert.deepEqual([(await log())[0], (await log())[0]], [503, 200])));
test('the token is wrong', () => seen('splunk-wrong-token', {}, log, [403, { text: 'Invalid token', code: 4 }]));
test('acknowledgement is slow', async () => {
  await on('splunk-slow-acknowledgement', { asked: '3' }, async () => {
    const [, { ackId }] = await log();
    const asked = async () => (await post('/services/collector/ack', { acks: [ackId] }))[1].acks[ackId];
    assert.deepEqual([await asked(), await asked(), await asked()], [false, false, true]);
  });
  assert.deepEqual(await log(), [200, { text: 'Success', code: 0 }]);
});
test('the collector is slow', () => seen('splunk-slow', { milliseconds: '300' }, async () => {
  const start = performance.now();
  await log();
  return performance.now() - start >= 300;
}, true));
