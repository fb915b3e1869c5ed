import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react';
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

const seatIn = (me: MeDto, seat: SeatDto): Seat => ({
  ...seat,
  role: seat.closed ? 'member' : seat.role,
  sits: seat.role,
  me,
});

/** Of the campaign that the address names: where nobody has told which it is, as in a part that is shown by itself. */
function useNamedSeat(): Seat {
  const me = useMe();
  const { slug } = useParams({ strict: false });
  const seat = me?.seats.find((one) => one.slug === slug);
  if (!me || !seat) throw new Error('useSeat() outside a campaign');
  return seatIn(me, seat);
}

const SeatOf = createContext(useNamedSeat);

/**
 * Tells what is below in which seat it is shown. Each row of a list asks for it, some of them several times: a question to the
 * cache and to the router for each would be half of what a phone has to do for a list.
 */
export function SeatAt({ me, seat, children }: { me: MeDto; seat: SeatDto; children: ReactNode }) {
  const useGiven = useMemo(() => {
    const given = seatIn(me, seat);
    return () => given;
  }, [me, seat]);
  return createElement(SeatOf, { value: useGiven }, children);
}

/** The seat in the campaign that is shown. Only below the campaign's layout, which makes sure of it. */
export const useSeat = (): Seat => useContext(SeatOf)();
