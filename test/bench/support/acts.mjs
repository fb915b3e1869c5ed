import { deadlines, digest, fiveFollowUps, handover, moveSession } from './coordinating.mjs';
import { CAMPAIGN, DESK, finger, installed, PHONE, SHOWN, since, SLOWER, stage } from './stage.mjs';

const bar = (words, met) => ({ words, met });
const quick = (most, taps) =>
  bar(
    `≤ ${most} s${taps ? `, ≤ ${taps} taps` : ''}`,
    (of) => of.seconds <= most && (!taps || of.taps <= taps),
  );

/** What the app has kept opens again with the network cut, in a tab of its own, slowed down. */
async function cutOff({ context, page }, path) {
  await page.close();
  await context.setOffline(true);
  const again = await context.newPage();
  const devtools = await context.newCDPSession(again);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await again.goto(`${CAMPAIGN}/${path}`, { waitUntil: 'commit' });
  return again;
}

/** 1: with the network cut, from the open form to "saved". */
async function corridorLog({ browser, url }) {
  const set = await stage(browser, url, 'campaigner', PHONE);
  await installed(set.page, 'log');
  await set.page.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
  const page = await cutOff(set, 'log');
  const { counted, tap } = finger(page, true);
  await page.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
  const begun = performance.now();
  await tap(page.getByRole('group', { name: 'First letter' }).getByRole('button', { name: 'K' }));
  await tap(page.getByRole('button', { name: 'Kenya', exact: true }));
  for (const [at, stance] of ['support', 'lean against', 'undecided'].entries()) {
    await tap(page.locator('fieldset').nth(at).getByRole('button', { name: stance, exact: true }));
  }
  await tap(page.getByRole('button', { name: 'Follow up tomorrow, 09:00' }));
  await tap(page.getByRole('button', { name: 'Save', exact: true }));
  await page.getByText('Kenya: saved on this device').waitFor();
  const figures = { seconds: since(begun), taps: counted.taps };
  await set.close();
  return figures;
}

/** 2: the app is opened with the network cut, then on to the brief of a pinned delegation. */
async function brief({ browser, url }) {
  const set = await stage(browser, url, 'campaigner', PHONE);
  await installed(set.page, 'delegations/KEN');
  await set.page.getByRole('button', { name: 'Keep offline' }).tap();
  await set.page.getByRole('button', { name: 'Kept offline' }).waitFor();
  for (const path of ['delegations', 'log']) {
    await set.page.goto(`${CAMPAIGN}/${path}`);
    await set.page.getByText('Kenya').first().waitFor();
  }
  const begun = performance.now();
  const page = await cutOff(set, 'log');
  const { counted, tap } = finger(page, true);
  const navigation = page.getByRole('navigation');
  await tap(navigation.getByRole('link', { name: 'More' }));
  await tap(page.getByRole('main').getByRole('link', { name: 'Kenya' }));
  await page.getByRole('heading', { name: 'Where it stands' }).waitFor();
  const figures = { seconds: since(begun), taps: counted.taps };
  await set.close();
  return figures;
}

