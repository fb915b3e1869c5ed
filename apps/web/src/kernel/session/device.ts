import { actFor, onCall } from '../api/call.js';
import { onDeviceOffset, setDeviceOffset } from '../api/device-offset.js';
import { signInEnd, type MeDto, type SeatDto } from '../api/client.js';
import { browserEvents, offline, type DeviceState } from '../offline/index.js';
import { forgetAnswers, queryClient } from '../query/query.js';
import { forgetLostCampaigns } from './forget-lost-campaigns.js';

/**
 * Why somebody has to sign in: their access was taken away, the device did not hear from the server for a day, it was
 * wiped otherwise (in another tab), or the sign-in ran out and what is kept waits for the same person.
 */
export type WhySignIn = 'revoked' | 'away' | 'ended' | 'expired';

const ME_KEY = ['me'];
/** A sign-out without a network: the server is told before anything else is asked of it. */
const OWED = 'demarche.signOutOwed';

let why: WhySignIn | undefined;
/** While this tab itself changes whose things are here, its own notices are no news. */
let changing = 0;

/** What the sign-in page has to say; undefined when nobody was thrown out. */
export function whySignIn(): WhySignIn | undefined {
  const asked = new URLSearchParams(location.search).get('why');
  return (['revoked', 'away', 'ended', 'expired'] as const).find((one) => one === asked) ?? why;
}

/**
 * To be awaited before anything is drawn: applies the rule of 24 hours and opens what the person kept, so that the app
 * opens without a network. Never fails: a browser that cannot keep anything just has nothing.
 */
export async function openDevice(): Promise<void> {
  const { connection, cached } = offline();
  try {
    const state = await connection.start();
    if (state === 'wiped') {
      why = 'away';
      // Nobody can go on here, whether or not the server can be reached.
      if (!onSignInPage()) history.replaceState(null, '', '/sign-in?why=away');
    }
    // Until the server is heard again, what it last said of this clock holds.
    const clock = await cached.read<number>('clock');
    if (clock) setDeviceOffset(clock.value);
    onDeviceOffset((offset) => void cached.keep('clock', offset));
    const me = state === 'signed in' ? await cached.read<MeDto>('me') : undefined;
    // Old on purpose, so that the server is asked at once.
    if (connection.userId !== undefined) actFor(connection.userId);
    if (me && me.value.id === connection.userId) queryClient.setQueryData(ME_KEY, me.value, { updatedAt: 1 });
  } catch {
    // Private windows may forbid the database.
  }
  let person = connection.userId;
  connection.listen((state) => {
    const before = person;
    person = connection.userId;
    if (changing === 0) followState(state, before !== undefined && person !== undefined && before !== person);
  });
  onCall((event) => {
    if (event === 'contact') connection.contact();
    if (connection.userId === undefined || changing > 0) return;
    if (event === 'revoked') void revoked();
    if (event === 'not_signed_in') void connection.locked();
  });
  offline().startSending();
  const pay = () => void paySignOut().catch(() => undefined);
  pay();
  browserEvents()(pay);
  // A page that a browser put aside and brings back whole may be another person's than whoever goes back to it.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) goTo(here());
  });
}

/** The server has said who is signed in here. */
export async function recognise(me: MeDto): Promise<void> {
  const { connection, cached } = offline();
  if (connection.state !== 'signed in' || connection.userId !== me.id) {
    await own(() => connection.signedIn(me));
  }
  actFor(me.id);
  forgetInMemory(me);
  await forgetLostCampaigns(me);
  await cached.keep('me', me);
}

function forgetInMemory(me: MeDto): void {
  const shown = queryClient.getQueryData<MeDto>(ME_KEY);
  // The cookie became another person's behind this tab.
  if (shown && shown.id !== me.id && offline().connection.userId !== shown.id) goTo('/');
  for (const seat of shown?.seats ?? []) {
    if (!me.seats.some((now) => sameSeat(now, seat))) forgetAnswers(seat.campaignId);
  }
}

/** What of a seat decides what its holder sees. */
const sameSeat = (one: SeatDto, other: SeatDto): boolean =>
  one.campaignId === other.campaignId &&
  one.organisationId === other.organisationId &&
  one.readsOrganisation === other.readsOrganisation &&
  one.role === other.role &&
  one.coreGroup === other.coreGroup;

/** Before a password is sent; see Connection.signingIn. A late answer to the sign-out would end the new sign-in. */
export async function beforeSignIn(): Promise<void> {
  await paySignOut().catch(() => undefined);
  await own(() => offline().connection.signingIn()).catch(() => undefined);
}

/** Wipes the device and tells the server, now or when it can next be reached. Leaves the page. */
export async function leave(): Promise<void> {
  await own(async () => {
    const ended = await signInEnd().then(
      () => true,
      (error: unknown) => (error as { status?: number }).status === 401,
    );
    await offline()
      .connection.signedOut()
      .catch(() => undefined);
    if (!ended) localStorage.setItem(OWED, '1');
  });
  goTo('/sign-in');
}

let paying: Promise<void> | undefined;

/** To be awaited before the server is asked who is signed in. @throws when it cannot be reached */
export async function paySignOut(): Promise<void> {
  if (localStorage.getItem(OWED) === null) return;
  await (paying ??= tellSignOut().finally(() => (paying = undefined)));
}

async function tellSignOut(): Promise<void> {
  await signInEnd().catch((error: unknown) => {
    if ((error as { status?: number }).status !== 401) throw error;
  });
  localStorage.removeItem(OWED);
}

/** A new sign-in on this device settles a sign-out that the server was not told of. */
export const forgetOwed = (): void => localStorage.removeItem(OWED);

/** The access was taken away: everything goes at once. */
export async function revoked(): Promise<void> {
  // One's own sign-out is told to this tab as well.
  if (changing > 0) return;
  why = 'revoked';
  await offline()
    .connection.revoked()
    .catch(() => goTo('/sign-in?why=revoked'));
}

async function own<T>(work: () => Promise<T>): Promise<T> {
  changing += 1;
  try {
    return await work();
  } finally {
    changing -= 1;
  }
}

const here = () => location.pathname + location.search;
const onSignInPage = () => location.pathname === '/sign-in';

/** Something changed under this tab. A fresh page is the surest way to have nothing of before in memory. */
function followState(state: DeviceState, anotherPerson: boolean): void {
  if (state === 'wiped' && !onSignInPage()) goTo(`/sign-in?why=${why ?? 'ended'}`);
  if (state === 'locked' && !onSignInPage()) {
    goTo(`/sign-in?why=expired&to=${encodeURIComponent(here())}`);
  }
  // Another tab signed in.
  if (state === 'signed in' && onSignInPage()) {
    const to = new URLSearchParams(location.search).get('to');
    goTo(to?.startsWith('/c/') ? to : '/');
  } else if (state === 'signed in' && anotherPerson) goTo('/');
}

function goTo(address: string): void {
  const desk = document.getElementById('desk');
  if (desk) desk.hidden = true;
  location.replace(address);
}
