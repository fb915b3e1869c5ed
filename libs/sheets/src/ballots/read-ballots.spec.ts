import { describe, expect, it } from '@jest/globals';
import { MEMBER_STATES } from '#libs/reference';
import { readBallots } from './read-ballots.js';

const read = (text: string, vote?: string) =>
  readBallots({ file: new TextEncoder().encode(text), fileName: 'pasted.txt', ...(vote ? { vote } : {}) });
const of = (reading: Awaited<ReturnType<typeof read>>, choice: string) =>
  reading.ballots.filter((ballot) => ballot.choice === choice).map(({ code }) => code);

describe('a recorded vote, pasted from a record', () => {
  it('is read with line breaks, soft hyphens, brackets and commas within names', async () => {
    const reading = await read(`A recorded vote was taken.

In favour:
Afghanistan, Bolivia (Plurinational State of), Ve\u00adnezuela (Bolivarian
Republic of), Iran (Islamic Republic of), Côte d’Ivoire, Korea, Republic of, Bosnia and Herze\u00ad
govina, Guinea-
Bissau, Saint Vincent and the Grenadines

Against:
Micronesia (Federated States of), United States of America,
United Kingdom of Great Britain and Northern Ireland

Abstaining:
Türkiye, Eswatini and Democratic People's Republic of Korea.

Draft resolution A/C.3/74/L.11 was adopted by 9 votes to 3, with 3 abstentions.`);
    expect(of(reading, 'yes')).toEqual(['AFG', 'BOL', 'VEN', 'IRN', 'CIV', 'KOR', 'BIH', 'GNB', 'VCT']);
    expect(of(reading, 'no')).toEqual(['FSM', 'USA', 'GBR']);
    expect(of(reading, 'abstain')).toEqual(['TUR', 'SWZ', 'PRK']);
    expect(reading).toMatchObject({
      from: 'text',
      asked: [],
      repeated: [],
      said: { yes: 9, no: 3, abstain: 3, absent: null },
      counted: { yes: 9, no: 3, abstain: 3, absent: 0 },
    });
  });

  it('asks for every name that it cannot tell, and drops none', async () => {
    const { ballots, asked } = await read('In favour: Fiji, Korea, Narnia, G77\nAgainst: Congo, Kenia.');
    expect(ballots.map(({ code, choice }) => `${code} ${choice}`)).toEqual(['FJI yes', 'KEN no']);
    expect(asked.map(({ written, because, choices }) => [written, because, choices])).toEqual([
      ['Korea', 'ambiguous', ['yes']],
      ['Narnia', 'unknown', ['yes']],
      ['G77', 'group', ['yes']],
      ['Congo', 'ambiguous', ['no']],
    ]);
    expect(asked[0]?.near.map(({ code }) => code).toSorted()).toEqual(['KOR', 'PRK']);
  });

  it('counts nobody twice: the same vote once, different votes not before somebody says which', async () => {
    const reading = await read('In favour: Fiji, Kenya, Fiji. Against: Kenya, Peru. Abstaining: None');
    expect(reading.ballots.map(({ code }) => code)).toEqual(['FJI', 'PER']);
    expect(reading.repeated.map(({ code }) => code)).toEqual(['FJI']);
    expect(reading.asked).toMatchObject([{ written: 'Kenya', because: 'twice', choices: ['yes', 'no'] }]);
    expect(reading.counted).toEqual({ yes: 1, no: 1, abstain: 0, absent: 0 });
  });

  it('keeps what was advised later apart from the ballot', async () => {
    const reading = await read(`In favour: Fiji, Kenya. Against: Peru. Abstaining: Chad.
[Subsequently, the delegation of Chad advised the Secretariat that it had intended to vote in favour; the delegations of
Fiji and Kenya had intended to abstain.]`);
    expect(reading.ballots.map(({ code, choice, meant }) => [code, choice, meant])).toEqual([
      ['FJI', 'yes', 'abstain'],
      ['KEN', 'yes', 'abstain'],
      ['PER', 'no', null],
      ['TCD', 'abstain', 'yes'],
    ]);
    expect(reading.asked).toEqual([]);
  });

  it.each([
    ['It was adopted by 79 votes to 60, with 33 abstentions.', [79, 60, 33]],
    [
      'By a recorded vote of 79 in favour to 60 against, with 33 abstentions, it adopted the draft.',
      [79, 60, 33],
    ],
    ['Par 79 voix contre 60, avec 33 abstentions, le projet est adopté.', [79, 60, 33]],
    ['Por 79 votos contra 60 y 33 abstenciones, queda aprobado.', [79, 60, 33]],
    ['The amendment was rejected by 60 votes to 79, with no abstentions.', [60, 79, 0]],
    ['The amendment was rejected by 102 votes to 23, with 26 abstentions.', [23, 102, 26]],
    ['Nothing is said.', undefined],
  ])('%s', async (sentence, numbers) => {
    const { said } = await read(`In favour:\nAgainst:\nAbstaining:\n\n${sentence}`);
    expect(said && [said.yes, said.no, said.abstain]).toEqual(numbers ?? null);
  });

  it('takes the side that the lists have where a greater number was not enough', async () => {
    const { said } = await read(`In favour: Fiji, Kenya. Against: Peru. Abstaining: None.
The motion, not having obtained two thirds, was rejected by 2 votes to 1.`);
    expect(said).toEqual({ yes: 2, no: 1, abstain: null, absent: null });
  });

  it('reads numbers at the heads, and heads in other languages', async () => {
    const reading = await read(
      'Pour (2) : Norvège, Côte d’Ivoire. Contre (1): Pérou. Se sont abstenus : Suède.',
    );
    expect(reading.said).toEqual({ yes: 2, no: 1, abstain: null, absent: null });
    expect(reading.counted).toEqual({ yes: 2, no: 1, abstain: 1, absent: 0 });
    const spanish = await read(
      'Votos a favor: Noruega y Chile.\nVotos en contra: Perú.\nAbstenciones: Suecia.',
    );
    expect(spanish.counted).toEqual({ yes: 2, no: 1, abstain: 1, absent: 0 });
  });

  it('matches all 193 by their names of the United Nations', async () => {
    const names = MEMBER_STATES.map(({ shortName }) => shortName);
    const reading = await read(
      `In favour:\n${names.slice(0, 120).join(', ')}\nAgainst:\n${names.slice(120, 170).join(',\n')}\nAbstaining:\n${names.slice(170).join(', ')}.`,
    );
    expect([reading.asked, reading.repeated]).toEqual([[], []]);
    expect(reading.counted).toEqual({ yes: 120, no: 50, abstain: 23, absent: 0 });
    expect(new Set(reading.ballots.map(({ code }) => code)).size).toBe(193);
  });
});

