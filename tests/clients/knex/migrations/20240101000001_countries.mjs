export const up = (knex) => knex.schema.createTable('countries', (table) => {
  table.string('code', 2).primary();
  table.string('name', 60).notNullable();
});

export const down = (knex) => knex.schema.dropTable('countries');
