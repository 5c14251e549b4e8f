// Object types, collections and records of PL/SQL as DbObjects: described, fetched, bound IN, OUT and IN OUT.
import { test as always } from 'node:test';
import assert from 'node:assert/strict';
import { failure, oracledb, rows, scratch, using } from './database.mjs';

// thin mode knows objects since 6.1
const test = oracledb.version >= 60_100 ? always : always.skip;
const out = (type) => ({ dir: oracledb.BIND_OUT, type });

const me = scratch('wire_objects', async (connection) => {
  for (const sql of [
    'create type address_t as object (street varchar2(40), city varchar2(20), zip number(5))',
    'create type person_t as object (id number, name varchar2(20), born date, seen timestamp(3), picture raw(10), ratio binary_double, addr address_t)',
    'create type number_list as table of number',
    'create type name_array as varray(3) of varchar2(10)',
    'create type address_list as table of address_t',
    'create type owner_t as object (name nvarchar2(20), numbers number_list, homes address_list)',
    'create table people (id number, p person_t)',
    "insert into people values (1, person_t(1, 'Ann', date '2000-02-29', timestamp '2024-02-29 12:30:00.123', hextoraw('0102ff'), 1.5, address_t('Main 1', 'Bern', 3000)))",
    "insert into people values (2, person_t(2, null, null, null, null, null, null))",
    'insert into people values (3, null)',
    'create table lists (id number, nums number_list, names name_array) nested table nums store as lists_nums',
    "insert into lists values (1, number_list(1, 2.5, null, -3), name_array('a', 'b'))",
    'insert into lists values (2, number_list(), null)',
    "create table owners (o owner_t)",
    "insert into owners values (owner_t('Zoë', number_list(7, 8), address_list(address_t('A', 'B', 1), null, address_t(null, 'C', null))))",
    `create package wire_pkg as
       type pair is record (id number, name varchar2(20), flag boolean, whole pls_integer);
       type pairs is table of pair index by pls_integer;
       type texts is table of varchar2(20) index by pls_integer;
       type plain is table of number;
       procedure move(p in out person_t, city varchar2);
       function total(l number_list) return number;
       procedure make(n number, l out address_list);
       procedure swap(r in out pair);
       procedure fill(l out texts);
       function joined(l texts) return varchar2;
       procedure many(l out pairs);
       function doubled(l plain) return plain;
     end;`,
    `create package body wire_pkg as
       procedure move(p in out person_t, city varchar2) is begin p.addr.city := city; p.name := upper(p.name); end;
       function total(l number_list) return number is n number := 0; begin for i in 1 .. l.count loop n := n + nvl(l(i), 0); end loop; return n; end;
       procedure make(n number, l out address_list) is begin l := address_list(); for i in 1 .. n loop l.extend; l(i) := address_t('S' || i, 'C', i); end loop; end;
       procedure swap(r in out pair) is begin r.id := -r.id; r.name := r.name || '!'; r.flag := not r.flag; r.whole := r.whole + 1; end;
       procedure fill(l out texts) is begin l(-5) := 'minus'; l(3) := 'three'; end;
       function joined(l texts) return varchar2 is s varchar2(100); i pls_integer := l.first; begin while i is not null loop s := s || i || '=' || l(i) || ';'; i := l.next(i); end loop; return s; end;
       procedure many(l out pairs) is begin l(1).id := 10; l(1).name := 'ten'; l(2).id := 20; end;
       function doubled(l plain) return plain is r plain := plain(); begin for i in 1 .. l.count loop r.extend; r(i) := l(i) * 2; end loop; return r; end;
     end;`,
  ])
    await connection.execute(sql);
  await connection.commit();
});

test('a column of objects is described and fetched', () => using(me, async (connection) => {
  const result = await connection.execute('select p from people order by id');
  assert.equal(result.metaData[0].dbType, oracledb.DB_TYPE_OBJECT);
  assert.equal(result.metaData[0].dbTypeName, `${me.user.toUpperCase()}.PERSON_T`);
  const [[ann], [nobody], [none]] = result.rows;
  assert.equal(none, null);
  assert.equal(ann.ID, 1);
  assert.equal(ann.NAME, 'Ann');
  assert.deepEqual(ann.BORN, new Date(2000, 1, 29));
  assert.deepEqual(ann.SEEN, new Date(2024, 1, 29, 12, 30, 0, 123));
  assert.deepEqual(ann.PICTURE, Buffer.from([1, 2, 255]));
  assert.equal(ann.RATIO, 1.5);
  assert.equal(ann.ADDR.CITY, 'Bern');
  assert.equal(ann.ADDR.ZIP, 3000);
  assert.equal(nobody.ID, 2);
  assert.equal(nobody.NAME, null);
  assert.equal(nobody.ADDR, null);
}));

