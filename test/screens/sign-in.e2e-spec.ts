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
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    await context.close();
  });
});
