import { describe, expect, it } from '@jest/globals';
import { assumesSomething, move, readWhatIf, toQuery, writeBallots } from './what-if.js';

describe('a what-if in the address', () => {
  it('comes back as it went', () => {
    const address = {
      rule: 'simple_majority',
      stale: 'count',
      turnout: '0.85',
      yes: 'FJI,TUV',
      absent: 'NRU',
      group: 'eu,asean',
    };
    const whatIf = readWhatIf(address);
    expect(toQuery(whatIf)).toEqual({ ...address, turnout: 0.85 });
    expect(writeBallots(whatIf.ballots)).toEqual({
      yes: 'FJI,TUV',
      no: undefined,
      abstain: undefined,
      absent: 'NRU',
    });
  });

  it('asks for nothing when nothing is assumed', () => {
    const whatIf = readWhatIf({});
    expect([toQuery(whatIf), assumesSomething(whatIf)]).toEqual([{}, false]);
    expect(assumesSomething(readWhatIf({ group: 'eu' }))).toBe(false);
    expect(assumesSomething(readWhatIf({ turnout: '0' }))).toBe(true);
  });

  it('leaves out what somebody mistyped', () => {
    const whatIf = readWhatIf({ rule: 'shouting', turnout: '1.5', yes: ' fji ,F,,TUV,TUV', no: 'FJI,PER' });
    expect(toQuery(whatIf)).toEqual({ yes: 'FJI,TUV', no: 'PER' });
  });

  it('moves one delegation, elsewhere, and back', () => {
    const { ballots } = readWhatIf({ yes: 'FJI', no: 'PER' });
    expect(move(ballots, 'FJI', 'abstain')).toMatchObject({ yes: undefined, no: 'PER', abstain: 'FJI' });
    expect(move(ballots, 'PER', undefined)).toMatchObject({ yes: 'FJI', no: undefined });
  });
});
