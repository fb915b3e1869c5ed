import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { FilterFold, Foldable, useFold } from './filter-fold.js';

let wide = false;
const asked: boolean[] = [];

function Filters({ set = false }: { set?: boolean }) {
  const fold = useFold(set);
  asked.push(fold.wanted);
  return (
    <FilterFold fold={fold} set={[]}>
      <input aria-label="Search" />
      <Foldable>
        <select aria-label="Delegation" />
      </Foldable>
    </FilterFold>
  );
}

function draw(set = false) {
  asked.length = 0;
  render(<Filters set={set} />, { wrapper: MantineProvider });
}

beforeAll(() => {
  globalThis.matchMedia = (() => ({
    get matches() {
      return wide;
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof matchMedia;
});
beforeEach(() => (wide = false));
afterEach(cleanup);

describe('The filters of a list', () => {
  it('are neither drawn nor asked for on a phone before somebody opens them; the box that searches is there', () => {
    draw();
    expect(screen.getByLabelText('Search')).toBeTruthy();
    expect(screen.queryByLabelText('Delegation')).toBeNull();
    expect(asked).not.toContain(true);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByLabelText('Delegation')).toBeTruthy();
    expect(asked.at(-1)).toBe(true);
  });

  it('keep what is typed and the button under the finger while they open', () => {
    draw();
    const [box, button] = [screen.getByLabelText('Search'), screen.getByRole('button')];
    fireEvent.click(button);
    expect(screen.getByLabelText('Search')).toBe(box);
    expect(screen.getByRole('button')).toBe(button);
  });

  it('of which one is set are asked for, so that its name can be told', () => {
    draw(true);
    expect(asked).toEqual([true]);
    expect(screen.queryByLabelText('Delegation')).toBeNull();
  });

  it('all stand there at a desk', () => {
    wide = true;
    draw();
    expect(screen.getByLabelText('Delegation')).toBeTruthy();
    expect(asked).toEqual([true]);
  });
});
