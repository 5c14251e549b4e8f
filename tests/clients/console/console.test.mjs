import { execFile } from 'node:child_process';
import { after, before, beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const { MOCKS_ADMIN: admin, MOCKS_HTTP: http, CHROMIUM: executablePath, SCREENSHOT } = process.env;
let browser, page, errors;

before(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
});
after(async () => {
  await browser.close();
  await fetch(`${admin}/admin/reset`, { method: 'POST' });
});
const open = async (options = {}) => {
  errors = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  page.setDefaultTimeout(20000);
  page.on('pageerror', (error) => errors.push(error.message));
  // offline: whatever is not the page's own host is a mistake
  await context.route((url) => url.origin !== new URL(admin).origin, (route) => { errors.push(`asked for ${route.request().url()}`); return route.abort(); });
  await page.goto(admin);
  await page.locator('#health', { hasText: 'ready' }).waitFor();
};
beforeEach(async () => {
  await page?.context().close();
  await fetch(`${admin}/admin/reset`, { method: 'POST' });
  await fetch(`${admin}/admin/journal`, { method: 'DELETE' });
  await open();
});
const products = () => fetch(`${http}/quotes/v1/products`);
const row = (text) => page.locator('#journal tr:not(.more)', { hasText: text });
const said = (text) => page.locator('#said', { hasText: text }).waitFor();

test('it shows what runs, with its ports', async () => {
  for (const name of ['http', 'ldap', 'oracle', 'splunk', 'admin'])
    await page.locator('#mocks li', { hasText: name }).first().waitFor();
  await page.locator('#mocks', { hasText: new URL(http).port }).waitFor();
  assert.deepEqual(errors, []);
});

test('the journal follows, filters, and opens an entry', async () => {
  await products();
  await fetch(`${http}/nowhere`);
  await row('/quotes/v1/products').waitFor();
  await row('/nowhere').waitFor();
  await page.getByLabel('Filter', { exact: true }).fill('nowhere');
  assert.equal(await row('/quotes/v1/products').isVisible(), false);
  await page.getByLabel('Filter', { exact: true }).fill('');
  await page.getByLabel('failures').check();
  assert.equal(await row('/quotes/v1/products').isVisible(), false);
  await page.getByRole('button', { name: '/nowhere' }).click();
  await page.locator('tr.more', { hasText: 'nearest' }).waitFor();
  await page.getByLabel('failures').uncheck();
  await page.getByRole('button', { name: '/quotes/v1/products' }).click();
  await page.locator('tr.more', { hasText: 'mapping' }).waitFor();
  await page.getByLabel('Mock', { exact: true }).selectOption('ldap');
  assert.equal(await row('/nowhere').isVisible(), false);
  assert.deepEqual(errors, []);
});

test('an entry is held back until the journal may go on', async () => {
  await page.getByLabel('hold').check();
  await products();
  await page.getByLabel('hold').uncheck();
  await row('/quotes/v1/products').waitFor();
});

test('a quirk is switched on and off', async () => {
  const quirk = page.getByRole('switch', { name: 'http-server-error' });
  await quirk.click();
  await said('http-server-error is on.');
  assert.equal((await products()).status, 500);
  assert.equal(await quirk.isChecked(), true);
  await quirk.click();
  await said('http-server-error is off.');
  assert.equal((await products()).status, 200);
});

test('quirks are found by what they do, and take values', async () => {
  await page.getByLabel('Find quirks').fill('Retry-After');
  const row = page.locator('.quirk', { hasText: 'http-too-many-requests' });
  await row.waitFor();
  assert.equal(await page.locator('.quirk:visible').count(), 1);
  await row.locator('summary').click();
  await row.locator('[name=first]').fill('1');
  await row.getByRole('button', { name: 'Switch on with these' }).click();
  await said('http-too-many-requests is on.');
  assert.deepEqual([(await products()).status, (await products()).status], [429, 200]);
});

test('what the server refuses is told', async () => {
  const row = page.locator('.quirk', { hasText: 'http-latency-log-normal' });
  await row.locator('summary').click();
  await row.locator('[name=median]').fill('soon');
  await row.getByRole('button', { name: 'Switch on with these' }).click();
  await said('"soon" is not a number');
});

test('a snapshot is taken, restored and deleted, and the state is reset', async () => {
  await page.getByLabel('Name of a snapshot').fill('seen');
  await page.getByRole('button', { name: 'Take snapshot' }).click();
  await page.getByRole('button', { name: 'Restore snapshot seen' }).click();
  await said('Restored seen in');
  await page.getByRole('button', { name: 'Delete snapshot seen' }).click();
  await page.locator('#snapshots li').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Reset' }).click();
  await said('Reset in');
});

test('all is done by keyboard', async () => {
  await products();
  await row('/quotes/v1/products').waitFor();
  await page.getByRole('button', { name: 'Reset' }).focus();
  await page.keyboard.press('Enter');
  await said('Reset in');
  await page.getByRole('switch', { name: 'http-unavailable' }).focus();
  await page.keyboard.press('Space');
  await said('http-unavailable is on.');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'quirk-http-unavailable', 'the focus stays');
  await page.keyboard.press('Space');
  await said('http-unavailable is off.');
  await page.getByRole('button', { name: '/quotes/v1/products' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('tr.more').waitFor();
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none');
});

test('at 200 % nothing is cut off', async () => {
  await page.context().close();
  await open({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
  await products();
  await row('/quotes/v1/products').waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'no scrolling to the side');
});

/** Contrast as WCAG 2 computes it, of the page's text on its background. */
const contrast = () => page.evaluate(() => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map(Number).map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const back = light(getComputedStyle(document.body).backgroundColor);
  return [document.body, ...document.querySelectorAll('.soft, .good')].map((element) => light(getComputedStyle(element).color))
    .map((text) => (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05)).reduce((a, b) => Math.min(a, b));
});

for (const colorScheme of ['light', 'dark']) {
  test(`${colorScheme} is readable`, async () => {
    await page.context().close();
    await open({ colorScheme });
    assert.ok(await contrast() >= 4.5);
  });
}

test('the picture of the README', { skip: !SCREENSHOT }, async () => {
  await products();
  await fetch(`${http}/quotes/v1/quotes/Q-700001`);
  await fetch(`${http}/payments/v1/payments`, { method: 'POST', body: '{}' });
  await new Promise((resolve) => execFile('ldapsearch', ['-x', '-H', process.env.MOCKS_LDAP, '-b', 'dc=acme,dc=example', 'uid=anna.berg', 'mail'], resolve));
  await page.getByRole('button', { name: '/payments' }).click();
  await page.getByLabel('Find quirks').fill('too-many');
  await page.locator('.quirk', { hasText: 'http-too-many-requests' }).locator('summary').click();
  await page.getByRole('switch', { name: 'http-too-many-requests', exact: true }).click();
  await said('http-too-many-requests is on.');
  await page.screenshot({ path: SCREENSHOT });
});
