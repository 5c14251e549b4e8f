// Starts the application as its own process, with nothing but its environment variables, and speaks to it as a browser would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export const start = async () => {
  const app = spawn(process.execPath, ['app/server.mjs'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      ORACLE_CONNECT_STRING: process.env.MOCKS_ORACLE,
      ORACLE_USER: 'app',
      ORACLE_PASSWORD: 'app-secret',
      LDAP_URL: process.env.MOCKS_LDAP,
      LDAP_BASE: 'dc=acme,dc=example',
      LDAP_BIND_DN: 'cn=admin,dc=acme,dc=example',
      LDAP_BIND_PASSWORD: 'admin-secret',
      QUOTES_URL: `${process.env.MOCKS_HTTP}/quotes`,
      HEC_URL: process.env.MOCKS_HEC,
      HEC_TOKEN: process.env.MOCK_HEC_TOKEN ?? '00000000-0000-0000-0000-000000000000',
    },
  });
  let port;
  for await (const text of app.stdout) {
    port = /listens on (\d+)/.exec(text)?.[1];
    if (port) break;
  }
  if (!port) throw new Error('the application did not start');

  const call = async (method, path, token, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, body: await response.json() };
  };
  const stop = async () => {
    app.kill();
    await once(app, 'exit');
  };
  return { call, stop };
};
