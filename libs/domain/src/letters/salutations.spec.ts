import { describe, expect, it } from '@jest/globals';
import { salutationsOf } from './salutations.js';

const to = (salutation: string, copy = false) => ({ salutation, copy });
const AUTHENTIC = { salutation: 'Excellencies,', authentic: true };
const FRENCH = { salutation: 'Excellences,', authentic: false };

describe('how a letter greets', () => {
  it('is each addressee by its own salutation, and by that of the text who has none, each once', () => {
    const addressees = [to('Madam Chair,'), to(''), to(''), to('Madam Chair,'), to('Sir,', true)];
    expect(salutationsOf(AUTHENTIC, addressees)).toEqual(['Madam Chair,', 'Excellencies,']);
  });

  it('is in a translation its own alone, and theirs only where it has none', () => {
    expect(salutationsOf(FRENCH, [to('Madam Chair,'), to('')])).toEqual(['Excellences,']);
    expect(salutationsOf({ ...FRENCH, salutation: ' ' }, [to('Madam Chair,'), to('')])).toEqual([
      'Madam Chair,',
    ]);
  });

  it('is that of the text where it goes to nobody yet, and nothing where nobody wrote any', () => {
    expect(salutationsOf(AUTHENTIC, [to('Sir,', true)])).toEqual(['Excellencies,']);
    expect(salutationsOf({ salutation: '', authentic: true }, [to('')])).toEqual([]);
  });
});
