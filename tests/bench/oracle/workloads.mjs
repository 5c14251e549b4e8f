// The same work for both databases. Each entry: setup once, then run(client, round) whose return value is the number of units done.
export const ROWS = 100_000, BULK = 10_000, PRODUCTS = 50, CUSTOMERS = 5_000;

const columns = ['id', 'policy_no', 'customer_id', 'product_id', 'status', 'premium', 'sum_insured', 'start_date', 'end_date', 'note'];
const day = (n) => new Date(Date.UTC(2020, 0, 1 + (n % 2000)));
const policy = (i) => [i, `P-${500000 + i}`, i % CUSTOMERS, i % PRODUCTS, ['OPEN', 'CLOSED', 'HELD'][i % 3], (i % 9973) / 100 + 10, (i % 40) * 2500,
  day(i), day(i + 365), `policy number ${i} of the set`];
const range = (from, count, make) => Array.from({ length: count }, (_, i) => make(from + i));

/** CREATE TABLE … with each database's own names of the types. */
export async function createSchema(client) {
  const { number, text, date } = client.types;
  for (const table of ['policies', 'customers', 'products', 'events'])
    await client.run(`drop table ${table}`).catch(() => {});
  await client.run(`create table products (id ${number} primary key, name ${text(40)} not null)`);
  await client.run(`create table customers (id ${number} primary key, name ${text(40)} not null, city ${text(40)})`);
  await client.run(`create table policies (id ${number} primary key, policy_no ${text(20)}, customer_id ${number}, product_id ${number}, status ${text(10)},
    premium ${number}, sum_insured ${number}, start_date ${date}, end_date ${date}, note ${text(100)})`);
  await client.run(`create table events (id ${number} primary key, kind ${text(20)}, amount ${number}, at ${date})`);
  await client.insertMany('products', ['id', 'name'], range(0, PRODUCTS, (i) => [i, `Product ${i}`]));
  await client.insertMany('customers', ['id', 'name', 'city'], range(0, CUSTOMERS, (i) => [i, `Customer ${i}`, `City ${i % 97}`]));
  for (let i = 0; i < ROWS; i += BULK)
    await client.insertMany('policies', columns, range(i, BULK, policy));
  await client.run('analyze policies').catch(() => {});
}

let nextEvent = 0;
const event = () => [++nextEvent, 'PAYMENT', nextEvent % 100, day(nextEvent)];
const repeat = async (count, work) => { for (let i = 0; i < count; i++) await work(i); return count; };
const spread = async (clients, count, work) => (await Promise.all(clients.map((c, n) => repeat(count, (i) => work(c, n * count + i))))).reduce((a, b) => a + b);

export const workloads = [
  { name: 'connect, select, close', unit: 'logons', run: async ({ connect }) => repeat(40, async () => {
    const client = await connect();
    await client.query('select 1 as one from products where id = 0');
    await client.close();
  }) },
  { name: 'point select by key, 1 connection', unit: 'selects', run: ({ one }) => repeat(2000, (i) =>
    one.query(`select policy_no, status, premium from policies where id = ${one.bind(1)}`, [(i * 7919) % ROWS])) },
  { name: 'point select by key, 10 connections', unit: 'selects', run: ({ ten }) => spread(ten, 300, (c, i) =>
    c.query(`select policy_no, status, premium from policies where id = ${c.bind(1)}`, [(i * 7919) % ROWS])) },
  { name: 'insert and commit, 1 connection', unit: 'inserts', run: ({ one }) => repeat(1000, () => one.insertCommit('events', ['id', 'kind', 'amount', 'at'], event())) },
  { name: 'insert and commit, 10 connections', unit: 'inserts', run: ({ ten }) => spread(ten, 200, (c) => c.insertCommit('events', ['id', 'kind', 'amount', 'at'], event())) },
  { name: `insert of ${BULK} rows at once`, unit: 'rows', run: async ({ one }) => {
    await one.insertMany('events', ['id', 'kind', 'amount', 'at'], range(0, BULK, event));
    return BULK;
  } },
  { name: `fetch ${ROWS} rows of 10 columns`, unit: 'rows', run: async ({ one }) => one.fetchAll('select * from policies') },
  { name: `join 3 tables, aggregate ${ROWS} rows`, unit: 'queries', run: ({ one }) => repeat(3, () => one.query(
    `select c.city, p.name, count(*) as n, sum(x.premium) as total from policies x join customers c on c.id = x.customer_id join products p on p.id = x.product_id
     where x.status <> 'HELD' group by c.city, p.name having sum(x.premium) > 100 order by total desc`)) },
  { name: `sort ${ROWS} rows, first 20`, unit: 'queries', run: ({ one }) => repeat(3, () => one.query(
    'select id, premium, note from policies order by premium desc, note, id offset 0 rows fetch next 20 rows only')) },
  { name: `update ${BULK} rows of a range, roll back`, unit: 'rows', run: async ({ one }) => {
    await one.rolledBack(`update policies set premium = premium + 1 where id between ${one.bind(1)} and ${one.bind(2)}`, [1000, 1000 + BULK - 1]);
    return BULK;
  } },
];
