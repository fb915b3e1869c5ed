import { queryOptions } from '@tanstack/react-query';
import { signInsList } from '../../kernel/api/client.js';

/** Where the reader is signed in. */
export const signInsQuery = queryOptions({
  queryKey: ['sign-ins'],
  queryFn: ({ signal }) => signInsList({ signal }),
  staleTime: 0,
});
