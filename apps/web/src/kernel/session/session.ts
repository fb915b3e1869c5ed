import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { meRead, signInStart, type MeDto, type SeatDto } from '../api/client.js';
import { chooseLanguage, isLanguage, translate } from '../i18n/index.js';
import { offline } from '../offline/index.js';
import { beforeSignIn, forgetOwed, leave, paySignOut, recognise } from './device.js';
import { queryClient } from '../query/query.js';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<MeDto> => {
    await paySignOut();
    const me = await meRead({ signal });
    await recognise(me);
    return me;
  },
  staleTime: 60_000,
});

/** @throws the problem when address and password do not belong together */
export async function signIn(email: string, password: string): Promise<MeDto> {
  await beforeSignIn();
  const me = await signInStart({ email, password });
  forgetOwed();
  queryClient.clear();
  await recognise(me);
  queryClient.setQueryData(meQuery.queryKey, me);
  if (isLanguage(me.locale) && me.locale !== 'en') await chooseLanguage(me.locale);
  return me;
}

/**
 * Asks first when notes would be lost that the server does not have yet. Works without a network, wipes this device,
 * and leads to the sign-in page by itself.
 * @returns false when the person would rather stay
 */
export async function signOut(): Promise<boolean> {
  const count = await offline()
    .outbox.count()
    .catch(() => 0);
  if (count > 0 && !window.confirm(translate('waiting.signOutLoses', { count }))) return false;
  await leave();
  return true;
}

/** The signed-in person; undefined while that is being found out. */
export function useMe(): MeDto | undefined {
  return useQuery(meQuery).data;
}

export interface Seat extends SeatDto {
  /** As what the person acts: in a closed campaign everybody reads, like a member, and nobody is offered to write. */
  role: SeatDto['role'];
  /** As what the person sits, whether the campaign is closed or not: what a coordinator alone reads asks this. */
  sits: SeatDto['role'];
  me: MeDto;
}

/** The slug of the campaign whose frame is shown where the address names none, or one without a seat. */
export const SeatAt = createContext<string | undefined>(undefined);

/** The seat in the campaign whose slug the address names. Only below the campaign's layout, which makes sure of it. */
export function useSeat(): Seat {
  const me = useMe();
  const named = useParams({ strict: false });
  const slug = useContext(SeatAt) ?? named.slug;
  const seat = me?.seats.find((one) => one.slug === slug);
  if (!me || !seat) throw new Error('useSeat() outside a campaign');
  return { ...seat, role: seat.closed ? 'member' : seat.role, sits: seat.role, me };
}
