import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { TextField } from './fields.js';

afterEach(cleanup);

it.each([
  ['Ad Hoc Committee on cybercrime', 'auto'],
  ['اللجنة المخصصة', 'auto'],
  ['', null],
])('a field with “%s” has the direction %s, whatever that of the page is', (value, dir) => {
  render(
    <MantineProvider>
      <TextField label="Process" value={value} error={undefined} onChange={() => undefined} />
    </MantineProvider>,
  );
  expect(screen.getByLabelText('Process').getAttribute('dir')).toBe(dir);
});
