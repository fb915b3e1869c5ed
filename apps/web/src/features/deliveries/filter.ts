import { DELIVERY_KINDS, DELIVERY_STATES, type DeliveryKind, type DeliveryState } from '#libs/domain';

/** What the address says; every view of the mail is a link. */
export type MailAddress = 'state' | 'kind' | 'person' | 'subject' | 'time';

/** How far back the list goes, in days; `any` has no bound. */
export const SPANS = { '1': 1, '7': 7, '30': 30, any: undefined } as const;
export type Span = keyof typeof SPANS;

export interface MailFilter {
  state?: DeliveryState;
  kind?: DeliveryKind;
  userId?: string;
  subjectId?: string;
  /** Instant, full hours. */
  $from?: string;
  newest?: boolean;
}

const HOUR = 3_600_000;
const isState = (text: string | undefined): text is DeliveryState =>
  (DELIVERY_STATES as readonly (string | undefined)[]).includes(text);
const isKind = (text: string | undefined): text is DeliveryKind =>
  (DELIVERY_KINDS as readonly (string | undefined)[]).includes(text);

/** The state that the address names: what is planned first, `all` for every one. */
export const shownState = (state: string | undefined): DeliveryState | 'all' =>
  state === 'all' || isState(state) ? state : 'planned';

/** What is over, of which the last is asked for first. */
const isOver = (state: DeliveryState | 'all') =>
  state === 'accepted' || state === 'skipped' || state === 'failed';

/** How far back. Where what was and what will be stand in one list, it begins a week ago unless somebody asks for more. */
export function shownSpan(address: Partial<Record<MailAddress, string>>): Span {
  if (address.time !== undefined && Object.hasOwn(SPANS, address.time)) return address.time as Span;
  return shownState(address.state) === 'all' && !address.subject ? '7' : 'any';
}

/** What to ask the api for. @param now by the campaign's clock, in ms */
export function mailFilter(address: Partial<Record<MailAddress, string>>, now: number): MailFilter {
  const state = shownState(address.state);
  return {
    ...(state === 'all' ? {} : { state }),
    ...(isOver(state) ? { newest: true } : {}),
    ...countedFilter(address, SPANS[shownSpan(address)], now),
  };
}

/** What the numbers above the list count: what each of them opens. @param now by the campaign's clock, in ms */
export const summaryFilter = (address: Partial<Record<MailAddress, string>>, now: number): CountedFilter =>
  countedFilter(address, SPANS[spanSaid(address)], now);

/** The span that somebody asked for: a state that is opened by its number keeps it, and has none of its own. */
export const spanSaid = (address: Partial<Record<MailAddress, string>>): Span =>
  shownSpan({ ...address, state: 'planned' });

type CountedFilter = Omit<MailFilter, 'state' | 'newest'>;

function countedFilter(
  address: Partial<Record<MailAddress, string>>,
  days: number | undefined,
  now: number,
): CountedFilter {
  // By the full hour, so that the same question is not a new one each time the clock ticks.
  const from = days === undefined ? undefined : Math.floor(now / HOUR) * HOUR - days * 24 * HOUR;
  return {
    ...(isKind(address.kind) ? { kind: address.kind } : {}),
    ...(address.person ? { userId: address.person } : {}),
    ...(address.subject ? { subjectId: address.subject } : {}),
    ...(from === undefined || Number.isNaN(from) ? {} : { $from: new Date(from).toISOString() }),
  };
}

/** States in the order in which a coordinator asks about them; each is a button with its number. */
export const SUMMARY_ORDER: readonly DeliveryState[] = [
  'planned',
  'uncertain',
  'failed',
  'accepted',
  'skipped',
  'claimed',
  'handing_over',
];
