import { test } from 'node:test';
import assert from 'node:assert/strict';
import splunk from 'splunk-logging';

const { MOCKS_HEC: url, MOCKS_ADMIN: admin } = process.env;
const token = process.env.MOCK_HEC_TOKEN ?? '00000000-0000-0000-0000-000000000000';
const logger = options => Object.assign(new splunk.Logger({ token, url, ...options }), { requestOptions: { strictSSL: false } });
const send = (log, payload) => new Promise((resolve, reject) => {
  log.error = error => reject(error);
  log.send(payload, (error, response, body) => error ? reject(error) : resolve(body));
});
const journal = () => fetch(admin + '/admin/journal?mock=splunk').then(answer => answer.json());

test('an event with its metadata arrives', async () => {
  const mark = `splunk-logging-${process.pid}`;
  const body = await send(logger({}), {
    message: { text: mark, n: 1 }, severity: 'warn', metadata: { source: 'chicken coop', sourcetype: 'httpevent', index: 'main', host: 'farm.local' },
  });
  assert.deepEqual(body, { text: 'Success', code: 0 });
  const entry = (await journal()).find(one => one.summary.includes(mark));
  assert.equal(entry.details.source, 'chicken coop');
  assert.equal(entry.details.host, 'farm.local');
  assert.deepEqual(JSON.parse(entry.summary), { message: { text: mark, n: 1 }, severity: 'warn' });
});

test('a batch arrives in one request', async () => {
  const log = logger({ batchInterval: 0, maxBatchCount: 3 });
  const mark = `splunk-batch-${process.pid}`;
  const done = new Promise((resolve, reject) => { log.error = reject; log.send({ message: mark + '-1' }); log.send({ message: mark + '-2' }); log.send({ message: mark + '-3' }, error => error ? reject(error) : resolve()); });
  await done;
  assert.equal((await journal()).filter(one => one.summary.includes(mark)).length, 3);
});

test('a wrong token is refused', async () => {
  const log = logger({ token: 'nope' });
  await assert.rejects(send(log, { message: 'x' }), error => error.code === 4);
});
