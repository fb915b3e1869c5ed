import type { DigestRemovals, HandoverFactsRow } from '#libs/data';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { HandoverSessionDto } from './handover-facts.dto.js';
import type { HandoverDeadlineDto } from './handover.dto.js';

/** By the instant, and by the id where two are due at one: rows that came from two lists have one order. */
const inOrder =
  <Item extends { id: string }>(when: (item: Item) => string) =>
  (a: Item, b: Item): number => {
    const [first, second] = [`${when(a)} ${a.id}`, `${when(b)} ${b.id}`];
    return first < second ? -1 : first > second ? 1 : 0;
  };

/** Deadlines by their times, with those that are no more, at the hour that was told. */
export function toDeadlines(
  { deadlines }: Pick<HandoverFactsRow, 'deadlines'>,
  removals: DigestRemovals | undefined,
  reader: Reader,
): HandoverDeadlineDto[] {
  const gone = (removals?.deadlines ?? []).map(({ id, title, kind, statedAt, statedZone }) => {
    return { id, title, kind, what: 'removed' as const, dueAt: statedAt, zone: statedZone };
  });
  return [...deadlines, ...gone]
    .map(({ dueAt, zone, ...deadline }) => ({ ...deadline, due: clocks(new Date(dueAt), zone, reader) }))
    .toSorted(inOrder(({ due }) => due.instant));
}

/** Sessions that moved or are planned again, and then those that are no more; each in the order of their times. */
export function toSessions(
  { sessions }: Pick<HandoverFactsRow, 'sessions'>,
  removals: DigestRemovals | undefined,
  reader: Reader,
): HandoverSessionDto[] {
  const there = sessions.map((session) => ({
    ...session,
    what: session.again ? ('again' as const) : ('moved' as const),
  }));
  const gone = (removals?.sessions ?? []).map((session) => ({ ...session, what: 'removed' as const }));
  return [...there, ...gone].map((session) => {
    const { id, name, what, city, zone, opensAt, closesAt, wasCity, wasZone, wasOpensAt, wasClosesAt } =
      session;
    const at = (instant: string, where: string) => clocks(new Date(instant), where, reader);
    return {
      ...{ id, name, city, wasCity, what },
      ...{ opens: at(opensAt, zone), closes: at(closesAt, zone) },
      ...{ wasOpens: at(wasOpensAt, wasZone), wasCloses: at(wasClosesAt, wasZone) },
    };
  });
}

/** Without the names that screens know by its code. */
export function toRoom({ before, after, changes, renamed }: HandoverFactsRow['room']) {
  return {
    before,
    after,
    renamed,
    changes: changes.map(({ code, was, is }) => ({ delegationCode: code, was, is })),
  };
}
