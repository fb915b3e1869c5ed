import { describe, expect, it } from '@jest/globals';
import { readBallots } from './read-ballots.js';

const read = (lines: readonly string[]) =>
  readBallots({ file: Buffer.from(lines.join('\n')), fileName: 'votes.csv' });
const cast = async (lines: readonly string[]) =>
  (await read(lines)).ballots.map(({ code, choice }) => `${code} ${choice}`);

describe('a table of votes that somebody kept by hand', () => {
  const LINES = [
    'Country,Vote',
    'Turkey,Yes',
    'Iran (Islamic Republic of),No',
    'Swaziland,Yes',
    'Kenya,Abstain',
    'Fiji,',
    '',
    'Peru,-',
    'Chad,n/a',
    'Togo,?',
    'Norway,present',
    'Ghana,No',
  ];

  it('is read by the names of now and then, and says of nobody a vote that does not stand there', async () => {
    expect(await cast(LINES)).toEqual(['TUR yes', 'IRN no', 'SWZ yes', 'KEN abstain', 'GHA no']);
  });

  it('has every word asked that is no vote, a dash too', async () => {
    const { asked } = await read(LINES);
    expect(asked.map(({ written, because, word }) => [written, because, word])).toEqual([
      ['Peru', 'no_vote', '-'],
      ['Chad', 'no_vote', 'n/a'],
      ['Togo', 'no_vote', '?'],
      ['Norway', 'no_vote', 'present'],
    ]);
  });

  it('takes a dash for a minus beside pluses', async () => {
    expect(await cast(['Country,Vote', 'Fiji,+', 'Peru,-', 'Kenya,+'])).toEqual([
      'FJI yes',
      'PER no',
      'KEN yes',
    ]);
  });

  it('asks who stands there twice under different votes, by whatever name', async () => {
    const { ballots, asked } = await read([
      'Country,Vote',
      'Turkey,Yes',
      'Fiji,Yes',
      'Türkiye,No',
      'Peru,No',
    ]);
    expect(ballots.map(({ code }) => code)).toEqual(['FJI', 'PER']);
    expect(asked).toMatchObject([{ because: 'twice', choices: ['yes', 'no'], near: [{ code: 'TUR' }] }]);
  });
});

it('an empty cell of the Digital Library is a member that did not vote', async () => {
  const lines = ['ms_name,ms_vote,date', 'FIJI,Y,2019-12-27', 'CHAD,,2019-12-27', 'PERU,N,2019-12-27'];
  expect(await cast(lines)).toEqual(['FJI yes', 'TCD absent', 'PER no']);
});
