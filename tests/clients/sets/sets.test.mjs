import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { base, call, change, directory, http, load, ok, reset, sql, state, tar, tearDown } from './admin.mjs';

const sets = ['loans', 'fleet', 'promo'];
const orders = sets.flatMap((a) => sets.filter((b) => b !== a).map((b) => [a, b, sets.find((c) => c !== a && c !== b)]));
after(reset);

/** Writes beside what the sets brought: they stay. */
const beside = async () => {
  await sql('app', 'app-secret',
    "insert into claims (claim_id, claim_no, policy_id, incident_date, reported_at, amount) select 4242, 'X-4242', min(policy_id), date '2026-01-01', timestamp '2026-01-01 00:00:00', 7 from policies");
  await sql('legacy', 'legacy-secret',
    "update customers set phone = '4711' where customer_id = 1001",
    "insert into customers (customer_id, customer_no, given_name, surname, created_at) values (99, 'C-99', 'New', 'One', timestamp '2026-01-01 00:00:00')",
    'delete from claims where claim_id = (select min(claim_id) from claims)');
  await directory(async (client) => {
    await client.modify(`cn=managers,ou=groups,${base}`, change('add', 'member', `cn=app,ou=services,${base}`));
    await client.add(`uid=zoe,ou=people,${base}`, { objectClass: ['inetOrgPerson'], uid: 'zoe', cn: 'Zoe', sn: 'Zoe' });
    await client.modify(`uid=ben.clark,ou=people,${base}`, change('replace', 'mobile', '4711'));
  });
  await ok('GET', '/admin');
  const response = await fetch(`${http}/__admin/mappings`, {
    method: 'POST', body: JSON.stringify({ request: { url: '/mine' }, response: { status: 204 } }),
  });
  assert.equal(response.status, 201);
};

/** Writes into what the sets brought: they go with it. */
const inside = async () => {
  await sql('app', 'app-secret', 'insert into loans.loan (loan_id, amount) values (5000, 1)');
  await sql('legacy', 'legacy-secret', "insert into cars (car_id) values (2)", "update product_codes set product_name = 'Loans!' where product_code = 'LOAN'");
  await directory((client) => client.add(`uid=leo,ou=promo,ou=loans,${base}`, { objectClass: ['inetOrgPerson'], uid: 'leo', cn: 'Leo', sn: 'Leo' }));
  assert.equal((await fetch(`${http}/loans/1`)).status, 200);
};

for (const order of orders) {
  test(`three sets torn down in the order ${order.join(', ')} leave what stood before, and what was written beside them`, async () => {
    await reset();
    await beside();
    const expected = await state();
    await reset();
    for (const name of sets) await load(name);
    await inside();
    await beside();
    assert.notDeepEqual(await state(), expected);
    for (const name of order) await tearDown(name);
    assert.deepEqual(await state(), expected);
  });
}

