import type { LoadTextRequest, TextDto } from '../../kernel/api/client.js';

/**
 * The request that loads a removed proposal once more. What people had decided about its links is asked anew.
 * @param text with the words of its articles
 */
export function loadedAgain(text: TextDto): LoadTextRequest {
  const { key, title, circulatedOn, symbol, source } = text;
  return {
    ...{ key, title, circulatedOn },
    ...(symbol ? { symbol } : {}),
    ...(source ? { source } : {}),
    articles: text.articles
      .filter(({ loaded }) => loaded)
      .map(({ number, title: heading, status, body, changed }) => ({
        ...{ number, status },
        ...(heading ? { title: heading } : {}),
        ...(body ? { body } : { changed }),
      })),
  };
}
