import type { AskedBallotDto, VoteReadingDto } from '../../kernel/api/client.js';
import { dayAsked, NOBODY, outcomeOf, tallyOf } from './reading.js';

const asked = (more: Partial<AskedBallotDto> = {}): AskedBallotDto => ({
  ...{ written: 'Korea', because: 'ambiguous', choices: ['yes'], word: null },
  near: [
    { code: 'KOR', name: 'Republic of Korea' },
    { code: 'PRK', name: 'Democratic People’s Republic of Korea' },
  ],
  ...more,
});
const ballot = (delegationCode: string, choice: 'yes' | 'no') => ({
  ...{ delegationCode, delegation: delegationCode, written: delegationCode, choice, meant: null },
});
const reading = (more: Partial<VoteReadingDto> = {}): VoteReadingDto => ({
  ...{
    from: 'text',
    ballots: [ballot('FJI', 'yes'), ballot('PER', 'no')],
    asked: [],
    repeated: [],
    voters: [],
  },
  ...{
    withoutVote: [],
    counted: { yes: 1, no: 1, abstain: 0, absent: 0 },
    said: null,
    title: null,
    day: null,
  },
  ...{ votes: [], noMembers: 0, problems: [] },
  ...more,
});
const VOTERS = ['FJI', 'PER', 'KOR', 'PRK', 'CHE'].map((code) => ({ code }));

describe('What becomes of a reading', () => {
  it('waits for every name that was asked, and counts none of them before', () => {
    const { ballots, undecided, unnamed } = outcomeOf(reading({ asked: [asked()] }), {}, VOTERS, true);
    expect([ballots.length, undecided, unnamed]).toEqual([2, [0], ['KOR', 'PRK', 'CHE']]);
  });

  it('takes what was decided, and gives nobody a second ballot', () => {
    const read = reading({ asked: [asked(), asked()] });
    const both = { 0: { code: 'KOR', choice: 'yes' }, 1: { code: 'KOR', choice: 'no' } } as const;
    const { counted, twice, undecided } = outcomeOf(read, both, VOTERS, true);
    expect([counted, twice, undecided]).toEqual([{ yes: 2, no: 1, abstain: 0, absent: 2 }, [1], []]);
    const left = { 0: { code: 'FJI', choice: 'no' }, 1: { code: NOBODY, choice: '' } } as const;
    expect(outcomeOf(read, left, VOTERS, false)).toMatchObject({
      ...{ twice: [0], undecided: [], counted: { yes: 1, no: 1, abstain: 0, absent: 0 } },
    });
  });

  it('knows whose vote is asked where only the vote is', () => {
    const twice = asked({
      written: 'Fiji',
      because: 'twice',
      choices: ['yes', 'no'],
      near: [{ code: 'CHE', name: '' }],
    });
    const read = reading({ asked: [twice] });
    expect(outcomeOf(read, {}, VOTERS, true).undecided).toEqual([0]);
    const { counted } = outcomeOf(read, { 0: { code: 'CHE', choice: 'abstain' } }, VOTERS, false);
    expect(counted.abstain).toBe(1);
  });

  it('says where the record has another number, also of those that are counted as absent', () => {
    const said = { yes: 1, no: 2, abstain: null, absent: 3 };
    expect(outcomeOf(reading({ said }), {}, VOTERS, true).differences).toEqual([
      { choice: 'no', said: 2, found: 1 },
    ]);
    expect(outcomeOf(reading({ said }), {}, VOTERS, false).differences.map(({ choice }) => choice)).toEqual([
      ...['no', 'absent'],
    ]);
    expect(tallyOf(reading({ said }))).toEqual({ yes: 1, no: 2, absent: 3 });
    expect(tallyOf(reading({ said: { ...said, no: null } }))).toBeNull();
  });
});

describe('The day whose voters a reading is held against', () => {
  const today = '2024-08-08';
  it.each([
    ['today, for a text', { file: false, over: undefined, said: undefined }, today],
    ['that of the form', { file: false, over: undefined, said: '2019-12-27' }, '2019-12-27'],
    [
      'that of the form, over that of a file',
      { file: true, over: undefined, said: '2019-12-27' },
      '2019-12-27',
    ],
    [
      'that of a file, until the form says another',
      { file: true, over: undefined, said: undefined },
      undefined,
    ],
    [
      'that of the vote whose ballots are replaced',
      { file: true, over: '2019-12-27', said: undefined },
      '2019-12-27',
    ],
  ])('is %s', (_, asked, day) => {
    expect(dayAsked(asked, today)).toBe(day);
  });
});
