// Sends the requests of the cases, and the same with each part changed, to two servers and tells where they answer differently.
//   node differential.mjs MEASURE OURS FILE...            every difference, then the share that agrees
//   node differential.mjs --known differences.jsonl …      differences that the file gives a reason for are counted apart
// MEASURE is WireMock's Java server, or WireMock.Net's for the files of its dialect.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { mutations } from './mutations.mjs';

const args = process.argv.slice(2);
const known = args[0] === '--known' ? readFileSync(args.splice(0, 2)[1], 'utf8').trim().split('\n').map(line => JSON.parse(line)) : [];
const [measure, ours] = args.splice(0, 2).map(text => new URL(text));
const agent = new http.Agent({ keepAlive: false });
const left = new Set(['date', 'server', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'matched-stub-id', 'matched-stub-name', 'vary']);

// fetch would normalize paths and refuse some headers
const call = (base, method, path, headers, body) => new Promise(resolve => {
  // Node sends no length with DELETE or GET of its own accord
  const sent = body === undefined ? headers : { ...headers, 'Content-Length': Buffer.byteLength(body) };
  const request = http.request({ host: base.hostname, port: base.port, method, path, headers: sent, agent }, answer => {
    const chunks = [];
    answer.on('data', chunk => chunks.push(chunk));
    answer.on('error', error => resolve({ status: error.code, headers: {}, body: '' }));
    answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') }));
  });
  request.setTimeout(10_000, () => request.destroy(new Error('no answer in ten seconds')));
  request.on('error', error => resolve({ status: error.code ?? error.message, headers: {}, body: '' }));
  request.end(body);
});

const admin = (base, method, path, body) =>
  call(base, method, '/__admin' + path, { 'Content-Type': 'application/json' }, typeof body === 'string' ? body : JSON.stringify(body));

const setUp = async (base, one) => {
  await admin(base, 'POST', '/reset');
  await admin(base, 'DELETE', '/mappings');
  await admin(base, 'POST', '/scenarios/reset');
  for (const [name, text] of Object.entries(one.files ?? {})) await admin(base, 'PUT', '/files/' + name, text);
  const refused = [];
  for (const mapping of one.mappings ?? [one.mapping]) {
    const answer = await admin(base, 'POST', '/mappings', mapping);
    if (answer.status >= 300) refused.push(answer.body);
  }
  return refused.length ? refused.join('\n') : null;
};

const shown = (answer, r) => JSON.stringify({
  status: answer.status,
  headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !left.has(name)).sort()),
  body: r.expect?.pattern ? undefined : answer.body,
}, null, 1);

// where Java code fails the measure sends its stack as a page, with the addresses of objects
const isStack = text => { const { status, body } = JSON.parse(text); return status === 500 && /^<html>[^]*\n\tat /.test(body ?? ''); };

let agreed = 0, explained = 0, differing = 0;
for (const file of args) {
  const script = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of script.cases) {
    const [theirs, mine] = await Promise.all([setUp(measure, one), setUp(ours, one)]);
    const reason = known.find(entry => entry.case === one.name)?.reason ?? one.deviation;
    const differ = (what, left, right) => {
      if (reason) { explained++; return; }
      differing++;
      console.log(`\n${file}: ${one.name}: ${what}\n--- WireMock\n${left}\n--- here\n${right}`);
    };
    if (theirs !== null || mine !== null) {
      if (theirs !== null && mine !== null) agreed++;
      else differ('the mapping', theirs ?? 'taken', mine ?? 'taken');
      continue;
    }
    for (const r of one.requests) {
      for (const [change, request] of mutations(r)) {
        if (change !== '') await Promise.all([admin(measure, 'POST', '/scenarios/reset'), admin(ours, 'POST', '/scenarios/reset')]);
        const [a, b] = (await Promise.all([measure, ours].map(base => call(base, request.method, request.url, request.headers, request.body)))).map(answer => shown(answer, r));
        if (a === b) agreed++;
        else if (isStack(a) && JSON.parse(b).status === 500) explained++;
        else differ(`${change || 'as it is'}: ${request.method} ${request.url} ${JSON.stringify(request.headers)} ${request.body ?? ''}`, a, b);
      }
    }
  }
}
agent.destroy();
const all = agreed + explained + differing;
console.log(`${agreed} of ${all} agree (${(100 * agreed / all).toFixed(2)} %), ${explained} differ for a known reason, ${differing} differ`);
process.exitCode = differing ? 1 : 0;
