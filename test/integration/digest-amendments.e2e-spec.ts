import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  beginWeek,
  anAmendment,
  closeWeeks,
  digest,
  openWeeks,
  plain,
  preview,
  sponsorsOf,
  stateOf,
  week,
  write,
} from '../support/digest-week.js';

beforeAll(openWeeks);
afterAll(closeWeeks);
beforeEach(beginWeek);

describe('a digest about amendments', () => {
  it('tells a new one with what it does and its sponsors, in both forms, and counts it', async () => {
    await anAmendment();
    expect(await digest()).toMatch(
      /Amendments\n-+\n\n- Delete paragraph 2 \(L\.20\) · new\n {2}Works against the ask: .+\n {2}Sponsors: Peru\n/,
    );
    const { html, counts, wouldSend } = await preview('member');
    expect(plain(html)).toMatch(/Delete paragraph 2.*L\.20/);
    expect([counts.amendments, wouldSend]).toEqual([1, true]);
  });

  it('tells nobody of one that is not theirs to see, nor a coordinator in the digest of its author', async () => {
    const { id, version } = await anAmendment({ title: 'Only mine', tier: 'me' });
    expect(await digest()).not.toContain('Only mine');
    expect(await digest('campaigner')).toContain('Only mine');
    const membership = (await preview('campaigner'))['membershipId'] as string;
    expect((await preview('coordinator', membership))['text']).not.toContain('Only mine');
    await week('2024-01-30');
    await write('DELETE', `amendments/${id}`, undefined, version);
    expect(await digest()).not.toContain('Only mine');
    expect(await digest('campaigner')).toContain('Only mine (L.20) · removed');
    expect((await preview('coordinator', membership))['text']).not.toContain('Only mine');
  });

  it('tells what was decided, also of one that is new, and that one is open again', async () => {
    const first = await anAmendment();
    await stateOf(await anAmendment({ title: 'Replace shall' }), 'withdrawn');
    expect(await digest()).toContain('- Replace shall (L.20) · new · withdrawn\n');
    await week('2024-01-30');
    expect(await digest()).not.toContain('Amendments\n');
    const adopted = await stateOf(first, 'adopted');
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · adopted\n');
    await week('2024-02-08');
    expect(await digest()).not.toContain('Amendments\n');
    const open = await stateOf(adopted, 'proposed');
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · open again\n');
    await week('2024-02-18');
    await stateOf(await stateOf(open, 'rejected'), 'proposed');
    expect(await digest()).not.toContain('open again');
  });

  it('tells who joined it and who left it, once', async () => {
    const made = await anAmendment();
    await week('2024-01-30');
    const changed = await sponsorsOf(made, 'JPN');
    expect(await digest()).toMatch(
      /\(L\.20\) · other sponsors\n.+\n {2}Sponsors: Japan\n {2}New sponsors: Japan\n {2}No longer sponsors: Peru\n/,
    );
    await week('2024-02-08');
    expect(await digest()).not.toContain('Amendments\n');
    await sponsorsOf(changed, 'JPN', 'PER');
    expect(await digest()).toMatch(/ {2}Sponsors: Japan, Peru\n {2}New sponsors: Peru\n(?! {2}No longer)/);
  });

  it('does not tell of a sponsor that was taken off and put back within a week', async () => {
    const made = await anAmendment();
    await week('2024-01-30');
    await sponsorsOf(await sponsorsOf(made, 'JPN'), 'PER');
    expect(await digest()).not.toMatch(/New sponsors|No longer sponsors/);
  });

  it('tells that one was removed, and that it stands again', async () => {
    const { id, version } = await anAmendment();
    await week('2024-01-30');
    await write('DELETE', `amendments/${id}`, undefined, version);
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · removed: it was recorded by mistake\n');
    await week('2024-02-08');
    expect(await digest()).not.toContain('Amendments\n');
    await write('POST', `amendments/${id}/restore`);
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · stands again\n');
  });
});
