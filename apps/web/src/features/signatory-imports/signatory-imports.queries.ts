import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../kernel/api/call.js';
import { signatoryImportsList, signatoryImportsRead } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';
import type { Decisions } from './decisions.js';

/** Ten thousand rows over a slow phone. */
export const PATIENCE_MS = 120_000;

export const importedQuery = (campaignId: string, letterId: string) =>
  campaignQuery(
    campaignId,
    ['letters'],
    'signatoryImports',
    (options) => signatoryImportsList(letterId, campaignId, options),
    letterId,
  );

/** What would come of a text and what was said of its rows; the last answer stays meanwhile. */
export const readingQuery = (campaignId: string, letterId: string, text: string, decisions: Decisions) =>
  queryOptions({
    ...campaignQuery(
      campaignId,
      ['members'],
      'signatoryReading',
      ({ signal }) =>
        signatoryImportsRead(
          letterId,
          campaignId,
          { text, decisions: Object.values(decisions) },
          { signal, fetch: (url, init) => call(url as RequestInfo, init as RequestInit, PATIENCE_MS) },
        ),
      [letterId, text, decisions],
    ),
    enabled: text.trim() !== '',
    retry: false,
    placeholderData: keepPreviousData,
  });
