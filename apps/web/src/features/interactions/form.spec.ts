import {
  dueOf,
  emptyForm,
  isHalfFilled,
  lacks,
  occurredAt,
  requestFrom,
  widerThan,
  withDelegation,
  withHabit,
  withStance,
  type LogForm,
} from './form.js';

const NOW = Date.parse('2024-08-05T14:40:00Z');
const context = { zone: 'America/New_York', meId: 'me', now: NOW };
const core = { coreGroup: true };
const form = (part: Partial<LogForm> = {}): LogForm => ({
  ...emptyForm(core, { recents: [] }, 'FJI'),
  ...part,
});

describe('The quick log begins', () => {
  it('as a corridor talk just now, privately, likely, from own notes', () => {
    expect(form()).toMatchObject({
      kind: 'corridor',
      when: '0',
      confidence: 2,
      said: 'privately',
      grade: 'own_notes',
    });
  });

  it('with the core group as readers for its members, the coalition for others, and then the last choice', () => {
    expect(emptyForm(core, { recents: [] }).tier).toBe('core');
    expect(emptyForm({ coreGroup: false }, { recents: [] }).tier).toBe('coalition');
    expect(emptyForm(core, { recents: [], tier: 'organisation' }).tier).toBe('organisation');
    expect(emptyForm({ coreGroup: false }, { recents: [], tier: 'core' }).tier).toBe('coalition');
  });

  it('as nothing that would be lost', () => {
    expect(isHalfFilled(emptyForm(core, { recents: [] }))).toBe(false);
    expect(isHalfFilled(form())).toBe(true);
    expect(isHalfFilled(emptyForm(core, { recents: [] }))).toBe(false);
    expect(isHalfFilled({ ...emptyForm(core, { recents: [] }), note: ' a ' })).toBe(true);
    expect(isHalfFilled({ ...emptyForm(core, { recents: [] }), note: '  ' })).toBe(false);
  });
});

describe('A tap', () => {
  it('sets a stance, another one changes it, the same clears it', () => {
    const once = withStance(form(), 'a', 'support');
    expect(once.stances).toEqual({ a: 'support' });
    expect(withStance(once, 'a', 'oppose').stances).toEqual({ a: 'oppose' });
    expect(withStance(once, 'a', 'support').stances).toEqual({});
  });

  it('on another delegation lets go of the people of the first', () => {
    expect(withDelegation(form({ delegateIds: ['d'] }), 'KEN')).toMatchObject({
      delegation: 'KEN',
      delegateIds: [],
    });
    expect(withDelegation(form(), undefined)).not.toHaveProperty('delegation');
  });
});

describe('The request', () => {
  it('says what the form says', () => {
    const whole = form({
      delegateIds: ['d1', 'd2'],
      stances: { a: 'support', b: 'silent' },
      note: '  Will ask the capital. ',
      next: { step: 'followUp', title: ' Follow up ', wall: '2024-08-06T09:00' },
    });
    expect(requestFrom(whole, context)).toEqual({
      delegationCode: 'FJI',
      kind: 'corridor',
      occurredAt: '2024-08-05T14:40:00.000Z',
      zone: 'America/New_York',
      tier: 'core',
      note: 'Will ask the capital.',
      delegateIds: ['d1', 'd2'],
      positions: [
        { askId: 'a', stance: 'support', confidence: 2, said: 'privately', grade: 'own_notes' },
        { askId: 'b', stance: 'silent', confidence: 2, said: 'privately', grade: 'own_notes' },
      ],
      task: { title: 'Follow up', assigneeId: 'me', dueLocal: '2024-08-06T09:00', zone: 'America/New_York' },
    });
  });

  it('of a bare contact has nothing but the contact', () => {
    expect(Object.keys(requestFrom(form(), context)).toSorted()).toEqual(
      ['delegationCode', 'kind', 'occurredAt', 'tier', 'zone'].toSorted(),
    );
  });

  it('with a sealed source closes the meeting, and names the source in the sealed positions alone', () => {
    const sealed = form({
      sealed: true,
      source: 'at the reception',
      delegateIds: ['d'],
      stances: { a: 'oppose' },
    });
    const request = requestFrom(sealed, context);
    expect(request.tier).toBe('me');
    expect(request.positions).toEqual([
      {
        askId: 'a',
        stance: 'oppose',
        confidence: 2,
        said: 'privately',
        grade: 'own_notes',
        source: 'at the reception',
        sealed: true,
        tier: 'core',
        delegateId: 'd',
      },
    ]);
    expect(requestFrom({ ...sealed, sealed: false }, context).positions?.[0]).not.toHaveProperty(
      'delegateId',
    );
  });

  it('gives a notice only to those who do not read the note anyway', () => {
    expect(widerThan('core')).toEqual(['coalition', 'public']);
    expect(requestFrom(form({ contactTier: 'coalition' }), context).contactTier).toBe('coalition');
    expect(requestFrom(form({ contactTier: 'organisation' }), context)).not.toHaveProperty('contactTier');
  });

  it('is not made of a form that lacks something, which is named', () => {
    const bare = emptyForm(core, { recents: [] });
    expect(lacks(bare, context)).toEqual(['delegation']);
    expect(lacks(form({ when: 'own', wall: '' }), context)).toEqual(['wall']);
    expect(lacks(form({ next: { step: 'send', title: ' ', wall: 'soon' } }), context)).toEqual([
      'nextTitle',
      'nextWall',
    ]);
    expect(() => requestFrom(bare, context)).toThrow('not complete');
  });
});

describe('Times', () => {
  it('count back from now, or are typed on my own clock', () => {
    expect(occurredAt(form({ when: '30' }), context.zone, NOW)).toBe(NOW - 30 * 60_000);
    expect(occurredAt(form({ when: 'own', wall: '2024-08-05T09:00' }), 'America/New_York', NOW)).toBe(
      Date.parse('2024-08-05T13:00:00Z'),
    );
  });

  it('of next steps are on my own clock: tomorrow there, not in Greenwich', () => {
    const late = Date.parse('2024-08-05T23:30:00Z');
    expect(dueOf('followUp', 'America/New_York', late)).toBe('2024-08-06T09:00');
    expect(dueOf('followUp', 'Asia/Bangkok', late)).toBe('2024-08-07T09:00');
    expect(dueOf('meet', 'America/New_York', Date.parse('2024-02-27T15:00:00Z'))).toBe('2024-02-29T10:00');
  });

  it('of next steps never lie in the past', () => {
    const evening = Date.parse('2024-08-05T23:30:00Z');
    expect(dueOf('send', 'America/New_York', NOW)).toBe('2024-08-05T18:00');
    expect(dueOf('send', 'America/New_York', evening)).toBe('2024-08-06T18:00');
  });
});

it('The last delegation comes first the next time, once, and a sealed source is no habit', () => {
  const habits = { recents: ['KEN', 'FJI'], tier: 'coalition' as const };
  expect(withHabit(habits, form())).toEqual({ recents: ['FJI', 'KEN'], tier: 'core' });
  expect(withHabit(habits, form({ sealed: true, tier: 'me' })).tier).toBe('coalition');
  const many = { recents: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] };
  expect(withHabit(many, form()).recents).toEqual(['FJI', 'A', 'B', 'C', 'D', 'E', 'F', 'G']);
});
