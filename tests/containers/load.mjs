// load.mjs URL COUNT: sends requests, eight at a time, half of them on connections of their own; says how many failed.
import http from 'node:http';

const [url, count] = [process.argv[2], Number(process.argv[3])];
const kept = new http.Agent({ keepAlive: true });
let sent = 0;
let failed = 0;
const reasons = new Set();
const once = (agent) => new Promise((done) => {
  const request = http.get(url, { agent, timeout: 20000 }, (response) => {
    response.resume();
    response.on('end', () => {
      if (response.statusCode !== 200) { failed++; reasons.add(response.statusCode); }
      done();
    });
  });
  request.on('timeout', () => request.destroy(new Error('no answer in 20 s')));
  request.on('error', (error) => { failed++; reasons.add(error.message); done(); });
});
const worker = async (agent) => { while (sent++ < count) await once(agent); };
await Promise.all(Array.from({ length: 8 }, (_, i) => worker(i % 2 ? kept : false)));
console.log(`${count} requests, ${failed} failed ${[...reasons].join(', ')}`);
process.exit(failed ? 1 : 0);
