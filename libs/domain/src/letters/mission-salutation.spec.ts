import { describe, expect, it } from '@jest/globals';
import { missionSalutation } from './mission-salutation.js';

describe('how whoever heads a mission is greeted', () => {
  it('is in the language of the letter, with the sign that ends a salutation there', () => {
    expect(missionSalutation('en')).toBe('Excellency,');
    expect(missionSalutation('es')).toBe('Excelencia:');
    expect(missionSalutation('ar')).toBe('تحية طيبة وبعد،');
  });

  it('guesses no gender', () => {
    for (const language of ['en', 'fr', 'es', 'ar', 'id'])
      expect(missionSalutation(language)).not.toMatch(
        /\b(?:Sir|Madam|Monsieur|Madame|Señora?|Bapak|Ibu|Mr|Ms)\b|السيدة?|سيدي|سيدتي|سعادة/u,
      );
  });

  it('is nothing where no form is known, whatever the language is called', () => {
    expect(missionSalutation('tlh')).toBeUndefined();
    expect(missionSalutation('constructor')).toBeUndefined();
  });
});
