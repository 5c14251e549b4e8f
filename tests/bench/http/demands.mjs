// Figures for what is demanded beside throughput: start, streaming, journal, faults, delays, scenarios, reload, near misses.
//   node demands.mjs SUITE          SUITE is the program; each line is a figure and what is demanded
// It starts the HTTP mock by itself, on free ports. Nothing is asserted: times depend on the machine.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const suite = process.argv[2];
const set = mkdtempSync(join(tmpdir(), 'demands-'));
const api = join(set, 'http', 'api');
mkdirSync(join(api, 'mappings'), { recursive: true });
mkdirSync(join(api, '__files'));
writeFileSync(join(set, 'set.yaml'), 'name: demands\n');
const mapping = (name, value) => writeFileSync(join(api, 'mappings', name + '.json'), JSON.stringify(value));
const many = (count, request) => ({ mappings: Array.from({ length: count }, (_, n) => ({ request: request(n), response: { body: 'ok' } })) });
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const say = (demand, what, figure, wanted) => console.log(`${demand.padEnd(4)}${what.padEnd(52)}${String(figure).padStart(22)}   (${wanted})`);
const elapsed = from => Number(process.hrtime.bigint() - from) / 1e6;
const now = () => process.hrtime.bigint();
const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];

const freePort = () => new Promise(resolve => {
  const server = net.createServer().listen(0, () => { const { port } = server.address(); server.close(() => resolve(port)); });
});
const call = (port, path, { method = 'GET', body } = {}) => new Promise((resolve, reject) => {
  const request = http.request({ host: '127.0.0.1', port, path, method, agent, headers: body ? { 'Content-Length': Buffer.byteLength(body) } : {} }, answer => {
    const parts = [];
    answer.on('data', part => parts.push(part));
    answer.on('end', () => resolve({ status: answer.statusCode, body: Buffer.concat(parts).toString() }));
    answer.on('error', reject);
  });
  request.on('error', reject);
  request.end(body);
});
const memory = pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))[1]) / 1024;

const start = async (more = {}) => {
  const port = await freePort(), from = now();
  const child = spawn(suite, { env: { ...process.env, MOCK_RUN: 'http', MOCK_FIXTURES: set, MOCK_ADMIN_PORT: '0', MOCK_HTTP_PORT: String(port), MOCK_HTTP_TLS_PORT: '0', MOCK_LOG_LEVEL: 'Error', ...more }, stdio: 'ignore' });
  for (;;) {
    try { if ((await call(port, '/static')).status === 200) break; } catch { await new Promise(resolve => setTimeout(resolve, 5)); }
  }
  return { port, pid: child.pid, child, ready: elapsed(from) };
};
const stop = server => new Promise(resolve => { server.child.on('exit', resolve); server.child.kill(); });

