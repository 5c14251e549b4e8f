// The application finds its surroundings by environment variables and works against them, before and after a reset.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { start } from './portal.mjs';

const ADMIN = process.env.MOCKS_ADMIN;
const ADMINS = (process.env.MOCKS_ADMINS ?? ADMIN).split(' '); // one a container, where each mock has its own
const DAMAGE = { policyNo: 'P-500001', incidentDate: '2025-12-24', amount: 321.5, description: 'Straße glatt, gegen Zaun gefahren' };

const logged = async (since) => (await fetch(`${ADMIN}/admin/journal?mock=splunk&since=${since}`)).json();

let portal;
let anna;
let earlier; // what others have logged
before(async () => {
  earlier = (await logged(0)).at(-1)?.id ?? 0;
  portal = await start();
});
after(() => portal?.stop());

const reset = async () => {
  const answers = await Promise.all(ADMINS.map((admin) => fetch(`${admin}/admin/reset`, { method: 'POST' })));
  for (const answer of answers) assert.equal(answer.status, 200);
  return answers[0].json();
};

const login = async (uid, password) => (await portal.call('POST', '/login', null, { uid, password }));

// What must hold on a fresh set; declared twice, around writes and a reset.
const everyone = (when) =>
  describe(when, () => {
    test('a person logs in with the password of the directory', async () => {
      const { status, body } = await login('anna.berg', 'secret-1001');
      assert.equal(status, 200);
      anna = body.token;
      assert.deepEqual({ ...body, token: '' }, { token: '', number: 1001, name: 'Anna Berg', mail: 'anna.berg@acme.example' });
    });

    for (const [uid, password] of [['anna.berg', 'wrong'], ['anna.berg', ''], ['nobody', 'secret-1001'], ['*', 'secret-1001'], ['anna.berg)(uid=*', 'x']]) {
      test(`nobody logs in as "${uid}" with "${password}"`, async () => {
        assert.equal((await login(uid, password)).status, 401);
      });
    }

    test('the pages are closed without a login', async () => {
      assert.equal((await portal.call('GET', '/me/policies', 'guessed')).status, 401);
    });

    test('the directory and the database know the same person', async () => {
      const { status, body } = await portal.call('GET', '/me', anna);
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual(body, {
        number: 1001,
        uid: 'anna.berg',
        name: 'Anna Berg',
        mail: 'anna.berg@acme.example',
        phone: '+49 30 5550 1001',
        customer: { customerNo: 'C-001001', name: 'Anna Berg', mail: 'anna.berg@acme.example' },
      });
    });

    test('a name with an umlaut is the same in both', async () => {
      const { body: session } = await login('erika.mueller', 'secret-1005');
      const { body } = await portal.call('GET', '/me', session.token);
      assert.deepEqual([body.name, body.customer.name], ['Erika Müller', 'Erika Müller']);
    });

    test('her policies come from the database', async () => {
      const { status, body } = await portal.call('GET', '/me/policies', anna);
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual(body.slice(0, 3), [
        { policyNo: 'P-500001', product: 'Motor Insurance', status: 'In force', startDate: '2024-03-01', premium: 612.4 },
        { policyNo: 'P-500002', product: 'Household Insurance', status: 'In force', startDate: '2024-07-15', premium: 148 },
        { policyNo: 'P-500003', product: 'Travel Insurance', status: 'Term ended', startDate: '2024-05-01', premium: 39.9 },
      ]);
    });

    test('her claims are those of the set', async () => {
      const { status, body } = await portal.call('GET', '/me/claims', anna);
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual(body[0], {
        claimNo: 'CL-900001', policyNo: 'P-500001', status: 'APPROVED', amount: 1250, description: 'Rear-end collision at traffic lights',
      });
      assert.ok(!body.some((claim) => claim.description === DAMAGE.description), 'a claim of an earlier test is still there');
    });

    test('the quotes API names a price for the customer that the database knows', async () => {
      const { status, body } = await portal.call('POST', '/me/quote', anna, { product: 'MOTOR', sumInsured: 20000 });
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual([body.quoteId, body.customerNo, body.premium, body.currency], ['Q-700001', 'C-001001', 620, 'EUR']);
    });

    test('the quotes API refuses what is not on sale', async () => {
      const { status, body } = await portal.call('POST', '/me/quote', anna, { product: 'BOAT', sumInsured: 1 });
      assert.deepEqual([status, body], [422, { error: 'Unknown product' }]);
    });

    test('what happened is in the log', async () => {
      const text = JSON.stringify(await logged(earlier));
      for (const action of ['POST /login', 'GET /me', 'GET /me/policies', 'POST /me/quote']) assert.ok(text.includes(action), action);
      assert.ok(!text.includes('secret-1001'), 'a password in the log');
    });
  });

everyone('on the set as it is loaded');

describe('writes', () => {
  test('a claim is reported', async () => {
    const { status, body } = await portal.call('POST', '/me/claims', anna, DAMAGE);
    assert.equal(status, 201, JSON.stringify(body));
    assert.deepEqual(body, { id: 1000000, claimNo: 'CL-1000000', status: 'OPEN', policyNo: 'P-500001' });
  });

  test('the claim is there for the next reader', async () => {
    const { body } = await portal.call('GET', '/me/claims', anna);
    assert.deepEqual(body.at(-1), { claimNo: 'CL-1000000', policyNo: 'P-500001', status: 'OPEN', amount: 321.5, description: DAMAGE.description });
  });

  test("someone else's policy is not hers to claim on", async () => {
    assert.equal((await portal.call('POST', '/me/claims', anna, { ...DAMAGE, policyNo: 'P-500004' })).status, 404);
  });

  test('a telephone number is changed', async () => {
    assert.equal((await portal.call('PUT', '/me/phone', anna, { phone: '+49 30 5550 9999' })).status, 200);
    assert.equal((await portal.call('GET', '/me', anna)).body.phone, '+49 30 5550 9999');
  });

  test('a reset takes less than 5 ms', async () => {
    const { milliseconds } = await reset();
    assert.ok(milliseconds < 5, `it took ${milliseconds} ms`);
  });
});

everyone('after the reset, with the same process and its connections');
