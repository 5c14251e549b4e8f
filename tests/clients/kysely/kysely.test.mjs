// The whole life of a schema, twice over: made, looked at, used, changed, and dropped without a leftover.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { generate } from 'kysely-oracledb';
import { createOwner, dropOwner, openPool, owner, silent, withKysely } from './database.mjs';

before(createOwner);
after(dropOwner);

const scope = { generator: { schemas: [owner] } };

for (const round of ['first', 'second']) {
  test(`${round} time: tables, keys, indexes and a view are made`, () => withKysely(async (db) => {
    await db.schema.createTable('authors')
      .addColumn('id', sql`number generated always as identity`, (column) => column.primaryKey())
      .addColumn('name', sql`varchar2(100)`, (column) => column.notNull())
      .addColumn('born', 'date')
      .addColumn('rating', sql`number(3, 1)`, (column) => column.defaultTo(5))
      .addUniqueConstraint('authors_name_uk', ['name'])
      .execute();
    await db.schema.createTable('books')
      .addColumn('isbn', sql`varchar2(13)`, (column) => column.primaryKey())
      .addColumn('title', sql`varchar2(200 char)`, (column) => column.notNull())
      .addColumn('author_id', 'integer', (column) => column.notNull())
      .addColumn('price', sql`number(10, 2)`)
      .addColumn('summary', sql`clob`)
      .addForeignKeyConstraint('books_author_fk', ['author_id'], 'authors', ['id'], (key) => key.onDelete('cascade'))
      .addCheckConstraint('books_price_ck', sql`"price" > 0`)
      .execute();
    await db.schema.createIndex('books_title_ix').on('books').column('title').execute();
    await db.schema.createView('prices').as(db.selectFrom('books').select(['isbn', 'price'])).execute();
  }));

  test(`${round} time: the introspector reads the tables back`, () => withKysely(async (db) => {
    const tables = await db.introspection.getTables();
    assert.deepEqual(tables.filter((table) => table.schema === owner && !table.isView).map((table) => table.name).sort(), ['authors', 'books']);
    const columns = tables.find((table) => table.name === 'authors').columns;
    assert.deepEqual(
      columns.map((column) => [column.name, column.dataType, column.isNullable, column.isAutoIncrementing, column.hasDefaultValue]),
      [['id', 'NUMBER', false, true, true], ['name', 'VARCHAR2', false, false, false], ['born', 'DATE', true, false, false], ['rating', 'NUMBER', true, false, true]]);
    assert.ok((await db.introspection.getSchemas()).some((schema) => schema.name === owner));
  }, scope));

  test(`${round} time: the generator writes types of the tables and the view`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kysely-'));
    const pool = await openPool();
    try {
      await generate({ pool, logger: silent, generator: { type: 'all', schemas: [owner], filePath: join(folder, 'types.ts'), metadata: true, metadataFilePath: join(folder, 'tables.json') } });
      const types = await readFile(join(folder, 'types.ts'), 'utf8');
      assert.match(types, /interface AuthorsTable \{\s+"?id"?: Generated(Always)?<number>;\s+"?name"?: string;\s+"?born"?: Date \| null;/);
      assert.match(types, /interface PricesTable|interface PricesView|prices: Prices/);
    } finally {
      await pool.close(0).catch(() => {});
      await rm(folder, { recursive: true });
    }
  });

  test(`${round} time: rows are inserted, joined, grouped, changed and deleted`, () => withKysely((kysely) => kysely.transaction().execute(async (db) => {
    await db.insertInto('authors').values({ name: 'Ada', born: new Date(1815, 11, 10) }).execute();
    await db.insertInto('authors').values({ name: 'Grace', rating: 4.5 }).execute();
    const authors = await db.selectFrom('authors').selectAll().orderBy('name').execute();
    assert.deepEqual(authors.map((author) => [author.name, author.rating, author.born?.getFullYear() ?? null]), [['Ada', 5, 1815], ['Grace', 4.5, null]]);
    const [ada, grace] = authors;
    for (const [isbn, title, author_id, price] of [['1', 'Engines', ada.id, 10], ['2', 'Notes', ada.id, 20.5], ['3', 'Compilers', grace.id, 30]])
      await db.insertInto('books').values({ isbn, title, author_id, price, summary: title.repeat(1000) }).execute();

    const joined = await db.selectFrom('authors as a').innerJoin('books as b', 'b.author_id', 'a.id')
      .select(['a.name', (expression) => expression.fn.count('b.isbn').as('books'), (expression) => expression.fn.sum('b.price').as('value')])
      .groupBy('a.name').having((expression) => expression.fn.countAll(), '>=', 1).orderBy('a.name').execute();
    assert.deepEqual(joined, [{ name: 'Ada', books: 2, value: 30.5 }, { name: 'Grace', books: 1, value: 30 }]);

    const page = await db.selectFrom('books').select('isbn').orderBy('isbn').offset(1).fetch(1).execute();
    assert.deepEqual(page, [{ isbn: '2' }]);
    const above = await db.selectFrom('books').select('title')
      .where('price', '>', db.selectFrom('books as all').select((expression) => expression.fn.avg('all.price').as('mean'))).orderBy('title').execute();
    assert.deepEqual(above, [{ title: 'Compilers' }, { title: 'Notes' }]);
    const common = await db.with('cheap', (query) => query.selectFrom('books').selectAll().where('price', '<', 15)).selectFrom('cheap').select(['isbn', 'title']).execute();
    assert.deepEqual(common, [{ isbn: '1', title: 'Engines' }]);
    assert.deepEqual(await db.selectFrom('prices').selectAll().where('isbn', '=', '3').executeTakeFirst(), { isbn: '3', price: 30 });

    const updated = await db.updateTable('books').set({ price: 11 }).where('isbn', '=', '1').executeTakeFirst();
    assert.equal(Number(updated.numUpdatedRows), 1);
    const deleted = await db.deleteFrom('authors').where('name', '=', 'Grace').executeTakeFirst();
    assert.equal(Number(deleted.numDeletedRows), 1);
    assert.equal((await db.selectFrom('books').select('isbn').execute()).length, 2, 'the author took the book along');
  })));

  test(`${round} time: transactions commit and roll back`, () => withKysely(async (db) => {
    await db.transaction().execute((transaction) => transaction.insertInto('authors').values({ name: 'kept' }).execute());
    await assert.rejects(db.transaction().execute(async (transaction) => {
      await transaction.insertInto('authors').values({ name: 'lost' }).execute();
      throw new Error('no');
    }), /^Error: no$/);
    assert.deepEqual(await db.selectFrom('authors').select('name').where('name', 'in', ['kept', 'lost']).execute(), [{ name: 'kept' }]);
  }));

  test(`${round} time: the database's refusals arrive with their numbers`, () => withKysely(async (db) => {
    await assert.rejects(db.insertInto('authors').values({ name: 'Ada' }).execute(), { errorNum: 1 });
    await assert.rejects(db.insertInto('books').values({ isbn: '9', title: 'x', author_id: 99999 }).execute(), { errorNum: 2291 });
    await assert.rejects(db.updateTable('books').set({ price: -1 }).execute(), { errorNum: 2290 });
    await assert.rejects(db.insertInto('authors').values({ id: 1, name: 'x' }).execute(), { errorNum: 32795 });
  }));

  test(`${round} time: the schema is changed`, () => withKysely(async (db) => {
    await db.schema.alterTable('books').addColumn('pages', sql`number(5)`).execute();
    await sql`alter table "books" modify ("title" varchar2(300 char))`.execute(db);
    await db.schema.alterTable('books').renameColumn('price', 'cost').execute();
    await db.schema.alterTable('books').dropConstraint('books_price_ck').execute();
    const books = (await db.introspection.getTables()).find((table) => table.schema === owner && table.name === 'books' && !table.isView);
    assert.deepEqual(books.columns.map((column) => column.name), ['isbn', 'title', 'author_id', 'cost', 'summary', 'pages']);
  }, scope));

  test(`${round} time: dropping leaves nothing`, () => withKysely(async (db) => {
    await db.schema.dropView('prices').execute();
    await db.schema.dropTable('books').execute();
    await db.schema.dropTable('authors').execute();
    const left = await sql`select object_type || ' ' || object_name as "name" from user_objects`.execute(db);
    assert.deepEqual(left.rows, []);
  }));
}