// a connection of its own, read to its end; what came and how it ended
const raw = (port, path) => new Promise(resolve => {
  const socket = net.connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`));
  const parts = [];
  socket.on('data', part => parts.push(part));
  socket.on('error', error => resolve([Buffer.concat(parts).toString('latin1'), error.code]));
  socket.on('end', () => { resolve([Buffer.concat(parts).toString('latin1'), 'end']); socket.destroy(); });
});

mapping('static', { request: { url: '/static' }, response: { body: 'x' } });
const empty = await start();
say('6', 'first 200 after the start', `${empty.ready.toFixed(0)} ms`, '200 ms compiled ahead, 500 ms otherwise');
say('6', 'memory at rest', `${memory(empty.pid).toFixed(0)} MB`, '30 MB compiled ahead, 70 MB otherwise');
await stop(empty);

mapping('many', many(10_000, n => ({ url: `/exact/${n}` })));
const full = await start();
say('2', '10,000 stubs ready', `${full.ready.toFixed(0)} ms`, '1500 ms');
await stop(full);

mapping('many', many(1_000, n => ({ method: 'GET', urlPath: `/orders/${n}/lines`, headers: { Accept: { contains: 'json' } } })));
for (const fault of ['EMPTY_RESPONSE', 'MALFORMED_RESPONSE_CHUNK', 'RANDOM_DATA_THEN_CLOSE', 'CONNECTION_RESET_BY_PEER'])
  mapping(fault, { request: { url: '/' + fault }, response: { fault } });
mapping('lognormal', { request: { url: '/lognormal' }, response: { delayDistribution: { type: 'lognormal', median: 40, sigma: 0.4 } } });
mapping('dribble', { request: { url: '/dribble' }, response: { body: 'x'.repeat(100), chunkedDribbleDelay: { numberOfChunks: 10, totalDuration: 1000 } } });
mapping('scenario', {
  mappings: [
    { scenarioName: 's', requiredScenarioState: 'Started', newScenarioState: 'taken', request: { url: '/scenario' }, response: { body: 'first' } },
    { scenarioName: 's', requiredScenarioState: 'taken', request: { url: '/scenario' }, response: { body: 'later' } },
  ],
});
const gigabyte = join(api, '__files', 'large.bin');
writeFileSync(gigabyte, '');
truncateSync(gigabyte, 1024 ** 3);
mapping('large', { request: { url: '/large' }, response: { bodyFileName: 'large.bin' } });
const server = await start();
const { port, pid } = server;

const before = memory(pid);
let peak = before, bytes = 0;
await new Promise((resolve, reject) => http.get({ host: '127.0.0.1', port, path: '/large' }, answer => {
  answer.on('data', part => { bytes += part.length; });
  const watch = setInterval(() => { peak = Math.max(peak, memory(pid)); }, 50);
  answer.on('end', () => { clearInterval(watch); resolve(); });
}).on('error', reject));
say('5', `${bytes / 1024 ** 3} GB streamed: memory beyond`, `${(peak - before).toFixed(0)} MB`, '20 MB');

const garbage = 'lskdu018973t09sylgasjkfg1][]\'./.sdlv';
const right = {
  EMPTY_RESPONSE: ['', 'end'],
  MALFORMED_RESPONSE_CHUNK: ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n' + garbage, 'end'],
  RANDOM_DATA_THEN_CLOSE: [garbage, 'end'],
  CONNECTION_RESET_BY_PEER: ['', 'ECONNRESET'],
};
for (const [fault, [text, end]] of Object.entries(right)) {
  let count = 0;
  for (let i = 0; i < 100; i++) {
    const [came, ended] = await raw(port, '/' + fault);
    count += came === text && ended === end ? 1 : 0;
  }
  say('9', fault, `${count} of 100`, '100 of 100');
}

const delays = [];
const wait = async () => {
  for (let i = 0; i < 156; i++) { const from = now(); await call(port, '/lognormal'); delays.push(elapsed(from)); }
};
await Promise.all(Array.from({ length: 64 }, wait));
say('9', `log-normal delay of ${delays.length}: median, of 40 ms`, `${quantile(delays, 0.5).toFixed(1)} ms`, '± 5 %');
const from = now();
await call(port, '/dribble');
say('9', 'dribble of 1000 ms', `${elapsed(from).toFixed(0)} ms`, '± 20 %');

const rounds = Number(process.env.DEMANDS_ROUNDS ?? 1000);
let wrong = 0;
for (let i = 0; i < rounds; i++) {
  await call(port, '/__admin/scenarios/reset', { method: 'POST' });
  const answers = await Promise.all(Array.from({ length: 16 }, () => call(port, '/scenario')));
  wrong += answers.filter(answer => answer.body === 'first').length === 1 ? 0 : 1;
}
say('10', `rounds of 16 with a wrong scenario, of ${rounds}`, wrong, 'none');

const misses = [];
for (let i = 0; i < 500; i++) { const at = now(); await call(port, `/orders/${i}/line`); misses.push(elapsed(at)); }
say('12', 'a 404 with its report at 1,000 stubs, median', `${quantile(misses, 0.5).toFixed(2)} ms`, '5 ms');

let failed = 0, asked = 0, done = false;
const keepAsking = (async () => { while (!done) { asked++; const { status } = await call(port, '/static').catch(() => ({ status: 0 })); failed += status === 200 ? 0 : 1; } })();
const reloads = [];
for (let i = 0; i < 10; i++) {
  const at = now();
  mapping('reloaded', { request: { url: '/reloaded' }, response: { body: String(i) } });
  for (;;) {
    if ((await call(port, '/reloaded')).body === String(i)) break;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  reloads.push(elapsed(at));
}
done = true;
await keepAsking;
say('12', 'a changed file served, slowest of 10', `${Math.max(...reloads).toFixed(0)} ms`, '500 ms');
say('12', `requests that failed meanwhile, of ${asked}`, failed, 'none');

const journal = Number(process.env.DEMANDS_JOURNAL ?? 200_000);
const resting = memory(pid), each = Math.ceil(journal / 32);
await Promise.all(Array.from({ length: 32 }, async () => { for (let i = 0; i < each; i++) await call(port, '/static'); }));
say('7', `memory beyond after ${each * 32} requests`, `${(memory(pid) - resting).toFixed(0)} MB`, '100 MB');
const kept = JSON.parse((await call(port, '/__admin/requests/count', { method: 'POST', body: '{"url":"/static"}' })).body).count;
say('7', 'requests kept of those, bounded at 10,000', kept, '10,000');
await stop(server);
agent.destroy();
rmSync(set, { recursive: true });
