import { describe, expect, it } from '@jest/globals';
import { GROUPS } from '../groups.js';
import { formalNames as formalAr } from '../formal-names/formal-ar.js';
import { formalNames as formalEs } from '../formal-names/formal-es.js';
import { formalNames as formalFr } from '../formal-names/formal-fr.js';
import { STATES } from '../states/index.js';
import { groupName } from './group-name.js';

describe('the name of a group', () => {
  it.each(['fr', 'es', 'ar', 'id'])('is known in %s for every group of the reference data', (language) => {
    const nameless = GROUPS.filter(({ code, name }) => groupName(code, language, name) === name);
    expect(nameless.map(({ code }) => code)).toEqual([]);
    expect(new Set(GROUPS.map(({ code, name }) => groupName(code, language, name))).size).toBe(GROUPS.length);
  });

  it('is the English one in English, and for a group that is not known', () => {
    expect(groupName('grulac', 'en', 'GRULAC')).toBe('GRULAC');
    expect(groupName('constructor', 'fr', 'New bloc')).toBe('New bloc');
    expect(groupName('grulac', 'toString', 'GRULAC')).toBe('GRULAC');
  });
});

it.each([
  ['French', formalFr, 'la République du Kenya'],
  ['Spanish', formalEs, 'la República de Kenya'],
  ['Arabic', formalAr, 'جمهورية كينيا'],
])('every state has a formal name in %s, and no two the same', (_language, names, kenya) => {
  expect(STATES.filter(({ code }) => !names.has(code)).map(({ code }) => code)).toEqual([]);
  expect(names.get('KEN')).toBe(kenya);
  expect(new Set(names.values()).size).toBe(names.size);
});
