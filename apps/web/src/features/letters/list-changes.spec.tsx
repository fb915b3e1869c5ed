import { screen } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { ListChanges } from './list-changes.js';

prepareForms();

const organisation = (name: string) => ({
  id: name,
  kind: 'organisation',
  name,
  affiliation: '',
  place: 'Kenya',
});

describe('What changed from one list of a letter to the next', () => {
  it('is asked of that list, and says who came, went and is called otherwise', async () => {
    const asked: string[] = [];
    signIn((path: string) => {
      asked.push(path);
      return json(200, {
        added: [organisation('Zeta')],
        gone: [],
        renamed: [{ before: organisation('Access Now'), after: organisation('Access Now!') }],
        moved: [],
        ...{ withheldBefore: 1, withheldAfter: 2, textChanged: false },
      });
    });
    draw(() => <ListChanges letterId="the-letter" listId="the-list" since="the-one-before" />);
    expect(await screen.findByText('Zeta, Kenya')).toBeTruthy();
    expect(screen.getByText('Access Now, Kenya').closest('del')).toBeTruthy();
    expect(screen.getByText('Names withheld: 1 before, 2 now.')).toBeTruthy();
    expect(asked.join()).toMatch(/letters\/the-letter\/lists\/the-list\/changes\?since=the-one-before/);
  });
});