test('the class of a type tells its attributes', () => using(me, async (connection) => {
  const Person = await connection.getDbObjectClass('PERSON_T');
  assert.equal(Person.prototype.schema, me.user.toUpperCase());
  assert.equal(Person.prototype.name, 'PERSON_T');
  assert.equal(Person.prototype.isCollection, false);
  const { attributes } = Person.prototype;
  assert.deepEqual(Object.keys(attributes), ['ID', 'NAME', 'BORN', 'SEEN', 'PICTURE', 'RATIO', 'ADDR']);
  assert.equal(attributes.NAME.typeName, 'VARCHAR2');
  assert.equal(attributes.BORN.type, oracledb.DB_TYPE_DATE);
  assert.equal(attributes.SEEN.type, oracledb.DB_TYPE_TIMESTAMP);
  assert.equal(attributes.ADDR.typeClass.prototype.name, 'ADDRESS_T');
  const List = await connection.getDbObjectClass(`${me.user.toUpperCase()}.NUMBER_LIST`);
  assert.equal(List.prototype.isCollection, true);
  assert.equal(List.prototype.elementType, oracledb.DB_TYPE_NUMBER);
}));

test('a type that is not there', () => using(me, async (connection) => {
  const error = await failure(connection.getDbObjectClass('NO_SUCH_TYPE'));
  assert.match(error.message, /NJS-|ORA-/);
}));

test('an object is bound IN', () => using(me, async (connection) => {
  const Person = await connection.getDbObjectClass('PERSON_T');
  const bob = new Person({ ID: 9, NAME: 'Bob', BORN: new Date(1999, 11, 31), SEEN: null, PICTURE: Buffer.from('x'), RATIO: -0.25, ADDR: { STREET: 's'.repeat(40), CITY: 'Basel', ZIP: 4000 } });
  await connection.execute('insert into people values (:id, :p)', { id: 9, p: bob });
  assert.deepEqual(
    await rows(connection, "select p.p.name, to_char(p.p.born, 'YYYY-MM-DD'), p.p.ratio, p.p.addr.city, length(p.p.addr.street), p.p.seen from people p where id = 9"),
    [['Bob', '1999-12-31', -0.25, 'Basel', 40, null]]);
  await connection.rollback();
}));

test('an object is bound by the name of its type', () => using(me, async (connection) => {
  await connection.execute('insert into people values (8, :p)', { p: { type: 'PERSON_T', val: { ID: 8, NAME: 'By name' } } });
  assert.deepEqual(await rows(connection, 'select p.p.name from people p where id = 8'), [['By name']]);
  await connection.rollback();
}));

test('an object IN OUT and OUT', () => using(me, async (connection) => {
  const Person = await connection.getDbObjectClass('PERSON_T');
  const cat = new Person({ ID: 5, NAME: 'Cat', ADDR: { STREET: 'x', CITY: 'y', ZIP: 1 } });
  const { outBinds } = await connection.execute('begin wire_pkg.move(:p, :c); end;', { p: { val: cat, dir: oracledb.BIND_INOUT, type: Person }, c: 'Chur' });
  assert.equal(outBinds.p.NAME, 'CAT');
  assert.equal(outBinds.p.ADDR.CITY, 'Chur');
  const made = await connection.execute("begin :p := person_t(3, 'Made', sysdate, systimestamp, null, 0, null); end;", { p: out(Person) });
  assert.equal(made.outBinds.p.NAME, 'Made');
  const none = await connection.execute('begin :p := null; end;', { p: out(Person) });
  assert.equal(none.outBinds.p, null);
}));

test('collections are fetched and bound', () => using(me, async (connection) => {
  const [[nums, names], [empty, none]] = await rows(connection, 'select nums, names from lists order by id');
  assert.deepEqual(nums.getValues(), [1, 2.5, null, -3]);
  assert.deepEqual(names.getValues(), ['a', 'b']);
  assert.deepEqual(empty.getValues(), []);
  assert.equal(none, null);
  const List = await connection.getDbObjectClass('NUMBER_LIST');
  const list = new List([1, 2, 3]);
  list.append(4);
  assert.deepEqual((await connection.execute('begin :t := wire_pkg.total(:l); end;', { t: out(oracledb.NUMBER), l: list })).outBinds, { t: 10 });
  const many = new List(Array.from({ length: 1000 }, (_, i) => i));
  assert.deepEqual(await rows(connection, 'select count(*), sum(column_value) from table(:l)', [many]), [[1000, 499_500]]);
}));

