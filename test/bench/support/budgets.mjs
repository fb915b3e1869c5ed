import { CAMPAIGN, DESK, installed, PHONE, SHOWN, since, SLOWER, stage } from './stage.mjs';

const seconds = (most) => ({ words: `≤ ${most} s`, met: (figures) => figures.seconds <= most });

/** From an empty cache until the first thing can be tapped. */
const cold =
  (network) =>
  async ({ browser, url }) => {
    const { page, throttle, wire, close } = await stage(browser, url, 'campaigner', PHONE);
    await throttle(network);
    const begun = performance.now();
    await page.goto(`${CAMPAIGN}/log`, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
    const figures = { seconds: since(begun), bytes: wire() };
    await close();
    return figures;
  };

/** With the network cut, from the service worker and what the device keeps. */
async function reopened({ browser, url }) {
  const { context, page, close } = await stage(browser, url, 'campaigner', PHONE);
  await installed(page, 'log');
  await page.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
  await page.close();
  await context.setOffline(true);
  const again = await context.newPage();
  const devtools = await context.newCDPSession(again);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const begun = performance.now();
  await again.goto(`${CAMPAIGN}/log`, { waitUntil: 'commit' });
  await again.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
  const figures = { seconds: since(begun) };
  await close();
  return figures;
}

/** 193 states and more on thirty asks; the seconds begin with the answer of the api. */
async function matrixRows({ browser, url }) {
  const { page, throttle, close } = await stage(browser, url, 'coordinator', DESK);
  await installed(page, 'help');
  await throttle(undefined);
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (/\/matrix($|\?)/.test(entry.name)) globalThis.answeredAt = entry.responseEnd;
      }
    }).observe({ type: 'resource', buffered: true });
    new MutationObserver(() => {
      if (
        globalThis.rowsAt === undefined &&
        document.querySelectorAll('table[role="grid"] tbody tr').length >= 30
      ) {
        requestAnimationFrame(() => (globalThis.rowsAt ??= performance.now()));
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.getByRole('navigation').getByRole('link', { name: 'Matrix' }).click();
  await page.waitForFunction(() => globalThis.rowsAt !== undefined && globalThis.answeredAt !== undefined);
  const [value, columns] = await page.evaluate(() => [
    globalThis.rowsAt - globalThis.answeredAt,
    document.querySelectorAll('table[role="grid"] thead th').length - 1,
  ]);
  await close();
  return { value, unit: `ms, ${columns} asks` };
}

/** Frames a second while the whole matrix is scrolled through with the wheel. */
async function matrixScroll({ browser, url }) {
  const { page, throttle, close } = await stage(browser, url, 'coordinator', DESK);
  await installed(page, 'matrix');
  await page.waitForFunction(() => document.querySelectorAll('table[role="grid"] tbody tr').length >= 193);
  await throttle(undefined);
  await page.locator('table[role="grid"] tbody th').first().hover();
  await page.evaluate(() => {
    globalThis.frames = [];
    const tick = (at) => (globalThis.frames.push(at), requestAnimationFrame(tick));
    requestAnimationFrame(tick);
  });
  for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 90);
  const value = await page.evaluate(() => {
    const { frames } = globalThis;
    return ((frames.length - 1) * 1000) / (frames.at(-1) - frames[0]);
  });
  await close();
  return { value, unit: 'frames/s' };
}

/** The worst layout shift of the screens that people open most. */
async function shift({ browser, url }) {
  const { context, page, throttle, close } = await stage(browser, url, 'coordinator', PHONE);
  await context.addInitScript(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await throttle('slow 4G');
  let [value, worst] = [0, ''];
  for (const path of ['log', 'war-room', 'day', 'matrix', 'count', 'sessions', 'delegations/KEN']) {
    await page.goto(`${CAMPAIGN}/${path}`);
    await page.locator('main h1').waitFor();
    await page.waitForFunction(SHOWN);
    const here = await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => resolve(globalThis.shifted))),
    );
    if (here >= value) [value, worst] = [here, path];
  }
  await close();
  return { value, unit: `(${worst})` };
}

export const budgets = [
  { what: 'Cold on slow 3G', bar: seconds(7), run: cold('slow 3G') },
  { what: 'Cold on slow 4G', bar: seconds(3.2), run: cold('slow 4G') },
  { what: 'Opened again offline', bar: seconds(2), run: reopened },
  {
    what: 'Matrix: first rows after the answer',
    bar: { words: '≤ 500 ms', met: ({ value }) => value <= 500 },
    run: matrixRows,
  },
  {
    what: 'Matrix: scrolling',
    bar: { words: '≥ 30 frames/s', met: ({ value }) => value >= 30 },
    run: matrixScroll,
  },
  {
    what: 'Layout shift, worst screen',
    bar: { words: '≤ 0.1', met: ({ value }) => value <= 0.1 },
    run: shift,
  },
];
