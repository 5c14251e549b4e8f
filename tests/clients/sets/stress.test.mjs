import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client } from 'ldapts';
import oracledb from 'oracledb';
import { admin, base, change, connectString, http, ldap, load, ok, reset, tearDown } from './admin.mjs';

const clients = 50;
const rounds = Number(process.env.ROUNDS ?? 200);
after(reset);

/** Bytes of the managed heap: the least that a collection left, of some that work has brought about. */
const heap = async () => {
  await reset(); // what the clients wrote is no leak
  await ok('DELETE', '/admin/journal');
  await fetch(`${http}/__admin/requests`, { method: 'DELETE' }); // it has no bound, as WireMock's
  let least = Infinity;
  for (let i = 0; i < 12; i++) {
    await ok('GET', '/admin/export'); // large arrays, which only a full collection takes
    const metrics = await (await fetch(`${admin}/metrics`)).text();
    const sizes = [...metrics.matchAll(/^dotnet_gc_last_collection_heap_size_bytes\{.*\} (\d+(?:\.\d+)?(?:E\+\d+)?)/gm)].map((match) => Number(match[1]));
    least = Math.min(least, sizes.reduce((a, b) => a + b, 0));
  }
  return least;
};

test(`${clients} clients work while sets are loaded, torn down and reset ${rounds} times`, { timeout: 540_000 }, async () => {
  await reset();
  let going = true;
  const failures = [];
  let calls = 0;
  const work = async (name, step) => {
    while (going) {
      try {
        await step();
        calls++;
      } catch (error) {
        failures.push(`${name}: ${error.message}`);
      }
    }
  };

  const databases = await Promise.all(Array.from({ length: 20 }, () => oracledb.getConnection({ connectString, user: 'app', password: 'app-secret' })));
  const directories = await Promise.all(Array.from({ length: 15 }, async () => {
    const client = new Client({ url: ldap, timeout: 60000, connectTimeout: 60000 });
    await client.bind(`cn=admin,${base}`, 'admin-secret');
    return client;
  }));
  const policies = 'select count(*) from policies p join customers c on c.customer_id = p.customer_id where p.customer_id = :1';
  const [[expected]] = (await databases[0].execute(policies, [1001])).rows;
  let claim = 20_000_000;
  const workers = [
    ...databases.map((connection) => work('oracle', async () => {
      const id = ++claim;
      await connection.execute(
        "insert into claims (claim_id, claim_no, policy_id, incident_date, amount) values (:1, :2, 500001, sysdate, 1)", [id, `S-${id}`], { autoCommit: true });
      const { rows } = await connection.execute(policies, [1001]);
      assert.equal(rows[0][0], expected);
    })),
    ...directories.map((client, i) => work('ldap', async () => {
      await client.modify(`uid=ben.clark,ou=people,${base}`, change('replace', 'mobile', `+49 ${i}`));
      const { searchEntries } = await client.search(`ou=people,${base}`, { filter: '(uid=anna.berg)' });
      assert.equal(searchEntries.length, 1);
    })),
    ...Array.from({ length: clients - 35 }, () => work('http', async () => {
      const response = await fetch(`${http}/quotes/v1/products`);
      assert.equal(response.status, 200);
      await response.arrayBuffer();
    })),
  ];

  const churn = async (times) => {
    for (let i = 0; i < times; i++) {
      await load('loans');
      await load('fleet');
      if (i % 3 === 0)
        await reset();
      else
        for (const name of i % 3 === 1 ? ['loans', 'fleet'] : ['fleet', 'loans']) await tearDown(name);
    }
  };
  await churn(20); // until histories, logs and caches are as full as they get
  const atStart = await heap();
  await churn(rounds);
  const atEnd = await heap();
  going = false;
  await Promise.all(workers);
  await Promise.all([...databases.map((connection) => connection.close()), ...directories.map((client) => client.unbind())]);
  console.log(`# ${calls} calls; ${(atStart / 1e6).toFixed(1)} MB at the start, ${(atEnd / 1e6).toFixed(1)} MB at the end`);
  assert.deepEqual([...new Set(failures)].slice(0, 5), []);
  assert.ok(atEnd <= atStart * 1.1, `${atEnd} bytes after ${atStart}`);
});
