// One face for npm oracledb and npm pg, so that the workloads are the same program.
import oracledb from 'oracledb';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number); // as oracledb gives numbers

class OracleClient {
  dialect = 'oracle';
  types = { number: 'number', text: (n) => `varchar2(${n})`, date: 'date' };
  constructor(connection) { this.connection = connection; }
  static async open(target) { return new OracleClient(await oracledb.getConnection(target)); }
  bind(n) { return `:${n}`; }
  async run(sql) { await this.connection.execute(sql, [], { autoCommit: true }); }
  async query(sql, binds = []) { return (await this.connection.execute(sql, binds, { outFormat: oracledb.OUT_FORMAT_OBJECT })).rows; }
  insert(table, columns) { return `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => this.bind(i + 1)).join(', ')})`; }
  async insertCommit(table, columns, row) { await this.connection.execute(this.insert(table, columns), row, { autoCommit: true }); }
  async insertMany(table, columns, rows) { await this.connection.executeMany(this.insert(table, columns), rows, { autoCommit: true }); }
  async fetchAll(sql) { return (await this.connection.execute(sql, [], { outFormat: oracledb.OUT_FORMAT_OBJECT, fetchArraySize: 1000, prefetchRows: 1000 })).rows.length; }
  async rolledBack(sql, binds) { await this.connection.execute(sql, binds); await this.connection.rollback(); }
  async callForRows(name, from, count) {
    const { outBinds } = await this.connection.execute(`begin bench_pkg.${name}(:1, :2, :3); end;`, [from, count, { dir: oracledb.BIND_OUT, type: oracledb.CURSOR }],
      { fetchArraySize: 1000, prefetchRows: 1000 });
    const rows = await outBinds[0].getRows(0);
    await outBinds[0].close();
    return rows.length;
  }
  async callFunction(name, argument) {
    return (await this.connection.execute(`begin :r := bench_pkg.${name}(:a); end;`, { r: { dir: oracledb.BIND_OUT, type: oracledb.NUMBER }, a: argument })).outBinds.r;
  }
  async callRolledBack(name, argument) { await this.connection.execute(`begin bench_pkg.${name}(:1); end;`, [argument]); }
  close() { return this.connection.close(); }
}

class PostgresClient {
  dialect = 'postgres';
  types = { number: 'numeric', text: (n) => `varchar(${n})`, date: 'timestamp' };
  constructor(connection) { this.connection = connection; }
  static async open(target) {
    const connection = new pg.Client(target);
    await connection.connect();
    return new PostgresClient(connection);
  }
  bind(n) { return `$${n}`; }
  // named, so that the server keeps the plan as Oracle keeps cursors
  prepared(text, values) { return this.connection.query({ name: text.length > 60 ? `${text.slice(0, 40)}${text.length}` : text, text, values }); }
  async run(sql) { await this.connection.query(sql); }
  async query(sql, binds = []) { return (await this.prepared(sql, binds)).rows; }
  async insertCommit(table, columns, row) { await this.prepared(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => this.bind(i + 1)).join(', ')})`, row); }
  async insertMany(table, columns, rows) {
    const types = columns.map((_, i) => (typeof rows[0][i] === 'number' ? 'numeric' : rows[0][i] instanceof Date ? 'timestamp' : 'text'));
    await this.prepared(`insert into ${table} (${columns.join(', ')}) select * from unnest(${types.map((t, i) => `${this.bind(i + 1)}::${t}[]`).join(', ')})`,
      columns.map((_, i) => rows.map((row) => row[i])));
  }
  async fetchAll(sql) { return (await this.connection.query(sql)).rows.length; }
  async callForRows(name, from, count) {
    await this.connection.query('begin');
    await this.connection.query({ name: `call ${name}`, text: `call bench_${name}($1, $2, $3)`, values: [from, count, 'rows_of_call'] });
    const { rows } = await this.connection.query('fetch all from rows_of_call');
    await this.connection.query('commit');
    return rows.length;
  }
  async callFunction(name, argument) { return (await this.prepared(`select bench_${name}($1) as r`, [argument])).rows[0].r; }
  async callRolledBack(name, argument) { await this.rolledBack(`select bench_${name}($1)`, [argument]); }
  async rolledBack(sql, binds) { await this.connection.query('begin'); await this.prepared(sql, binds); await this.connection.query('rollback'); }
  close() { return this.connection.end(); }
}

export const openOracle = (target) => OracleClient.open(target);
export const openPostgres = (target) => PostgresClient.open(target);
