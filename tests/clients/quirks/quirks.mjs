import assert from 'node:assert/strict';

export const { MOCKS_ADMIN: admin, MOCKS_HTTP: http, MOCKS_HTTPS: https, MOCKS_LDAP: ldap, MOCKS_LDAPS: ldaps, MOCKS_HEC: hec } = process.env;

const call = async (method, path) => {
  const response = await fetch(admin + path, { method });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${text}`);
  return text ? JSON.parse(text) : null;
};

export const all = () => call('GET', '/admin/quirks');

/** What `work` gives while the quirk is on. */
export const on = async (name, values, work) => {
  const query = new URLSearchParams(values).toString();
  assert.equal((await call('PUT', `/admin/quirks/${name}${query && `?${query}`}`)).on, true);
  try {
    return await work();
  } finally {
    assert.equal((await call('DELETE', `/admin/quirks/${name}`)).on, false);
  }
};

/** `look` sees `expected` while the quirk is on, and what it saw before once it is off again. */
export const seen = async (name, values, look, expected) => {
  const before = await look();
  assert.notDeepEqual(before, expected, 'it is seen without the quirk');
  assert.deepEqual(await on(name, values, look), expected);
  assert.deepEqual(await look(), before);
};

/** The error that a promise ends with. */
export const failure = async (promise) => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
};
