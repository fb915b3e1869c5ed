import { expect, it } from '@jest/globals';
import { currentZone } from './current-zone.js';
import { canonicalZones } from './zones.js';

it('gives every zone that this platform lists the name that the table of inhabited places has', () => {
  const known = new Set(canonicalZones());
  const listed = Intl.supportedValuesOf('timeZone').map(currentZone);
  expect(listed.filter((zone) => !known.has(zone) && !zone.startsWith('Etc/'))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

it('leaves what is current, or unknown, as it is', () => {
  expect(currentZone('Asia/Kolkata')).toBe('Asia/Kolkata');
  expect(currentZone('Mars/Olympus')).toBe('Mars/Olympus');
});
