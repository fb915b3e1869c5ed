import { dueChoices } from './due-presets.js';

const venue = { zone: 'America/New_York' };
const reader = { zone: 'Asia/Bangkok' };
const now = Date.parse('2024-08-05T14:46:00Z');
const wallOf = (choices: ReturnType<typeof dueChoices>, key: string) =>
  choices.find((one) => one.key === key)?.wall;

describe('the due times offered for a task', () => {
  it('are told on the clock they speak of', () => {
    const choices = dueChoices(now, venue, reader);
    expect(wallOf(choices, 'soon')).toBe('2024-08-05T13:00');
    expect(wallOf(choices, 'venueEvening')).toBe('2024-08-05T18:00');
    expect(wallOf(choices, 'venueMorning')).toBe('2024-08-06T09:00');
    expect(wallOf(choices, 'myMorning')).toBe('2024-08-06T09:00');
  });

  it('all lie ahead', () => {
    const late = Date.parse('2024-08-05T21:59:00Z');
    expect(dueChoices(late, venue, reader).every(({ instant }) => instant > late)).toBe(true);
  });

  it('name no second morning to whoever is at the venue', () => {
    expect(dueChoices(now, venue, venue).map(({ key }) => key)).toEqual([
      'soon',
      'venueEvening',
      'venueMorning',
    ]);
  });

  it('end an hour before the next deadline, unless that is too near to help', () => {
    const deadline = Date.parse('2024-08-06T22:00:00Z');
    expect(wallOf(dueChoices(now, venue, reader, deadline), 'beforeDeadline')).toBe('2024-08-06T17:00');
    expect(wallOf(dueChoices(now, venue, reader, now + 5_400_000), 'beforeDeadline')).toBeUndefined();
  });
});
