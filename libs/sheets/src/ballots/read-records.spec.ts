import { describe, expect, it } from '@jest/globals';
import { readBallots } from './read-ballots.js';

const read = (text: string) => readBallots({ file: new TextEncoder().encode(text), fileName: 'pasted.txt' });
/** `FJI yes>no`: cast yes, meant no. */
const cast = async (text: string) => {
  const { ballots, asked } = await read(text);
  const said = ballots.map(({ code, choice, meant }) => `${code} ${choice}${meant ? `>${meant}` : ''}`);
  return { said, asked: asked.map(({ written, because, word }) => [written, because, word]) };
};

describe('records as they are pasted', () => {
  it('are read with the names of other years, and with none that is no state any more', async () => {
    const { said, asked } = await cast(
      'In favour: Turkey, Czech Republic, Swaziland, Lao PDR, Czechoslovakia. Against: Ivory Coast, DPRK. Abstaining: Bolivia (Plurinational State of), Türkiye.',
    );
    expect(said).toEqual(['CZE yes', 'SWZ yes', 'LAO yes', 'CIV no', 'PRK no', 'BOL abstain']);
    expect(asked.map(([written, because]) => [written, because])).toEqual([
      ['Czechoslovakia', 'unknown'],
      ['Turkey', 'twice'],
    ]);
  });

  it('are read where names are divided at the end of a line', async () => {
    const { said, asked } = await cast(
      'In favour:\nAzer-\nbaijan, Papua New Gui-\nnea, Timor-\nLeste, Democratic People\u2019s Repub-\nlic of Korea, Saint Vincent and the Grena-\ndines\n\nAgainst:\nUnited King-\ndom of Great Britain and Northern Ireland',
    );
    expect([said, asked]).toEqual([['AZE yes', 'PNG yes', 'TLS yes', 'PRK yes', 'VCT yes', 'GBR no'], []]);
  });

  it.each([
    [
      'marks behind names and full stops',
      'In favour: Fiji, Kenya*, Chad. Against: Peru.** Abstaining: Mali, Togo.\n* Subsequently, the delegation of Kenya advised the Secretariat that it had intended to vote against.\n** Subsequently, the delegation of Peru informed the Secretariat that it had intended to abstain.',
      ['FJI yes', 'KEN yes>no', 'TCD yes', 'PER no>abstain', 'MLI abstain', 'TGO abstain'],
    ],
    [
      'a note that names no Secretariat',
      'In favour: Fiji. Against: Peru. Abstaining: Togo.\n*Subsequently, the delegation of Togo advised that it had intended to vote in favour.',
      ['FJI yes', 'PER no', 'TGO abstain>yes'],
    ],
    [
      'French',
      'Votent pour : Côte d’Ivoire, Tchéquie\nVotent contre : Israël\nS’abstiennent : Suisse\n\n[La délégation de la Suisse a informé le Secrétariat qu’elle avait eu l’intention de voter pour.]',
      ['CIV yes', 'CZE yes', 'ISR no', 'CHE abstain>yes'],
    ],
    [
      'Spanish',
      'A favor: Argelia, Chequia. En contra: Israel. Se abstienen: Suiza.\n\nPosteriormente, la delegación de Suiza informó a la Secretaría de que había tenido la intención de votar; la delegación de Argelia comunicó que tenía la intención de abstenerse.',
      ['DZA yes>abstain', 'CZE yes', 'ISR no', 'CHE abstain'],
    ],
    [
      'headings without a colon',
      'In favour\nFiji\nKenya\n\nAgainst (1)\nPeru\n\nAbstaining\nChad',
      ['FJI yes', 'KEN yes', 'PER no', 'TCD abstain'],
    ],
    [
      'rows of the Digital Library without a header',
      'Y AFGHANISTAN\n  ANDORRA\nN ISRAEL\nA BOLIVIA (PLURINATIONAL STATE OF)\nX NAURU\nY COTE D\u2019IVOIRE',
      ['AFG yes', 'AND absent', 'ISR no', 'BOL abstain', 'NRU absent', 'CIV yes'],
    ],
  ])('are read with %s', async (_, text, ballots) => {
    expect(await cast(text)).toEqual({ said: ballots, asked: [] });
  });

  it('ask for names under a heading that nobody knows, and for what a page brought between them', async () => {
    const odd = await cast('In favour: Fiji. Against: Peru. Undecided: Chad, Mali.');
    expect(odd.said).toEqual(['FJI yes', 'PER no']);
    expect(odd.asked).toEqual([
      ['Chad', 'no_vote', 'Undecided'],
      ['Mali', 'no_vote', 'Undecided'],
    ]);
    const page = await cast(
      'In favour: Fiji, Kenya,\nThe meeting was suspended\nTonga, Chad. Against: Peru.',
    );
    expect(page.said).toEqual(['FJI yes', 'KEN yes', 'PER no']);
    expect(page.asked.map(([written, , word]) => [written, word])).toEqual([
      ['Tonga', 'The meeting was suspended'],
      ['Chad', 'The meeting was suspended'],
    ]);
  });

  it('ask who is named under two votes, in whatever name', async () => {
    const { said, asked } = await cast('In favour: Eswatini, Fiji. Against: Swaziland. Abstaining: Chad.');
    expect([said, asked]).toEqual([['FJI yes', 'TCD abstain'], [['Eswatini', 'twice', null]]]);
  });
});
