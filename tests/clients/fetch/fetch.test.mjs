import { test } from 'node:test';
import assert from 'node:assert/strict';

const { MOCKS_HTTP: http, MOCKS_HTTPS: https, MOCKS_HEC: hec, MOCKS_ADMIN: admin } = process.env;
const json = { 'Content-Type': 'application/json' };
const mappings = http + '/__admin/mappings';
const add = async mapping => {
  const answer = await fetch(mappings, { method: 'POST', headers: json, body: JSON.stringify(mapping) });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).id;
};

test('a quote is priced from the body of the request', async () => {
  const answer = await fetch(http + '/quotes/v1/quotes', {
    method: 'POST', headers: json, body: JSON.stringify({ product: 'HOME', customerNo: 'C-001001', sumInsured: 100000 }),
  });
  assert.equal(answer.status, 201);
  assert.equal(answer.headers.get('location'), '/quotes/v1/quotes/Q-700001');
  const quote = await answer.json();
  assert.equal(quote.premium, 240);
  assert.equal(quote.customerNo, 'C-001001');
});

test('an error of the API is told as its own', async () => {
  const answer = await fetch(http + '/payments/v1/payments', {
    method: 'POST', headers: { ...json, Authorization: 'Bearer x', 'Idempotency-Key': 'used' }, body: '{}',
  });
  assert.equal(answer.status, 409);
  assert.equal((await answer.json()).title, 'Duplicate payment');
});

test('two hundred requests at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => fetch(`${http}/quotes/v1/quotes/Q-7${String(i).padStart(5, '0')}`).then(a => a.json())));
  assert.equal(new Set(answers.map(answer => answer.quoteId)).size, 200);
});

test('a scenario gives its first answer to exactly one of many', async () => {
  const ids = [await add({ scenarioName: 'fetch', requiredScenarioState: 'Started', newScenarioState: 'done', request: { url: '/fetch/once' }, response: { body: 'first' } }),
    await add({ scenarioName: 'fetch', requiredScenarioState: 'done', request: { url: '/fetch/once' }, response: { body: 'later' } })];
  const answers = await Promise.all(Array.from({ length: 32 }, () => fetch(http + '/fetch/once').then(a => a.text())));
  assert.equal(answers.filter(answer => answer === 'first').length, 1);
  for (const id of ids) await fetch(`${mappings}/${id}`, { method: 'DELETE' });
});

test('a form, a multipart body and bytes arrive as they were sent', async () => {
  const id = await add({
    request: { method: 'POST', urlPath: '/fetch/echo' },
    response: { body: '{{request.bodyAsBase64}}', transformers: ['response-template'] },
  });
  const bytes = new Uint8Array(256).map((_, i) => i);
  const echoed = await fetch(http + '/fetch/echo', { method: 'POST', body: bytes }).then(a => a.text());
  assert.deepEqual(new Uint8Array(Buffer.from(echoed, 'base64')), bytes);
  await fetch(`${mappings}/${id}`, { method: 'DELETE' });

  const multipart = await add({
    request: { method: 'POST', urlPath: '/fetch/form', multipartPatterns: [{ headers: { 'Content-Disposition': { contains: 'name="file"' } }, bodyPatterns: [{ equalTo: 'content' }] }] },
    response: { body: 'got it' },
  });
  const form = new FormData();
  form.append('file', new Blob(['content']), 'f.txt');
  assert.equal(await fetch(http + '/fetch/form', { method: 'POST', body: form }).then(a => a.text()), 'got it');
  await fetch(`${mappings}/${multipart}`, { method: 'DELETE' });
});

test('a broken connection is an error of the client, and a delay can be aborted', async () => {
  const ids = [await add({ request: { url: '/fetch/reset' }, response: { fault: 'CONNECTION_RESET_BY_PEER' } }),
    await add({ request: { url: '/fetch/slow' }, response: { fixedDelayMilliseconds: 60000 } })];
  await assert.rejects(fetch(http + '/fetch/reset'), error => error.cause?.code === 'ECONNRESET' || error.cause?.code === 'UND_ERR_SOCKET');
  await assert.rejects(fetch(http + '/fetch/slow', { signal: AbortSignal.timeout(200) }), { name: 'TimeoutError' });
  for (const id of ids) await fetch(`${mappings}/${id}`, { method: 'DELETE' });
});

test('a dribbled body comes whole', async () => {
  const id = await add({ request: { url: '/fetch/dribble' }, response: { body: 'x'.repeat(1000), chunkedDribbleDelay: { numberOfChunks: 5, totalDuration: 100 } } });
  assert.equal((await fetch(http + '/fetch/dribble').then(a => a.text())).length, 1000);
  await fetch(`${mappings}/${id}`, { method: 'DELETE' });
});

test('TLS with the certificate of the suite', { skip: !https && 'no TLS port is given' }, async () => {
  const answer = await fetch(https + '/quotes/v1/products');
  assert.equal(answer.status, 200);
});

test('log events arrive in the journal', async () => {
  const mark = `fetch-${process.pid}-${Date.now()}`;
  const answer = await fetch(hec + '/services/collector', {
    method: 'POST', headers: { Authorization: `Splunk ${process.env.MOCK_HEC_TOKEN ?? '00000000-0000-0000-0000-000000000000'}` },
    body: JSON.stringify({ event: { message: mark }, host: 'node' }),
  });
  assert.deepEqual(await answer.json(), { text: 'Success', code: 0 });
  const verified = await fetch(admin + '/admin/journal?mock=splunk').then(a => a.text());
  assert.ok(verified.includes(mark));
});

test('an answer that was passed on is counted once it is here', async () => {
  const id = await add({ request: { urlPathPattern: '/fetch/via/.*' }, response: { proxyBaseUrl: http, proxyUrlPrefixToRemove: '/fetch/via' } });
  for (let i = 1; i <= 100; i++) {
    const path = `/fetch/via/quotes/v1/products?n=${i}`;
    const answer = await fetch(http + path);
    assert.equal(answer.status, 200);
    await answer.text();
    const { count } = await fetch(http + '/__admin/requests/count', { method: 'POST', body: JSON.stringify({ url: path }) }).then(a => a.json());
    assert.equal(count, 1);
  }
  await fetch(`${mappings}/${id}`, { method: 'DELETE' });
});
