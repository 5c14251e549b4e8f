import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { admin, all, on } from './quirks.mjs';

const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs'))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');

test('each quirk that comes with the mocks has a description, a page, and a test here', async () => {
  const library = (await all()).filter((quirk) => !quirk.set);
  assert.ok(library.length >= 30);
  for (const quirk of library) {
    assert.ok(quirk.description && quirk.sees, quirk.name);
    assert.equal(quirk.on, false, quirk.name);
    assert.ok(tests.includes(`'${quirk.name}'`), `${quirk.name} has no test`);
  }
});

test('a quirk that is on says so, with the values of its parameters', () => on('oracle-slow-statement', { milliseconds: '7' }, async () => {
  const quirk = (await all()).find((each) => each.on);
  assert.equal(quirk.name, 'oracle-slow-statement');
  assert.equal(quirk.parameters.find((parameter) => parameter.name === 'milliseconds').value, '7');
}));

test('a name that there is not, a parameter that it has not, and a value that is none are told', async () => {
  const put = async (path) => {
    const response = await fetch(`${admin}/admin/quirks/${path}`, { method: 'PUT' });
    return [response.status, (await response.json()).detail];
  };
  assert.deepEqual(await put('oracle-slow-statment'), [404, 'There is no quirk "oracle-slow-statment". Did you mean "oracle-slow-statement"?']);
  assert.deepEqual(await put('oracle-slow-statement?millis=1'),
    [422, '"oracle-slow-statement" has no parameter "millis". There are milliseconds, statement.']);
  const [status, detail] = await put('oracle-slow-statement?milliseconds=soon');
  assert.equal(status, 409);
  assert.match(detail, /"soon" is not a number/);
});

test('a reset switches off what the start did not switch on', async () => {
  await fetch(`${admin}/admin/quirks/http-latency?milliseconds=1`, { method: 'PUT' });
  await fetch(`${admin}/admin/reset`, { method: 'POST' });
  assert.deepEqual((await all()).filter((quirk) => quirk.on), []);
});

test('a snapshot knows the quirks that were on', async () => {
  await on('http-latency', { milliseconds: '1' }, () => fetch(`${admin}/admin/snapshots/quirky`, { method: 'PUT' }));
  await fetch(`${admin}/admin/snapshots/quirky/restore`, { method: 'POST' });
  assert.deepEqual((await all()).filter((quirk) => quirk.on).map((quirk) => quirk.name), ['http-latency']);
  await fetch(`${admin}/admin/quirks/http-latency`, { method: 'DELETE' });
  await fetch(`${admin}/admin/snapshots/quirky`, { method: 'DELETE' });
});
