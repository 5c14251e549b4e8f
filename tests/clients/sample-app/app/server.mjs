// A customer portal: who logs in against the directory sees the policies that the database has of them.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import * as directory from './directory.mjs';
import { log } from './log.mjs';
import * as policies from './policies.mjs';
import { quote } from './quotes.mjs';
import { settings } from './settings.mjs';

const sessions = new Map();

const routes = {
  'POST /login': async (_, { uid, password }) => {
    const person = await directory.login(uid, password);
    if (!person) return [401, { error: 'wrong user or password' }];
    const token = randomUUID();
    sessions.set(token, person);
    return [200, { token, number: person.number, name: person.name, mail: person.mail }];
  },
  'GET /me': async (me) => {
    const [entry, customer] = await Promise.all([directory.byDn(me.dn), policies.customer(me.number)]);
    const { dn, ...person } = entry;
    return [200, { ...person, customer }];
  },
  'GET /me/policies': async (me) => [200, await policies.policiesOf(me.number)],
  'GET /me/claims': async (me) => [200, await policies.claimsOf(me.number)],
  'POST /me/claims': async (me, claim) => {
    const reported = await policies.report(me.number, claim);
    return reported ? [201, reported] : [404, { error: 'no such policy' }];
  },
  'POST /me/quote': async (me, { product, sumInsured }) => {
    const customer = await policies.customer(me.number);
    const { status, body } = await quote({ product, sumInsured, customerNo: customer.customerNo });
    return status === 201 ? [200, body] : [status, { error: body.title ?? 'no quote' }];
  },
  'PUT /me/phone': async (me, { phone }) => {
    await directory.setPhone(me.dn, phone);
    return [200, { phone }];
  },
};

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text ? JSON.parse(text) : {};
};

const answer = async (request) => {
  const name = `${request.method} ${request.url}`;
  const route = routes[name];
  if (!route) return [404, { error: 'no such page' }];
  const me = sessions.get(request.headers.authorization?.replace('Bearer ', ''));
  if (!me && name !== 'POST /login') return [401, { error: 'log in first' }];
  const body = await bodyOf(request);
  const started = performance.now();
  let result;
  try {
    result = await route(me, body);
  } catch (error) {
    console.error(error);
    result = [502, { error: error.message }];
  }
  await log({
    action: name,
    uid: me?.uid ?? body.uid,
    status: result[0],
    milliseconds: Math.round(performance.now() - started),
  });
  return result;
};

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request).catch((error) => [400, { error: error.message }]);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});

server.listen(settings.port, settings.host, () => console.log(`listens on ${server.address().port}`));

process.on('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await policies.close();
});
