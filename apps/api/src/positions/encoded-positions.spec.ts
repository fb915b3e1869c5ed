import { describe, expect, it } from '@jest/globals';
import { decodePositions } from './encoded-positions.js';

describe('the encoded positions on an ask', () => {
  it('are read with voice, confidence, delegation, stance, draft and instant', () => {
    expect(decodePositions([{ askId: 'a', encoded: 'o2FJIlean_support 1723131600000 3' }])).toEqual([
      {
        delegationCode: 'FJI',
        askId: 'a',
        stance: 'lean_support',
        confidence: 2,
        voice: 'own',
        textOrdinal: 3,
        occurredAt: new Date('2024-08-08T15:40:00Z'),
        differs: false,
      },
    ]);
  });

  it('need name no draft, and may be older than the epoch', () => {
    const [position] = decodePositions([{ askId: 'a', encoded: 'b1TONoppose -86400000 ' }]);
    expect(position).toMatchObject({
      voice: 'bloc',
      textOrdinal: null,
      occurredAt: new Date('1969-12-31T00:00:00Z'),
    });
  });

  it('leave the last of each delegation, which differs when own word and bloc take different sides', () => {
    const encoded = ['o3FJIoppose 5 1', 'b3TONsupport 6 1', 'b3FJIsupport 7 1', 'o3TONchampion 8 2'].join(
      '\n',
    );
    const positions = decodePositions([
      { askId: 'a', encoded },
      { askId: 'b', encoded: 'o1FJIsilent 9 ' },
    ]);
    expect(
      positions.map(({ askId, delegationCode, stance, voice, differs }) => [
        askId,
        delegationCode,
        stance,
        voice,
        differs,
      ]),
    ).toEqual([
      ['a', 'FJI', 'support', 'bloc', true],
      ['a', 'TON', 'champion', 'own', false],
      ['b', 'FJI', 'silent', 'own', false],
    ]);
  });

  it('are not guessed at', () => {
    expect(() => decodePositions([{ askId: 'a', encoded: 'o2FJIperhaps 1723131600000 3' }])).toThrow(
      'no position',
    );
  });

  it('are none where nothing was said', () => {
    expect(decodePositions([])).toEqual([]);
  });
});
