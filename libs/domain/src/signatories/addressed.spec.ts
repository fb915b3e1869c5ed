import { expect, it } from '@jest/globals';
import { oneByOne } from './addressed.js';

it('proposes each addressee by itself, and a name with a title together with what its bearer is', () => {
  expect(oneByOne(['The Chair', 'The Bureau', 'All delegations'])).toEqual([
    ...['The Chair', 'The Bureau', 'All delegations'],
  ]);
  expect(
    oneByOne(['H.E. Ms Ana Ruiz', 'Chairperson', 'H.E. Mr Ben Oduya', 'Vice-Chair', 'The Bureau']),
  ).toEqual([...['H.E. Ms Ana Ruiz, Chairperson', 'H.E. Mr Ben Oduya, Vice-Chair', 'The Bureau']]);
  expect(oneByOne(['H.E. Ms Ana Ruiz, Chairperson', 'The Bureau'])).toEqual([
    ...['H.E. Ms Ana Ruiz, Chairperson', 'The Bureau'],
  ]);
  expect(oneByOne([])).toEqual([]);
});
