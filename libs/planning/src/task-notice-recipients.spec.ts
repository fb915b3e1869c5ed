import { describe, expect, it } from '@jest/globals';
import type { TaskFacts } from './changed-task.js';
import { concerned } from './task-notice-recipients.js';

const FRIDAY = new Date('2024-08-09T14:00:00Z');
const MONDAY = new Date('2024-08-12T14:00:00Z');
const facts = (assigneeId: string | null, more: Partial<TaskFacts> = {}): TaskFacts => {
  return { assigneeId, dueAt: FRIDAY, state: 'open', ...more };
};
const by = (actorId: string, before: TaskFacts | null, after: TaskFacts) =>
  concerned({ id: 't', campaignId: 'c', giverId: 'linh', actorId, before, after }).map(
    ({ userId, change, own, knownDueAt }) => [userId, change, own ? 'own' : 'told', knownDueAt],
  );

describe('A change of a task concerns', () => {
  it('whoever is given it, who knows nothing of it yet', () => {
    expect(by('linh', null, facts('ploy'))).toEqual([['ploy', 'given', 'told', null]]);
  });

  it('whoever makes it for themself, as an own act', () => {
    expect(by('linh', null, facts('linh'))).toEqual([['linh', 'given', 'own', FRIDAY]]);
  });

  it('both when it is handed on', () => {
    expect(by('linh', facts('ploy'), facts('aung'))).toEqual([
      ['ploy', 'handed_on', 'told', FRIDAY],
      ['aung', 'given', 'told', null],
    ]);
  });

  it('its assignee when it is brought forward, by somebody else or by themself', () => {
    expect(by('linh', facts('ploy', { dueAt: MONDAY }), facts('ploy'))).toEqual([
      ['ploy', 'retimed', 'told', MONDAY],
    ]);
    expect(by('ploy', facts('ploy', { dueAt: MONDAY }), facts('ploy'))).toEqual([
      ['ploy', 'retimed', 'own', FRIDAY],
    ]);
  });

  it.each(['done', 'cancelled'] as const)('its assignee when somebody else says it is %s', (state) => {
    expect(by('linh', facts('ploy'), facts('ploy', { state }))).toEqual([['ploy', state, 'told', FRIDAY]]);
    expect(by('linh', facts('ploy', { state }), facts('ploy'))).toEqual([['ploy', 'reopened', 'told', null]]);
  });

  it('who gave it when nobody has it any more', () => {
    expect(by('desk', facts('ploy'), facts(null))).toEqual([
      ['ploy', 'handed_on', 'told', FRIDAY],
      ['linh', 'left', 'told', null],
    ]);
    const closed = facts('ploy', { state: 'cancelled' });
    expect(by('desk', closed, facts(null))).toEqual([['linh', 'left', 'told', null]]);
  });

  it('nobody when only its title changed, or nobody had it', () => {
    expect(by('linh', facts('ploy'), facts('ploy'))).toEqual([]);
    expect(by('linh', facts(null), facts(null, { state: 'done' }))).toEqual([]);
  });
});
