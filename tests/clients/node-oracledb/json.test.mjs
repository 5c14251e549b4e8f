import { test } from 'node:test';
import assert from 'node:assert/strict';
import { major, oracledb, release, using, scratch, rows, failure } from './database.mjs';

// 19c has no type JSON: there it is text with a check
const skip = release < 23;
const own = scratch('json_scratch', (connection) => connection.execute(skip
  ? 'CREATE TABLE docs (id NUMBER PRIMARY KEY, doc CLOB CHECK (doc IS JSON))'
  : 'CREATE TABLE docs (id NUMBER PRIMARY KEY, doc JSON)'));
const objects = { outFormat: oracledb.OUT_FORMAT_ARRAY };

const documents = {
  object: { name: 'Ann', age: 30, tags: ['a', 'b'], nested: { deep: { deeper: [1, { x: null }] } }, ok: true, no: false, nothing: null },
  'empty object': {},
  array: [1, 'two', [3], { four: 4 }],
  'empty array': [],
  text: 'only text',
  number: 12.5,
  'large number': 12345678901,
  'negative number': -0.125,
  truth: true,
  'umlauts and symbols': { 'schlüssel': 'wert ü € 😀' },
  'long text': { text: 'x'.repeat(70_000) },
  'many names': Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`name${i}`, i])),
};

for (const [what, value] of Object.entries(documents)) {
  test(`JSON bound and fetched again: ${what}`, { skip }, () => using(own, async (connection) => {
    await connection.execute('INSERT INTO docs VALUES (1, :doc)', { doc: { val: value, type: oracledb.DB_TYPE_JSON } });
    assert.deepEqual((await rows(connection, 'SELECT doc FROM docs WHERE id = 1', [], objects))[0][0], value);
  }));
}

test('a JSON column is described as such', { skip }, () => using(own, async (connection) => {
  const { metaData } = await connection.execute('SELECT id, doc FROM docs');
  assert.equal(metaData[1].dbType, oracledb.DB_TYPE_JSON);
  assert.equal(metaData[1].isJson ?? true, true);
}));

test('dates and buffers keep their kinds', { skip }, () => using(own, async (connection) => {
  const value = { when: new Date(Date.UTC(2024, 1, 29, 10, 11, 12)), bytes: Buffer.from([1, 2, 255]) };
  await connection.execute('INSERT INTO docs VALUES (1, :doc)', { doc: { val: value, type: oracledb.DB_TYPE_JSON } });
  const [[doc, when, bytes]] = await rows(connection, `SELECT doc, JSON_VALUE(doc, '$.when.type()'), JSON_VALUE(doc, '$.bytes') FROM docs`);
  assert.equal(doc.when.getTime(), value.when.getTime());
  assert.deepEqual(doc.bytes, value.bytes);
  assert.deepEqual([when, bytes], ['timestamp', '0102FF']);
}));

test('text becomes JSON, and JSON answers paths and dots', { skip }, () => using(own, async (connection) => {
  await connection.execute(`INSERT INTO docs VALUES (1, '{"name":"Ann","age":30,"tags":["a"]}')`);
  const [row] = await rows(connection, `SELECT d.doc.name.string(), d.doc.age.number(), d.doc.tags, JSON_VALUE(doc, '$.age' RETURNING NUMBER), JSON_QUERY(doc, '$.tags') FROM docs d`);
  assert.deepEqual(row, ['Ann', 30, ['a'], 30, ['a']]);
}));

test('what is no JSON is refused', { skip }, () => using(own, async (connection) => {
  const error = await failure(connection.execute(`INSERT INTO docs VALUES (1, '{bad')`));
  assert.equal(error.errorNum, 40441);
  assert.match(error.message, /ORA-40441: JSON syntax error/);
}));

test('JSON that is made by functions arrives as text or as JSON', { skip }, () => using(own, async (connection) => {
  const [row] = await rows(connection, `SELECT JSON_OBJECT('a' VALUE 1, 'b' VALUE JSON_ARRAY(1, 2)), JSON_OBJECT('a' VALUE 1 RETURNING JSON) FROM dual`);
  assert.deepEqual(row, ['{"a":1,"b":[1,2]}', { a: 1 }]);
}));

