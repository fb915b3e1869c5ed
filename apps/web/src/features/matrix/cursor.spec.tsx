import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { useCursor } from './cursor.js';
import { Row } from './row.js';

afterEach(cleanup);

const acts = { onSet: jest.fn(), onOpen: jest.fn(), onHelp: jest.fn(), onLeave: jest.fn() };

function Table({ codes }: { codes: string[] }) {
  const table = useRef<HTMLTableElement>(null);
  const { onKeyDown, onFocus } = useCursor({ table, askIds: ['a', 'b'], maySet: true, ...acts });
  return (
    <table ref={table} onKeyDown={onKeyDown} onFocus={onFocus}>
      <tbody>
        {codes.map((code) => (
          <Row
            key={code}
            code={code}
            name={code}
            votes
            lead=""
            cells="S2.."
            ballots=".."
            href={`/${code}`}
            language="en"
          />
        ))}
      </tbody>
    </table>
  );
}

const cellsOf = (code: string) => [...screen.getByText(code).closest('tr')!.cells].slice(1);
const stops = () => screen.getAllByRole('cell').filter((cell) => cell.tabIndex === 0);

describe('the cursor of the matrix', () => {
  it('is one stop of the Tab key, which the arrows move', () => {
    render(<Table codes={['FJI', 'KEN']} />);
    expect(stops()).toEqual([cellsOf('FJI')[0]]);
    stops()[0]?.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cellsOf('KEN')[1]);
    expect(stops()).toEqual([document.activeElement]);
  });

  it('stays on its cell when rows come, go and change places', () => {
    const { rerender } = render(<Table codes={['FJI', 'KEN']} />);
    stops()[0]?.focus();
    rerender(<Table codes={['AUS', 'KEN', 'TUV', 'FJI']} />);
    expect(document.activeElement).toBe(cellsOf('FJI')[0]);
    expect(stops()).toEqual([document.activeElement]);
    rerender(<Table codes={['KEN', 'AUS']} />);
    expect(stops()).toEqual([cellsOf('KEN')[0]]);
  });

  it('says which cell is opened or set', () => {
    render(<Table codes={['FJI']} />);
    stops()[0]?.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    fireEvent.keyDown(document.activeElement!, { key: 'o' });
    expect(acts.onOpen).toHaveBeenCalledWith({ code: 'FJI', askId: 'a' });
    expect(acts.onSet).toHaveBeenCalledWith({ code: 'FJI', askId: 'a' }, 'oppose');
  });
});
