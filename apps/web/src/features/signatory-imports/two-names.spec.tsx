import { fireEvent, screen } from '@testing-library/react';
import type { SignatoryDecisionPart, SignatoryRowDto } from '../../kernel/api/client.js';
import { draw, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { SignatoryRow } from './signatory-row.js';

prepareForms();

const row = {
  ...{ at: 12, line: 2, number: null, kind: 'organisation', said: 'Blue River Casa Abierta' },
  ...{ name: 'Blue River', affiliation: 'Casa Abierta', place: null, placeCode: null, mayBe: [] },
  ...{ withheld: false, doubts: ['twoNames'], notes: ['moreColumns'], joints: [23] },
  ...{ organisations: [], organisationId: null, settled: false, there: false },
} satisfies SignatoryRowDto;

describe('A row with two names side by side', () => {
  it('is made two, or loses the second by name: nobody takes it as it was read', async () => {
    const said: SignatoryDecisionPart[] = [];
    signIn(() => Promise.reject(new Error('nothing is asked')));
    draw(() => (
      <SignatoryRow
        {...{ row, first: true, text: 'x', decisions: {}, onLine: () => undefined }}
        onDecide={(more) => said.push(...more)}
      />
    ));
    fireEvent.click(await screen.findByRole('button', { name: 'Two entries' }));
    fireEvent.click(screen.getByRole('button', { name: 'Leave out the second' }));
    expect(said).toEqual([
      { at: 23, as: 'entry' },
      { at: 23, as: 'left' },
    ]);
    expect(screen.queryByRole('button', { name: /As read/ })).toBeNull();
  });
});
