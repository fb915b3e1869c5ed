import { describe, expect, it } from '@jest/globals';
import { DelegationNames } from '#libs/reference';
import { readVcards } from '#libs/sheets';
import { checkPeople } from './check-people.js';

const TONGA = new Map([['TON', 'Tonga']]);
const known = (id: string, name: string, ...otherNames: string[]) => ({
  ...{ id, name, delegationCode: 'TON', delegation: 'Tonga', tier: 'coalition' as const },
  ...{ authorId: 'a', organisationId: 'o', names: [...otherNames, name], delegations: ['TON'] },
  ...{ title: 'H.E.', pronouns: '', languages: ['en'], roles: ['Adviser'] },
});
const card = (...lines: string[]) =>
  readVcards(['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'ORG:Tonga', 'END:VCARD', ''].join('\r\n')).records;
const rowOf = (people: ReturnType<typeof known>[], ...lines: string[]) =>
  checkPeople(
    card(...lines),
    people,
    TONGA,
    new DelegationNames([]),
    undefined,
    ({ authorId }) => authorId === 'a',
  )[0]?.row;

describe('whom a row of a file of people is taken for', () => {
  it('is never another person who shares a short name', () => {
    const row = rowOf([known('1', 'Mele Tuilagi', 'Mele')], 'FN:Mele Fifita', 'NICKNAME:Mele');
    expect(row).toMatchObject({ state: 'doubtful', candidates: [{ id: '1', name: 'Mele Tuilagi' }] });
  });

  it('is asked where the same words stand in another order, or a name is known as another name alone', () => {
    expect(rowOf([known('1', 'Li Wei')], 'FN:Wei Li')?.state).toBe('doubtful');
    expect(rowOf([known('1', 'Adi Tuilagi', 'A. Vete')], 'FN:A. Vete')?.state).toBe('doubtful');
  });

  it('is who has that name in full, however it is written, and stands before others who are alike', () => {
    const people = [known('1', 'M. Fifita'), known('2', 'Mele Fifita')];
    expect(rowOf(people, 'FN:MELE  Fifita')).toMatchObject({
      state: 'known',
      candidates: [{ id: '2' }, { id: '1' }],
    });
  });

  it('is asked where two have that name', () => {
    expect(rowOf([known('1', 'Mele Fifita'), known('2', 'Mele Fifita')], 'FN:Mele Fifita')?.state).toBe(
      'doubtful',
    );
  });

  it('says what of it is not taken where somebody is known, and nothing that is kept already', () => {
    const person = known('1', 'Mele Fifita', 'Mele');
    const found = (one: typeof person, ...lines: string[]) =>
      rowOf([one], 'FN:Mele Fifita', ...lines)?.candidates[0];
    const left = (...lines: string[]) => found(person, ...lines)?.left;
    expect(left('NICKNAME:mele', 'N:Fifita;Mele;;H.E.;', 'LANG:en', 'TITLE:Adviser')).toEqual([]);
    expect(
      left('NICKNAME:Lupe', 'N:Fifita;Mele;;Dr;', 'LANG:to', 'TITLE:Envoy', 'NOTE:Met', 'PRONOUNS:she'),
    ).toEqual(['otherNames', 'title', 'pronouns', 'languages']);
    // What they do and a note are added; what somebody else's person does is not one's own to say.
    expect(found(person, 'TITLE:Envoy', 'NOTE:Met')?.takes).toEqual(['role', 'note']);
    const theirs = found({ ...person, authorId: 'b' }, 'TITLE:Envoy', 'NOTE:Met');
    expect([theirs?.takes, theirs?.left]).toEqual([['note'], ['role']]);
  });
});
