import { describe, expect, it } from '@jest/globals';
import type { InteractionDto } from '../../kernel/api/client.js';
import { correctionOf, fieldsOf, withEvidence, withStance } from './correction.js';

const rests = { confidence: 2, said: 'privately', grade: 'own_notes', source: 'Corridor' };
const talk = {
  kind: 'corridor',
  occurredAt: {
    instant: '2024-08-08T15:40:27.000Z',
    venue: { zone: 'America/New_York', wall: '2024-08-08T11:40', offsetMinutes: -240 },
    reader: { zone: 'UTC', wall: '2024-08-08T15:40', offsetMinutes: 0 },
  },
  note: 'Will call the capital.',
  tier: 'core',
  delegates: [{ id: 'd1', name: 'A. Tuilagi' }],
  positions: [
    { ...{ askId: 'a', stance: 'oppose', retracted: null }, ...rests },
    { ...{ askId: 'b', stance: 'support', retracted: null }, ...rests },
    { askId: 'c', stance: 'silent', retracted: { cause: 'correction' } },
  ],
} as unknown as InteractionDto;
const fields = fieldsOf(talk);

describe('A correction', () => {
  it('asks for nothing where nothing differs', () => {
    expect(correctionOf(talk, fields)).toEqual({});
  });

  it('names the asks whose stance is another, is new, or is none', () => {
    const once = { ...fields, ...withStance(fields, 'a', 'support') };
    const twice = { ...once, ...withStance(once, 'b', 'support') };
    const all = { ...twice, ...withStance(twice, 'c', 'undecided') };
    expect(correctionOf(talk, all)).toEqual({
      positions: [
        { askId: 'a', stance: 'support' },
        { askId: 'c', stance: 'undecided' },
      ],
      retractAskIds: ['b'],
    });
  });

  it('says of what a stance rests on only what is another, whether the stance stays or not', () => {
    const graded = { ...fields, ...withEvidence(fields, 'a', { grade: 'webcast', source: ' UN Web TV ' }) };
    expect(correctionOf(talk, graded)).toEqual({
      positions: [{ askId: 'a', stance: 'oppose', grade: 'webcast', source: 'UN Web TV' }],
    });
    const back = { ...graded, ...withEvidence(graded, 'a', { grade: 'own_notes', source: 'Corridor' }) };
    expect(correctionOf(talk, back)).toEqual({});
    const fresh = { ...fields, ...withStance(fields, 'c', 'silent') };
    expect(correctionOf(talk, { ...fresh, ...withEvidence(fresh, 'c', { confidence: 3 }) })).toEqual({
      positions: [{ askId: 'c', stance: 'silent', confidence: 3 }],
    });
  });

  it('keeps the second of a time that stays, and says an instant for one that moves with its place', () => {
    expect(correctionOf(talk, { ...fields, kind: 'call' })).toEqual({ kind: 'call' });
    expect(correctionOf(talk, { ...fields, zone: 'Europe/Vienna' })).toEqual({
      zone: 'Europe/Vienna',
      occurredAt: '2024-08-08T09:40:00.000Z',
    });
  });

  it('says who took part whole, in whatever order they are chosen', () => {
    expect(correctionOf(talk, { ...fields, delegateIds: ['d2', 'd1'] })).toEqual({
      delegateIds: ['d2', 'd1'],
    });
    expect(correctionOf(talk, { ...fields, delegateIds: [] })).toEqual({ delegateIds: [] });
  });
});
