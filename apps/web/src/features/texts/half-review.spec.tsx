import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { TextArticleDto, TextDto } from '../../kernel/api/client.js';
import { prepareDevice } from '../../kernel/offline/test-device.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { Proposal } from './proposal.js';

const article = (number: string, score: number): TextArticleDto => {
  const provision = { id: `p${number}`, key: `provision-${number}`, title: `Provision ${number}` };
  return {
    ...{ id: `a${number}`, number, title: `Article ${number}`, body: null, characters: 10, version: 1 },
    ...{ asks: [], change: null, changed: false, decided: false, loaded: true, previousNumber: null },
    ...{ provision, status: 'clean', suggestion: { provision, score, alternatives: [], reasons: [] } },
  } as unknown as TextArticleDto;
};
const text = {
  ...{ id: 't1', key: 'second', title: 'Second draft', version: 2, ordinal: 2, state: 'proposed' },
  ...{ circulatedOn: '2024-08-01', confirmedAt: null, language: null, previous: null, provisions: [] },
  ...{ removed: null, source: null, symbol: null, warnings: [] },
  articles: [article('1', 1), article('2', 0.95), article('3', 0.5)],
} as unknown as TextDto;

prepareForms();
prepareDevice();
beforeEach(() => signIn(() => json(200, { items: [], next: null })));

describe('Half a review of a draft that is not confirmed', () => {
  it('is there again after a look at another page', async () => {
    draw(() => <Proposal text={text} />);
    await screen.findByText('0 of 3 articles looked at');
    press('Accept 2 certain suggestions');
    await screen.findByText('2 of 3 articles looked at');
    cleanup();
    draw(() => <Proposal text={text} />);
    await waitFor(() => expect(screen.getByText('2 of 3 articles looked at')).toBeTruthy());
  });

  it('is told how much nobody looked at before it is confirmed', async () => {
    draw(() => <Proposal text={{ ...text, id: 't2' }} />);
    await screen.findByText('0 of 3 articles looked at');
    press('Confirm this draft');
    expect(await screen.findByText(/^Nobody has looked at 3 articles/)).toBeTruthy();
  });

  it('is all that a confirmation saves as decided by a person', async () => {
    const sent: unknown[] = [];
    signIn((address, request) => {
      if (!address.includes('/links')) return json(200, { items: [], next: null });
      sent.push(JSON.parse(typeof request.body === 'string' ? request.body : ''));
      return json(200, { ...text, id: 't3', version: 3 });
    });
    draw(() => <Proposal text={{ ...text, id: 't3' }} />);
    await screen.findByText('0 of 3 articles looked at');
    press('Accept 2 certain suggestions');
    await screen.findByText('2 of 3 articles looked at');
    press('Confirm this draft');
    await screen.findByText(/^Nobody has looked at 1 article/);
    fireEvent.click(screen.getAllByText('Confirm this draft').at(-1)!);
    await waitFor(() => expect(sent).toHaveLength(1));
    const links = ['1', '2'].map((number) => ({ articleId: `a${number}`, provisionId: `p${number}` }));
    expect(sent).toEqual([{ links }]);
  });
});
