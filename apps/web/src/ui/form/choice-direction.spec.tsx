import { screen } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../campaign/test-form.js';
import { Choice } from './fields.js';

prepareForms();

it('a choice among words of people reads each in its own direction, so that its beginning is in sight', async () => {
  signIn(() => json(200, { items: [], next: null }));
  draw(() => (
    <Choice
      label="Ask"
      value="a"
      onChange={() => undefined}
      options={[
        ['a', 'Send 2 drafts (Rev. 3)!'],
        ['b', 'نطاق ضيق'],
      ]}
    />
  ));
  const options = await screen.findAllByRole('option');
  expect(options.map((one) => one.getAttribute('dir'))).toEqual(['auto', 'auto']);
});
