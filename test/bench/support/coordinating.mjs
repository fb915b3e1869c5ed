import { CAMPAIGN, DESK, finger, installed, PHONE, SHOWN, since, stage } from './stage.mjs';

/** 6: how many of the rows ahead name two zones, and how long until they stand there. */
export async function deadlines({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', PHONE);
  const { page } = set;
  await installed(page, 'day');
  await set.throttle('slow 4G');
  const begun = performance.now();
  await page.goto(`${CAMPAIGN}/sessions`);
  await page.locator('main ol > li').first().waitFor();
  const seconds = since(begun);
  const rows = await page.locator('main ol > li').allInnerTexts();
  const clear = rows.filter((text) => text.includes('in New York') && text.includes('in Bangkok')).length;
  await set.close();
  return {
    seconds,
    value: clear === rows.length ? 1 : 0,
    unit: `(1: ${clear} of ${rows.length} in two zones)`,
  };
}

/** 7: from the list of sessions to "moved", with the preview looked at; then moved back. */
export async function moveSession({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', DESK);
  const { page } = set;
  await installed(page, 'sessions');
  await set.throttle('slow 4G');
  const { counted, tap } = finger(page, false);
  const before = set.wire();
  const begun = performance.now();
  const session = page.getByRole('listitem').filter({ hasText: 'In session now' });
  await tap(session.getByRole('link', { name: /^Move/ }));
  await tap(page.getByRole('button', { name: '1 day later', exact: true }));
  await tap(page.getByRole('button', { name: 'Move it 1 day later' }));
  await page.getByText('The session was moved').waitFor();
  const figures = { seconds: since(begun), taps: counted.taps, bytes: set.wire() - before };
  await page.getByRole('button', { name: 'Undo: move it back' }).click();
  await page.getByText('The session was moved').waitFor({ state: 'detached' });
  await set.close();
  return figures;
}

/** 8a: from the tap until all that happened stands there. */
export async function handover({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', DESK);
  const { page } = set;
  await installed(page, 'handover');
  await page.goto(`${CAMPAIGN}/help`);
  await page.locator('main h1').waitFor();
  await set.throttle('slow 4G');
  const before = set.wire();
  const begun = performance.now();
  await page.getByRole('navigation').getByRole('link', { name: 'Overnight' }).click();
  await page.getByRole('heading', { name: 'Overnight' }).waitFor();
  await page.waitForFunction(SHOWN);
  const figures = { seconds: since(begun), taps: 1, bytes: set.wire() - before };
  await set.close();
  return figures;
}

/** 8b: five follow-ups, each with what the form proposes. */
export async function fiveFollowUps({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', DESK);
  const { page } = set;
  await installed(page, 'war-room');
  const buttons = page.getByRole('button', { name: /^Assign a task:/ });
  await buttons.nth(4).waitFor();
  await set.throttle('slow 4G');
  const { counted, tap } = finger(page, false);
  const begun = performance.now();
  for (let at = 0; at < 5; at++) {
    await tap(buttons.nth(at));
    const dialog = page.getByRole('dialog');
    await tap(dialog.getByRole('button', { name: 'Assign', exact: true }));
    await dialog.waitFor({ state: 'detached' });
  }
  const figures = { seconds: since(begun), taps: counted.taps };
  await set.close();
  return figures;
}

/** 10: what will be sent, as it will be sent. */
export async function digest({ browser, url }) {
  const set = await stage(browser, url, 'coordinator', DESK);
  const { page } = set;
  await installed(page, 'help');
  await set.throttle('slow 4G');
  const before = set.wire();
  const begun = performance.now();
  await page.getByRole('navigation').getByRole('link', { name: 'Digest' }).click();
  await page.getByRole('heading', { name: 'As plain text' }).waitFor();
  await page.waitForFunction(SHOWN);
  const figures = { seconds: since(begun), taps: 1, bytes: set.wire() - before };
  await set.close();
  return figures;
}
