// All test files in one process: a driver is loaded once, and several runs go on side by side.
import { readdirSync } from 'node:fs';

for (const file of readdirSync(import.meta.dirname ?? new URL('.', import.meta.url).pathname).filter((name) => name.endsWith('.test.mjs')).sort())
  await import(`./${file}`);
