import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import rest from 'wiremock-rest-client';
import captain from 'wiremock-captain';

const http = process.env.MOCKS_HTTP;
const wiremock = new rest.WireMockRestClient(http, { logLevel: 'silent' });
const mock = new captain.WireMock(http);

after(() => wiremock.global.resetAll());

test('rest client: a mapping is created, read, changed, found by metadata and deleted', async () => {
  const made = await wiremock.mappings.createMapping({
    name: 'client', request: { method: 'GET', urlPath: '/client/a' }, response: { status: 200, jsonBody: { a: 1 } }, metadata: { team: 'blue' },
  });
  assert.match(made.id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(await fetch(http + '/client/a').then(a => a.json()), { a: 1 });
  assert.equal((await wiremock.mappings.getMapping(made.id)).name, 'client');
  await wiremock.mappings.updateMapping(made.id, { ...made, response: { status: 204 } });
  assert.equal((await fetch(http + '/client/a')).status, 204);
  const found = await wiremock.mappings.findByMetaData({ matchesJsonPath: { expression: '$.team', equalTo: 'blue' } });
  assert.deepEqual(found.mappings.map(mapping => mapping.id), [made.id]);
  await wiremock.mappings.deleteMapping(made.id);
  assert.equal((await fetch(http + '/client/a')).status, 404);
  assert.ok((await wiremock.mappings.getAllMappings()).meta.total > 5);
});

test('rest client: requests are counted, found and removed', async () => {
  await wiremock.requests.deleteAllRequests();
  await fetch(http + '/client/one?x=1', { method: 'POST', body: 'hello' });
  await fetch(http + '/client/two');
  assert.equal((await wiremock.requests.getCount({ method: 'POST', urlPath: '/client/one' })).count, 1);
  const found = await wiremock.requests.findRequests({ method: 'ANY', urlPathPattern: '/client/.*' });
  assert.deepEqual(found.requests.map(request => request.url).sort(), ['/client/one?x=1', '/client/two']);
  assert.equal(found.requests.find(request => request.method === 'POST').body, 'hello');
  assert.equal((await wiremock.requests.getUnmatchedRequests()).requests.length, 2);
  assert.ok((await wiremock.requests.getUnmatchedNearMisses()).nearMisses.length > 0);
  const all = await wiremock.requests.getAllRequests();
  assert.equal(all.requests[0].wasMatched, false);
  assert.equal((await wiremock.requests.getRequest(all.requests[0].id)).request.url, all.requests[0].request.url);
  await wiremock.requests.removeRequests({ urlPath: '/client/two' });
  assert.equal((await wiremock.requests.getAllRequests()).meta.total, 1);
});

test('rest client: scenarios are listed, set and reset', async () => {
  await wiremock.mappings.createMapping({
    scenarioName: 'client', requiredScenarioState: 'Started', newScenarioState: 'two', request: { url: '/client/s' }, response: { status: 200 },
  });
  assert.equal((await fetch(http + '/client/s')).status, 200);
  assert.equal((await fetch(http + '/client/s')).status, 404);
  const scenario = (await wiremock.scenarios.getAllScenarios()).scenarios.find(one => one.name === 'client');
  assert.equal(scenario.state, 'two');
  await wiremock.scenarios.setScenarioState('client', 'Started');
  assert.equal((await fetch(http + '/client/s')).status, 200);
  await wiremock.scenarios.resetScenario('client');
  assert.equal((await fetch(http + '/client/s')).status, 200);
  await wiremock.scenarios.resetAllScenarios();
  assert.equal((await fetch(http + '/client/s')).status, 200);
});

test('rest client: a global delay holds for every answer until the reset', async () => {
  await wiremock.global.updateGlobalSettings({ fixedDelay: 150 });
  await assert.rejects(fetch(http + '/quotes/v1/products', { signal: AbortSignal.timeout(75) }));
  await wiremock.global.resetAll();
  assert.equal((await fetch(http + '/quotes/v1/products')).status, 200);
});

test('captain: a stub is registered, called and looked up', async () => {
  const stub = await mock.register(
    { method: 'POST', endpoint: '/captain', body: { name: 'x' }, queryParameters: { q: '1' }, headers: { 'X-Team': 'blue' } },
    { status: 201, body: { made: true }, headers: { 'X-Out': 'yes' } },
    { requestEndpointFeature: captain.EndpointFeature.UrlPath });
  const call = body => fetch(http + '/captain?q=1', { method: 'POST', headers: { 'X-Team': 'blue' }, body: JSON.stringify(body) });
  const answer = await call({ name: 'x' });
  assert.equal(answer.status, 201);
  assert.equal(answer.headers.get('x-out'), 'yes');
  assert.deepEqual(await answer.json(), { made: true });
  assert.equal((await call({ name: 'y' })).status, 404);
  assert.ok(await mock.getMapping(stub.id));
  assert.ok((await mock.getAllRequests()).length >= 2);
  assert.equal((await mock.getUnmatchedRequests()).length, 1);
  await mock.deleteMapping(stub.id);
  assert.equal((await call({ name: 'x' })).status, 404);
});

test('captain: everything goes but what the fixtures gave', async () => {
  await mock.register({ method: 'GET', endpoint: '/captain/x' }, { status: 200, body: 'x' });
  await mock.clearAllExceptDefault();
  assert.equal((await fetch(http + '/captain/x')).status, 404);
  assert.equal((await fetch(http + '/quotes/v1/products')).status, 200);
});
