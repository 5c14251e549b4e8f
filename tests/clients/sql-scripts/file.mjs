// One case file, on a database that was reset before it.
import { basename } from 'node:path';
import oracledb from 'oracledb';
import { readCases } from './cases.mjs';
import { described, describes, isSame, shown } from './shown.mjs';

const connectString = process.env.MOCKS_ORACLE ?? '127.0.0.1:1521/FREEPDB1';
const admin = process.env.MOCKS_ADMIN ?? 'http://127.0.0.1:9090';
const system = { user: 'system', password: process.env.ORACLE_PASSWORD ?? 'oracle', connectString };

const getLine = 'begin dbms_output.get_line(:line, :status); end;';
const line = { dir: oracledb.BIND_OUT, type: oracledb.STRING, maxSize: 32767 };
const status = { dir: oracledb.BIND_OUT, type: oracledb.NUMBER };

/** What the driver itself refuses before the database sees it: text that it takes for bind variables, a statement that it doesn't know. */
const isOfDriver = (error) => /^NJS-/.test(error.message) || error instanceof TypeError;

export class File {
  constructor(path) {
    this.path = path;
    this.passwords = { TEST: 'test' };
    this.sessions = {};
    this.waiting = new Map();
    this.defaultDates = true;
  }

  async run() {
    await fetch(`${admin}/admin/oracle/reset`, { method: 'POST' });
    this.system = await oracledb.getConnection(system);
    await this.system.execute('CREATE USER test IDENTIFIED BY "test"');
    await this.system.execute('GRANT DBA, UNLIMITED TABLESPACE TO test');
    const result = { statements: 0, refused: 0, failures: [] };
    try {
      this.session = await this.open('TEST');
      for (const record of readCases(this.path))
        await this.one(record, result);
    } finally {
      for (const connection of [...Object.values(this.sessions), this.system])
        await connection.close().catch(() => {});
    }
    return result;
  }

  async one(record, result) {
    if (record.sql !== '')
      result.statements++;
    try {
      const wrong = await this.check(record);
      if (wrong)
        result.failures.push(`${basename(this.path)}:${record.line}: ${record.sql}\n  ${wrong}`);
    } catch (error) {
      if (isOfDriver(error))
        result.refused++;
      else
        result.failures.push(`${basename(this.path)}:${record.line}: ${record.sql}\n  ${error.message}`);
    }
  }

  async open(label) {
    const user = label.split(':')[0];
    return this.sessions[label] ??= await oracledb.getConnection({ user: `"${user}"`, password: this.passwords[user], connectString });
  }

  async check(record) {
    const wrong = await this.answer(record);
    if (!wrong && record.head[1] !== 'error')
      this.note(record.sql);
    return wrong;
  }

  answer({ head, sql, expected }) {
    switch (head[0] === 'session' ? 'session' : `${head[0]} ${head[1] ?? ''}`.trim()) {
      case 'session':
        return this.enter(head[1]);
      case 'statement ok':
        return this.warning(this.execute(sql));
      case 'statement count':
        return this.count(this.execute(sql), head[2]);
      case 'statement error':
        return this.error(this.execute(sql), head.slice(2));
      case 'statement waits':
        return this.start(sql);
      case 'finish ok':
        return this.warning(this.finish());
      case 'finish count':
        return this.count(this.finish(), head[2]);
      case 'finish error':
        return this.error(this.finish(), head.slice(2));
      case 'query':
      case 'query sort':
        return this.query(this.execute(sql), expected, head[1] === 'sort');
      case 'describe':
        return this.describe(this.session.getStatementInfo(sql), expected);
      case 'block ok':
      case 'block warning':
      case 'block error':
        return this.block(sql, head, expected);
      default:
        return `there is no record "${head.join(' ')}"`;
    }
  }

