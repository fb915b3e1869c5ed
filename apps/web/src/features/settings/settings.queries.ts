import { queryOptions } from '@tanstack/react-query';
import { membersMine, signInsList } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Where the reader is signed in. */
export const signInsQuery = queryOptions({
  queryKey: ['sign-ins'],
  queryFn: ({ signal }) => signInsList({ signal }),
  staleTime: 0,
});

/** The reader's own seat, with which mail of the campaign one gets. */
export const mySeatQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'my-seat', (options) => membersMine(campaignId, options));
