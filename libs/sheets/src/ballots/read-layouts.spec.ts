import { describe, expect, it } from '@jest/globals';
import { readBallots } from './read-ballots.js';

const reading = (text: string) =>
  readBallots({ file: new TextEncoder().encode(text), fileName: 'pasted.txt' });
/** `FJI yes`, and with `?` who is asked. */
async function read(text: string): Promise<string> {
  const { ballots, asked, problems } = await reading(text);
  const said = ballots.map(({ code, choice, meant }) => `${code} ${choice}${meant ? `>${meant}` : ''}`);
  return [...said, ...asked.map(({ written }) => `${written}?`), ...problems.map(({ code }) => code)].join(
    ', ',
  );
}

describe('a list with blank lines in it', () => {
  it.each([
    [
      'In favour:\n\nFiji\n\nKenya\n\nChad\n\nAgainst:\n\nMali\n\nPeru',
      'FJI yes, KEN yes, TCD yes, MLI no, PER no',
    ],
    [
      'In favour:\nAfghanistan, Albania\n\n12/34 23-42331\n\n22/12/2023 A/78/PV.50\n\nAngola, Chad\n\nAgainst:\nMali',
      'AFG yes, ALB yes, AGO yes, TCD yes, MLI no',
    ],
    [
      'In favour:\nBosnia and\n\nHerzegovina, Angola, Chad\n\nAgainst:\nMali',
      'BIH yes, AGO yes, TCD yes, MLI no',
    ],
    ['In favour:\nFiji, Papua New\n\nGuinea, Chad\n\nAgainst:\nMali', 'FJI yes, PNG yes, TCD yes, MLI no'],
    ['In favour:\nFiji\n\nKenia\n\nTchad\n\nAgainst:\nMali', 'FJI yes, KEN yes, TCD yes, MLI no'],
  ])('is read to its end: %j', async (text, ballots) => {
    expect(await read(text)).toBe(ballots);
  });

  it.each([
    [
      'In favour:\nFiji\n\nGeneral debate\n\nAngola, Chad\n\nAgainst:\nMali',
      'FJI yes, MLI no, Angola?, Chad?',
    ],
    ['In favour: Fiji. Chad, Mali. Against: Peru.', 'FJI yes, PER no, Chad?, Mali?'],
    [
      'In favour:\nFiji\n\nGeneral debate\n\nAngolla, Chad\n\nAgainst:\nMali',
      'FJI yes, MLI no, Angolla?, Chad?',
    ],
    ['Kenya and Chad\nIn favour: Fiji. Against: Peru.', 'FJI yes, PER no, Kenya?, Chad?'],
    ['In favour\nFiji\nKontra\nMali\nPeru\nAbstain\nChad', 'FJI yes, TCD abstain, Mali?, Peru?'],
  ])('has asked what stands under no clear heading: %j', async (text, ballots) => {
    expect(await read(text)).toBe(ballots);
  });

  it('has no name asked that stands in a list too, as those who brought the proposal', async () => {
    const text = 'The following became sponsors: Fiji, Chad.\nIn favour: Fiji, Kenya. Against: Peru.';
    expect(await read(text)).toBe('FJI yes, KEN yes, PER no, Chad?');
    expect((await reading(text)).asked).toMatchObject([
      { because: 'unlisted', choices: [], near: [{ code: 'TCD' }] },
    ]);
  });
});

describe('a table with a cell on each line', () => {
  it.each([
    ['Niger\nYes\nNigeria\nNo\nMali\nAbstain\nChad\nYes', 'NER yes, NGA no, MLI abstain, TCD yes'],
    ['Country\nVote\nNiger\nYes\n\nNigeria\nNo\nMali\nAbstain', 'NER yes, NGA no, MLI abstain'],
    ['Yes\nNiger\nNo\nNigeria\nYes\nMali', 'NER yes, NGA no, MLI yes'],
    ['Niger\nYes\nNarnia\nNo\nChad\nYes', 'NER yes, TCD yes, Narnia?'],
  ])('is read by turns: %j', async (text, ballots) => {
    expect(await read(text)).toBe(ballots);
  });

  it.each([
    'Niger\nAfrica\nYes\nNigeria\nAfrica\nNo',
    'Niger\nYes\nNigeria\nNo\nMali\nMaybe\nChad\nYes',
    'Niger\nYes\nNigeria\nMali\nNo\nAbstain',
    'YES\nFR\nDE\nNO\nSE\nABSTAIN\nIT',
    'In favour:   Against:\nFiji   Mali\nKenya   Peru',
    'In favour\nAgainst\nFiji\nKenya\nMali\nPeru',
    'In favour:\nAgainst:\n\nFiji\nKenya\n\nMali\nPeru',
  ])('is not guessed at: %j', async (text) => {
    expect(await read(text)).toBe('noBallots');
  });
});

