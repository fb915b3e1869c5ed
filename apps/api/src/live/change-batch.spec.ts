import { describe, expect, it } from '@jest/globals';
import { ROW_TABLES } from '#libs/data';
import { ChangeBatch, readAccess, readChange } from './change-batch.js';

const CAMPAIGN = '0190f3a2-7c00-7000-8000-000000000001';
const [ONE, TWO] = ['0190f3a2-7c00-7000-8000-00000000000a', '0190f3a2-7c00-7000-8000-00000000000b'];
const read = (said: object) => readChange(JSON.stringify(said));

describe('a notice of a change', () => {
  it('is of a fact, of rows, or of who saw them before', () => {
    expect(read({ topic: 'deadlines', campaign: CAMPAIGN })).toEqual({
      topic: 'deadlines',
      campaignId: CAMPAIGN,
    });
    expect(read({ topic: 'tasks', table: 'task', campaign: CAMPAIGN, ids: [ONE] })).toEqual({
      topic: 'tasks',
      campaignId: CAMPAIGN,
      rows: { table: 'task', ids: [ONE] },
    });
    expect(read({ topic: 'tasks', campaign: CAMPAIGN, before: ['m:x'] })).toEqual({
      topic: 'tasks',
      campaignId: CAMPAIGN,
      before: ['m:x'],
    });
    expect(read({ topic: 'campaign' })).toEqual({ topic: 'campaign', campaignId: undefined });
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '"deadlines"'],
    ['null', 'null'],
    ['an unknown topic', JSON.stringify({ topic: 'secrets', campaign: CAMPAIGN })],
    ['a campaign without an id', JSON.stringify({ topic: 'tasks', campaign: 'mine' })],
    [
      'an unknown table',
      JSON.stringify({ topic: 'tasks', campaign: CAMPAIGN, table: 'pg_class', ids: [ONE] }),
    ],
    ['rows without ids', JSON.stringify({ topic: 'tasks', campaign: CAMPAIGN, table: 'task' })],
    ['odd ids', JSON.stringify({ topic: 'tasks', campaign: CAMPAIGN, table: 'task', ids: [ONE, 5] })],
    ['odd audiences', JSON.stringify({ topic: 'tasks', campaign: CAMPAIGN, before: [{}] })],
  ])('that is %s is none of ours', (_, payload) => {
    expect(readChange(payload)).toBeUndefined();
  });
});

describe('a notice of access', () => {
  it('names a sign-in or a person by id, or nobody', () => {
    expect(readAccess(JSON.stringify({ signIn: ONE }))).toEqual({ signInId: ONE });
    expect(readAccess(JSON.stringify({ user: TWO }))).toEqual({ userId: TWO });
    expect([readAccess('{'), readAccess('{"user":"x"}')]).toEqual([{}, {}]);
  });
});

describe('a batch', () => {
  const rows = (ids: string[]) => ({
    topic: 'tasks' as const,
    campaignId: CAMPAIGN,
    rows: { table: 'task' as const, ids },
  });

  it('asks about each thing once, and takes in what could not be told before', () => {
    const batch = new ChangeBatch();
    batch.add({ topic: 'deadlines', campaignId: CAMPAIGN });
    batch.add({ topic: 'deadlines', campaignId: CAMPAIGN });
    batch.add(rows([ONE]));
    const later = new ChangeBatch();
    later.add(rows([ONE, TWO]));
    later.add({ topic: 'tasks', campaignId: CAMPAIGN, before: ['c:x', 'm:y', 'm:y'] });
    later.merge(batch);
    const byTable = Object.fromEntries(
      ROW_TABLES.map((table) => [table, table === 'task' ? [ONE, TWO] : []]),
    );
    expect(later.asked(CAMPAIGN)).toEqual({
      campaignId: CAMPAIGN,
      facts: ['deadlines'],
      topicsBefore: ['tasks', 'tasks'],
      audiencesBefore: ['c:x', 'm:y'],
      ...byTable,
    });
  });
});
