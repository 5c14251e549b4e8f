// Interleaves rounds on both databases and prints medians: units a second, and milliseconds of the server's CPU a thousand units.
import { readFileSync, readdirSync } from 'node:fs';
import { openOracle, openPostgres } from './clients.mjs';
import { createProcedures, procedures } from './procedures.mjs';
import { createSchema, workloads } from './workloads.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const only = process.env.BENCH_ONLY;
const oracleTarget = { user: 'bench', password: 'bench-secret', connectString: process.env.BENCH_ORACLE };
const postgresTarget = { host: '127.0.0.1', port: Number(process.env.BENCH_POSTGRES), user: 'postgres', database: 'postgres' };

const system = await openOracle({ user: 'system', password: 'oracle', connectString: process.env.BENCH_ORACLE });
await system.run('drop user bench cascade').catch(() => {});
await system.run('create user bench identified by "bench-secret" quota unlimited on users');
await system.run('grant create session, create table, create procedure to bench');
await system.close();

/** User and system CPU of a process and all its children, in milliseconds; Linux counts in ticks of 10. */
function cpu(root) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /, '').split(' ');
      return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), reaped: Number(fields[13]) + Number(fields[14]) }];
    } catch { return []; }
  });
  return processes.filter((p) => p.pid === root || p.parent === root).reduce((sum, p) => sum + p.ticks + (p.pid === root ? p.reaped : 0), 0) * 10;
}

const sides = [
  { name: 'mocks', pid: Number(process.env.BENCH_ORACLE_PID), connect: () => openOracle(oracleTarget) },
  { name: 'postgres', pid: Number(process.env.BENCH_POSTGRES_PID), connect: () => openPostgres(postgresTarget) },
];
for (const side of sides) {
  side.one = await side.connect();
  side.ten = await Promise.all(Array.from({ length: 10 }, side.connect));
  const began = performance.now();
  await createSchema(side.one);
  await createProcedures(side.one);
  console.log(`# ${side.name}: schema and rows in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const shown = (value) => (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
console.log(`\n| workload | mocks /s | postgres /s | ratio | mocks CPU ms/1000 | postgres CPU ms/1000 | ratio |\n|---|---|---|---|---|---|---|`);
for (const workload of [...workloads, ...procedures]) {
  if (only && !workload.name.includes(only)) continue;
  const results = sides.map(() => ({ rate: [], cpu: [] }));
  for (let round = -1; round < rounds; round++) { // the first warms up
    for (const [i, side] of sides.entries()) {
      const before = cpu(side.pid), began = performance.now();
      const units = await workload.run(side, round);
      const seconds = (performance.now() - began) / 1000;
      if (round < 0) continue;
      results[i].rate.push(units / seconds);
      results[i].cpu.push((cpu(side.pid) - before) / units * 1000);
    }
  }
  const [m, p] = results.map((r) => ({ rate: median(r.rate), cpu: median(r.cpu) }));
  console.log(`| ${workload.name} (${workload.unit}) | ${shown(m.rate)} | ${shown(p.rate)} | ${(m.rate / p.rate).toFixed(2)} | ${shown(m.cpu)} | ${shown(p.cpu)} | ${(m.cpu / p.cpu).toFixed(2)} |`);
}
for (const side of sides) for (const client of [side.one, ...side.ten]) await client.close();
