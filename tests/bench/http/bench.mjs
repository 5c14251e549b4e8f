// Interleaves rounds on all servers and prints medians: requests a second, and microseconds of the server's CPU a request.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { java, net, workloads } from './workloads.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 2), rounds = Number(process.env.BENCH_ROUNDS ?? 3), connections = 32;
const only = process.env.BENCH_ONLY;
// BENCH_SERVERS: name=port=pid, in the order of the columns
const servers = process.env.BENCH_SERVERS.split(' ').map(text => text.split('=')).map(([name, port, pid]) => ({ name, port: Number(port), pid: Number(pid) }));

// Linux counts in ticks of 10 ms
const cpu = pid => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
};

const call = (server, agent, { method = 'GET', path, headers = {}, body }) => new Promise((resolve, reject) => {
  const request = http.request({ host: '127.0.0.1', port: server.port, agent, method, path, headers: body ? { ...headers, 'Content-Length': Buffer.byteLength(body) } : headers }, answer => {
    answer.resume();
    answer.on('end', () => resolve(answer.statusCode));
  });
  request.on('error', reject);
  request.end(body);
});

const load = async (server, stubs) => {
  if (server.name === 'bare') return;
  const agent = new http.Agent({ keepAlive: true });
  const send = (method, path, json) => call(server, agent, { method, path: '/__admin' + path, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) });
  await send('DELETE', '/mappings');
  await send('DELETE', '/requests');
  if (server.name === 'wiremock-net') {
    const mappings = net(stubs);
    for (let i = 0; i < mappings.length; i += 500) await send('POST', '/mappings', mappings.slice(i, i + 500));
  } else {
    await send('POST', '/mappings/import', { mappings: java(stubs) });
  }
  agent.destroy();
};

const run = async (server, workload) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  let n = 0, done = 0, wrong = 0;
  const before = cpu(server.pid), began = performance.now(), end = began + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < end) {
      if (await call(server, agent, workload.request(n++)) !== 200) wrong++;
      done++;
    }
  }));
  const elapsed = (performance.now() - began) / 1000;
  agent.destroy();
  return { rate: done / elapsed, cpu: (cpu(server.pid) - before) / done, wrong };
};

const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];
const shown = value => value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
console.log(`| workload | ${servers.map(s => `${s.name} /s`).join(' | ')} | ${servers.map(s => `${s.name} CPU µs`).join(' | ')} |`);
console.log(`|---|${servers.map(() => '---|---|').join('')}`);
let loaded = null;
for (const workload of workloads) {
  if (only && !workload.name.includes(only)) continue;
  if (loaded !== workload.stubs) for (const server of servers) await load(server, workload.stubs);
  loaded = workload.stubs;
  const results = servers.map(() => ({ rate: [], cpu: [], wrong: 0 }));
  for (let round = -1; round < rounds; round++) { // the first warms up
    for (const [i, server] of servers.entries()) {
      const result = await run(server, workload);
      if (round < 0) continue;
      results[i].rate.push(result.rate);
      results[i].cpu.push(result.cpu);
      results[i].wrong += result.wrong;
    }
  }
  console.log(`| ${workload.name} | ${results.map(r => shown(median(r.rate))).join(' | ')} | ${results.map(r => shown(median(r.cpu)) + (r.wrong ? ` (${r.wrong} wrong)` : '')).join(' | ')} |`);
}
