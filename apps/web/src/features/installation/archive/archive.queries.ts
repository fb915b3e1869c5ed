import { queryOptions } from '@tanstack/react-query';
import { archivesList, type ArchiveDto } from '../../../kernel/api/client.js';

/** States in which the server works by itself. */
export const isWorking = ({ state }: Pick<ArchiveDto, 'state'>): boolean =>
  state === 'reading' || state === 'importing';

/** The archives that this admin brought; asked again while the server works at one. */
export const archivesQuery = queryOptions({
  queryKey: ['installation', 'archives'],
  queryFn: ({ signal }: { signal: AbortSignal }) => archivesList({ signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isWorking) ? 1000 : false),
});
