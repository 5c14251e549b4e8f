// Runs the cases against WireMock itself (the Java server of npm's "wiremock"), which is the measure of what they expect.
//   node wiremock.mjs URL FILE...           tells where an expectation is not what WireMock does
//   node wiremock.mjs --write URL FILE...   writes what WireMock does into the files
// A case with "deviation" says why we differ: its expectations are ours and are left alone.
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';

const args = process.argv.slice(2);
const write = args[0] === '--write' && args.shift() !== undefined;
const base = new URL(args.shift());
// a connection a request: Jetty remembers headers of a connection without regard to the case of their values
const agent = new http.Agent({ keepAlive: false });

// fetch would normalize paths and refuse some headers
const call = (method, path, headers, body) => new Promise(resolve => {
  const request = http.request({ host: base.hostname, port: base.port, method, path, headers, agent }, answer => {
    const chunks = [];
    answer.on('data', chunk => chunks.push(chunk));
    answer.on('error', error => resolve({ status: error.code, headers: {}, body: '' }));
    answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') }));
  });
  request.on('error', error => resolve({ status: error.code ?? error.message, headers: {}, body: '' }));
  request.end(body);
});

const admin = (method, path, body) =>
  call(method, '/__admin' + path, { 'Content-Type': 'application/json' }, typeof body === 'string' ? body : JSON.stringify(body));
const left = new Set(['date', 'server', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'matched-stub-id', 'matched-stub-name', 'vary']);
let passed = 0, failed = 0, deviations = 0;

for (const file of args) {
  const script = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of script.cases) {
    if (one.deviation) { deviations++; continue; }
    await admin('POST', '/reset');
    await admin('DELETE', '/mappings');
    await admin('POST', '/scenarios/reset');
    for (const [name, text] of Object.entries(one.files ?? {})) await admin('PUT', '/files/' + name, text);
    let refused = null;
    for (const mapping of one.mappings ?? [one.mapping]) {
      const answer = await admin('POST', '/mappings', mapping);
      if (answer.status >= 300) refused = answer;
    }
    if (refused) {
      if (write) { one.refused = true; for (const r of one.requests) delete r.expect; }
      else if (one.refused) passed++;
      else { failed++; console.log(`${file}: ${one.name}: the mapping is refused: ${refused.body}`); }
      continue;
    }
    delete one.refused;
    let reported = one.report === false;
    for (const r of one.requests) {
      const answer = await call(r.method ?? 'GET', r.url, r.headers ?? {}, r.body);
      const expect = { status: answer.status };
      // of each case one near-miss report is kept, or all
      if (answer.status !== 404 || (write ? one.report || !reported : r.expect?.body !== undefined)) expect.body = answer.body;
      reported ||= answer.status === 404;
      const headers = Object.fromEntries(Object.entries(answer.headers).sort().filter(([name]) => !left.has(name) && !(answer.status === 404 && name === 'content-type')));
      if (Object.keys(headers).length) expect.headers = headers;
      // what differs from run to run is told by a pattern, written by hand
      if (r.expect?.pattern) { delete expect.body; expect.pattern = r.expect.pattern; }
      if (write) { r.expect = expect; continue; }
      const right = expect.pattern ? new RegExp(`^(?:${expect.pattern})$`, 's').test(answer.body) : true;
      if (right && JSON.stringify(expect) === JSON.stringify(r.expect)) passed++;
      else { failed++; console.log(`${file}: ${one.name}: ${r.url}: expected ${JSON.stringify(r.expect)}, WireMock gives ${JSON.stringify(expect)} ${expect.pattern ? answer.body : ''}`); }
    }
  }
  if (write) writeFileSync(file, JSON.stringify(script, null, 1) + '\n');
}
agent.destroy();
console.log(`${passed} passed, ${failed} failed, ${deviations} skipped`);
process.exitCode = failed ? 1 : 0;
