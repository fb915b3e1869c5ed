import { describe, expect, it } from '@jest/globals';
import { readBallots } from './read-ballots.js';

const read = async (text: string) => {
  const { counted, asked, said } = await readBallots({
    file: new TextEncoder().encode(text),
    fileName: 'pasted.txt',
  });
  return {
    counted: [counted.yes, counted.no, counted.abstain],
    asked: asked.map(({ written, because }) => `${written}: ${because}`),
    said: said && [said.yes, said.no, said.abstain],
  };
};

const LISTS =
  'In favour:\nFiji, Kenya, Qatar and Viet Nam\n\nAgainst:\nPeru, Israel\n\nAbstaining:\nTogo, Chad, Mali';
const WHOLE = { counted: [4, 2, 3], asked: [] };

describe('sentences before the lists of a record head no list', () => {
  it.each([
    'The draft article was adopted by a recorded vote of 4 to 2, with 3 abstentions. The voting was as follows:',
    'The draft resolution was adopted by a recorded vote of 4 to 2, with 3 abstentions (A/78/L.56). The voting was as follows:',
    'By a recorded vote of 4 to 2, with 3 abstentions (A/78/L.56), the Assembly adopted the draft.',
    'The draft was adopted by a recorded vote of 4 to 2, with 3 abstentions, as follows:',
    'The draft was adopted by a recorded vote of 4 to 2, with 3 abstentions:',
    'The draft was adopted by 4 votes to 2, with 3 abstentions.',
    'The draft was adopted by 4 votes to 2, with 3 abstentions:',
    'Le projet est adopté par 4 voix contre 2, avec 3 abstentions :',
    'By 4 votes to 2, with 3 abstentions, draft resolution A/78/L.56 was adopted (resolution 78/241). The voting was as\nfollows:',
    'The draft was adopted by 4 to 2, with 3 abstentions. A recorded vote was taken:',
    'Recorded vote: 4-2-3',
    'Il est procédé au vote enregistré.\n\nPar 4 voix contre 2, avec 3 abstentions, le projet est adopté. Le résultat du vote est le suivant :',
    'Se procede a votación registrada.\n\nPor 4 votos contra 2 y 3 abstenciones, queda aprobado. El resultado de la votación es el siguiente:',
  ])('%s', async (sentence) => {
    for (const gap of ['\n\n', '\n', ' '])
      expect(await read(sentence + gap + LISTS)).toEqual({ ...WHOLE, said: [4, 2, 3] });
  });

  it.each([
    'The voting was as follows:',
    'A recorded vote was taken.',
    'A recorded vote was taken:',
    'A recorded vote was taken on the amendment, as follows:',
    'The result of the vote was as follows:',
    'Members voted as follows:',
    'Vote on the oral amendment:',
    'Recorded vote:',
    'Voting:\n',
    'وكانت نتيجة التصويت كما يلي:',
    'Hasil pemungutan suara adalah sebagai berikut:',
  ])('%s', async (sentence) => {
    expect(await read(`${sentence}\n\n${LISTS}`)).toEqual({ ...WHOLE, said: null });
  });

  it('are heads where they say a side, and nobody below them is counted unasked', async () => {
    const aside = await read(
      'Those voting in favour were as follows: Fiji, Kenya. Against: Peru. Abstaining: Togo.',
    );
    expect(aside).toEqual({ counted: [0, 1, 1], asked: ['Fiji: no_vote', 'Kenya: no_vote'], said: null });
    const bare = await read('The voting was as follows: Fiji, Kenya\n\nIn favour: Chad. Against: Peru.');
    expect(bare).toEqual({ counted: [1, 1, 0], asked: ['Fiji: unlisted', 'Kenya: unlisted'], said: null });
    const after = await read(
      'Adopted by 1 votes to 1, with 3 abstentions: Fiji\n\nIn favour: Chad. Against: Peru.',
    );
    expect(after.asked).toEqual(['Fiji: unlisted']);
  });

  it('names each of two states by itself', async () => {
    const { asked } = await read('Undecided: Qatar and Viet Nam. In favour: Fiji. Against: Peru.');
    expect(asked).toEqual(['Qatar: no_vote', 'Viet Nam: no_vote']);
  });
});

it('numbers of a rejected proposal are turned where the lists say so', async () => {
  const lists = 'In favour: Fiji. Against: Peru, Chad. Abstaining: Togo.';
  const { said } = await read(
    `The amendment was rejected by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:\n${lists}`,
  );
  expect(said).toEqual([1, 2, 1]);
});
