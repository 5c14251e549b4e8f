import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const { MOCKS_HTTP: http, MOCKS_HTTPS: https, MOCKS_ADMIN: admin, CHROMIUM: executablePath } = process.env;
const ws = http.replace('http', 'ws'), wss = https.replace('https', 'wss');
let browser, page, server;

before(async () => {
  const set = execFileSync('tar', ['-c', '-C', 'set', '.']);
  const loaded = await fetch(`${admin}/admin/fixtures/browser`, { method: 'PUT', body: set, headers: { 'Content-Type': 'application/x-tar' } });
  assert.equal(loaded.status < 300, true, await loaded.text());
  server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>page</title>')).listen(0, '127.0.0.1');
  await new Promise(done => server.once('listening', done));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--ignore-certificate-errors'] });
  page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
});

after(async () => {
  await browser?.close();
  server?.close();
  await fetch(`${admin}/admin/fixtures/browser`, { method: 'DELETE' });
});

test('a page of another origin reads what is open and not what is not', async () => {
  const read = url => page.evaluate(url => fetch(url).then(answer => answer.text(), error => error.name), url);
  assert.equal(await read(`${http}/browser/open`), 'for all');
  assert.equal(await read(`${http}/browser/closed`), 'TypeError');
  assert.equal(await read(`${http}/browser/notes/1`), '{"id":1,"text":"first"}');
});

test('a change is asked for first and then made, and its headers can be read', async () => {
  const made = await page.evaluate(url => fetch(url, {
    method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json', 'X-Custom': '1' }, body: JSON.stringify({ text: 'second' }),
  }).then(async answer => ({ status: answer.status, body: await answer.json() })), `${http}/browser/notes`);
  assert.deepEqual(made, { status: 201, body: { id: 2, text: 'second' } });
  const gone = await page.evaluate(url => fetch(url, { method: 'DELETE' }).then(answer => answer.status), `${https}/browser/notes/2`);
  assert.equal(gone, 204);
  const etag = await page.evaluate(url => fetch(url).then(answer => answer.headers.get('ETag')), `${http}/browser/notes/1`);
  assert.match(etag, /^"[0-9a-f]{16}"$/);
});

test('an EventSource gets events, comes back and gets what follows', async () => {
  const events = await page.evaluate(url => new Promise((resolve, reject) => {
    const source = new EventSource(url), events = [];
    source.addEventListener('price', event => events.push([event.lastEventId, event.data]));
    source.addEventListener('end', event => { events.push([event.lastEventId, event.data]); source.close(); resolve(events); });
    source.onerror = () => source.readyState === EventSource.CLOSED && reject(new Error('closed'));
  }), `${http}/browser/prices`);
  assert.deepEqual(events, [['1', '{"value":1}'], ['2', '{"value":2}'], ['3', 'bye']]);
});

for (const [name, base] of [['WebSocket', ws], ['WebSocket over TLS and HTTP/2', wss]]) {
  test(`a ${name} has its conversation`, async () => {
    // a connection for HTTP/2 is there before, which the WebSocket may use
    await page.evaluate(url => fetch(url, { mode: 'no-cors' }).then(() => 0), `${base.replace('ws', 'http')}/browser/open`);
    const said = await page.evaluate(url => new Promise((resolve, reject) => {
      const socket = new WebSocket(url, ['other', 'chat']), said = [];
      socket.onmessage = event => {
        said.push(event.data);
        socket.send(said.length === 1 ? 'hi' : 'stop');
      };
      socket.onclose = event => resolve({ said, protocol: socket.protocol, code: event.code, reason: event.reason });
      socket.onerror = () => reject(new Error('no connection'));
    }), `${base}/browser/chat?name=anna`);
    assert.deepEqual(said, { said: ['hello anna', 'you said hi'], protocol: 'chat', code: 4000, reason: 'done' });
  });
}
