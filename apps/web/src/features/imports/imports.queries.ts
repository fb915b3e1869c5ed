import type { QueryClient } from '@tanstack/react-query';
import { importsList, importsOne, type ImportDto, type ImportItemDto } from '../../kernel/api/client.js';
import type { PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** States in which the api works by itself. */
const WORKING = new Set<ImportDto['state']>(['reading', 'applying', 'undoing']);
export const isWorking = (state: ImportDto['state']): boolean => WORKING.has(state);

/** How often a sheet is asked for that is being worked on, in ms; the live stream tells the rest. */
const EVERY_MS = 1_000;

export const importQuery = (campaignId: string, importId: string) => ({
  ...campaignQuery(
    campaignId,
    ['imports'],
    'import',
    (options) => importsOne(importId, campaignId, options),
    importId,
  ),
  refetchInterval: ({ state }: { state: { data?: ImportDto | undefined } }) =>
    state.data && isWorking(state.data.state) ? EVERY_MS : false,
});

/** The sheets that this person brought, the last first. */
export const importPages = (campaignId: string): PagesProps<ImportItemDto> => ({
  campaignId,
  topics: ['imports'],
  name: 'imports',
  ask: (page, options) => importsList(campaignId, page, options),
});

/** Puts an answer where the page reads it, so that what follows is seen at once. */
export const keepImport = (client: QueryClient, campaignId: string, answer: ImportDto): void =>
  void client.setQueryData(importQuery(campaignId, answer.id).queryKey, answer);