test('a collection of objects is made and read', () => using(me, async (connection) => {
  const List = await connection.getDbObjectClass('ADDRESS_LIST');
  const { outBinds } = await connection.execute('begin wire_pkg.make(3, :l); end;', { l: out(List) });
  assert.deepEqual(outBinds.l.getValues().map((a) => [a.STREET, a.ZIP]), [['S1', 1], ['S2', 2], ['S3', 3]]);
  const homes = new List([{ STREET: 'a', CITY: 'b', ZIP: 1 }, { STREET: 'c', CITY: 'd', ZIP: 2 }]);
  assert.deepEqual(await rows(connection, 'select street, zip from table(:l) order by zip desc', [homes]), [['c', 2], ['a', 1]]);
}));

test('collections within an object', () => using(me, async (connection) => {
  const [[owner]] = await rows(connection, 'select o from owners');
  assert.equal(owner.NAME, 'Zoë');
  assert.deepEqual(owner.NUMBERS.getValues(), [7, 8]);
  assert.deepEqual(owner.HOMES.getValues().map((home) => home && home.CITY), ['B', null, 'C']);
  const Owner = await connection.getDbObjectClass('OWNER_T');
  await connection.execute('insert into owners values (:o)', [new Owner({ NAME: 'Ünal', NUMBERS: [1, 2], HOMES: [{ STREET: 's', CITY: 'c', ZIP: 3 }] })]);
  assert.deepEqual(
    await rows(connection, "select o.o.name, n.column_value from owners o, table(o.o.numbers) n where o.o.name = 'Ünal' order by 2"), [['Ünal', 1], ['Ünal', 2]]);
  await connection.rollback();
}));

test('a record of a package', () => using(me, async (connection) => {
  const Pair = await connection.getDbObjectClass('WIRE_PKG.PAIR');
  assert.equal(Pair.prototype.packageName ?? 'WIRE_PKG', 'WIRE_PKG');
  const pair = new Pair({ ID: 4, NAME: 'four', FLAG: false, WHOLE: 41 });
  const { outBinds } = await connection.execute('begin wire_pkg.swap(:r); end;', { r: { val: pair, dir: oracledb.BIND_INOUT, type: Pair } });
  assert.deepEqual([outBinds.r.ID, outBinds.r.NAME, outBinds.r.FLAG, outBinds.r.WHOLE], [-4, 'four!', true, 42]);
}));

test('an index-by table of a package', () => using(me, async (connection) => {
  const Texts = await connection.getDbObjectClass('WIRE_PKG.TEXTS');
  const { outBinds } = await connection.execute('begin wire_pkg.fill(:l); end;', { l: out(Texts) });
  assert.deepEqual(outBinds.l.getValues().sort(), ['minus', 'three']);
  assert.equal(outBinds.l.getElement(3), 'three');
  const texts = new Texts();
  texts.append('a');
  texts.append('b');
  assert.deepEqual((await connection.execute('begin :s := wire_pkg.joined(:l); end;', { s: { dir: oracledb.BIND_OUT, type: oracledb.STRING }, l: texts })).outBinds, { s: '0=a;1=b;' });
}));

test('tables of records, and nested tables of a package', () => using(me, async (connection) => {
  const Pairs = await connection.getDbObjectClass('WIRE_PKG.PAIRS');
  const { outBinds } = await connection.execute('begin wire_pkg.many(:l); end;', { l: out(Pairs) });
  assert.deepEqual(outBinds.l.getValues().map((pair) => [pair.ID, pair.NAME]), [[10, 'ten'], [20, null]]);
  const Plain = await connection.getDbObjectClass('WIRE_PKG.PLAIN');
  const doubled = await connection.execute('begin :r := wire_pkg.doubled(:l); end;', { r: out(Plain), l: new Plain([1, 2, 21]) });
  assert.deepEqual(doubled.outBinds.r.getValues(), [2, 4, 42]);
}));

test("a table's row as a record", () => using(me, async (connection) => {
  await connection.execute('create table plain_rows (id number(5), name varchar2(10))');
  const Row = await connection.getDbObjectClass(`${me.user.toUpperCase()}.PLAIN_ROWS%ROWTYPE`);
  const { outBinds } = await connection.execute(
    "declare r plain_rows%rowtype; begin r.id := 1; r.name := 'one'; :r := r; end;", { r: out(Row) });
  assert.deepEqual([outBinds.r.ID, outBinds.r.NAME], [1, 'one']);
}));

test('objects as plain JavaScript objects', () => using(me, async (connection) => {
  const result = await connection.execute('select p from people where id = 1', [], { dbObjectAsPojo: true });
  assert.equal(result.rows[0][0].ADDR.CITY, 'Bern');
}));

test('RETURNING an object', () => using(me, async (connection) => {
  const Person = await connection.getDbObjectClass('PERSON_T');
  const { outBinds } = await connection.execute('update people p set p.p.name = :n where id = 1 returning p into :p', { n: 'Changed', p: out(Person) });
  assert.equal(outBinds.p[0].NAME, 'Changed');
  await connection.rollback();
}));
