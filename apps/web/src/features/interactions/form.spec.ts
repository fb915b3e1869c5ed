import {
  emptyForm,
  isHalfFilled,
  lacks,
  occurredAt,
  requestFrom,
  saysSomething,
  stepChoices,
  takenUp,
  widerThan,
  withDelegation,
  withHabit,
  withStance,
  withZone,
  type LogForm,
} from './form.js';
import { personFrom } from './new-person.js';

const NOW = Date.parse('2024-08-05T14:40:00Z');
const context = { meId: 'me', now: NOW, deviceOffset: 0 };
const core = { zone: 'America/New_York', tier: 'core' as const };
const form = (part: Partial<LogForm> = {}): LogForm => ({
  ...emptyForm(core, 'FJI'),
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

  it('for the readers that the person chose, in the place where the person is', () => {
    expect(emptyForm({ zone: 'Asia/Bangkok', tier: 'coalition' })).toMatchObject({
      tier: 'coalition',
      zone: 'Asia/Bangkok',
    });
  });

  it('as nothing that would be lost, and says nothing yet', () => {
    expect(isHalfFilled(form())).toBe(false);
    expect(isHalfFilled(form({ note: ' a ' }))).toBe(true);
    expect(isHalfFilled(form({ note: '  ' }))).toBe(false);
    expect(isHalfFilled(form({ source: 'a list' }))).toBe(true);
    expect(saysSomething(form({ source: 'a list', delegateIds: ['d'] }))).toBe(false);
    expect(saysSomething(form({ stances: { a: 'support' } }))).toBe(true);
  });
});

describe('A form that was left', () => {
  const minutes = (count: number) => count * 60_000;

  it('is dated when it was left, and not when it is taken up again', () => {
    const taken = takenUp(form({ when: '30', note: 'a' }), NOW, NOW + minutes(180));
    expect(occurredAt(taken, NOW + minutes(180))).toBe(NOW - minutes(30));
    expect(taken).toMatchObject({ when: 'own', wall: '2024-08-05T10:10', placed: true });
  });

  it('for a moment, or with a time that was typed, is as it was', () => {
    const now = form({ note: 'a' });
    expect(takenUp(now, NOW, NOW + minutes(9))).toBe(now);
    const typed = form({ when: 'own', wall: '2024-08-05T09:00' });
    expect(takenUp(typed, NOW, NOW + minutes(600))).toBe(typed);
  });
});

describe('The place, chosen after the time', () => {
  const own = form({ when: 'own', wall: '2024-08-05T10:00' });

  it('leaves a time that was typed as it was typed', () => {
    const there = withZone(own, 'Asia/Bangkok');
    expect(there).toMatchObject({ zone: 'Asia/Bangkok', wall: '2024-08-05T10:00', placed: true });
  });

  it('reads a moment that nobody typed on the clock of that place', () => {
    const there = withZone({ ...own, readOff: true }, 'Asia/Bangkok');
    expect(there).toMatchObject({ zone: 'Asia/Bangkok', wall: '2024-08-05T21:00', placed: true });
    const left = withZone(takenUp(form({ note: 'a' }), NOW, NOW + 3_600_000), 'Asia/Bangkok');
    expect(occurredAt(left, NOW + 3_600_000)).toBe(NOW);
    expect(withZone(form(), 'Asia/Bangkok').wall).toBe('');
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
      newDelegates: [],
    });
    expect(withDelegation(form(), undefined)).not.toHaveProperty('delegation');
  });
});

describe('Somebody who is not known yet', () => {
  it('is a name, and after the first comma what they do', () => {
    expect(personFrom(' A. Tuilagi , second secretary, legal', 'p')).toEqual({
      ...{ id: 'p', name: 'A. Tuilagi', role: 'second secretary, legal' },
    });
    expect(personFrom('ليلى حسن، سكرتيرة أولى', 'p')).toMatchObject({
      name: 'ليلى حسن',
      role: 'سكرتيرة أولى',
    });
    expect(personFrom(' , adviser', 'p')).toBeUndefined();
  });

  it('goes with the note, and is the sealed source where nobody else was met', () => {
    const newDelegates = [{ id: 'p', name: 'A. Tuilagi', role: '' }];
    const sealed = form({ delegation: 'FJI', newDelegates, sealed: true, stances: { a: 'support' } });
    expect(requestFrom(sealed, context)).toMatchObject({ newDelegates, positions: [{ delegateId: 'p' }] });
    expect(isHalfFilled(form({ newDelegates }))).toBe(true);
  });
});

