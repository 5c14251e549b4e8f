// Makes a corpus of what a driver sent from the byte log of a server (MOCK_ORACLE_TRACE=true): node record.mjs LOG > corpus/DRIVER.txt
import { readFileSync } from 'node:fs';

const most = 4096;            // bytes of a packet
const seen = new Map();       // shape of a request -> how many are kept
let kind = null, bytes = '';

const keep = () => {
  if (kind === null || bytes.length === 0 || bytes.length > 2 * most)
    return;
  const data = kind === 'Data';
  const hex = data ? bytes.slice(4) : bytes;
  // log-ons are of no use: their keys fit one conversation alone
  if (!/^(Connect|Data)$/.test(kind) || hex.length === 0 || /^03(76|73)/.test(hex))
    return;
  const shape = `${kind} ${hex.slice(0, 4)} ${Math.floor(Math.log2(hex.length))}`;
  const count = seen.get(shape) ?? 0;
  if (count >= (kind === 'Connect' ? 1 : 6))
    return;
  seen.set(shape, count + 1);
  console.log(`${kind.toLowerCase()} ${hex}`);
};

for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  // the log may have each entry on one line, or each line of the dump on its own
  const head = /(from|to) \S+: (\w+), \d+ bytes/.exec(line);
  if (head) {
    keep();
    kind = head[1] === 'from' ? head[2] : null;
    bytes = '';
  }
  for (const [, dump] of line.matchAll(/(?:^| )[0-9A-F]{4}  ([0-9A-F]{2,32}) */g))
    bytes += dump;
}
keep();
