import type { TextDto } from '../../kernel/api/client.js';
import { loadedAgain } from './load-again.js';

const article = {
  number: '6',
  title: 'Human rights',
  status: 'open',
  body: 'States …',
  changed: true,
  loaded: true,
};
const text = {
  id: 'old',
  key: 'rev4',
  title: 'Rev.4',
  circulatedOn: '2024-08-06',
  symbol: null,
  source: 'https://example.org/rev4',
  articles: [
    article,
    { ...article, number: '28', title: '', body: '', changed: false },
    { ...article, number: '28(2)', loaded: false },
  ],
} as unknown as TextDto;

it('a removed proposal is loaded again with its words; what came along with an article comes along again', () => {
  expect(loadedAgain(text)).toEqual({
    key: 'rev4',
    title: 'Rev.4',
    circulatedOn: '2024-08-06',
    source: 'https://example.org/rev4',
    articles: [
      { number: '6', title: 'Human rights', status: 'open', body: 'States …' },
      { number: '28', status: 'open', changed: false },
    ],
  });
});
