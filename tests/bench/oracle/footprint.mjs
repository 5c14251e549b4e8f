// What a million rows of the sample's policy table cost the server: loading, memory, and a reset with the pool open. Targets: BENCH_ORACLE, BENCH_ADMIN, BENCH_ORACLE_PID.
import { readFileSync } from 'node:fs';
import oracledb from 'oracledb';

const { BENCH_ORACLE, BENCH_ADMIN, BENCH_ORACLE_PID } = process.env;
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000), BATCH = 10_000;
const day = (n) => new Date(Date.UTC(2020, 0, 1 + (n % 2000)));
const megabytes = (field) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${BENCH_ORACLE_PID}/status`, 'utf8'))[1]) / 1024;
const milliseconds = (values) => values.map((v) => v.toFixed(2)).join(', ');
const post = async (path) => (await (await fetch(BENCH_ADMIN + path, { method: 'POST' })).json()).milliseconds;

const pool = await oracledb.createPool({ user: 'legacy', password: 'legacy-secret', connectString: BENCH_ORACLE, poolMin: 4, poolMax: 4 });
const connection = await pool.getConnection();
const value = async (sql) => (await connection.execute(sql)).rows[0][0];
const customer = await value('select min(customer_id) from customers');
const before = megabytes('VmRSS');

const started = performance.now();
for (let first = 0; first < ROWS; first += BATCH) {
  const rows = Array.from({ length: BATCH }, (_, i) => [10_000_000 + first + i, `Q-${first + i}`, customer, 'MOTOR', 'ACTIVE', day(i), day(i + 365), (i % 9973) / 100 + 10]);
  await connection.executeMany(`insert into policies (policy_id, policy_no, customer_id, product_code, status_code, start_date, end_date, premium)
    values (:1, :2, :3, :4, :5, :6, :7, :8)`, rows, { autoCommit: true });
}
console.log(`${ROWS} rows in ${((performance.now() - started) / 1000).toFixed(1)} s; memory ${before.toFixed(0)} MB before, ${megabytes('VmRSS').toFixed(0)} MB after, ${megabytes('VmHWM').toFixed(0)} MB at most`);

await fetch(`${BENCH_ADMIN}/admin/snapshots/million`, { method: 'PUT' });
const times = [];
for (let round = 0; round < 9; round++) {
  await connection.execute(`delete from policies where policy_id between 10000000 and 10000999`, [], { autoCommit: true });
  times.push(await post('/admin/snapshots/million/restore'));
  if (await value('select count(*) from policies where policy_id >= 10000000') !== ROWS)
    throw new Error('the snapshot lacks rows');
}
console.log(`restoring the snapshot of ${ROWS} rows, pool open, ms on the server: ${milliseconds(times)}`);
console.log(`reset to the fixtures, ms on the server: ${milliseconds([await post('/admin/reset')])}`);
await connection.close();
await pool.close(0);
