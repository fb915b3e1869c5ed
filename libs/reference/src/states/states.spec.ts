import { describe, expect, it } from '@jest/globals';
import { findState, stateNameKey } from './find-state.js';
import { MEMBER_STATES, stateByCode, STATES } from './states.js';

const OBSERVERS = STATES.filter(({ kind }) => kind === 'observer');

const sorted = (names: readonly string[]): string[] =>
  names.toSorted((a, b) => (stateNameKey(a) < stateNameKey(b) ? -1 : 1));

describe('states', () => {
  it('has 193 members and three observers', () => {
    expect(MEMBER_STATES).toHaveLength(193);
    expect(OBSERVERS.map((state) => state.code)).toEqual(['VAT', 'PSE', 'EUE']);
    expect(STATES).toHaveLength(196);
    expect(MEMBER_STATES.every((state) => state.kind === 'member')).toBe(true);
    expect(STATES.map(({ code }) => stateByCode(code))).toEqual(STATES);
  });

  it.each(['code', 'alpha2', 'shortName', 'formalName'] as const)('has no %s twice', (field) => {
    expect(new Set(STATES.map((state) => state[field])).size).toBe(STATES.length);
  });

  it('writes codes as ISO 3166-1 does', () => {
    expect(STATES.every(({ code }) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(STATES.every((state) => /^[A-Z]{2}$/.test(state.alpha2))).toBe(true);
  });

  it('lists the members in the English order of the United Nations', () => {
    const names = MEMBER_STATES.map((state) => state.shortName);
    expect(names).toEqual(sorted(names));
  });

  it('knows the day of admission of every member and of no observer', () => {
    for (const state of MEMBER_STATES) {
      expect(state.memberSince).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(`${state.memberSince}T00:00Z`).toISOString().slice(0, 10)).toBe(state.memberSince);
    }
    expect(OBSERVERS.every((state) => state.memberSince === null)).toBe(true);
  });

  it('agrees with the history of admissions', () => {
    const admittedBy = (date: string): number =>
      MEMBER_STATES.filter((state) => (state.memberSince ?? '') <= date).length;
    // 51 founders without Czechoslovakia and Yugoslavia, whose successors were admitted later.
    expect(admittedBy('1945-12-31')).toBe(49);
    expect(admittedBy('2006-12-31')).toBe(192);
    expect(admittedBy('2011-07-14')).toBe(193);
    expect(MEMBER_STATES.filter((state) => state.memberSince === '1955-12-14')).toHaveLength(16);
    expect(MEMBER_STATES.filter((state) => state.memberSince === '1991-09-17')).toHaveLength(7);
  });

  it('uses the present names', () => {
    const names = Object.fromEntries(
      STATES.map((state) => [state.code, [state.shortName, state.formalName]]),
    );
    expect(names['TUR']).toEqual(['Türkiye', 'the Republic of Türkiye']);
    expect(names['NLD']).toEqual(['Netherlands (Kingdom of the)', 'the Kingdom of the Netherlands']);
    expect(names['MKD']).toEqual(['North Macedonia', 'the Republic of North Macedonia']);
    expect(names['SWZ']).toEqual(['Eswatini', 'the Kingdom of Eswatini']);
    expect(names['CZE']).toEqual(['Czechia', 'the Czech Republic']);
    expect(names['CPV']).toEqual(['Cabo Verde', 'the Republic of Cabo Verde']);
    expect(names['CIV']).toEqual(["Côte d'Ivoire", "the Republic of Côte d'Ivoire"]);
    expect(names['VNM']).toEqual(['Viet Nam', 'the Socialist Republic of Viet Nam']);
    expect(names['IRN']).toEqual(['Iran (Islamic Republic of)', 'the Islamic Republic of Iran']);
    expect(names['TZA']).toEqual(['United Republic of Tanzania', 'the United Republic of Tanzania']);
    expect(names['PRK']?.[0]).toBe("Democratic People's Republic of Korea");
    expect(names['MMR']?.[0]).toBe('Myanmar');
  });

  it('uses two-letter codes that the platform can name', () => {
    const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(STATES.filter((state) => display.of(state.alpha2) === undefined)).toEqual([]);
  });

  it('gives each state the two-letter code of that state', () => {
    const display = new Intl.DisplayNames('en', { type: 'region' });
    const missed = STATES.filter((state) => findState(display.of(state.alpha2) ?? '') !== state);
    expect(missed.map((state) => `${state.code} ${display.of(state.alpha2)}`)).toEqual([]);
  });
});
