import { expect, it } from '@jest/globals';
import { delegationOrder, statesInOrder } from './state-order.js';
import { STATES } from './states.js';

const placeOf = (language: Parameters<typeof statesInOrder>[0], code: string) =>
  statesInOrder(language).indexOf(code);

it.each(['en', 'fr', 'es', 'ar', 'id'] as const)('every delegation has its place once in %s', (language) => {
  expect(statesInOrder(language).toSorted()).toEqual(STATES.map(({ code }) => code).toSorted());
});

it('an accent does not move a name to the end, and a name of today stands where its letter is', () => {
  // Égypte beside Équateur, before Fidji; Türkiye beside Turkménistan, before Tuvalu; États-Unis before Éthiopie.
  expect(placeOf('fr', 'EGY')).toBeLessThan(placeOf('fr', 'FJI'));
  expect(placeOf('fr', 'ECU')).toBeLessThan(placeOf('fr', 'FJI'));
  expect(placeOf('fr', 'TUR')).toBeLessThan(placeOf('fr', 'TUV'));
  expect(placeOf('en', 'TUR')).toBeLessThan(placeOf('en', 'TUV'));
  expect(placeOf('es', 'CHE')).toBeGreaterThan(placeOf('es', 'SWE'));
  // Germany is Allemagne, Alemania, ألمانيا, Jerman.
  expect(placeOf('fr', 'DEU')).toBeLessThan(placeOf('fr', 'BEL'));
  expect(placeOf('id', 'DEU')).toBeGreaterThan(placeOf('id', 'IDN'));
});

it('sorts what it does not know by the name that it is given, equals by code', () => {
  const list = [
    { code: 'XXB', name: 'Zembla' },
    { code: 'DEU', name: 'Germany' },
    { code: 'XXC', name: 'Bergen' },
    { code: 'XXA', name: 'Zembla' },
  ];
  expect(list.toSorted(delegationOrder('fr')).map(({ code }) => code)).toEqual(['DEU', 'XXC', 'XXA', 'XXB']);
});
