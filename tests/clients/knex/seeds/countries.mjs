export async function seed(knex) {
  await knex('countries').del();
  await knex('countries').insert([{ code: 'NL', name: 'The Netherlands' }, { code: 'PE', name: 'Peru', continent: 'America' }]);
}
