import { queryOptions } from '@tanstack/react-query';
import {
  accountPendingAddress,
  calendarsList,
  closingPreview,
  failedSignInsList,
  signInsList,
} from '../../kernel/api/client.js';

/** Where the reader is signed in. */
export const signInsQuery = queryOptions({
  queryKey: ['sign-ins'],
  queryFn: ({ signal }) => signInsList({ signal }),
  staleTime: 0,
});

/** The addresses at which the reader's calendars read. */
export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => calendarsList({ signal }),
  staleTime: 0,
});

/** Wrong passwords for the reader's account. */
export const failedSignInsQuery = queryOptions({
  queryKey: ['failed-sign-ins'],
  queryFn: ({ signal }) => failedSignInsList({ signal }),
  staleTime: 0,
});

/** What would be erased with the reader's account. */
export const closingQuery = queryOptions({
  queryKey: ['closing'],
  queryFn: ({ signal }) => closingPreview({ signal }),
  staleTime: 0,
});

/** Another address of the reader's that waits for a mailbox. */
export const addressChangeQuery = queryOptions({
  queryKey: ['address-change'],
  queryFn: ({ signal }) => accountPendingAddress({ signal }),
  staleTime: 0,
});
