import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { Attribute, Change, Client } from 'ldapts';
import oracledb from 'oracledb';

export const { MOCKS_ADMIN: admin, MOCKS_HTTP: http, MOCKS_LDAP: ldap, MOCKS_ORACLE: connectString } = process.env;
export const base = 'dc=acme,dc=example';

export const call = async (method, path, body) => {
  const response = await fetch(admin + path, { method, body });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, json: () => JSON.parse(bytes) };
};

export const ok = async (method, path, body) => {
  const answer = await call(method, path, body);
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.bytes}`);
  return answer;
};

/** A folder of this directory as a tar. */
export const tar = (name) => execFileSync('tar', ['-c', '-C', `${import.meta.dirname}/${name}`, '.'], { maxBuffer: 1 << 28 });
export const load = (name) => ok('PUT', `/admin/fixtures/${name}`, tar(name));
export const tearDown = (name) => ok('DELETE', `/admin/fixtures/${name}`);
export const reset = () => ok('POST', '/admin/reset');

/** The whole state, file by file, so that a difference shows where it is. */
export const state = async () => {
  const { bytes } = await ok('GET', '/admin/export');
  const files = {};
  for (let at = 0; bytes[at]; ) {
    const text = (from, length) => bytes.toString('utf8', at + from, at + from + length).split('\0')[0];
    const size = parseInt(text(124, 12), 8);
    files[text(345, 155) ? `${text(345, 155)}/${text(0, 100)}` : text(0, 100)] = bytes.toString('utf8', at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
};

export const sql = async (who, password, ...statements) => {
  const connection = await oracledb.getConnection({ connectString, user: who, password });
  try {
    for (const statement of statements)
      await connection.execute(statement);
    await connection.commit();
  } finally {
    await connection.close();
  }
};

export const directory = async (work) => {
  const client = new Client({ url: ldap, timeout: 10000, connectTimeout: 10000 });
  try {
    await client.bind(`cn=admin,${base}`, 'admin-secret');
    return await work(client);
  } finally {
    await client.unbind();
  }
};

export const change = (operation, type, ...values) => new Change({ operation, modification: new Attribute({ type, values }) });