/** 3: a bloc, ten aligned, two that did not join, one ask; then Undo. */
async function blocStatement({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', DESK);
  const { page } = set;
  await installed(page, 'statements/new');
  await set.throttle('slow 4G');
  const { counted, tap, choose } = finger(page, false);
  const before = set.wire();
  const begun = performance.now();
  await choose(page.getByLabel('Which bloc'), 'eu');
  await page.getByRole('checkbox').nth(12).waitFor();
  await tap(page.getByRole('checkbox').nth(11));
  await tap(page.getByRole('checkbox').nth(12));
  await page.getByLabel(/^Names/).fill('ALB, NOR, UKR, MDA, GEO, ISL, LIE, MNE, MKD, BIH');
  await tap(page.getByRole('button', { name: 'Add', exact: true }));
  if ((await page.getByLabel('Who took the floor').inputValue()) === '') {
    await choose(page.getByLabel('Who took the floor'), 'EUE');
  }
  await choose(page.getByLabel('Ask', { exact: true }), { index: 1 });
  const record = page.getByRole('button', { name: 'Record', exact: true });
  await tap(record);
  await page.getByText(/^Recorded: \d+ positions/).waitFor();
  const seconds = since(begun);
  await tap(page.getByRole('button', { name: 'Undo' }));
  await page
    .getByText(/taken back/i)
    .first()
    .waitFor();
  const figures = { seconds, taps: counted.taps, bytes: set.wire() - before };
  await set.close();
  return figures;
}

/** 4: another rule; from the choice until the new numbers stand. */
async function recount({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', DESK);
  const { page } = set;
  const [ask] = (await set.ask('GET', '/asks?limit=1')).items;
  await installed(page, `count/${ask.id}`);
  await page.waitForFunction(SHOWN);
  await set.throttle('slow 4G');
  const rule = page.getByLabel('Decided by');
  const before = set.wire();
  const value = await rule.evaluate(
    (select) =>
      new Promise((resolve, reject) => {
        const words = () => document.querySelector('main').innerText.match(/\d+ yes needed/)?.[0];
        const old = words();
        const begun = performance.now();
        setTimeout(() => reject(new Error('It was not counted anew')), 20_000);
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(
          select,
          'absolute_majority',
        );
        select.dispatchEvent(new Event('change', { bubbles: true }));
        const look = () =>
          words() === old ? requestAnimationFrame(look) : resolve(performance.now() - begun);
        look();
      }),
  );
  const figures = { value, unit: 'ms', taps: 1, bytes: set.wire() - before };
  await set.close();
  return figures;
}

const draftText = () =>
  Array.from(
    { length: 68 },
    (_, at) =>
      `Article ${at + 1}\nProvision ${at + 1}\n\n1. States parties shall consider measure ${at + 1}.`,
  ).join('\n\n');

/** 5: 68 articles pasted, found and loaded, until the suggested links can be looked at. */
async function newDraft({ browser, url, round }) {
  const set = await stage(browser, url, 'coordinator', DESK);
  const { page } = set;
  await installed(page, 'texts/load');
  await set.throttle('slow 4G');
  const { counted, tap } = finger(page, false);
  const begun = performance.now();
  await page.getByLabel('Text of the draft').fill(draftText());
  await tap(page.getByRole('button', { name: 'Find the articles' }));
  await page.getByText('68 articles found').waitFor();
  await page.getByLabel(/^Title( \*)?$/).fill('Draft of the bench');
  await page.getByLabel(/^Short key/).fill(`bench-${round}`);
  await page.getByLabel(/^Circulated on/).fill('2024-08-05');
  await tap(page.getByRole('button', { name: 'Load 68 articles' }));
  await page.waitForURL('**/texts/*-*');
  await page.getByText(/of 68 articles looked at/).waitFor();
  const figures = { seconds: since(begun), taps: counted.taps };
  const id = page.url().split('/').at(-1).split('?')[0];
  await set.ask('DELETE', `/texts/${id}`).catch(() => undefined);
  await set.close();
  return figures;
}

export const MOMENTS = [
  { what: '1 Corridor log, network cut', bar: quick(30, 12), run: corridorLog },
  { what: '2 Brief of a delegation, network cut', bar: quick(3, 2), run: brief },
  { what: '3 Bloc statement, and Undo', bar: quick(20), run: blocStatement },
  { what: '4 Can we win, counted anew', bar: bar('≤ 200 ms', (of) => of.value <= 200), run: recount },
  { what: '5 New draft of 68 articles, loaded', bar: quick(600), run: newDraft },
  { what: '6 Deadlines in two zones', bar: bar('every row', (of) => of.value === 1), run: deadlines },
  { what: '7 Session moved after a preview', bar: quick(60), run: moveSession },
  { what: '8 Handover', bar: quick(2), run: handover },
  { what: '8 Five follow-ups assigned', bar: quick(90), run: fiveFollowUps },
  { what: '10 Digest before it goes out', bar: bar('≤ 100 kB', (of) => of.bytes <= 100_000), run: digest },
];
