// The same request with one part changed: method, path, query, headers, body. Always the same ones, so that a run can be repeated.
const swapCase = text => text.replace(/[a-z]/i, c => c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase());

export function* mutations(given) {
  const base = { method: given.method ?? 'GET', url: given.url, headers: given.headers ?? {}, body: given.body };
  const change = parts => ({ ...base, ...parts });
  yield ['', base];
  yield ['another method', change({ method: base.method === 'POST' ? 'PUT' : 'POST' })];
  yield ['the method DELETE', change({ method: 'DELETE' })];

  const [path, query] = base.url.split(/\?(.*)/s);
  const at = (newPath, newQuery = query) => change({ url: newPath + (newQuery === undefined ? '' : '?' + newQuery) });
  yield ['a longer path', at(path + 'x')];
  yield ['a further segment', at(path + '/more')];
  if (path.length > 2) yield ['a shorter path', at(path.slice(0, -1))];
  yield ['the path in another case', at(swapCase(path))];
  yield ['the first slash doubled', at('/' + path)];
  yield ['a further parameter', at(path, (query ? query + '&' : '') + 'zz=1')];
  if (query !== undefined) {
    yield ['no query', change({ url: path })];
    const pairs = query.split('&');
    for (const [i, pair] of pairs.entries()) {
      yield [`parameter ${i + 1} left out`, at(path, pairs.filter((_, j) => j !== i).join('&'))];
      yield [`parameter ${i + 1} longer`, at(path, pairs.map((p, j) => j === i ? p + '1' : p).join('&'))];
      yield [`parameter ${i + 1} twice`, at(path, [...pairs, pair].join('&'))];
      yield [`parameter ${i + 1} without a value`, at(path, pairs.map((p, j) => j === i ? p.split('=')[0] : p).join('&'))];
    }
    if (pairs.length > 1) yield ['the parameters in another order', at(path, [...pairs].reverse().join('&'))];
  }

  for (const [name, value] of Object.entries(base.headers)) {
    const others = Object.fromEntries(Object.entries(base.headers).filter(([other]) => other !== name));
    yield [`no header ${name}`, change({ headers: others })];
    if (typeof value !== 'string') continue;
    yield [`the header ${name} longer`, change({ headers: { ...others, [name]: value + 'x' } })];
    yield [`the header ${name} in another case`, change({ headers: { ...others, [name]: swapCase(value) } })];
    yield [`the name ${name} in another case`, change({ headers: { ...others, [name.toUpperCase()]: value } })];
  }
  yield ['a further header', change({ headers: { ...base.headers, 'X-Further': 'yes' } })];

  if (base.body === undefined) {
    yield ['a body', change({ method: base.method === 'GET' ? 'GET' : base.method, body: '{"further":1}' })];
    return;
  }
  yield ['no body', change({ body: undefined })];
  yield ['the body cut', change({ body: base.body.slice(0, -1) })];
  yield ['the body longer', change({ body: base.body + ' x' })];
  yield ['a space after the body', change({ body: base.body + ' ' })];
  yield ['the body in another case', change({ body: swapCase(base.body) })];
  if (/[0-9]/.test(base.body)) yield ['another digit', change({ body: base.body.replace(/[0-9]/, d => (Number(d) + 1) % 10) })];
  yield* jsonMutations(base, change);
  if (base.body.trimStart().startsWith('<')) {
    yield ['a further element', change({ body: base.body.replace(/<\/([^<>]+)>\s*$/, '<further/></$1>') })];
    yield ['another text', change({ body: base.body.replace(/>([^<>\s][^<>]*)</, '>other<') })];
    yield ['laid out', change({ body: base.body.replace(/></g, '>\n  <') })];
  }
}

function* jsonMutations(base, change) {
  let json;
  try { json = JSON.parse(base.body); } catch { return; }
  const send = value => change({ body: JSON.stringify(value) });
  yield ['laid out', change({ body: JSON.stringify(json, null, 2) })];
  yield ['in an array', send([json])];
  if (json === null || typeof json !== 'object') return;
  if (Array.isArray(json)) {
    if (json.length > 1) yield ['the array in another order', send([...json].reverse())];
    yield ['the last item left out', send(json.slice(0, -1))];
    yield ['a further item', send([...json, null])];
    return;
  }
  yield ['a further property', send({ ...json, further: true })];
  yield ['the properties in another order', send(Object.fromEntries(Object.entries(json).reverse()))];
  for (const [name, value] of Object.entries(json)) {
    yield [`no ${name}`, send(Object.fromEntries(Object.entries(json).filter(([other]) => other !== name)))];
    yield [`${name} null`, send({ ...json, [name]: null })];
    if (typeof value === 'number') {
      yield [`${name} as a text`, send({ ...json, [name]: String(value) })];
      yield [`${name} larger`, send({ ...json, [name]: value + 1 })];
      yield [`${name} with a fraction`, change({ body: JSON.stringify({ ...json, [name]: '\u0000' }).replace('"\\u0000"', Number.isInteger(value) ? value + '.0' : value + '0') })];
    } else if (typeof value === 'string') {
      yield [`${name} longer`, send({ ...json, [name]: value + 'x' })];
      yield [`${name} empty`, send({ ...json, [name]: '' })];
    } else if (Array.isArray(value)) {
      yield [`${name} in another order`, send({ ...json, [name]: [...value].reverse() })];
      yield [`${name} with a further item`, send({ ...json, [name]: [...value, 1] })];
      yield [`${name} emptied`, send({ ...json, [name]: [] })];
    } else if (value !== null && typeof value === 'object') {
      yield [`${name} with a further property`, send({ ...json, [name]: { ...value, further: 1 } })];
      yield [`${name} emptied`, send({ ...json, [name]: {} })];
    }
  }
}
