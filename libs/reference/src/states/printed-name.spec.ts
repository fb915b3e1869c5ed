import { describe, expect, it } from '@jest/globals';
import { formalNameIn, printedName } from './printed-name.js';

describe('the name of a mission on a letter', () => {
  it('is the formal name of its state in the language of the letter, whichever it was chosen in', () => {
    const chosen = { name: 'the Republic of Fiji', delegationCode: 'FJI' };
    const name = formalNameIn('FJI', 'en') ?? '';
    expect(name).toMatch(/Republic of Fiji/);
    for (const language of ['fr', 'es', 'ar', 'fr-CA']) {
      const printed = printedName({ ...chosen, name }, language);
      expect(printed).toBe(formalNameIn('FJI', language));
      expect(printed).not.toBe(name);
      expect(printedName({ ...chosen, name: printed }, 'en')).toBe(name);
    }
    // There is none in Indonesian, nor in languages that we do not speak.
    expect(printedName({ ...chosen, name }, 'id')).toBe(name);
  });

  it('is what somebody wrote instead of it, and that of whoever is no delegation of ours', () => {
    const written = { name: 'H.E. the Ambassador of Fiji', delegationCode: 'FJI' };
    expect(printedName(written, 'fr')).toBe(written.name);
    expect(printedName({ name: 'The Chair', delegationCode: null }, 'fr')).toBe('The Chair');
    expect(printedName({ name: 'Our island', delegationCode: 'QQQ' }, 'fr')).toBe('Our island');
  });
});
