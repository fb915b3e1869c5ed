import { describe, expect, it } from '@jest/globals';
import { treatyHistory, type TreatyActionKind } from '#libs/domain';
import type { TreatyActDto, TreatyStateDto } from '../../../kernel/api/client.js';
import { actsOfState, actsOfStates } from './acts-of-states.js';

const act = (kind: TreatyActionKind, doneOn: string, effectiveOn: string | null = null): TreatyActDto => ({
  ...{ id: `${kind} ${doneOn}`, delegationCode: 'USA', kind, doneOn, knownOn: doneOn, effectiveOn },
  ...{ confirmed: true, source: '', note: '', declaration: '', version: 1 },
});
const state = (code: string, more: Partial<TreatyStateDto>): TreatyStateDto => ({
  ...{ code, name: code, kind: 'member', groups: [], organisation: false, declared: [] },
  ...{ signature: null, instrument: null, withdrawal: null, otherActs: [], counted: true },
  ...{ inForceOn: null, noDayBecause: null },
  ...more,
});
const china = { ...act('ratification', '2016-09-03'), delegationCode: 'CHN' };
const states = [
  state('CHN', { instrument: china }),
  state('USA', {
    signature: act('signature', '2016-04-22'),
    instrument: act('acceptance', '2021-01-20'),
    otherActs: [act('acceptance', '2016-09-04'), act('withdrawal', '2019-11-04', '2020-11-04')],
  }),
];

describe('what the chart and the list of parties are made of', () => {
  it('is all that a party did, in the order of its days', () => {
    expect(actsOfState(states[1]!).map(({ id }) => id)).toEqual([
      ...['signature 2016-04-22', 'acceptance 2016-09-04', 'withdrawal 2019-11-04', 'acceptance 2021-01-20'],
    ]);
  });

  it('goes down when a withdrawal takes effect, and up again', () => {
    const terms = {
      ...{ instrumentsNeeded: 2, monthsAfter: 0, daysAfter: 30, firstOfMonth: false },
      ...{ condition: null, regionalOrganisationCounts: false },
    };
    const history = treatyHistory(actsOfStates(states), terms, '2021-03-01');
    expect(history.map(({ day, instruments }) => [day, instruments])).toEqual([
      ['2016-04-22', 0],
      ['2016-09-03', 1],
      ['2016-09-04', 2],
      ['2020-11-04', 1],
      ['2021-01-20', 2],
    ]);
  });
});
