import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../kernel/query/pages.js';
import {
  accountsList,
  installationEnded,
  installationHealthRead,
  installationLastMailTest,
  installationRead,
} from '../../kernel/api/client.js';

type Asking = { signal: AbortSignal };

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }: Asking) => installationRead({ signal }),
});

/** How the installation is. Each look costs a sign-in at the relay: it is asked when the page opens, and when somebody wishes. */
export const healthQuery = queryOptions({
  queryKey: ['installation', 'health'],
  queryFn: ({ signal }: Asking) => installationHealthRead({ signal }),
  refetchOnWindowFocus: false,
});

/** Coordinators whose power ended lately. */
export const endedQuery = queryOptions({
  queryKey: ['installation', 'ended-coordinators'],
  queryFn: ({ signal }: Asking) => installationEnded({ signal }),
});

/** The last mail to try out the relay; asked again while nobody has handed it over. */
export const mailTestQuery = queryOptions({
  queryKey: ['installation', 'mail-test'],
  queryFn: ({ signal }: Asking) => installationLastMailTest({ signal }),
  refetchInterval: ({ state }) => (state.data?.last?.state === 'waiting' ? 1000 : false),
});

/** Accounts by a part of the name or address; all of them where nothing is asked for. */
export const accountsQuery = (q: string) =>
  queryOptions({
    queryKey: ['installation', 'accounts', q],
    queryFn: ({ signal }: Asking) =>
      allPages((page) => accountsList({ ...page, ...(q === '' ? {} : { q }) }, { signal })),
  });
