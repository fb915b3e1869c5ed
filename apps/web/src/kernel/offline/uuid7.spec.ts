/** @jest-environment node */
import fc from 'fast-check';
import { idMaker, uuid7 } from './uuid7.js';

const FORMAT = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

describe('Ids made on the device', () => {
  it('sort in the order in which they were made, whatever the clock does', () => {
    const ticks = fc.array(fc.integer({ min: 0, max: 2 ** 47 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(ticks, fc.boolean(), (readings, still) => {
        let at = 0;
        const make = idMaker({ now: () => (still ? 7 : (readings[at++ % readings.length] ?? 0)), random });
        const made = readings.map(() => make());
        expect([...made].sort()).toEqual(made);
        expect(new Set(made).size).toBe(made.length);
        made.forEach((id) => expect(id).toMatch(FORMAT));
      }),
    );
  });

  it('count on when thousands are made in one millisecond', () => {
    const make = idMaker({ now: () => 1_800_000_000_000, random: (bytes) => bytes.fill(255) });
    const made = Array.from({ length: 10_000 }, make);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(10_000);
  });

  it('carry the time', () => {
    const make = idMaker({ now: () => Date.UTC(2022, 1, 22, 19, 22, 22), random });
    // The example of RFC 9562, appendix A.6.
    expect(make().slice(0, 14)).toBe('017f22e2-79b0-');
  });

  it('come after one that was made before a reload with the clock ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 0, max: 2 ** 47 }), (then, now) => {
        const earlier = idMaker({ now: () => then, random })();
        const make = idMaker({ now: () => now, random });
        make.follow(earlier);
        const later = make();
        expect(later > earlier).toBe(true);
        expect(later).toMatch(FORMAT);
      }),
    );
  });

  it('are made in the browser, too', () => {
    expect(uuid7()).toMatch(FORMAT);
  });
});
