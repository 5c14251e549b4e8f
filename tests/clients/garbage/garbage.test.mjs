import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import net from 'node:net';
import { test } from 'node:test';
import tls from 'node:tls';

const strings = 1000, truncations = 1000, parallel = 25, patience = 250;
const growthAllowed = 24 * 1024 * 1024;
const admin = process.env.MOCKS_ADMIN;
const seed = process.env.GARBAGE_SEED ?? String(Date.now());
console.log(`# seed ${seed}`);

/** Deterministic bytes: SHA-256 in counter mode over the seed. */
function* stream(name) {
  for (let block = 0; ; block++) yield* createHash('sha256').update(`${seed}/${name}/${block}`).digest();
}
const source = stream('bytes');
const byte = () => source.next().value;
const below = n => (byte() * 65536 + byte() * 256 + byte()) % n;
const bytes = n => Buffer.from(Array.from({ length: n }, byte));

const connectString = '(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=FREEPDB1)(CID=(PROGRAM=x)(HOST=y)(USER=z)))(ADDRESS=(PROTOCOL=tcp)(HOST=h)(PORT=1)))';
/** TNS CONNECT: length 2, checksum 2, type 1 at 4; version 319 at 8, lowest 300, options, SDU and TDU 8192, data length at 24, offset 74 at 26. */
const tnsConnect = (() => {
  const packet = Buffer.alloc(74 + connectString.length);
  packet.writeUInt16BE(packet.length, 0); packet[4] = 1;
  [319, 300, 0x0c41, 8192, 65535].forEach((value, i) => packet.writeUInt16BE(value, 8 + 2 * i));
  packet.writeUInt16BE(connectString.length, 24); packet.writeUInt16BE(74, 26);
  packet.writeUInt32BE(8192, 58); packet.writeUInt32BE(65535, 62);
  packet.write(connectString, 74);
  return packet;
})();
/** LDAP: SEQUENCE { 1, [APPLICATION 0] { 3, "cn=x", [0] "y" } } */
const ldapBind = Buffer.from('3011020101600c0201030404636e3d788001 79'.replaceAll(' ', ''), 'hex');
const http = Buffer.from('POST /services/collector/event HTTP/1.1\r\nHost: x\r\nAuthorization: Splunk y\r\nContent-Length: 15\r\n\r\n{"event":"abc"}');
const syslog = Buffer.from('52 <34>1 2026-01-01T00:00:00Z host app 1 ID1 - hello, you');

/** The first bytes that a TLS client sends. */
const clientHello = await new Promise(resolve => {
  const server = net.createServer(socket => socket.once('data', data => { resolve(data); socket.destroy(); server.close(); }));
  server.listen(0, '127.0.0.1', () => tls.connect(server.address().port, '127.0.0.1').on('error', () => { }));
});

const first = { http, ldap: ldapBind, oracle: tnsConnect, hec: http, syslog, admin: http };

async function ports() {
  const overview = await (await fetch(admin + '/admin')).json();
  return overview.mocks.flatMap(mock => mock.ports).filter(port => port.transport !== 'udp')
    .map(port => ({ ...port, valid: port.transport === 'tls' ? clientHello : first[port.name] }));
}

/** Sends, half-closes, and waits until the server closes too; cuts the connection when it prefers to wait for more. */
const send = (port, data) => new Promise(resolve => {
  const socket = net.connect(port, '127.0.0.1', () => socket.end(data));
  socket.setTimeout(patience, () => socket.destroy());
  socket.on('error', () => { }).on('data', () => { }).on('close', resolve);
});

async function bombard({ port, valid }, count) {
  const packets = [];
  for (let i = 0; i < count; i++) packets.push(bytes(1 + below(i % 10 === 0 ? 4000 : 120)));
  for (let i = 0; i < count * truncations / strings; i++) packets.push(valid.subarray(0, below(valid.length)));
  await Promise.all(Array.from({ length: parallel }, async () => { while (packets.length) await send(port, packets.pop()); }));
}

/** What the process holds, once it stopped falling for a second. */
async function memory() {
  let least = Infinity, quiet = 0;
  for (let i = 0; i < 60 && quiet < 4; i++) {
    const text = await (await fetch(admin + '/metrics')).text();
    const now = Number(/^dotnet_process_memory_working_set_bytes\S* (\S+)/m.exec(text)[1]);
    quiet = now < least * 0.995 ? 0 : quiet + 1;
    least = Math.min(least, now);
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  return least;
}

/** A request that each protocol must answer properly. */
const answers = {
  admin: async () => assert.equal((await fetch(admin + '/health/ready')).status, 200),
  http: async () => assert.ok((await fetch(process.env.MOCKS_HTTP + '/nothing-here')).status === 404),
  hec: async () => assert.equal((await fetch(process.env.MOCKS_HEC + '/services/collector/health')).status, 200),
  ldap: async port => assert.equal((await reply(port, Buffer.from('300c020101600702010304008000', 'hex')))[0], 0x30),
  oracle: async port => assert.equal((await reply(port, tnsConnect))[4], 2),
  syslog: async port => { await send(port, syslog); },
};
const reply = (port, data) => new Promise((resolve, reject) => {
  const socket = net.connect(port, '127.0.0.1', () => socket.write(data));
  socket.setTimeout(5000, () => { socket.destroy(); reject(new Error('no answer')); });
  socket.on('error', reject).once('data', answer => { resolve(answer); socket.destroy(); });
});
const handshake = port => new Promise((resolve, reject) => {
  const socket = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => { socket.destroy(); resolve(); });
  socket.setTimeout(5000, () => { socket.destroy(); reject(new Error('no handshake')); });
  socket.on('error', reject);
});

const all = await ports();
test('every TCP port has a valid first packet to cut', () => {
  assert.deepEqual(all.filter(port => !port.valid).map(port => port.name), []);
  assert.ok(all.length >= 6, `only ${all.length} ports`);
});
for (const port of all) {
  test(`${port.name}: ${strings} random strings and ${truncations} truncations leave it answering`, { timeout: 300_000 }, async () => {
    await bombard(port, strings);
    await (port.transport === 'tls' ? handshake(port.port) : answers[port.name](port.port));
  });
}
test('memory is back to where it was after an equal round', { timeout: 600_000 }, async () => {
  const before = await memory();
  for (const port of all) await bombard(port, strings);
  const after = await memory();
  console.log(`# working set ${(before / 1048576).toFixed(1)} MB before, ${(after / 1048576).toFixed(1)} MB after`);
  assert.ok(after - before < growthAllowed, `grew by ${((after - before) / 1048576).toFixed(1)} MB`);
});
