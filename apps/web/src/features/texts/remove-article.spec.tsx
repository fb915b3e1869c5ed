import { screen, waitFor } from '@testing-library/react';
import type { TextArticleDto, TextDto } from '../../kernel/api/client.js';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { RemoveArticle } from './remove-article.js';

prepareForms();
prepareDevice();

const provision = { id: 'p1', key: 'scope', title: 'Scope of application' };
const article = { id: 'a7', number: '7', version: 3, provision } as unknown as TextArticleDto;
const text = { id: 't1', state: 'proposed' } as TextDto;

describe('What is no article of a draft', () => {
  it('is removed alone, after it is said what it continues', async () => {
    const asked: [string, string][] = [];
    signIn((url, { method = 'GET' }) => {
      asked.push([method, url]);
      return method === 'DELETE'
        ? Promise.resolve(new Response(null, { status: 204 }))
        : json(200, { items: [], next: null });
    });
    let done = false;
    draw(() => <RemoveArticle text={text} article={article} onDone={() => (done = true)} />);
    expect(await screen.findByText(/It continues “.*Scope of application.*”/)).toBeTruthy();
    press('Remove article 7');
    await waitFor(() => expect(done).toBe(true));
    expect(asked.find(([method]) => method === 'DELETE')?.[1]).toMatch(/\/texts\/t1\/articles\/a7$/);
  });
});
