import { LAST } from '../seeds/size.mjs';
import { CAMPAIGN, finger, installed, PHONE, SHOWN, since, stage } from './stage.mjs';

/** Of every list: where it is and which screen leads there, how one of its rows looks, and what finds the row that it shows last. */
const LISTS = [
  { what: '10,000 meetings', path: 'meetings', row: 'main li' },
  { what: '2,000 tasks', path: 'tasks', row: 'main ul[class*="tasks"] > li' },
  { what: '1,000 people of delegations', path: 'delegates', from: 'delegations', row: 'main tbody tr' },
  {
    what: '1,000 people of the campaign',
    path: 'people',
    row: 'main section:has(input[type="search"]) tbody tr',
  },
  { what: '300 organisations', path: 'organisations', from: 'people', row: 'main tbody tr' },
];

/** In the page: when the link was tapped, and when the first row could be seen. */
const watch = ({ row, path }) => {
  globalThis.rowsAt = undefined;
  document.addEventListener('click', () => (globalThis.tappedAt ??= performance.now()), true);
  new MutationObserver(() => {
    if (globalThis.rowsAt !== undefined || !location.pathname.endsWith(`/${path}`)) return;
    if (!document.querySelector(row)) return;
    requestAnimationFrame(() => (globalThis.rowsAt ??= performance.now()));
  }).observe(document, { childList: true, subtree: true });
};

/** The app and the code of the screen lie on the phone, and nothing of the list does. */
const firstRows =
  ({ path, row, from = 'more' }) =>
  async ({ browser, url }) => {
    const set = await stage(browser, url, 'coordinator', PHONE);
    const { page } = set;
    await installed(page, path);
    await page.locator(row).first().waitFor();
    await page.goto(`${CAMPAIGN}/${from}`);
    const link = page.locator(`main a[href$="/${path}"]`).first();
    await link.waitFor();
    await page.waitForFunction(SHOWN);
    await set.throttle('slow 4G');
    const before = set.wire();
    await page.evaluate(watch, { row, path });
    await link.tap();
    await page.waitForFunction(() => globalThis.rowsAt !== undefined);
    const value = await page.evaluate(() => globalThis.rowsAt - globalThis.tappedAt);
    await page.waitForFunction(SHOWN);
    const bytes = set.wire() - before;
    await set.close();
    return { value, unit: 'ms', bytes };
  };

/** From the last letter until the row stands there that the list shows last. */
const searched =
  ({ path, row }) =>
  async ({ browser, url }) => {
    const set = await stage(browser, url, 'coordinator', PHONE);
    const { page } = set;
    await installed(page, path);
    await page.locator(row).first().waitFor();
    await page.waitForFunction(SHOWN);
    await set.throttle('slow 4G');
    const box = page.locator('main input[type="search"]').first();
    await box.fill(LAST.slice(0, -1));
    const before = set.wire();
    const begun = performance.now();
    await box.press(LAST.at(-1));
    await page.locator(row).filter({ hasText: LAST }).first().waitFor();
    const figures = { seconds: since(begun), bytes: set.wire() - before };
    await set.close();
    return figures;
  };

/** From the open palette to what was meant, by some words of it: whatever it is. */
async function anything({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', PHONE);
  const { page } = set;
  await installed(page, 'day');
  await page.waitForFunction(SHOWN);
  await set.throttle('slow 4G');
  const { counted, tap } = finger(page, true);
  const begun = performance.now();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(`capital ${LAST}`);
  await tap(page.getByRole('option').first());
  await page.locator('main').getByText(LAST).first().waitFor();
  const figures = { seconds: since(begun), taps: counted.taps };
  await set.close();
  return figures;
}

/** A record with every state, from the paste until what was read stands beside what it says. */
async function pastedVote({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', PHONE);
  const { page } = set;
  await installed(page, 'votes/paste');
  const { items } = await set.ask('GET', '/delegations?limit=200');
  const names = items.filter(({ capacity }) => capacity === 'voting').map(({ shortName }) => shortName);
  const [yes, no, abstain] = [names.slice(0, 120), names.slice(120, 160), names.slice(160)];
  const record = `In favour: ${yes.join(', ')}. Against: ${no.join(', ')}. Abstaining: ${abstain.join(', ')}.
    It was adopted by ${yes.length} votes to ${no.length}, with ${abstain.length} abstentions.`;
  await set.throttle('slow 4G');
  const before = set.wire();
  const begun = performance.now();
  await page.getByLabel('Text of the record').fill(record);
  await page.getByText('The numbers fit those that the record says.').waitFor();
  const figures = { seconds: since(begun), bytes: set.wire() - before, value: names.length, unit: 'states' };
  await set.close();
  return figures;
}

const seconds = (most) => ({ words: `≤ ${most} s`, met: (figures) => figures.seconds <= most });

/** In a campaign as large as one becomes. */
export const lists = [
  ...LISTS.map((list) => ({
    what: `List of ${list.what}: first rows`,
    bar: { words: '≤ 500 ms', met: ({ value }) => value <= 500 },
    run: firstRows(list),
  })),
  ...LISTS.map((list) => ({
    what: `Search among ${list.what}`,
    bar: seconds(2),
    run: searched(list),
  })),
  { what: 'Recorded vote pasted, from the list of names', bar: seconds(2), run: pastedVote },
  { what: 'Find anything in a list of all', bar: seconds(3), run: anything },
];
