import { render, screen } from '@testing-library/react';
import { messagesOfDesk } from '../../../kernel/i18n/index.js';
import { Squares } from './squares.js';

beforeAll(messagesOfDesk);

it('a square is heard once by its name, which begins with the code that is seen; no title says it again', () => {
  const square = { code: 'ISL', name: 'Iceland', choice: 'yes' as const, exception: false };
  render(<Squares squares={[square]} onTap={() => undefined} onSet={() => undefined} />);
  const button = screen.getByRole('button', { name: 'ISL, Iceland: yes' });
  expect(button.title).toBe(button.getAttribute('aria-label'));
  expect(button.textContent).toContain('ISL');
});
