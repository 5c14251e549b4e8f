import { execFile } from 'node:child_process';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { http, https, on, seen } from './quirks.mjs';

const url = `${http}/quotes/v1/products`;
const get = (address = url) => fetch(address, { headers: { connection: 'close' } });
const status = async () => (await get()).status;
const products = async () => (await get()).json();
const slow = async () => {
  const start = performance.now();
  await (await get()).text();
  return performance.now() - start >= 300;
};

/** curl's exit code. */
const curl = (address, ...parameters) => new Promise((resolve) => {
  execFile('curl', ['-s', '-o', '/dev/null', '--cacert', process.env.MOCKS_CA, ...parameters, address], (error) => resolve(error ? error.code : 0));
});
const healthy = await products();
const first = (answer) => (Array.isArray(answer) ? answer[0] : Object.values(answer).find(Array.isArray)?.[0] ?? answer);
const field = Object.keys(first(healthy))[0];

test('every answer is late', () => seen('http-latency', { milliseconds: '300' }, slow, true));

test('answers are late in a log-normal way', async () => {
  await seen('http-latency-log-normal', { median: '400', sigma: '0.01' }, slow, true);
});

test('a body drips', async () => {
  await seen('http-slow-drip', { chunks: '4', milliseconds: '400' }, slow, true);
  await on('http-slow-drip', { chunks: '4', milliseconds: '400' }, async () => assert.deepEqual(await products(), healthy));
});

test('the caller is over the quota', async () => {
  await seen('http-too-many-requests', {}, async () => {
    const response = await get();
    return [response.status, response.headers.get('retry-after')];
  }, [429, '2']);
  await on('http-too-many-requests', { first: '1' }, async () => assert.deepEqual([await status(), await status()], [429, 200]));
});

test('calls fail with 500', () => seen('http-server-error', {}, status, 500));

test('a share of the calls fails with 503, the same ones each time', async () => {
  const twenty = () => on('http-unavailable', { share: '0.3' }, async () => {
    const all = [];
    for (let i = 0; i < 20; i++) all.push(await status());
    return all;
  });
  const once = await twenty();
  assert.ok(once.includes(503) && once.includes(200));
  assert.deepEqual(await twenty(), once);
  assert.equal(await status(), 200);
});

test('the first calls fail', () => on('http-first-calls-fail', {}, async () =>
  assert.deepEqual([await status(), await status(), await status()], [503, 503, 200])));

test('only calls below the path are struck', () => on('http-server-error', { path: '/payments' }, async () => assert.equal(await status(), 200)));

test('a body is malformed', () => seen('http-malformed-body', {}, async () => products().then(() => 'ok', (error) => error.name), 'SyntaxError'));

test('the connection is reset', () => seen('http-connection-reset', {}, () => get().then((r) => r.status, (error) => error.cause?.code === 'ECONNRESET' || error.cause?.code === 'UND_ERR_SOCKET'), true));

test('a chunk is truncated', async () => {
  await seen('http-truncated-chunk', {}, () => products().then(() => 'ok', (error) => error.message), 'terminated');
  await seen('http-truncated-chunk', {}, () => curl(url), 18);
});

test('an answer is shorter than its length', () => seen('http-truncated-length', {}, () => curl(url), 18));

test('the content type is wrong', () => seen('http-wrong-content-type', {}, async () => (await get()).headers.get('content-type'), 'text/html;charset=UTF-8'));

const secure = https?.replace('127.0.0.1', 'localhost') + '/quotes/v1/products';
test('the certificate has expired', () => seen('http-certificate-expired', {}, () => curl(secure), 60));
test('the certificate is for another host', () => seen('http-certificate-other-host', {}, () => curl(secure), 60));

test('a field has another name', () => seen('http-field-renamed', { newName: 'other' }, async () => 'other' in first(await products()), true));
test('a field is missing', () => seen('http-field-missing', { field }, async () => field in first(await products()), false));
test('a field is null', () => seen('http-field-null', { field }, async () => first(await products())[field], null));
test('a field is of another type', () => seen('http-field-other-type', { field }, async () => typeof first(await products())[field] === typeof first(healthy)[field], false));
