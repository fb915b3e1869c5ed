import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { Row } from './row.js';

afterEach(cleanup);

function show(cells: string, more: Partial<Parameters<typeof Row>[0]> = {}) {
  render(
    <table>
      <tbody>
        <Row
          code="FJI"
          name="Fiji"
          votes
          lead="Manushya"
          cells={cells}
          ballots={'.'.repeat(cells.length / 2)}
          href="/c/demo/delegations/FJI"
          language="en"
          {...more}
        />
      </tbody>
    </table>,
  );
  return screen.getAllByRole('cell');
}

describe('a row of the matrix', () => {
  it('says each cell in words, with how sure, how old, and whose word it is', () => {
    const labels = show('C2u3Od..ss').map((cell) => cell.getAttribute('aria-label'));
    expect(labels).toEqual([
      'champion, certain',
      'undecided, a guess, older than the last change of this text',
      'oppose, likely, older than the last change of this text, by its bloc’s statement',
      'nothing known',
      'lean support, likely, by its bloc’s statement, own word and bloc’s word differ',
    ]);
  });

  it('gives each cell one element and a sign, so that nothing is told by colour alone', () => {
    const cells = show('C2u3Od..ss');
    expect(cells.map((cell) => cell.textContent)).toEqual(['★', '?', '✕', '·', '↗≠']);
    expect(cells.every((cell) => cell.children.length === 0)).toBe(true);
  });

  it('has how it voted in words and beside the sign, without touching where it stands', () => {
    const cells = show('C2u3Od....', { ballots: 'yna.x' });
    expect(cells.map((cell) => cell.dataset['vote'])).toEqual(['⊕', '⊖', '⊙', undefined, '⊘']);
    expect(cells.map((cell) => cell.textContent)).toEqual(['★', '?', '✕', '·', '·']);
    const labels = cells.map((cell) => cell.getAttribute('aria-label'));
    expect(labels[0]).toBe('champion, certain, voted for it');
    expect(labels.slice(3)).toEqual(['nothing known', 'nothing known, absent from the vote']);
  });

  it('leads to the delegation, and says who has no vote', () => {
    show('..', { votes: false, lead: '' });
    const head = screen.getByRole('rowheader');
    expect(within(head).getByRole('link', { name: 'Fiji' }).getAttribute('href')).toBe(
      '/c/demo/delegations/FJI',
    );
    expect(head.textContent).toContain('no vote');
  });
});
