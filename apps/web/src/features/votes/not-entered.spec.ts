import { notEnteredText } from './not-entered.js';

const voters = (names: readonly string[]) => names.map((name) => ({ code: name.toUpperCase(), name }));
const plain = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, '');

describe('Ballots that are not entered', () => {
  it('are named with their delegations', () => {
    const said = notEnteredText(voters(['Chad', 'Fiji', 'Mali']), [{ delegationCode: 'FIJI' }]);
    expect(plain(said)).toBe('Ballots that are not entered: Chad and Mali.');
  });

  it('are counted where they are too many to read', () => {
    const many = voters(Array.from({ length: 15 }, (_, at) => `D${at}`));
    expect(plain(notEnteredText(many, []))).toMatch(
      /^Ballots that are not entered: D0, .*D11, and 3 more\.$/,
    );
  });

  it('are none where everybody voted', () => {
    expect(notEnteredText(voters(['Chad']), [{ delegationCode: 'CHAD' }])).toBeUndefined();
  });
});
