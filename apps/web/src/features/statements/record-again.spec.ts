import type { StatementDetailDto } from '../../kernel/api/client.js';
import { recordedAgain } from './record-again.js';

const statement = {
  id: 'old',
  title: 'For judicial oversight',
  speakerCode: 'EUE',
  groupCode: 'eu',
  aligned: ['NOR'],
  excepted: ['HUN'],
  asks: [{ askId: 'a1', ask: 'Judges', stance: 'support', confidence: 3 }],
  occurredAt: { instant: '2024-08-05T14:20:00.000Z', venue: { zone: 'America/New_York' } },
  said: 'publicly',
  grade: 'webcast',
  source: 'Webcast',
  note: '',
  tier: 'coalition',
  textVersion: null,
  fates: { current: 37, overridden: 0, replaced: 0, retracted: 0 },
} as unknown as StatementDetailDto;

describe('a statement that was taken back', () => {
  it('can be recorded again as it was, under a new id', () => {
    expect(recordedAgain(statement)).toEqual({
      title: 'For judicial oversight',
      speakerCode: 'EUE',
      groupCode: 'eu',
      aligned: ['NOR'],
      excepted: ['HUN'],
      asks: [{ askId: 'a1', stance: 'support', confidence: 3 }],
      occurredAt: '2024-08-05T14:20:00.000Z',
      zone: 'America/New_York',
      said: 'publicly',
      grade: 'webcast',
      source: 'Webcast',
      note: '',
      tier: 'coalition',
    });
  });

  it('keeps its draft, and needs no bloc', () => {
    const text = { id: 't1', key: 'rev2', title: 'Rev.2' };
    const again = recordedAgain({ ...statement, groupCode: null, textVersion: text });
    expect(again).toHaveProperty('textVersionId', 't1');
    expect(again).not.toHaveProperty('groupCode');
  });

  it('is not brought back whole where single positions had been taken back before', () => {
    expect(recordedAgain({ ...statement, fates: { ...statement.fates, retracted: 1 } })).toBeUndefined();
  });
});
