// Runs each file on a reset database, and tells what answered otherwise and how many statements there were.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import oracledb from 'oracledb';
import { File } from './file.mjs';
import { fetchTypeHandler } from './shown.mjs';

oracledb.fetchTypeHandler = fetchTypeHandler;

const scripts = new URL('../../scripts/', import.meta.url).pathname;
const wanted = process.argv.slice(2);
const files = ['sql', 'plsql'].flatMap((folder) => readdirSync(join(scripts, folder)).sort().map((name) => join(scripts, folder, name)))
  .filter((path) => path.endsWith('.test') && (wanted.length === 0 || wanted.some((w) => path.includes(w))));
let statements = 0;
let refused = 0;
let failed = 0;
for (const path of files) {
  const result = await new File(path).run();
  statements += result.statements;
  refused += result.refused;
  failed += result.failures.length;
  for (const failure of result.failures)
    console.log(failure);
}
console.log(`${files.length} files, ${statements} statements over the wire, ${refused} of them refused by the driver itself`);
if (wanted.length === 0 && statements < 3000) {
  console.log('There were to be 3,000 at least.');
  failed++;
}
console.log(`${statements - refused - failed} passed, ${failed} failed`);
process.exit(failed > 0 || statements === 0 ? 1 : 0);
