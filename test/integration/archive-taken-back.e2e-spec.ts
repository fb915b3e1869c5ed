import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { takeAlong, unpack, type Files } from '../support/archives.js';
import { begin, ask, coalition, openVoteWorld, record, stopVoteWorld, vote } from '../support/real-votes.js';

let files: Files;
const rows = (name: string): Record<string, string>[] =>
  parse(Buffer.from(files[`${name}.csv`]!), { bom: true, columns: true });

beforeAll(async () => {
  await openVoteWorld();
  await begin();
  const { author, coordinator } = coalition.clients;
  const position = {
    ...{ askId: ask.id, stance: 'support', confidence: 3, said: 'publicly', grade: 'webcast' },
    ...{ occurredAt: '2024-08-07T09:00:00-04:00', zone: 'America/New_York', tier: 'coalition' },
  };
  for (const [delegationCode, wrong] of [
    ['FJI', true],
    ['TON', false],
  ] as const) {
    const made = await author.post(coalition.at('positions'), { ...position, delegationCode });
    expect(made.status).toBe(201);
    if (!wrong) continue;
    const at = coalition.at(`positions/${made.body.id}/retract`);
    expect((await author.post(at, { reason: 'Another delegation' })).status).toBeLessThan(300);
  }
  const made = await record(vote());
  const removed = await author.call('DELETE', coalition.at(`votes/${made.body.id}`), undefined, {
    'If-Match': `"${made.body.version}"`,
  });
  expect(removed.status).toBeLessThan(300);
  files = unpack(await takeAlong(coordinator, coalition.campaign.id));
});
afterAll(stopVoteWorld);

describe('the sheets of an archive', () => {
  it('say which positions were retracted, and when', () => {
    const said = rows('position_event').map((row) => [row['delegation'], row['taken_back_at'] !== '']);
    expect(new Map(said as [string, boolean][])).toEqual(
      new Map([
        ['FJI', true],
        ['TON', false],
      ]),
    );
  });

  it('say which ballots belong to a vote that was removed', () => {
    const ballots = rows('ballot');
    expect(ballots).toHaveLength(4);
    expect(ballots.every((row) => row['taken_back_at'] === rows('vote')[0]!['undone_at'])).toBe(true);
  });
});
