import { screen } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../ui/campaign/test-form.js';
import { Broken } from './broken.js';

prepareForms();
beforeEach(() => signIn(() => json(200, { items: [], next: null })));

const show = (message: string) =>
  draw(() => <Broken error={new Error(message)} reset={() => undefined} info={{ componentStack: '' }} />);

describe('A screen that did not come', () => {
  it.each([
    'Failed to fetch dynamically imported module: http://127.0.0.1/assets/screen-meetings.js',
    'Unable to preload CSS for /assets/screen-meetings.css',
    'Importing a module script failed.',
  ])('is no fault of it: %s', async (message) => {
    show(message);
    expect(await screen.findByRole('status')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.queryByText(message)).toBeNull();
  });

  it('is told from one that broke', async () => {
    show('x is undefined');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByText('x is undefined')).toBeTruthy();
  });
});
