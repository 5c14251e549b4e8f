// A proxy that can stop asking: it passes everything on to the mock until it has seen one kind of request twice in a row, and then
// gives the last answer again without asking. So the driver's own ceiling is measured, without any server's work.
import net from 'node:net';

const [host, port] = process.argv[2].split(/[:/]/);
const REPEATS = 20; // a request this often in a row counts as the loop to answer

net.createServer((client) => {
  const server = net.connect(Number(port), host);
  let last = 0, repeats = 0, answer = null, canned = false;
  client.setNoDelay(true);
  server.setNoDelay(true);
  client.on('data', (data) => {
    repeats = data.length === last ? repeats + 1 : 0;
    last = data.length;
    canned = repeats >= REPEATS && answer !== null;
    if (canned) client.write(answer);
    else { answer = null; server.write(data); }
  });
  server.on('data', (data) => { answer = answer === null ? data : Buffer.concat([answer, data]); client.write(data); });
  for (const [one, other] of [[client, server], [server, client]]) one.on('close', () => other.destroy()).on('error', () => other.destroy());
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
