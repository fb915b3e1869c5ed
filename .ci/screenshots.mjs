import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CAMPAIGN, openBrowser, stage, startDemo } from '../test/bench/support/stage.mjs';
import { SCREENS } from './screens.mjs';

/*
 * Photographs every screen of a fresh demo, on a phone and on a desk, into docs/screens, and writes docs/screens.md.
 *   npm run screenshots
 *   npm run screenshots -- archive task   # these alone
 */
const FOLDER = 'docs/screens';
const WIDTHS = { 390: { width: 390, height: 844 }, 1440: { width: 1440, height: 900 } };

const SHEET = [
  ['State', 'A', 'B', 'Remarks'],
  ['Kenya', 'yes', 'leaning no', 'met twice in the corridor'],
  ['Viet Nam', 'no', 'perhaps', ''],
  ['Brasilien', 'strong yes', '', 'to be confirmed'],
  ['Switzerland', 'undecided', 'yes', ''],
  ['Fiji', 'yes, publicly', 'perhaps', ''],
];

/** What stands in for the names in braces. */
async function subjects({ ask }) {
  const lists = ['asks', 'texts', 'sessions', 'tasks', 'delegates', 'statements', 'votes', 'amendments'];
  const [asks, texts, sessions, tasks, delegates, statements, votes, amendments, organisations] =
    await Promise.all([...lists, 'organisations'].map((list) => ask('GET', `/${list}?limit=100`)));
  // One of which much is known already.
  const known = asks.items.find(({ title }) => title.startsWith('Judicial oversight')) ?? asks.items[0];
  return {
    ask: known.id,
    key: known.key,
    titles: asks.items.slice(0, 2).map(({ title }) => title),
    // They come newest first.
    older: texts.items[1].id,
    newer: texts.items[0].id,
    session: sessions.items.at(-1).id,
    task: tasks.items[0].id,
    delegate: delegates.items[0].id,
    said: statements.items[0].id,
    vote: votes.items[0].id,
    amendment: amendments.items[0].id,
    organisation: organisations.items[0].id,
  };
}

/** A sheet that has been read, with two things that were not understood. */
async function bringSheet({ context, ask, campaignId }, titles) {
  const rows = SHEET.map((row, at) => (at === 0 ? ['State', ...titles, 'Remarks'] : row));
  const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  const brought = await context.request.post(`/api/campaigns/${campaignId}/imports?fileName=our-sheet.csv`, {
    headers: { 'content-type': 'text/csv' },
    data: csv,
  });
  if (!brought.ok()) throw new Error(await brought.text());
  const { id } = await brought.json();
  for (let tries = 0; tries < 100; tries++) {
    if ((await ask('GET', `/imports/${id}`)).state === 'checked') break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return id;
}

/** What a coordinator took along, as the admin finds it once it has been read. */
async function bringArchive({ context, campaignId }, { context: { request } }) {
  const taken = await context.request.post(`/api/campaigns/${campaignId}/archive`);
  const headers = { 'content-type': 'application/zip' };
  const data = await taken.body();
  const brought = await request.post('/api/installation/archives?fileName=campaign.zip', { headers, data });
  if (!brought.ok()) throw new Error(await brought.text());
  const { id } = await brought.json();
  for (let tries = 0; tries < 100; tries++) {
    const answer = await request.get(`/api/installation/archives/${id}`);
    if ((await answer.json()).state === 'checked') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** An admin sits in no campaign, so there is no stage for one. */
async function adminStage(browser, baseURL) {
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  const data = { email: 'admin@demo.example.org', password: 'demarche-demo' };
  const answer = await context.request.post('/api/auth/sign-in', { data });
  if (!answer.ok()) throw new Error(await answer.text());
  return { context, page: await context.newPage() };
}

/** @param from the heading that stands on top; the beginning of the page without one */
async function photograph(page, name, width, from = '') {
  await page.setViewportSize(WIDTHS[width]);
  await page.locator('h1').first().waitFor();
  // The bar of the demo comes with code of its own.
  await page.waitForFunction(() => !document.querySelector('[class*="demoBar"][aria-hidden]'));
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'));
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  // A mail is shown in a frame of its own.
  for (const frame of page.frames()) await frame.locator('body > *').first().waitFor({ state: 'attached' });
  await page.evaluate((words) => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === words);
    heading?.scrollIntoView({ block: 'start' });
    window.scrollBy(0, words ? -120 : 0);
  }, from);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await devtools.detach();
  const picture = Buffer.from(data, 'base64');
  await writeFile(join(FOLDER, `${name}-${width}.webp`), picture);
  return picture.length;
}

await mkdir(FOLDER, { recursive: true });
const [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
try {
  const stages = {};
  const on = async (role) =>
    (stages[role] ??=
      role === 'admin'
        ? await adminStage(browser, demo.url)
        : role
          ? await stage(browser, demo.url, role, { reducedMotion: 'reduce' })
          : { page: await browser.newPage({ baseURL: demo.url, locale: 'en-GB' }) });
  const known = await subjects(await on('coordinator'));
  const campaigner = await on('campaigner');
  known.import = await bringSheet(campaigner, known.titles);
  const talks = (await campaigner.ask('GET', '/interactions?limit=100')).items;
  known.talk = talks.find(({ authorId }) => authorId === campaigner.me.id).id;
  await bringArchive(await on('coordinator'), await on('admin'));
  let bytes = 0;
  const wanted = process.argv.slice(2);
  const chosen = SCREENS.filter(([name]) => wanted.length === 0 || wanted.includes(name));
  for (const [name, role, where, , { dark = false, language = 'en', from, press } = {}] of chosen) {
    const { page } = await on(role);
    const path = where.replace(/\{(\w+)\}/g, (_, word) => known[word]);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await page.goto('/sign-in?language');
    await page.evaluate((code) => localStorage.setItem('demarche.language', code), language);
    for (const width of Object.keys(WIDTHS)) {
      await page.setViewportSize(WIDTHS[width]);
      await page.goto(path.startsWith('/') ? path : `${CAMPAIGN}/${path}`);
      if (press) await page.getByRole('button', { name: press }).click();
      bytes += await photograph(page, name, width, from);
    }
  }
  await writeFile(`${FOLDER}.md`, pageOf());
  console.log(`${chosen.length} screens, ${Math.round(bytes / 1024)} kB, in ${FOLDER}`);
} finally {
  await browser.close();
  await demo.stop();
}

function pageOf() {
  const parts = SCREENS.map(([name, , , words]) => {
    const shot = (width) => `![${words} At ${width} pixels.](screens/${name}-${width}.webp)`;
    return `## ${words}\n\n${shot(1440)}\n\n${shot(390)}\n`;
  });
  const head =
    'Taken of the demo by `npm run screenshots`. People and most stances in it are invented; organisations, sessions\nand articles are real.';
  return `# Screens\n\n${head}\n\n${parts.join('\n')}`;
}
