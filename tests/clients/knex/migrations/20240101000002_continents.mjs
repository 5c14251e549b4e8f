export const up = (knex) => knex.schema.alterTable('countries', (table) => {
  table.string('continent', 20).defaultTo('Europe');
});

export const down = (knex) => knex.schema.alterTable('countries', (table) => table.dropColumn('continent'));
