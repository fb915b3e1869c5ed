import { salutationOf, textForMission } from './mailing.js';

const texts = [{ language: 'en' }, { language: 'fr' }, { language: 'pt-BR' }];

describe('the text that a mission gets', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['pt', 'pt-BR'],
    ['', 'en'],
    ['ar', 'en'],
  ])('in %j is that in %s', (language, expected) => {
    expect(textForMission(texts, language)?.language).toBe(expected);
  });

  it('is nobody’s where nothing was written', () => {
    expect(textForMission([], 'en')).toBeUndefined();
  });
});

describe('a salutation', () => {
  it('names the state wherever it is asked for, as it is', () => {
    expect(salutationOf('To {state}, and {state}:', '$& Kenya')).toBe('To $& Kenya, and $& Kenya:');
  });
});
