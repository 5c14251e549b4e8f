// Runs each file on a reset database and tells what answered otherwise.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import oracledb from 'oracledb';
import { readCases } from './cases.mjs';
import { describes, fetchTypeHandler, isSame, shown } from './shown.mjs';

const folder = new URL('../../scripts/sql/', import.meta.url).pathname;
const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
const admin = process.env.MOCKS_ADMIN ?? 'http://127.0.0.1:9090';
const system = { user: 'system', password: process.env.ORACLE_PASSWORD ?? 'oracle', connectString };

oracledb.fetchTypeHandler = fetchTypeHandler;

class File {
  constructor(path) {
    this.path = path;
    this.passwords = { TEST: 'test' };
    this.sessions = {};
    this.waiting = new Map();
  }

  async run() {
    await fetch(`${admin}/admin/oracle/reset`, { method: 'POST' });
    this.system = await oracledb.getConnection(system);
    await this.system.execute('CREATE USER test IDENTIFIED BY "test"');
    await this.system.execute('GRANT DBA, UNLIMITED TABLESPACE TO test');
    let passed = 0;
    const failures = [];
    try {
      this.session = await this.open('TEST');
      for (const record of readCases(this.path)) {
        const wrong = await this.check(record).catch((error) => error.message);
        if (wrong)
          failures.push(`${basename(this.path)}:${record.line}: ${record.sql}\n  ${wrong}`);
        else
          passed++;
      }
    } finally {
      for (const connection of [...Object.values(this.sessions), this.system])
        await connection.close().catch(() => {});
    }
    return { passed, failures };
  }

  async open(label) {
    const user = label.split(':')[0];
    return this.sessions[label] ??= await oracledb.getConnection({ user: `"${user}"`, password: this.passwords[user], connectString });
  }

  async check({ head, sql, expected }) {
    this.note(sql);
    switch (`${head[0]} ${head[1] ?? ''}`.trim()) {
      case `session ${head[1]}`:
        this.session = await this.open(head[1]);
        return null;
      case 'statement ok':
        return this.warning(await this.execute(sql));
      case 'statement count':
        return this.count(await this.execute(sql), head[2]);
      case 'statement error':
        return this.error(this.execute(sql), head.slice(2));
      case 'statement waits':
        return this.start(sql);
      case 'finish ok':
        await this.finish();
        return null;
      case 'finish count':
        return this.count(await this.finish(), head[2]);
      case 'finish error':
        return this.error(this.finish(), head.slice(2));
      case 'query':
      case 'query sort':
        return this.query(await this.execute(sql), expected, head[1] === 'sort');
      case 'describe':
        return this.describe(await this.session.getStatementInfo(sql), expected);
      default:
        return `there is no record "${head.join(' ')}"`;
    }
  }

  /** Whoever is made in a file may have a session later. */
  note(sql) {
    for (const [, user, password] of sql.matchAll(/(?:create|alter)\s+user\s+(\w+)\s+identified\s+by\s+"?(\w+)"?/gi))
      this.passwords[user.toUpperCase()] = password;
  }

  execute(sql, session = this.session) {
    return session.execute(sql, [], { resultSet: false, fetchArraySize: 1000 });
  }

  /** Starts a statement that has to wait, and comes back when the database says that it does. */
  async start(sql) {
    const session = this.session;
    const running = this.execute(sql, session);
    let over = false;
    running.catch(() => {}).finally(() => { over = true; });
    this.waiting.set(session, running);
    while (!over) {
      const { rows } = await this.system.execute('SELECT COUNT(*) FROM v$lock WHERE request > 0');
      if (rows[0][0] !== '0')
        return null;
    }
    return 'it did not wait';
  }

  finish() {
    const running = this.waiting.get(this.session);
    this.waiting.delete(this.session);
    return running;
  }

  warning(result) {
    return result.warning ? result.warning.message : null;
  }

  count(result, count) {
    return result.rowsAffected === Number(count) ? null : `${result.rowsAffected} rows, expected ${count}`;
  }

  async error(promise, [code, offset]) {
    const error = await promise.then(() => null, (reason) => reason);
    if (!error)
      return `it succeeded, expected ${code}`;
    const actual = error.errorNum ? `ORA-${String(error.errorNum).padStart(5, '0')}` : error.code;
    if (actual !== code)
      return code === 'ORA-01008' && /^NJS-/.test(error.message) ? null : `${error.message}, expected ${code}`;
    return offset && error.offset !== undefined && Number(offset.slice(1)) !== error.offset ? `it blames @${error.offset}, expected ${offset}` : null;
  }

  query(result, expected, sorted) {
    const rows = result.rows ?? [];
    const columns = result.metaData;
    const remaining = [...expected];
    const fits = rows.length === expected.length && rows.every((row, i) => {
      const place = sorted ? remaining.findIndex((line) => isSame(row, line, columns)) : i;
      if (place < 0 || (!sorted && !isSame(row, expected[i], columns)))
        return false;
      if (sorted)
        remaining.splice(place, 1);
      return true;
    });
    return fits ? null : `got\n    ${rows.map((row) => row.map((value, i) => shown(value, columns[i])).join('|')).join('\n    ')}\n  expected\n    ${expected.join('\n    ')}`;
  }

  describe({ metaData }, expected) {
    const fits = metaData.length === expected.length && metaData.every((column, i) => describes(column, expected[i]));
    return fits ? null : `got\n    ${metaData.map((c) => `${c.name} ${c.dbTypeName}${c.nullable ? '' : ' NOT NULL'}`).join('\n    ')}\n  expected\n    ${expected.join('\n    ')}`;
  }
}

let passed = 0;
let failed = 0;
const wanted = process.argv.slice(2);
for (const name of readdirSync(folder).filter((n) => n.endsWith('.test') && (wanted.length === 0 || wanted.some((w) => n.includes(w)))).sort()) {
  const result = await new File(join(folder, name)).run();
  passed += result.passed;
  failed += result.failures.length;
  for (const failure of result.failures)
    console.log(failure);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