test('a set that any mock refuses is loaded by none, and all mistakes are told at once', async () => {
  await reset();
  const before = await state();
  const { mkdtempSync, cpSync, writeFileSync, rmSync } = await import('node:fs');
  const folder = mkdtempSync(`${import.meta.dirname}/bad-`);
  try {
    cpSync(`${import.meta.dirname}/fleet`, folder, { recursive: true });
    writeFileSync(`${folder}/oracle/02-bad.sql`, 'INSERT INTO legacy.nowhere VALUES (1);\n');
    writeFileSync(`${folder}/ldap/bad.ldif`, `dn: uid=x,ou=nowhere,${base}\nobjectClass: inetOrgPerson\nuid: x\ncn: x\nsn: x\n`);
    writeFileSync(`${folder}/http/fleet/mappings/bad.json`, '{"request": {"method": "GET", "url": "/x"}, "response": {"status": "soon"}}');
    const answer = await call('PUT', '/admin/fixtures/fleet', tar(folder.split('/').at(-1)));
    assert.equal(answer.status, 422);
    const files = answer.json().problems.map((problem) => problem.file);
    for (const file of ['oracle/02-bad.sql', 'ldap/bad.ldif', 'http/fleet/mappings/bad.json']) assert.ok(files.includes(file), `${file} in ${files}`);
    assert.deepEqual(await state(), before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a set wants those that it requires', async () => {
  const answer = await call('PUT', '/admin/fixtures/promo', tar('promo'));
  assert.equal(answer.status, 422);
  assert.match(answer.json().problems[0].message, /it requires "loans"/);
});

test('a set that is loaded twice, or torn down without being there, is refused', async () => {
  await load('fleet');
  assert.equal((await call('PUT', '/admin/fixtures/fleet', tar('fleet'))).status, 422);
  await tearDown('fleet');
  assert.equal((await call('DELETE', '/admin/fixtures/fleet')).status, 404);
});

test('quirks of a set can be switched while it is loaded', async () => {
  assert.equal((await call('PUT', '/admin/quirks/loans-closed')).status, 404);
  await load('loans');
  await ok('PUT', '/admin/quirks/loans-closed');
  assert.equal((await fetch(`${http}/loans/1`)).status, 503);
  await ok('DELETE', '/admin/quirks/loans-closed');
  assert.equal((await fetch(`${http}/loans/1`)).status, 200);
  await tearDown('loans');
});

test('what is wrong in a quirk is told with its line', async () => {
  const { mkdtempSync, cpSync, mkdirSync, writeFileSync, rmSync } = await import('node:fs');
  const folder = mkdtempSync(`${import.meta.dirname}/bad-`);
  try {
    cpSync(`${import.meta.dirname}/fleet`, folder, { recursive: true });
    mkdirSync(`${folder}/quirks`);
    writeFileSync(`${folder}/quirks/a.yaml`, 'mock: oracle\ndescription: x\nchange:\n  - sql: DROP SYNONYM app.nothing\n');
    writeFileSync(`${folder}/quirks/b.yaml`, 'mock: ldap\ndescription: x\nfaults:\n  - result: bussy\n  - resalt: busy\n');
    writeFileSync(`${folder}/quirks/c.yaml`, 'mock: http\ndescription: x {{y}}\nfaults:\n  - status: 99\n');
    writeFileSync(`${folder}/quirks/d.yaml`, 'mock: oracle\ndescription: x\nchange:\n  - sql: DORP TABLE x\n');
    const told = async () => (await call('PUT', '/admin/fixtures/fleet', tar(folder.split('/').at(-1)))).json().problems.map((p) => `${p.file}:${p.line}: ${p.message}. ${p.remedy}`);
    const first = await told();
    assert.ok(first.includes('quirks/c.yaml:2: There is no parameter "y". There is none.'), first.join('\n'));
    writeFileSync(`${folder}/quirks/c.yaml`, 'mock: http\ndescription: x\nfaults:\n  - status: 99\n');
    const all = await told();
    for (const problem of [
      /^quirks\/a\.yaml:4: ORA-01434/, /^quirks\/b\.yaml:4: "bussy" is no result. Did you mean "busy"\?/, /^quirks\/b\.yaml:5: There is no key "resalt" here. Did you mean "result"\?/,
      /^quirks\/c\.yaml:4: 99 is no status of an answer/, /^quirks\/d\.yaml:4: ORA-00900/,
    ])
      assert.ok(all.some((line) => problem.test(line)), `${problem} in\n${all.join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a quirk goes on over sets that come and go', async () => {
  await reset();
  await ok('PUT', '/admin/quirks/oracle-synonym-missing?synonym=APP.CLAIMS');
  await load('loans');
  const gone = () => sql('app', 'app-secret', 'select count(*) from claims').then(() => 'ok', (error) => error.message.slice(0, 9));
  assert.equal(await gone(), 'ORA-00942');
  await tearDown('loans');
  assert.equal(await gone(), 'ORA-00942');
  await ok('DELETE', '/admin/quirks/oracle-synonym-missing');
  assert.equal(await gone(), 'ok');
});
