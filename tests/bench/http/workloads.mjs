// What is asked, and the mappings for it in both dialects. A stub count of n means exact, pattern and template paths, n of each.
const body = JSON.stringify({ order: { id: 7, lines: Array.from({ length: 40 }, (_, i) => ({ sku: `sku-${i}`, quantity: i, note: 'some words' })) } });
const large = 'x'.repeat(100 * 1024);

export const workloads = [
  { name: 'one static stub', stubs: 0, request: () => ({ path: '/static' }) },
  { name: '1,000 exact paths', stubs: 1000, request: n => ({ path: `/exact/${n % 1000}` }) },
  { name: '1,000 patterns', stubs: 1000, request: n => ({ path: `/pattern/${n % 1000}/x` }) },
  { name: '1,000 templates', stubs: 1000, request: n => ({ path: `/template/${n % 1000}/items/5` }) },
  { name: '10,000 exact paths', stubs: 10000, request: n => ({ path: `/exact/${n % 10000}` }) },
  { name: 'regex, header, JSONPath, 2 KB body', stubs: 0, request: () => ({ method: 'POST', path: '/body', headers: { 'X-Key': 'k', 'Content-Type': 'application/json' }, body }) },
  { name: 'template', stubs: 0, request: n => ({ path: `/rendered?q=${n}` }) },
  { name: '100 KB body', stubs: 0, request: () => ({ path: '/large' }) },
];

const T = { transformers: ['response-template'] };
export const java = stubs => [
  { request: { method: 'GET', urlPath: '/static' }, response: { body: '{"hello":"world"}', headers: { 'Content-Type': 'application/json' } } },
  { request: { method: 'POST', urlPathPattern: '/bod[a-z]', headers: { 'X-Key': { matches: '[a-k]' } }, bodyPatterns: [{ matchesJsonPath: "$.order[?(@.id == 7)]" }] }, response: { body: 'ok' } },
  { request: { method: 'GET', urlPath: '/rendered' }, response: { body: '{{request.method}} {{request.query.q}}', ...T } },
  { request: { method: 'GET', urlPath: '/large' }, response: { body: large } },
  ...Array.from({ length: stubs }, (_, n) => [
    { request: { method: 'GET', urlPath: `/exact/${n}` }, response: { body: `exact ${n}` } },
    { request: { method: 'GET', urlPathPattern: `/pattern/${n}/[a-z]+` }, response: { body: `pattern ${n}` } },
    { request: { method: 'GET', urlPathTemplate: `/template/${n}/items/{id}` }, response: { body: `template ${n}` } },
  ]).flat(),
];

const path = (name, pattern) => ({ Path: { Matchers: [{ Name: name, Pattern: pattern }] } });
export const net = stubs => [
  { Request: { Path: '/static', Methods: ['GET'] }, Response: { Body: '{"hello":"world"}', Headers: { 'Content-Type': 'application/json' } } },
  { Request: { ...path('RegexMatcher', '^/bod[a-z]$'), Methods: ['POST'], Headers: [{ Name: 'X-Key', Matchers: [{ Name: 'RegexMatcher', Pattern: '^[a-k]$' }] }], Body: { Matcher: { Name: 'JsonPathMatcher', Pattern: "$.order[?(@.id == 7)]" } } }, Response: { Body: 'ok' } },
  { Request: { Path: '/rendered', Methods: ['GET'] }, Response: { Body: '{{request.method}} {{request.query.q}}', UseTransformer: true } },
  { Request: { Path: '/large', Methods: ['GET'] }, Response: { Body: large } },
  ...Array.from({ length: stubs }, (_, n) => [
    { Request: { Path: `/exact/${n}`, Methods: ['GET'] }, Response: { Body: `exact ${n}` } },
    { Request: { ...path('RegexMatcher', `^/pattern/${n}/[a-z]+$`), Methods: ['GET'] }, Response: { Body: `pattern ${n}` } },
    { Request: { ...path('WildcardMatcher', `/template/${n}/items/*`), Methods: ['GET'] }, Response: { Body: `template ${n}` } },
  ]).flat(),
];
