import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axe, DESK, enter, openBrowser, PHONE, startDemo, visit, type Demo } from '../support/browser.js';

describe('signing in', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it.each([
    ['coordinator', 'war-room'],
    ['campaigner', 'log'],
    ['member', 'day'],
  ] as const)('takes a %s to her first job', async (role, home) => {
    const page = await enter(browser, demo, role, PHONE);
    await page.waitForURL(`**/c/un-cybercrime-2024/${home}`);
    const links = page.getByRole('navigation').getByRole('link').filter({ visible: true });
    await links.first().waitFor();
    expect(await links.count()).toBe(5);
    await page.context().close();
  });

  it('brings whoever opened a link back to what the link was about', async () => {
    const context = await visit(browser, demo, DESK);
    const page = await context.newPage();
    await page.goto('/c/un-cybercrime-2024/sessions');
    await page.waitForURL('**/sign-in**');
    await page.getByRole('button', { name: 'Coordinator in Bangkok' }).click();
    await page.waitForURL('**/c/un-cybercrime-2024/sessions');
    await context.close();
  });

  it('says in one sentence that address and password do not belong together', async () => {
    const context = await visit(browser, demo, PHONE);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('Mail address').fill('member@demo.example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('do not belong together');
    expect(await axe(page)).toEqual([]);
    await context.close();
  });

  it('sends a link to whoever has forgotten the password, and says the same to anybody', async () => {
    const context = await visit(browser, demo, PHONE);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('Mail address').fill('nobody@demo.example.org');
    await page.getByRole('button', { name: 'Forgotten your password?' }).click();
    expect(await page.getByLabel('Mail address').inputValue()).toBe('nobody@demo.example.org');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('status').getByText('If there is an account with').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to signing in' }).click();
    await page.getByRole('textbox', { name: 'Password' }).waitFor();
    await context.close();
  });

  it('keeps what was typed while the language, and the direction with it, is chosen', async () => {
    const context = await visit(browser, demo, PHONE);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('Mail address').fill('member@demo.example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('demarche-demo');
    for (const [language, direction] of [
      ['ar', 'rtl'],
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      await page.locator('select').selectOption(language);
      await page.locator(`html[lang=${language}][dir=${direction}]`).waitFor();
      expect(await page.locator('input[name=email]').inputValue()).toBe('member@demo.example.org');
      expect(await page.locator('input[name=password]').inputValue()).toBe('demarche-demo');
    }
    expect(await axe(page)).toEqual([]);
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/c/**');
    await context.close();
  });

  it.each([PHONE, DESK])(
    'says in the frame of every page as whom one acts and where, also where an address leads nowhere',
    async (device) => {
      const page = await enter(browser, demo, 'campaigner', device);
      for (const path of [
        '/c/un-cybercrime-2024/log',
        '/c/un-cybercrime-2024/nothing',
        '/c/no-such',
        '/no',
      ]) {
        await page.goto(path);
        const head = page.getByRole('banner');
        await head.getByText('Signed in as').waitFor();
        expect(await head.textContent()).toContain('Daniel Reyes');
        expect(await head.textContent()).toContain('cybercrime');
        await page.getByRole('navigation').getByRole('link').filter({ visible: true }).first().waitFor();
        if (path.endsWith('/log')) continue;
        await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
        expect(await axe(page)).toEqual([]);
        await page.getByRole('button', { name: 'Search' }).click();
        await page.getByRole('combobox').fill('kenya');
        await page.getByRole('option', { name: 'Kenya', exact: true }).click();
        await page.waitForURL('**/c/un-cybercrime-2024/delegations/KEN');
      }
      await page.goto('/no');
      await page.getByRole('link', { name: 'To my first screen' }).click();
      await page.waitForURL('**/c/un-cybercrime-2024/log');
      await page.context().close();
    },
  );

  it('has a frame and a way in for whoever is not signed in, or cannot be told from anybody', async () => {
    const context = await visit(browser, demo, PHONE);
    const page = await context.newPage();
    await page.goto('/no');
    await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
    expect(await page.getByRole('banner').textContent()).toBe('DemarcheSign in');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL('**/sign-in');
    let asked = 0;
    await page.route('**/api/me', (route) => {
      asked += 1;
      return route.abort();
    });
    for (const path of ['/', '/c/un-cybercrime-2024/day']) {
      await page.goto(path);
      await page.getByRole('alert').waitFor();
      const before = asked;
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.getByRole('alert').waitFor();
      // The request of the button with its repeats, and not one after the other for ever.
      expect(asked - before).toBeLessThanOrEqual(3);
      expect(await page.getByRole('banner').textContent()).toBe('DemarcheSign in');
    }
    await context.close();
  });

  it('tells whoever sits in no campaign so, in a frame with their name and the way out', async () => {
    const page = await enter(browser, demo, 'member2', PHONE);
    // As it answers once every seat was taken away.
    await page.route('**/api/me', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), seats: [] } });
    });
    await page.goto('/');
    await page.getByRole('heading', { name: 'You sit in no campaign' }).waitFor();
    expect(await page.getByRole('banner').textContent()).toContain('Sokha Chan');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    await page.context().close();
  });

  it('asks no other host for anything, and runs no inline script', async () => {
    const context = await visit(browser, demo, DESK);
    const page = await context.newPage();
    const hosts = new Set<string>();
    const errors: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    page.on('pageerror', (error) => errors.push(error.message));
    const answer = await page.goto('/');
    await page.getByRole('button', { name: 'Campaigner in New York' }).click();
    await page.waitForURL('**/c/**');
    expect([...hosts]).toEqual([demo.url]);
    expect(errors).toEqual([]);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    // Of what is inline only the script of the page of an account, by its hash.
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/style-src .self. .nonce-[\w-]{24}.;/);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain('require-trusted-types-for');
    await context.close();
  });

  it('shows the plain pages and the page of the api in their own styles, and refuses none of it', async () => {
    const page = await enter(browser, demo, 'coordinator', DESK);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Permissions-Policy|Trusted/i.test(message.text()))
        refused.push(`${page.url()}: ${message.text()}`);
    });
    const plain = ['/demo/mail', '/mail/unsubscribe?token=x', '/mail/invitation?token=x'];
    for (const path of [...plain, '/api/docs']) {
      await page.goto(path);
      if (path === '/api/docs') await page.locator('.opblock').first().waitFor();
      expect(
        await page.evaluate(() => document.querySelector('style')?.sheet?.cssRules.length),
      ).toBeGreaterThan(0);
    }
    expect(refused).toEqual([]);
    await page.context().close();
  });
});
