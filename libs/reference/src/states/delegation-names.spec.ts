import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DelegationNames, STATE_NAMES } from './delegation-names.js';
import { findState } from './find-state.js';
import { readRoomList } from './room-list.js';
import { readStateList } from './state-lists.js';
import { STATES } from './states.js';

const HAMBURG = {
  code: 'QMB',
  shortName: 'Hamburg',
  otherNames: ['HH', 'Free and Hanseatic City of Hamburg'],
};
const LAKES = { code: 'XAA', shortName: 'Commission of Lakes and Rivers', otherNames: ['Comisión de Lagos'] };
const COOK = { code: 'COK', shortName: 'Cook Islands' };
const known = new DelegationNames([HAMBURG, LAKES, COOK]);
const code = (text: string) => known.find(text)?.code;

describe('the names that a campaign knows', () => {
  it.each([
    ['hamburg', 'QMB'],
    ['  HAMBURG¹ ', 'QMB'],
    ['HH', 'QMB'],
    ['QMB', 'QMB'],
    ['Hamburg (QMB)', 'QMB'],
    ['Hamburg, Free and Hanseatic City of', 'QMB'],
    ['comision de lagos', 'XAA'],
    ['Îles Cook', 'COK'],
    ['Norvège', 'NOR'],
    ['Korea, Republic of', 'KOR'],
  ])('%s is %s', (text, meant) => {
    expect(code(text)).toBe(meant);
  });

  it('are nobody’s where they only are near, and then the near ones are told', () => {
    expect(code('Hamburgh')).toBeUndefined();
    expect(known.nearest('Hamburgh').map((one) => one.code)).toEqual(['QMB']);
    expect(known.nearest('Norwayy').map((one) => one.code)).toContain('NOR');
    expect(code('Hamburg and friends')).toBeUndefined();
  });

  it('are asked where several go by one: another of the own, a state, or a word that means many', () => {
    const twice = new DelegationNames([
      HAMBURG,
      { code: 'QMC', shortName: 'Hamburg Chamber', otherNames: ['HH', 'Norway', 'Korea'] },
    ]);
    const asked = (text: string) => [
      twice.find(text),
      twice
        .meantBy(text)
        .map((one) => one.code)
        .toSorted(),
    ];
    expect(asked('HH')).toEqual([undefined, ['QMB', 'QMC']]);
    expect(asked('Norway')).toEqual([undefined, ['NOR', 'QMC']]);
    expect(asked('Korea')).toEqual([undefined, ['KOR', 'PRK', 'QMC']]);
    expect(asked('Hamburg (NOR)')[0]).toBeUndefined();
  });

  it('leave those of all states as they are: whatever the own are called, nothing else is meant by a word', () => {
    const words = STATES.flatMap(({ code: of, shortName, formalName }) => [of, shortName, formalName]);
    for (const word of words) expect([word, code(word)]).toEqual([word, findState(word)?.code]);
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        expect(STATE_NAMES.find(text)).toBe(findState(text));
        const meant = known.find(text);
        fc.pre(meant !== HAMBURG && meant !== LAKES && meant !== COOK);
        expect(meant).toBe(findState(text));
      }),
    );
  });

  it('are read in lists, with "and" within a name and between names', () => {
    const read = readStateList('Fiji, Commission of Lakes and Rivers and Hamburg; Narnia', known);
    expect(read.states.map((one) => one.code)).toEqual(['FJI', 'XAA', 'QMB']);
    expect(read.unknown).toEqual(['Narnia']);
    const list = readRoomList('HH, Korea, hamburg, Atlantis', known);
    expect(list).toEqual({
      matched: ['QMB'],
      asked: [{ text: 'Korea', among: ['PRK', 'KOR'] }],
      unknown: ['Atlantis'],
    });
  });
});