describe('headings of lists', () => {
  it.each([
    ['Affirmative (2): Fiji, Kenya\nNegative (1): Mali\nAbstentions (1): Chad', [2, 1, 1]],
    ['Those in favour: Fiji, Kenya\nThose opposed: Mali\nThose abstaining: Chad', undefined],
    ['In support: Fiji, Kenya\nOpposed: Mali\nAbstaining: Chad', undefined],
    ['Votes in favor: Fiji, Kenya\nVotes against: Mali\nAbstentions: Chad', undefined],
    ['Member States voting in favour:\nFiji\nKenya\nAgainst – 1:\nMali\nAbstain\nChad', [null, 1, null]],
    ['**In favour (2):** Fiji, Kenya\n**Against (1):** Mali\n**Abstaining (1):** Chad', [2, 1, 1]],
    ['In favour: 100\nFiji, Kenya\nAgainst: 3\nMali\nAbstaining: 1\nChad', [100, 3, 1]],
    ['En faveur (2) : Fidji, Kenya\nOnt voté contre (1) : Mali\nAbstentions (1) : Tchad', [2, 1, 1]],
    ['Votos afirmativos: Fiji y Kenya.\nVotos negativos: Malí.\nAbstenciones: Chad.', undefined],
    ['In favour: Fiji, Kenya Against: Mali, Abstaining: Chad', undefined],
  ])('are known in many words: %j', async (text, numbers) => {
    const { said } = await reading(text);
    expect(await read(text)).toBe('FJI yes, KEN yes, MLI no, TCD abstain');
    expect(said && [said.yes, said.no, said.abstain]).toEqual(numbers ?? null);
  });

  it.each([
    'Non-voting:',
    'Non‐voting',
    'Not-voting:',
    'Absent/not voting:',
    'Absent (not voting):',
    'Non-votants :',
  ])('%s begins a list of its own', async (head) => {
    const text = `In favour:\nFiji\nAgainst:\nMali\nAbstaining:\nChad\n${head}\nPeru\nTogo`;
    expect(await read(text)).toBe('FJI yes, MLI no, TCD abstain, PER absent, TGO absent');
  });

  it.each([
    'Supportive ones: Fiji, Kenya\nAgainst: Mali\nAbstaining: Chad',
    'Against: Mali\nSupportive ones: Fiji, Kenya\nAbstaining: Chad',
    'Against: Mali\nThe delegations that spoke for it in the room with some words of doubt: Fiji, Kenya\nAbstaining: Chad',
  ])('that nobody knows lose no name, wherever they stand: %j', async (text) => {
    expect(await read(text)).toBe('MLI no, TCD abstain, Fiji?, Kenya?');
  });

  it('are not seen in Norway', async () => {
    expect(await read('In favour: FR, NO, SE. Against: DE.')).toBe('FRA yes, NOR yes, SWE yes, DEU no');
    expect(await read('In favour\nFR\nNO\nSE\nAgainst\nDE')).toBe('FRA yes, NOR yes, SWE yes, DEU no');
  });
});

describe('names in a list', () => {
  it.each([
    ['In favour: Fiji, St. Lucia, U.K., Egypt, Arab Rep., Chad. Against: Mali.', 'FJI LCA GBR EGY TCD'],
    ['In favour:\n1. Fiji\n2. St. Lucia\n(3) Chad\nAgainst:\n1. Mali', 'FJI LCA TCD'],
    ['In favour: 1. Fiji 2. Kenya 3. Chad. Against: 1. Mali.', 'FJI KEN TCD'],
    ['In favour:\nFiji.\nKenya.\nChad.\n\nAgainst:\nMali.', 'FJI KEN TCD'],
    [
      'In favour:\nFiji\tChad\nPapua New\tPeru\nGuinea\nKenya\tTogo\nAgainst:\nMali',
      'FJI PNG KEN TCD PER TGO',
    ],
    ['In favour:\nSaint Vincent and\nthe Grenadines\nGuinea\nBissau\nGuinea\nAgainst:\nMali', 'VCT GNB GIN'],
    [
      'In favour: Korea, Republic of\nKiribati, Congo, Democratic Republic of the Congo. Against: Mali.',
      'KOR KIR COG COD',
    ],
  ])('are read whole: %j', async (text, codes) => {
    const { ballots, asked } = await reading(text);
    const of = (choice: string) => ballots.filter((one) => one.choice === choice).map(({ code }) => code);
    expect([of('yes').toSorted(), of('no'), asked]).toEqual([codes.split(' ').toSorted(), ['MLI'], []]);
  });
});

describe('what was advised later', () => {
  it.each([
    ['La délégation du Mali a informé le Secrétariat qu’elle entendait voter en faveur du projet', 'yes'],
    ['La délégation du Mali a indiqué qu’elle avait l’intention de voter pour', 'yes'],
    ['La délégation du Mali a fait savoir qu’elle souhaitait s’abstenir', 'abstain'],
    ['La délégation du Mali a informé le Secrétariat qu’elle entendait ne pas participer au vote', 'absent'],
    ['La délégation du Mali a informé le Secrétariat qu’elle entendait voter', undefined],
    ['La delegación de Malí informó de que había tenido la intención de votar a favor', 'yes'],
    ['La delegación de Malí indicó que deseaba votar en favor del proyecto', 'yes'],
    ['La delegación de Malí comunicó que tenía intención de no votar', 'absent'],
    ['La delegación de Malí informó de que había tenido la intención de votar', undefined],
    ['The delegation of Mali advised the Secretariat that it had intended not to vote', 'absent'],
  ])('%s: %s', async (note, meant) => {
    expect(await read(`In favour: Fiji. Against: Mali.\n[${note}.]`)).toBe(
      `FJI yes, MLI no${meant === undefined ? '' : `>${meant}`}`,
    );
  });
});