test('JSON_TABLE gives rows with types', () => using(own, async (connection) => {
  const result = await connection.execute(
    `SELECT * FROM JSON_TABLE(:doc, '$[*]' COLUMNS (n FOR ORDINALITY, a NUMBER PATH '$.a', b VARCHAR2(10) PATH '$.b'))`,
    { doc: '[{"a":1,"b":"x"},{"a":2}]' });
  assert.deepEqual(result.rows, [[1, 1, 'x'], [2, 2, null]]);
  assert.deepEqual(result.metaData.map((column) => [column.name, column.dbTypeName]), [['N', 'NUMBER'], ['A', 'NUMBER'], ['B', 'VARCHAR2']]);
}));

test('many documents in one executeMany', { skip }, () => using(own, async (connection) => {
  const binds = Array.from({ length: 50 }, (_, i) => ({ id: i, doc: { i, list: Array(i).fill(i) } }));
  await connection.executeMany('INSERT INTO docs VALUES (:id, :doc)', binds, { bindDefs: { id: { type: oracledb.NUMBER }, doc: { type: oracledb.DB_TYPE_JSON } } });
  assert.deepEqual((await rows(connection, 'SELECT doc FROM docs ORDER BY id')).map(([doc]) => doc), binds.map(({ doc }) => doc));
}));

test('a JSON value comes back by RETURNING', { skip }, () => using(own, async (connection) => {
  const { outBinds } = await connection.execute(
    'INSERT INTO docs VALUES (1, :doc) RETURNING doc INTO :out',
    { doc: { val: { a: [1] }, type: oracledb.DB_TYPE_JSON }, out: { dir: oracledb.BIND_OUT, type: oracledb.DB_TYPE_JSON } });
  assert.deepEqual(outBinds.out, [{ a: [1] }]);
}));

test('NULL is null', () => using(own, async (connection) => {
  await connection.execute('INSERT INTO docs (id) VALUES (1)');
  assert.deepEqual(await rows(connection, 'SELECT doc FROM docs'), [[null]]);
}));

test('XMLTYPE arrives as its text', () => using(own, async (connection) => {
  await connection.execute('CREATE TABLE papers (doc XMLTYPE)');
  await connection.execute('INSERT INTO papers VALUES (:doc)', ['<a n="1"><b>text</b></a>']);
  const [[text, value]] = await rows(connection, `SELECT p.doc.getClobVal(), EXTRACTVALUE(doc, '/a/b') FROM papers p`, [], { fetchInfo: {} });
  assert.equal(await text.getData(), '<a n="1"><b>text</b></a>');
  assert.equal(value, 'text');
  const whole = await connection.execute('SELECT doc FROM papers');
  assert.equal(whole.metaData[0].dbTypeName, 'SYS.XMLTYPE');
  if (major > 6) // the first of the thin ones takes it for an object
    assert.deepEqual(whole.rows, [['<a n="1"><b>text</b></a>']]);
  await connection.execute('DROP TABLE papers');
}));

test("Knex's question about columns", () => using(own, async (connection) => {
  const [first] = await rows(connection, `select * from xmltable( '/ROWSET/ROW'
      passing dbms_xmlgen.getXMLType('
      select char_col_decl_length, column_name, data_type, data_default, nullable
      from all_tab_columns where table_name = ''DOCS'' order by column_id ')
      columns
      CHAR_COL_DECL_LENGTH number, COLUMN_NAME varchar2(200), DATA_TYPE varchar2(106),
      DATA_DEFAULT clob, NULLABLE varchar2(1))`);
  assert.deepEqual(first, [null, 'ID', 'NUMBER', null, 'N']);
}));

test('19c refuses the type JSON, and what is no JSON by the check', { skip: !skip }, () => using(own, async (connection) => {
  assert.equal((await failure(connection.execute('CREATE TABLE typed (doc JSON)'))).errorNum, 902);
  assert.equal((await failure(connection.execute(`INSERT INTO docs VALUES (1, '{bad')`))).errorNum, 2290);
  await connection.execute(`INSERT INTO docs VALUES (1, '{"name":"Ann","tags":["a"]}')`);
  assert.deepEqual(await rows(connection, `SELECT d.doc.name, d.doc.tags[0], JSON_VALUE(doc, '$.name') FROM docs d`), [['Ann', 'a', 'Ann']]);
}));
