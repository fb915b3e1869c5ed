import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { accessMe, accessSignIn, accessSignOut, type MeDto, type SeatDto } from '../api/client.js';
import { chooseLanguage, isLanguage } from '../i18n/index.js';
import { queryClient } from './query.js';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => accessMe({ signal }),
  staleTime: 60_000,
});

/** @throws the problem when address and password do not belong together */
export async function signIn(email: string, password: string): Promise<MeDto> {
  const me = await accessSignIn({ email, password });
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, me);
  if (isLanguage(me.locale) && me.locale !== 'en') await chooseLanguage(me.locale);
  return me;
}

export async function signOut(): Promise<void> {
  await accessSignOut();
  queryClient.clear();
}

/** The signed-in person; undefined while that is being found out. */
export function useMe(): MeDto | undefined {
  return useQuery(meQuery).data;
}

export interface Seat extends SeatDto {
  me: MeDto;
}

/** The seat in the campaign whose slug the address names. Only below the campaign's layout, which makes sure of it. */
export function useSeat(): Seat {
  const me = useMe();
  const { slug } = useParams({ strict: false }) as { slug?: string };
  const seat = me?.seats.find((one) => one.slug === slug);
  if (!me || !seat) throw new Error('useSeat() outside a campaign');
  return { ...seat, me };
}
