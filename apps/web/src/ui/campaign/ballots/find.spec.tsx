import { fireEvent, screen, waitFor } from '@testing-library/react';
import { loadFinder } from '../../../kernel/i18n/find-states.js';
import { draw, json, prepareForms, signIn } from '../test-form.js';
import { Find } from './find.js';

const VOTERS = [
  ['COG', 'Congo'],
  ['COD', 'Democratic Republic of the Congo'],
  ['KEN', 'Kenya'],
].map(([code = '', name = '']) => ({ code, name }));

let marked: string[];
prepareForms();
beforeAll(loadFinder);
beforeEach(() => {
  marked = [];
  signIn(() => json(200, { items: [], next: null }));
});

const typed = async (text: string) => {
  draw(() => <Find voters={VOTERS} mark="no" onTap={(code) => void marked.push(code)} />);
  const box = await screen.findByRole('searchbox');
  fireEvent.change(box, { target: { value: text } });
  fireEvent.keyDown(box, { key: 'Enter' });
};

it('Enter marks whom the word names', async () => {
  await typed('keny');
  await waitFor(() => expect(marked).toEqual(['KEN']));
});

it('A word that names two states marks neither: it is asked who is meant', async () => {
  await typed('congo');
  expect(marked).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('That word names several. Who is meant?');
  fireEvent.click(screen.getByRole('button', { name: 'Democratic Republic of the Congo' }));
  expect(marked).toEqual(['COD']);
});
