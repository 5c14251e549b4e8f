// The whole life of a schema, twice over: made, looked at, used, changed, and dropped without a leftover.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createOwner, dropOwner, withKnex } from './database.mjs';

before(createOwner);
after(dropOwner);

const here = (folder) => fileURLToPath(new URL(folder, import.meta.url));

for (const round of ['first', 'second']) {
  test(`${round} time: the schema builder makes tables with keys, indexes and comments`, () => withKnex(async (db) => {
    await db.schema.createTable('owners', (table) => {
      table.increments('id');
      table.string('name', 80).notNullable().unique();
      table.string('mail').index('owners_mail_ix');
      table.decimal('balance', 12, 2).defaultTo(0);
      table.boolean('active').defaultTo(true);
      table.date('born');
      table.timestamps(true, true);
      table.comment('who has pets');
    });
    await db.schema.createTable('pets', (table) => {
      table.increments('id');
      table.string('name', 40).notNullable();
      table.enum('kind', ['cat', 'dog']).defaultTo('cat');
      table.integer('owner_id').notNullable().references('id').inTable('owners').onDelete('CASCADE');
      table.text('story');
      table.binary('photo');
      table.float('weight');
      table.json('tags');
      table.unique(['owner_id', 'name'], { indexName: 'pets_owner_name_uk' });
    });
    assert.equal(await db.schema.hasTable('pets'), true);
    assert.equal(await db.schema.hasTable('fish'), false);
    assert.equal(await db.schema.hasColumn('pets', 'weight'), true);
    assert.equal(await db.schema.hasColumn('pets', 'fins'), false);
  }));

  test(`${round} time: columnInfo reads the columns back`, () => withKnex(async (db) => {
    const info = await db('owners').columnInfo();
    assert.deepEqual(Object.keys(info).sort(), ['active', 'balance', 'born', 'created_at', 'id', 'mail', 'name', 'updated_at']);
    assert.deepEqual(info.name, { type: 'VARCHAR2', defaultValue: null, maxLength: 80, nullable: false });
    assert.equal(info.mail.nullable, true);
    assert.equal((await db('owners').columnInfo('balance')).type, 'NUMBER');
  }));

  test(`${round} time: inserts give the generated keys`, () => withKnex(async (db) => {
    const [ada] = await db('owners').insert({ name: 'Ada', mail: 'ada@example.com', balance: 10.5, born: new Date(1815, 11, 10) }).returning('id');
    const more = await db('owners').insert([{ name: 'Bob' }, { name: 'Cy', balance: 3 }]).returning(['id', 'name']);
    assert.deepEqual(more.map((row) => row.name), ['Bob', 'Cy']);
    assert.ok(more[1].id > more[0].id && more[0].id > ada.id);
    await db('pets').insert([
      { name: 'Tom', owner_id: ada.id, story: 's'.repeat(10000), photo: Buffer.from([1, 2, 255]), weight: 4.25, tags: JSON.stringify(['soft']) },
      { name: 'Rex', owner_id: ada.id, kind: 'dog' },
      { name: 'Tom', owner_id: more[0].id }]);
    const tom = await db('pets').where({ name: 'Tom', owner_id: ada.id }).first();
    assert.equal(tom.story.length, 10000);
    assert.deepEqual([...tom.photo], [1, 2, 255]);
    assert.equal(tom.weight, 4.25);
    assert.equal(tom.kind, 'cat');
    assert.deepEqual(JSON.parse(tom.tags), ['soft']);
  }));

  test(`${round} time: queries join, group, page and nest`, () => withKnex(async (db) => {
    const rows = await db('owners as o').leftJoin('pets as p', 'p.owner_id', 'o.id').select('o.name').count('p.id as pets').groupBy('o.name').orderBy('o.name');
    assert.deepEqual(rows, [{ name: 'Ada', pets: 2 }, { name: 'Bob', pets: 1 }, { name: 'Cy', pets: 0 }]);
    assert.deepEqual((await db('pets').select('name').orderBy('id').limit(1).offset(1)).map((pet) => pet.name), ['Rex']);
    assert.deepEqual(await db('owners').whereIn('id', db('pets').select('owner_id').where('kind', 'dog')).pluck('name'), ['Ada']);
    assert.deepEqual(await db('owners').where((q) => q.where('balance', '>', 5).orWhereNull('mail')).orderBy('name').pluck('name'), ['Ada', 'Bob', 'Cy']);
    assert.deepEqual(await db.with('dogs', db('pets').where('kind', 'dog')).select('name').from('dogs'), [{ name: 'Rex' }]);
    assert.equal((await db('owners').sum('balance as total').first()).total, 13.5);
    assert.deepEqual((await db.raw('select ? as "one", ? as "two" from dual', [1, 'b'])), [{ one: 1, two: 'b' }]);
    const union = await db('owners').select('name').where('name', 'Ada').union(db('pets').select('name').where('kind', 'dog'));
    assert.deepEqual(union.map((row) => row.name).sort(), ['Ada', 'Rex']);
  }));

  test(`${round} time: updates and deletes tell how many rows`, () => withKnex(async (db) => {
    assert.equal(await db('owners').where('balance', '<', 5).update({ mail: 'poor@example.com' }), 2);
    assert.equal(await db('owners').where('name', 'Cy').increment('balance', 2), 1);
    assert.deepEqual(await db('owners').where('name', 'Cy').update({ balance: 7 }).returning(['balance']), [{ balance: '7' }]);
    assert.equal(await db('owners').where('name', 'Bob').del(), 1);
    assert.equal((await db('pets').count('* as n').first()).n, 2, 'the owner took the pet along');
  }));

  test(`${round} time: batch inserts`, () => withKnex(async (db) => {
    await db.batchInsert('owners', Array.from({ length: 120 }, (_, i) => ({ name: `n${i}`, balance: i })), 50);
    assert.equal((await db('owners').where('name', 'like', 'n%').count('* as n').first()).n, 120);
    assert.equal((await db('owners').where('name', 'like', 'n%').sum('balance as total').first()).total, 7140);
    await db('owners').where('name', 'like', 'n%').del();
  }));

  test(`${round} time: transactions commit, roll back, and nest as savepoints`, () => withKnex(async (db) => {
    await assert.rejects(db.transaction(async (trx) => {
      await trx('owners').insert({ name: 'gone' });
      throw new Error('no');
    }), /^Error: no$/);
    await db.transaction(async (trx) => {
      await trx('owners').insert({ name: 'stays' });
      await trx.transaction(async (nested) => {
        await nested('owners').insert({ name: 'nested' });
        throw new Error('only this');
      }).catch((error) => assert.equal(error.message, 'only this'));
      await trx('owners').where('name', 'stays').forUpdate().first();
    });
    assert.deepEqual(await db('owners').whereIn('name', ['gone', 'stays', 'nested']).pluck('name'), ['stays']);
  }));

  test(`${round} time: the database's refusals arrive with their numbers`, () => withKnex(async (db) => {
    await assert.rejects(db('owners').insert({ name: 'Ada' }), { errorNum: 1 });
    await assert.rejects(db('owners').insert({ mail: 'x' }), { errorNum: 1400 });
    await assert.rejects(db('pets').insert({ name: 'x', owner_id: -1 }), { errorNum: 2291 });
    await assert.rejects(db('pets').update({ kind: 'cow' }), { errorNum: 2290 });
    await assert.rejects(db('fish').select(), { errorNum: 942 });
  }));

  test(`${round} time: tables are altered`, () => withKnex(async (db) => {
    await db.schema.alterTable('pets', (table) => {
      table.string('chip', 20);
      table.renameColumn('weight', 'mass');
      table.dropUnique(['owner_id', 'name'], 'pets_owner_name_uk');
      table.index(['chip'], 'pets_chip_ix');
    });
    assert.equal(await db.schema.hasColumn('pets', 'mass'), true);
    assert.equal(await db.schema.hasColumn('pets', 'weight'), false);
    await db.schema.alterTable('pets', (table) => table.string('chip', 30).alter());
    await db.schema.renameTable('pets', 'animals');
    assert.equal(await db.schema.hasTable('animals'), true);
    await db.schema.renameTable('animals', 'pets');
  }));

  test(`${round} time: migrations and seeds run, are listed, and are undone`, () => withKnex(async (db) => {
    const config = { directory: here('./migrations'), loadExtensions: ['.mjs'] };
    const [batch, run] = await db.migrate.latest(config);
    assert.deepEqual([batch, run.length], [1, 2]);
    await db.seed.run({ directory: here('./seeds'), loadExtensions: ['.mjs'] });
    assert.deepEqual(await db('countries').select('code', 'continent').orderBy('code'), [{ code: 'NL', continent: 'Europe' }, { code: 'PE', continent: 'America' }]);
    const [done, waiting] = await db.migrate.list(config);
    assert.deepEqual([done.length, waiting.length], [2, 0]);
    await db.migrate.down(config);
    assert.equal(await db.schema.hasColumn('countries', 'continent'), false);
    await db.migrate.rollback(config, true);
    assert.equal(await db.schema.hasTable('countries'), false);
    await db.schema.dropTable('knex_migrations_lock');
    await db.schema.dropTable('knex_migrations');
  }));

  test(`${round} time: dropping leaves nothing`, () => withKnex(async (db) => {
    await db.schema.dropTable('pets');
    await db.schema.dropTableIfExists('owners');
    await db.schema.dropTableIfExists('owners');
    assert.deepEqual(await db.raw(`select object_type || ' ' || object_name as "name" from user_objects`), []);
  }));
}
