// The whole life of a schema, twice over: made, looked at, used, changed, and dropped without a leftover.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createOwner, dropOwner, leftovers, withRunner, withSource } from './database.mjs';
import { Category, Customer, entities, Order, OrderTotals, Product, Profile, tables } from './entities.mjs';
import { AddPhone, AddReviews } from './migrations.mjs';

before(createOwner);
after(dropOwner);

for (const round of ['first', 'second']) {
  test(`${round} time: synchronize makes the schema, and finds nothing to do afterwards`, () => withSource({ entities }, async (source) => {
    await source.synchronize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    assert.deepEqual(upQueries.map((query) => query.query), []);
  }));

  test(`${round} time: the query runner reads the tables back`, () => withSource({ entities }, (source) => withRunner(source, async (runner) => {
    const table = await runner.getTable('customers');
    const column = (name) => table.findColumnByName(name);
    assert.equal(column('id').isGenerated, true);
    assert.equal(column('id').isPrimary, true);
    assert.deepEqual([column('email').type, column('email').length, column('email').isNullable], ['varchar2', '100', false]);
    assert.deepEqual([column('rating').type, column('rating').precision, column('rating').scale], ['number', 5, 2]);
    assert.equal(column('born').isNullable, true);
    assert.deepEqual(table.uniques.map((unique) => unique.columnNames), [['email']]);
    assert.deepEqual(table.indices.map((index) => index.name), ['customers_name_ix']);
    assert.deepEqual(table.checks.map((check) => [check.name, check.expression]), [['customers_rating_ck', '"rating" >= 0']]);
    const orders = await runner.getTable('orders');
    assert.deepEqual(
      orders.foreignKeys.map((key) => [key.columnNames, key.referencedTableName.split('.').at(-1), key.referencedColumnNames, key.onDelete]),
      [[['customer_id'], 'customers', ['id'], 'CASCADE']]);
    assert.equal(await runner.hasTable('nothing'), false);
    assert.equal(await runner.hasColumn('orders', 'status'), true);
  })));

  test(`${round} time: entities are saved with what they refer to, and found again`, () => withSource({ entities }, async (source) => {
    const manager = source.manager;
    const ada = await manager.save(Customer, {
      email: 'ada@example.com', fullName: 'Ada Lövelace', rating: 4.25, born: '1815-12-10', notes: 'x'.repeat(5000),
      picture: Buffer.from([1, 2, 3]), tags: ['first', 'second'], settings: { theme: 'dark' },
    });
    assert.equal(typeof ada.id, 'number');
    assert.equal(ada.version, 1);
    assert.ok(ada.createdAt instanceof Date);
    await manager.save(Product, [{ code: 'P1', title: 'Paper', price: 1.5, weight: 0.25 }, { code: 'P2', title: 'Pen', price: 3 }]);
    const order = await manager.save(Order, { customer: ada, total: 6.0, products: [{ code: 'P1' }, { code: 'P2' }] });
    await manager.save(Profile, { customer: ada, raw: Buffer.from('00ff', 'hex') });
    assert.equal(order.status, 'NEW');

    const found = await manager.findOne(Customer, { where: { email: 'ada@example.com' }, relations: { orders: { products: true }, profile: true } });
    assert.equal(found.fullName, 'Ada Lövelace');
    assert.equal(found.notes.length, 5000);
    assert.deepEqual([...found.picture], [1, 2, 3]);
    assert.deepEqual(found.tags, ['first', 'second']);
    assert.deepEqual(found.settings, { theme: 'dark' });
    assert.equal(found.rating, 4.25);
    assert.deepEqual(found.orders[0].products.map((product) => product.code).sort(), ['P1', 'P2']);
    assert.equal(found.profile.language, 'en');

    found.fullName = 'Ada King';
    assert.equal((await manager.save(Customer, found)).version, 2);
  }));

  test(`${round} time: many rows at once, counts, pages and updates`, () => withSource({ entities }, async (source) => {
    const products = source.getRepository(Product);
    await products.insert(Array.from({ length: 50 }, (_, i) => ({ code: `B${i}`, title: `Book ${i}`, price: i })));
    assert.equal(await products.count(), 52);
    const [page, total] = await products.findAndCount({ where: {}, order: { price: 'DESC' }, skip: 5, take: 3 });
    assert.equal(total, 52);
    assert.deepEqual(page.map((product) => product.code), ['B44', 'B43', 'B42']);
    assert.equal((await products.update({ code: 'B1' }, { title: 'Atlas' })).affected, 1);
    assert.equal((await products.increment({ code: 'B2' }, 'price', 10)).affected, 1);
    assert.equal((await products.findOneByOrFail({ code: 'B2' })).price, 12);
    assert.equal((await products.delete({ code: 'B3' })).affected, 1);
    assert.equal(await products.findOneBy({ code: 'B3' }), null);
  }));

  test(`${round} time: the query builder joins, groups and limits`, () => withSource({ entities }, async (source) => {
    const rows = await source.createQueryBuilder(Customer, 'customer')
      .leftJoin('customer.orders', 'o').leftJoin('o.products', 'p')
      .select('customer.email', 'email').addSelect('COUNT(p.code)', 'products').addSelect('SUM(p.price)', 'value')
      .where('customer.rating BETWEEN :low AND :high', { low: 1, high: 5 })
      .groupBy('customer.email').having('COUNT(p.code) > :least', { least: 0 })
      .orderBy('customer.email').limit(10).getRawMany();
    assert.deepEqual(rows, [{ email: 'ada@example.com', products: 2, value: 4.5 }]);
    const named = await source.createQueryBuilder(Product, 'p').where('p.code IN (:...codes)', { codes: ['P1', 'P2'] }).orderBy('p.code').getMany();
    assert.deepEqual(named.map((product) => product.title), ['Paper', 'Pen']);
    const inner = await source.createQueryBuilder(Product, 'p')
      .where((query) => 'p.price = ' + query.subQuery().select('MAX(q.price)').from(Product, 'q').getQuery()).getOne();
    assert.equal(inner.code, 'B49');
    const totals = await source.getRepository(OrderTotals).find();
    assert.equal(totals.length, 1);
    assert.equal(totals[0].sum, 6);
  }));

  test(`${round} time: generated keys, trees and soft removal`, () => withSource({ entities }, async (source) => {
    const categories = source.getRepository(Category);
    const root = await categories.save({ name: 'root' });
    assert.match(root.id, /^[0-9a-f-]{36}$/);
    await categories.save([{ name: 'left', parent: root }, { name: 'right', parent: root }]);
    const loaded = await categories.findOne({ where: { id: root.id }, relations: { children: true } });
    assert.deepEqual(loaded.children.map((child) => child.name).sort(), ['left', 'right']);
    const orders = source.getRepository(Order);
    const [order] = await orders.find();
    await orders.softRemove(order);
    assert.equal(await orders.count(), 0);
    assert.equal(await orders.count({ withDeleted: true }), 1);
    await orders.restore(order.id);
    assert.equal(await orders.count(), 1);
  }));

  test(`${round} time: transactions commit, roll back, and nest as savepoints`, () => withSource({ entities }, async (source) => {
    const products = source.getRepository(Product);
    const before = await products.count();
    await assert.rejects(source.transaction(async (manager) => {
      await manager.insert(Product, { code: 'T1', title: 'gone', price: 1 });
      throw new Error('no');
    }), /^Error: no$/);
    assert.equal(await products.count(), before);
    await source.transaction('SERIALIZABLE', async (manager) => {
      await manager.insert(Product, { code: 'T2', title: 'stays', price: 1 });
      await assert.rejects(manager.transaction(async (nested) => {
        await nested.insert(Product, { code: 'T3', title: 'nested', price: 1 });
        throw new Error('only this');
      }), /only this/);
    });
    assert.deepEqual((await products.find({ where: [{ code: 'T2' }, { code: 'T3' }] })).map((product) => product.code), ['T2']);
  }));

  test(`${round} time: the database's refusals arrive with their numbers`, () => withSource({ entities }, async (source) => {
    const refused = async (work, number) => {
      const error = await work.then(() => assert.fail('it did not fail'), (e) => e);
      assert.equal(error.driverError.errorNum, number, error.message);
    };
    const products = source.getRepository(Product);
    await refused(products.insert({ code: 'P1', title: 'again', price: 1 }), 1);
    await refused(products.insert({ code: 'N1', title: null, price: 1 }), 1400);
    await refused(source.query('INSERT INTO "orders" ("total", "customer_id") VALUES (1, 999999)'), 2291);
    await refused(source.query('UPDATE "customers" SET "rating" = -1'), 2290);
    await refused(source.query('SELECT * FROM "nothing"'), 942);
  }));

  test(`${round} time: migrations run, are listed, and are undone`, () => withSource({ entities: tables, migrations: [AddPhone, AddReviews] }, (source) => withRunner(source, async (runner) => {
    assert.deepEqual((await source.runMigrations({ transaction: 'each' })).map((migration) => migration.name), ['AddPhone1700000000001', 'AddReviews1700000000002']);
    assert.equal(await source.showMigrations(), false);
    const customers = await runner.getTable('customers');
    assert.deepEqual([customers.findColumnByName('phone').type, customers.findColumnByName('phone').length], ['varchar2', '30']);
    const reviews = await runner.getTable('reviews');
    assert.deepEqual(reviews.columns.map((column) => column.name), ['id', 'stars', 'text', 'product_code']);
    assert.equal(reviews.foreignKeys.length, 1);
    await source.undoLastMigration();
    assert.equal(await runner.hasTable('reviews'), false);
    await source.undoLastMigration();
    assert.equal(await runner.hasColumn('customers', 'phone'), false);
  })));

  test(`${round} time: a changed entity changes its table`, () => withSource({ entities: tables.map(changed) }, (source) => withRunner(source, async (runner) => {
    await source.synchronize();
    const products = await runner.getTable('products');
    assert.deepEqual([products.findColumnByName('price').isNullable, products.findColumnByName('stock').type], [true, 'number']);
    assert.equal(products.findColumnByName('weight'), undefined);
    assert.deepEqual(products.indices.map((index) => index.columnNames), [['stock']]);
    assert.deepEqual((await source.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query), []);
  })));

  test(`${round} time: dropping the schema leaves nothing`, () => withSource({ entities }, async (source) => {
    await source.dropDatabase();
    assert.deepEqual(await leftovers(source), []);
  }));
}

/** Products need no price any more, get a stock with an index, and lose their weight. */
function changed(entity) {
  if (entity !== Product)
    return entity;
  const { weight, ...columns } = Product.options.columns;
  return new entity.constructor({
    ...Product.options,
    columns: { ...columns, price: { ...columns.price, nullable: true }, stock: { type: 'number', default: 0 } },
    indices: [{ name: 'products_stock_ix', columns: ['stock'] }],
  });
}
