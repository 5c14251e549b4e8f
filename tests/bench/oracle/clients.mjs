// One face for npm oracledb and npm pg, so that the workloads are the same program.
import oracledb from 'oracledb';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number); // as oracledb gives numbers

class OracleClient {
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
  close() { return this.connection.close(); }
}

class PostgresClient {
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
  async rolledBack(sql, binds) { await this.connection.query('begin'); await this.prepared(sql, binds); await this.connection.query('rollback'); }
  close() { return this.connection.end(); }
}

export const openOracle = (target) => OracleClient.open(target);
export const openPostgres = (target) => PostgresClient.open(target);
