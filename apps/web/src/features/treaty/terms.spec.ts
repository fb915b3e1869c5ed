import type { TreatyDto } from '../../kernel/api/client.js';
import { readParties, termsOf, toTerms } from './terms.js';

const known = [
  { code: 'EST', name: 'Estonie', english: 'Estonia' },
  { code: 'COK', name: 'Îles Cook', english: 'Cook Islands' },
  { code: 'KOR', name: 'République de Corée', english: 'Republic of Korea' },
];
const nameOf = (code: string) => known.find((one) => one.code === code)?.name ?? code;

describe('the list of parties of a condition', () => {
  it('is read by name, English name or code, with a share where there is one', () => {
    expect(readParties('Estonie\n cok 17,4 % \n\nRepublic of Korea: 3', known)).toEqual({
      parties: [
        { code: 'EST', share: 1 },
        { code: 'COK', share: 17.4 },
        { code: 'KOR', share: 3 },
      ],
      unknown: [],
    });
  });

  it('says what it does not know, and never guesses', () => {
    expect(readParties('Korea\nCook', known)).toEqual({ parties: [], unknown: ['Korea', 'Cook'] });
  });
});

describe('the terms', () => {
  const condition = { name: 'Members', needed: 55, parties: [{ code: 'COK', share: 60.5 }] };
  const treaty = {
    ...{ name: 'A treaty', instrumentsNeeded: 5, monthsAfter: 3, daysAfter: 0, firstOfMonth: true },
    ...{ regionalOrganisationCounts: false, zone: 'Europe/Paris', source: 'x', note: '', condition },
    forLaterParties: { monthsAfter: 0, daysAfter: 30, firstOfMonth: false },
    adoptedOn: '2001-11-08',
    signature: { opensOn: '2001-11-23', closesOn: null },
  } as unknown as TreatyDto;

  it('are sent as they were opened when nothing was typed', () => {
    const sent = toTerms(termsOf(treaty, nameOf), known);
    expect(sent).toEqual({
      ...{ name: 'A treaty', instrumentsNeeded: 5, monthsAfter: 3, daysAfter: 0, firstOfMonth: true },
      ...{ regionalOrganisationCounts: false, zone: 'Europe/Paris', source: 'x', note: '', condition },
      forLaterParties: { monthsAfter: 0, daysAfter: 30, firstOfMonth: false },
      ...{ adoptedOn: '2001-11-08', opensOn: '2001-11-23', closesOn: null },
    });
  });

  it('begin with no numbers of another treaty, and the days that nobody typed are asked for, never taken for none', () => {
    const fields = termsOf(undefined, nameOf);
    expect([fields.instrumentsNeeded, fields.monthsAfter, fields.daysAfter]).toEqual(['', '', '']);
    const sent = (typed: Partial<typeof fields>) =>
      (JSON.parse(JSON.stringify(toTerms({ ...fields, ...typed }, known))) as TreatyDto).daysAfter;
    expect(sent({})).toBeNull();
    expect(sent({ daysAfter: '0' })).toBe(0);
    expect(sent({ monthsAfter: '3' })).toBe(0);
  });

  it('say nothing of later parties where neither months nor days were typed', () => {
    const fields = { ...termsOf(treaty, nameOf), laterMonths: '', laterDays: '', laterFirstOfMonth: true };
    expect(toTerms(fields, known).forLaterParties).toBeNull();
    expect(toTerms({ ...fields, laterMonths: '5' }, known).forLaterParties).toEqual({
      ...{ monthsAfter: 5, daysAfter: 0, firstOfMonth: true },
    });
  });

  it('have no condition where none was typed', () => {
    const fields = termsOf({ ...treaty, condition: null }, nameOf);
    expect(toTerms(fields, known).condition).toBeNull();
    // What stands in one of its fields alone is sent, and refused by name.
    expect(toTerms({ ...fields, conditionNeeded: '55' }, known).condition).toEqual({
      ...{ name: '', needed: 55, parties: [] },
    });
  });
});