describe('ballots from a file', () => {
  it('are read in the letters of the Digital Library, with what it says in numbers', async () => {
    const { ballots, said, title, day, from } = await read(
      'undl_id,ms_code,ms_name,ms_vote,date,resolution,title,total_yes,total_no,total_abstentions,total_non_voting\n' +
        '1,NOR,NORWAY,Y,2019-12-27,A/RES/74/247,Countering cybercrime,2,1,1,1\n' +
        '1,BOL,BOLIVIA (PLURINATIONAL STATE OF),N,2019-12-27,A/RES/74/247,Countering cybercrime,2,1,1,1\n' +
        '1,FJI,FIJI,A,2019-12-27,A/RES/74/247,Countering cybercrime,2,1,1,1\n' +
        '1,TUV,TUVALU,X,2019-12-27,A/RES/74/247,Countering cybercrime,2,1,1,1\n' +
        '1,KEN,KENYA,Y,2019-12-27,A/RES/74/247,Countering cybercrime,2,1,1,1\n',
    );
    expect(ballots.map(({ code, choice }) => `${code} ${choice}`)).toEqual([
      ...['NOR yes', 'BOL no', 'FJI abstain', 'TUV absent', 'KEN yes'],
    ]);
    expect({ said, title, day, from }).toEqual({
      ...{ said: { yes: 2, no: 1, abstain: 1, absent: 1 }, title: 'A/RES/74/247 Countering cybercrime' },
      ...{ day: '2019-12-27', from: 'rows' },
    });
  });

  it('are read in numbers; who was no member has no ballot', async () => {
    const reading = await read('Country;vote\nFiji;1\nKenya;2\nPeru;3\nNauru;8\nTuvalu;9\nChad;1\n');
    expect(reading.ballots.map(({ code, choice }) => `${code} ${choice}`)).toEqual([
      ...['FJI yes', 'KEN abstain', 'PER no', 'NRU absent', 'TCD yes'],
    ]);
    expect(reading.noMembers).toBe(1);
  });

  it('asks for what is no vote, and which of several votes is meant', async () => {
    const odd = await read(
      'State\tVote\nFiji\tYes\nKenya\tNo\nPeru\tperhaps\nChad\tAbstain\nPalau\tYes\nNauru\tNo\nTonga\tYes\nNepal\tYes\nChile\tNo\nBhutan\tYes\nMali\tYes\n',
    );
    expect(odd.asked).toMatchObject([{ written: 'Peru', because: 'no_vote', choices: [], word: 'perhaps' }]);
    expect(odd.ballots).toHaveLength(10);
    const two = 'rcid,Country,vote\n7,Fiji,1\n7,Kenya,3\n7,Peru,1\n8,Fiji,3\n8,Kenya,3\n8,Peru,2\n';
    const several = await read(two);
    expect([several.votes.map(({ key }) => key), several.ballots]).toEqual([['7', '8'], []]);
    expect((await read(two, '8')).counted).toEqual({ yes: 0, no: 2, abstain: 1, absent: 0 });
    const wide = 'Country,L.1,L.2\nFiji,Y,N\nKenya,N,N\nPeru,A,Y\n';
    expect((await read(wide)).votes).toEqual([
      { key: 'B', title: 'L.1' },
      { key: 'C', title: 'L.2' },
    ]);
    expect((await read(wide, 'C')).counted).toEqual({ yes: 1, no: 2, abstain: 0, absent: 0 });
  });

  it('says what is wrong with a file that holds no votes', async () => {
    expect((await read('Country,Capital\nFiji,Suva\nKenya,Nairobi\n')).problems).toMatchObject([
      { code: 'noBallots' },
    ]);
    expect((await read('')).problems).toMatchObject([{ code: 'fileEmpty' }]);
  });
});
