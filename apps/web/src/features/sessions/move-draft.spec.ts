import type { SessionMoveDto } from '../../kernel/api/client.js';
import { moveBack, moveOf } from './move-draft.js';

describe('the move that an address asks for', () => {
  it('goes by whole days, and by none not at all', () => {
    expect(moveOf({ days: '-2' })).toEqual({ days: -2 });
    expect([moveOf({}), moveOf({ days: '0' }), moveOf({ days: '1.5' }), moveOf({ days: 'two' })]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('goes to dates, with the length kept unless the address says until when', () => {
    expect(moveOf({ by: 'dates', opens: '2024-08-01', days: '3' })).toEqual({ opensOn: '2024-08-01' });
    expect(moveOf({ by: 'dates', opens: '2024-08-01', closes: '2024-08-12' })).toEqual({
      opensOn: '2024-08-01',
      closesOn: '2024-08-12',
    });
    expect(moveOf({ by: 'dates', opens: '2024-8' })).toBeUndefined();
  });

  it('to another place asks for what was filled in, and for no zone that is half typed', () => {
    expect(moveOf({ by: 'place', zone: 'Europe/Vien', city: ' ' })).toBeUndefined();
    expect(moveOf({ by: 'place', zone: 'Europe/Vienna', until: '17:00' })).toEqual({
      ...{ zone: 'Europe/Vienna', closesTime: '17:00' },
    });
  });

  it('is taken back to the days of before on the calendar of the venue', () => {
    const time = (wall: string) => ({ from: { venue: { wall, zone: 'America/New_York' } } });
    const done = { opens: time('2024-07-29T10:00'), closes: time('2024-08-09T18:00') };
    expect(moveBack({ ...done, cityBefore: 'New York' } as SessionMoveDto)).toEqual({
      ...{ opensOn: '2024-07-29', closesOn: '2024-08-09', opensTime: '10:00', closesTime: '18:00' },
      ...{ zone: 'America/New_York', city: 'New York' },
    });
  });
});