describe('The request', () => {
  it('says what the form says', () => {
    const whole = form({
      delegateIds: ['d1', 'd2'],
      stances: { a: 'support', b: 'silent' },
      note: '  Will ask the capital. ',
      next: { step: 'followUp', title: ' Follow up ', wall: '2024-08-06T09:00', zone: 'Asia/Bangkok' },
    });
    expect(requestFrom(whole, context)).toEqual({
      delegationCode: 'FJI',
      kind: 'corridor',
      occurredAt: '2024-08-05T14:40:00.000Z',
      deviceOffsetSeconds: 0,
      zone: 'America/New_York',
      tier: 'core',
      note: 'Will ask the capital.',
      delegateIds: ['d1', 'd2'],
      positions: [
        { askId: 'a', stance: 'support', confidence: 2, said: 'privately', grade: 'own_notes' },
        { askId: 'b', stance: 'silent', confidence: 2, said: 'privately', grade: 'own_notes' },
      ],
      task: { title: 'Follow up', assigneeId: 'me', dueLocal: '2024-08-06T09:00', zone: 'Asia/Bangkok' },
    });
  });

  it('of a bare contact has nothing but the contact', () => {
    expect(Object.keys(requestFrom(form(), context)).toSorted()).toEqual(
      ['delegationCode', 'deviceOffsetSeconds', 'kind', 'occurredAt', 'tier', 'zone'].toSorted(),
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
    const bare = emptyForm(core);
    expect(lacks(bare, context)).toEqual(['delegation']);
    expect(lacks(form({ when: 'own', wall: '' }), context)).toEqual(['wall']);
    expect(lacks(form({ next: { step: 'send', title: ' ', wall: 'soon', zone: 'UTC' } }), context)).toEqual([
      'nextTitle',
      'nextWall',
    ]);
    expect(() => requestFrom(bare, context)).toThrow('not complete');
  });
});

describe('Times', () => {
  it('count back from now, or are typed on the clock of the place', () => {
    expect(occurredAt(form({ when: '30' }), NOW)).toBe(NOW - 30 * 60_000);
    expect(occurredAt(form({ when: 'own', wall: '2024-08-05T09:00' }), NOW)).toBe(
      Date.parse('2024-08-05T13:00:00Z'),
    );
  });

  it('that were read off a wrong clock are sent as it showed them, with how far it is off; typed ones as they are', () => {
    const wrong = { ...context, deviceOffset: 3 * 3_600_000 };
    expect(requestFrom(form({ when: '30' }), wrong)).toMatchObject({
      occurredAt: '2024-08-05T17:10:00.000Z',
      deviceOffsetSeconds: 10_800,
    });
    const typed = requestFrom(form({ when: 'own', wall: '2024-08-05T09:00' }), wrong);
    expect(typed.occurredAt).toBe('2024-08-05T13:00:00.000Z');
    expect(typed).not.toHaveProperty('deviceOffsetSeconds');
  });

  it('ahead of now are no report, and a step whose time has passed is none', () => {
    expect(lacks(form({ when: 'own', wall: '2024-08-05T11:00' }), context)).toEqual(['wallAhead']);
    const next = { step: 'send' as const, title: 'Send', zone: 'America/New_York' };
    expect(lacks(form({ next: { ...next, wall: '2024-08-05T10:40' } }), context)).toEqual(['nextPast']);
    expect(lacks(form({ next: { ...next, wall: '2024-08-05T10:41' } }), context)).toEqual([]);
  });

  const offered = (zone: string, at: string) =>
    stepChoices(zone, Date.parse(at)).map(({ step, wall }) => `${step} ${wall}`);

  it('of next steps are on the clock of the place: tomorrow there, not in Greenwich', () => {
    expect(offered('America/New_York', '2024-08-05T14:40:00Z')).toEqual([
      'followUp 2024-08-06T09:00',
      'send 2024-08-05T18:00',
      'meet 2024-08-07T10:00',
      'brief 2024-08-05T21:00',
    ]);
    expect(offered('Asia/Bangkok', '2024-08-05T23:30:00Z')).toContain('followUp 2024-08-07T09:00');
    expect(offered('America/New_York', '2024-02-27T15:00:00Z')).toContain('meet 2024-02-29T10:00');
  });

  it.each([
    ['17:30', ['followUp', 'send', 'meet', 'brief']],
    ['18:00', ['followUp', 'meet', 'brief']],
    ['21:00', ['followUp', 'meet']],
  ])('of next steps that have passed at %s are not offered', (time, steps) => {
    const now = Date.parse(`2024-08-05T${time}:00-04:00`);
    expect(stepChoices('America/New_York', now).map(({ step }) => step)).toEqual(steps);
  });
});

it('The last delegation comes first the next time, once', () => {
  expect(withHabit({ recents: ['KEN', 'FJI'] }, form(), 'core').recents).toEqual(['FJI', 'KEN']);
  const many = { recents: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] };
  expect(withHabit(many, form(), 'core').recents).toEqual(['FJI', 'A', 'B', 'C', 'D', 'E', 'F', 'G']);
});
