import type { DeadlineDto, SessionDto } from '../../kernel/api/client.js';
import {
  backTo,
  changeRequest,
  draftOf,
  emptyDeadline,
  makeRequest,
  meantInstant,
  missingIn,
  type DeadlineDraft,
} from './deadline-draft.js';

const session = {
  id: 's',
  zone: 'America/New_York',
  opens: { instant: '2024-07-29T14:00:00.000Z', venue: { wall: '2024-07-29T10:00' } },
  closes: { instant: '2024-08-09T22:00:00.000Z', venue: { wall: '2024-08-09T18:00' } },
} as SessionDto;

const stored = (more: Partial<DeadlineDto>): DeadlineDto =>
  ({
    kind: 'own',
    title: 'Names',
    state: 'open',
    schedule: 'absolute',
    anchor: null,
    at: null,
    offsetDays: 0,
    offsetMinutes: 0,
    sessionId: null,
    zone: 'America/New_York',
    source: null,
    due: { instant: '2024-08-06T22:00:00.000Z', venue: { wall: '2024-08-06T18:00' } },
    ...more,
  }) as DeadlineDto;

const draft = (more: Partial<DeadlineDraft>): DeadlineDraft => ({
  ...emptyDeadline(session, 'Asia/Bangkok'),
  title: ' Names ',
  ...more,
});

describe('the form of a deadline', () => {
  it('states a local time with its zone and no offset', () => {
    expect(makeRequest(draft({ wall: '2024-08-06T18:00', sessionId: '' }), 'id')).toEqual({
      id: 'id',
      kind: 'own',
      title: 'Names',
      zone: 'America/New_York',
      wall: '2024-08-06T18:00',
    });
  });

  it('states days from a session with an hour, and minutes without one', () => {
    const days = makeRequest(draft({ way: 'day', amount: '3', at: '18:00' }), 'id');
    expect(days).toMatchObject({ anchor: 'session_open', offsetDays: -3, at: '18:00', sessionId: 's' });
    expect(days).not.toHaveProperty('wall');
    const exact = draft({ way: 'exact', amount: '1.5', unit: 'hours', direction: 'after' });
    expect(makeRequest(exact, 'id')).toMatchObject({ anchor: 'session_open', offsetMinutes: 90 });
    expect(makeRequest(exact, 'id')).not.toHaveProperty('at');
  });

  it('sends nothing as nothing, never as minus nothing', () => {
    const { offsetMinutes } = makeRequest(draft({ way: 'exact', amount: '0' }), 'id');
    expect(Object.is(offsetMinutes, 0)).toBe(true);
  });

  it('reads a local time and states the same again', () => {
    expect(makeRequest(draftOf(stored({})), 'id')).toMatchObject({ wall: '2024-08-06T18:00' });
  });

  it.each([
    { anchor: 'session_close' as const, offsetDays: 0, at: null, offsetMinutes: 0 },
    { anchor: 'session_open' as const, offsetDays: -3, at: '18:00', offsetMinutes: 0 },
    { anchor: 'session_open' as const, offsetDays: 0, at: null, offsetMinutes: -2880 },
    { anchor: 'session_open' as const, offsetDays: 0, at: null, offsetMinutes: 95 },
  ])('reads an offset from a session and states the same again (%#)', (when) => {
    const {
      anchor,
      offsetDays = 0,
      at = null,
      offsetMinutes = 0,
    } = makeRequest(draftOf(stored({ schedule: 'relative', sessionId: 's', ...when })), 'id');
    expect({ anchor, offsetDays, at, offsetMinutes }).toEqual(when);
  });

  it('leaves the time alone when only words change', () => {
    const before = stored({});
    expect(changeRequest({ ...draftOf(before), title: 'Other', source: 'UNODC' }, before)).toEqual({
      title: 'Other',
      source: 'UNODC',
    });
  });

  it('states the whole time anew when any part of it changes', () => {
    const before = stored({});
    expect(changeRequest({ ...draftOf(before), zone: 'Asia/Bangkok' }, before)).toEqual({
      wall: '2024-08-06T18:00',
      zone: 'Asia/Bangkok',
      sessionId: null,
    });
  });

  it('goes back to how a deadline was, its session and its state included', () => {
    const before = stored({ schedule: 'relative', anchor: 'session_close', sessionId: 's' });
    const now = stored({ state: 'cancelled' });
    expect(backTo(before, now)).toMatchObject({
      state: 'open',
      anchor: 'session_close',
      offsetMinutes: 0,
      sessionId: 's',
    });
    expect(backTo(before, before)).toEqual({});
  });

  it('names the first thing that is missing', () => {
    expect(missingIn(draft({ title: ' ' }))).toBe('title');
    expect(missingIn(draft({ wall: '' }))).toBe('wall');
    expect(missingIn(draft({ way: 'exact', sessionId: '' }))).toBe('sessionId');
    expect(missingIn(draft({ way: 'exact', amount: '' }))).toBe('amount');
    expect(missingIn(draft({ way: 'day', at: '' }))).toBe('at');
    expect(missingIn(draft({ way: 'exact', at: '' }))).toBeUndefined();
    expect(missingIn(draft({ wall: '2024-08-06T18:00' }))).toBeUndefined();
  });
});

describe('what a draft means, before it is saved', () => {
  const meant = (more: Partial<DeadlineDraft>) => meantInstant(draft(more), session);
  const instant = (text: string) => Date.parse(text);

  it('is the local time in its zone', () => {
    expect(meant({ wall: '2024-08-06T18:00' })).toBe(instant('2024-08-06T22:00:00Z'));
    expect(meant({ wall: '2024-08-06T18:00', zone: 'Asia/Bangkok' })).toBe(instant('2024-08-06T11:00:00Z'));
  });

  it('counts days on the calendar and minutes on the clock', () => {
    const day = meant({ way: 'day', amount: '3', at: '18:00' });
    expect(day).toBe(instant('2024-07-26T22:00:00Z'));
    const after = meant({
      way: 'exact',
      amount: '2',
      unit: 'hours',
      direction: 'after',
      anchor: 'session_close',
    });
    expect(after).toBe(instant('2024-08-10T00:00:00Z'));
  });

  it('is not known while something is missing or half typed', () => {
    expect(meant({ wall: '' })).toBeNaN();
    expect(meant({ wall: '2024-08-06T18:00', zone: 'America/New_Yor' })).toBeNaN();
    expect(meant({ way: 'exact', amount: '' })).toBeNaN();
    expect(meantInstant(draft({ way: 'day' }), undefined)).toBeNaN();
  });
});
