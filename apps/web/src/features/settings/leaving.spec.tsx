import { screen } from '@testing-library/react';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Leaving } from './leaving.js';

prepareForms();
prepareDevice();
beforeEach(() => signIn(() => json(200, {})));

describe('What is stored about oneself', () => {
  it('is brought as a document to be read, and as a file for programs', async () => {
    draw(() => <Leaving />);
    const document = await screen.findByRole('link', { name: 'Download the document' });
    const file = screen.getByRole('link', { name: 'Download the file for programs' });
    const hrefs = [document, file].map((link) => [link.getAttribute('href'), link.hasAttribute('download')]);
    expect(hrefs).toEqual([
      ['/api/me/document', true],
      ['/api/me/data', true],
    ]);
  });
});