  /** Whoever is made in a file may have a session later; and dates may be written in another way from now on. */
  note(sql) {
    for (const [, user, quoted, plain] of sql.matchAll(/(?:create|alter)\s+user\s+(\w+)\s+identified\s+by\s+(?:"([^"]+)"|(\w+))/gi))
      this.passwords[user.toUpperCase()] = quoted ?? plain;
    this.defaultDates &&= !/nls_/i.test(sql);
  }

  execute(sql, session = this.session) {
    // EXPLAIN PLAN needs no values, but the driver wants some
    const binds = /^explain/i.test(sql) ? (sql.match(/:\w+/g) ?? []).map(() => null) : [];
    return session.execute(sql, binds, { resultSet: false, fetchArraySize: 1000 });
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

  async enter(label) {
    this.session = await this.open(label);
    return null;
  }

  async warning(running) {
    const result = await running;
    return result.warning ? result.warning.message : null;
  }

  async count(running, count) {
    const result = await running;
    return result.rowsAffected === Number(count) ? null : `${result.rowsAffected} rows, expected ${count}`;
  }

  async error(promise, [code, offset]) {
    const error = await promise.then(() => null, (reason) => reason);
    if (!error)
      return `it succeeded, expected ${code}`;
    if (isOfDriver(error) && !error.errorNum)
      throw error;
    if (codeOf(error) !== code)
      return `${error.message}, expected ${code}`;
    return offset && error.offset !== undefined && Number(offset.slice(1)) !== error.offset ? `it blames @${error.offset}, expected ${offset}` : null;
  }

  async query(running, expected, sorted) {
    const result = await running;
    const rows = result.rows ?? [];
    const columns = result.metaData;
    const remaining = [...expected];
    const fits = rows.length === expected.length && rows.every((row, i) => {
      const place = sorted ? remaining.findIndex((text) => isSame(row, text, columns, this.defaultDates)) : i;
      if (place < 0 || (!sorted && !isSame(row, expected[i], columns, this.defaultDates)))
        return false;
      if (sorted)
        remaining.splice(place, 1);
      return true;
    });
    return fits ? null : differs(rows.map((row) => row.map((value, i) => shown(value, columns[i])).join('|')), expected);
  }

  async describe(running, expected) {
    const { metaData } = await running;
    const fits = metaData.length === expected.length && metaData.every((column, i) => describes(column, expected[i]));
    return fits ? null : differs(metaData.map(described), expected);
  }

  async block(sql, head, expected) {
    await this.execute('begin dbms_output.enable(null); end;');
    const { result, error } = await this.execute(sql).then((r) => ({ result: r }), (e) => ({ error: e }));
    const lines = await this.output();
    if (error && (head[1] !== 'error' || (isOfDriver(error) && !error.errorNum)))
      throw error;
    if (head[1] === 'error') {
      if (!error)
        return `it succeeded, expected ${head[2]}`;
      const message = error.message.replace(/\nHelp: \S+$/, '').split('\n').filter(Boolean);
      return codeOf(error) !== head[2] ? `${error.message}, expected ${head[2]}`
        : expected.length === 0 || nameless(message) === nameless(expected) ? null : differs(message, expected);
    }
    if (head[1] === 'warning' ? !result.warning : result.warning)
      return `the warning is ${result.warning?.message ?? 'missing'}`;
    return lines.join('\n') === expected.join('\n') ? null : differs(lines, expected);
  }

  async output() {
    const lines = [];
    while (true) {
      const { outBinds } = await this.session.execute(getLine, { line, status });
      if (outBinds.status !== 0)
        return lines;
      lines.push(outBinds.line ?? 'NULL');
    }
  }
}

const codeOf = (error) => error.errorNum ? `ORA-${String(error.errorNum).padStart(5, '0')}` : error.code;

/** Without the numbers of generated names, which depend on what else is in the database. */
const nameless = (lines) => lines.join('\n').replace(/SYS_C\d+/g, 'SYS_C');

const differs = (actual, expected) => `got\n    ${actual.join('\n    ')}\n  expected\n    ${expected.join('\n    ')}`;
