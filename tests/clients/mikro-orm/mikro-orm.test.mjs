// The whole life of a schema, twice over: made, compared, used, changed, and dropped without a leftover.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { ForeignKeyConstraintViolationException, raw, TableNotFoundException, UniqueConstraintViolationException } from '@mikro-orm/oracledb';
import { createOwner, dropOwner, withOrm } from './database.mjs';
import { define } from './entities.mjs';

before(createOwner);
after(dropOwner);

const { Writer, Article, Tag } = define();
const entities = [Writer, Article, Tag];
const changed = Object.values(define({ changed: true }));

for (const round of ['first', 'second']) {
  test(`${round} time: the generator makes the schema, and finds nothing to do afterwards`, () => withOrm(entities, async (orm) => {
    await orm.schema.create();
    assert.equal(await orm.schema.getUpdateSchemaSQL(), '');
  }));

  test(`${round} time: a unit of work saves a graph, and it is loaded again`, () => withOrm(entities, async (orm, em) => {
    const ada = em.create(Writer, { name: 'Ada', email: 'ada@example.com', born: '1815-12-10', pay: '12.50', bio: 'b'.repeat(3000) });
    const tags = ['new', 'old'].map((label) => em.create(Tag, { label }));
    em.create(Article, { title: 'Notes', words: 1200, published: new Date(Date.UTC(1843, 8, 1)), writer: ada, tags });
    em.create(Article, { title: 'Letters', writer: ada, tags: [tags[0]] });
    await em.flush();
    assert.ok(ada.id > 0);

    const loaded = await orm.em.fork().findOneOrFail(Writer, { email: 'ada@example.com' }, { populate: ['articles.tags'] });
    assert.deepEqual([loaded.name, loaded.staff, Number(loaded.pay), loaded.bio.length], ['Ada', true, 12.5, 3000]);
    assert.deepEqual(loaded.articles.getItems().map((article) => [article.title, article.tags.length]).sort(), [['Letters', 1], ['Notes', 2]]);
    const notes = loaded.articles.getItems().find((article) => article.title === 'Notes');
    assert.equal(notes.words, 1200);
  }));

  test(`${round} time: changes are found out and written`, () => withOrm(entities, async (orm, em) => {
    const ada = await em.findOneOrFail(Writer, { name: 'Ada' }, { populate: ['articles'] });
    ada.name = 'Ada King';
    ada.articles.getItems().find((article) => article.title === 'Letters').words = 7;
    await em.flush();
    assert.equal(await em.fork().count(Article, { words: { $gt: 5 }, writer: { name: { $like: 'Ada%' } } }), 2);
    assert.equal(await em.nativeUpdate(Article, { title: 'Letters' }, { words: 8 }), 1);
    assert.equal(await em.nativeDelete(Article, { title: 'nothing' }), 0);
  }));

  test(`${round} time: pages, sorting, groups and raw queries`, () => withOrm(entities, async (orm, em) => {
    for (let i = 0; i < 20; i++)
      em.create(Tag, { label: `t${String(i).padStart(2, '0')}` });
    await em.flush();
    const [page, total] = await em.fork().findAndCount(Tag, { label: { $like: 't%' } }, { orderBy: { label: 'desc' }, limit: 3, offset: 2 });
    assert.deepEqual([total, page.map((tag) => tag.label)], [20, ['t17', 't16', 't15']]);
    const rows = await em.createQueryBuilder(Article, 'a').select(['a.writer', raw('sum("a"."words") as "total"')]).groupBy('a.writer').execute('all', { mapResults: false });
    assert.equal(rows.length, 1);
    assert.deepEqual(await em.getConnection().execute('select count(*) as n from dual'), [{ n: 1 }]);
    await em.nativeDelete(Tag, { label: { $like: 't%' } });
  }));

  test(`${round} time: transactions commit, roll back, and nest as savepoints`, () => withOrm(entities, async (orm, em) => {
    await assert.rejects(em.transactional(async (inner) => {
      inner.create(Tag, { label: 'gone' });
      await inner.flush();
      throw new Error('no');
    }), /^Error: no$/);
    await em.transactional(async (outer) => {
      outer.create(Tag, { label: 'stays' });
      await outer.flush();
      await outer.transactional(async (nested) => {
        nested.create(Tag, { label: 'nested' });
        await nested.flush();
        throw new Error('only this');
      }).catch((error) => assert.equal(error.message, 'only this'));
    });
    assert.deepEqual((await em.fork().find(Tag, { label: ['gone', 'stays', 'nested'] })).map((tag) => tag.label), ['stays']);
  }));

  test(`${round} time: refusals are exceptions of their kinds`, () => withOrm(entities, async (orm, em) => {
    await assert.rejects(em.fork().insert(Writer, { name: 'x', email: 'ada@example.com' }), UniqueConstraintViolationException);
    await assert.rejects(em.fork().insert(Article, { title: 'x', writer: 999999 }), ForeignKeyConstraintViolationException);
    await assert.rejects(em.fork().execute('select * from nothing'), TableNotFoundException);
  }));

  test(`${round} time: a changed entity changes its table`, () => withOrm(changed, async (orm) => {
    const sql = await orm.schema.getUpdateSchemaSQL();
    assert.match(sql, /add "summary" varchar2\(500\)/);
    assert.match(sql, /drop \("words"\)/);
    await orm.schema.update();
    assert.equal(await orm.schema.getUpdateSchemaSQL(), '');
  }));

  test(`${round} time: dropping the schema leaves nothing`, () => withOrm(changed, async (orm, em) => {
    await orm.schema.drop();
    assert.deepEqual(await em.getConnection().execute(`select object_type || ' ' || object_name as name from user_objects`), []);
  }));
}
