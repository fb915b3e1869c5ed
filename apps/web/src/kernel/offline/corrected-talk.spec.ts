import { describe, expect, it } from '@jest/globals';
import { interactionChangesCorrect, interactionsLog, tasksChange } from '../api/client.js';
import { correctedTalk } from './corrected-talk.js';
import { requestOf } from './request-of.js';

describe('What waits in the outbox', () => {
  it('is known as the correction of its talk, by the request that the client sends', async () => {
    const correction = requestOf((options) => interactionChangesCorrect('t1', '"2"', 'c1', {}, {}, options));
    expect(correctedTalk(await correction)).toBe('t1');
  });

  it('is no correction when it logs a talk or changes a task', async () => {
    const log = { delegationCode: 'KEN', kind: 'corridor', occurredAt: '2024-08-05T12:00:00Z' } as const;
    const logged = await requestOf((options) => interactionsLog('c1', log, {}, options));
    const task = await requestOf((options) => tasksChange('t1', '"2"', 'c1', { note: '' }, {}, options));
    expect([correctedTalk(logged), correctedTalk(task)]).toEqual([undefined, undefined]);
  });
});
