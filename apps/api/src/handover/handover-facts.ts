import type { HandoverFactsRow, RowOf, digestRemovals } from '#libs/data';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { HandoverSessionDto } from './handover-facts.dto.js';
import type { HandoverDeadlineDto } from './handover.dto.js';

type Removals = RowOf<typeof digestRemovals>;
type SessionRow = HandoverFactsRow['sessions'][number];
type RemovedSession = SessionRow & { removed: true };
interface RemovedDeadline {
  id: string;
  title: string;
  kind: HandoverDeadlineDto['kind'];
  statedAt: string;
  statedZone: string;
}

/** Deadlines by their times, with those that are no more, at the hour that was told. */
export function toDeadlines(
  { deadlines }: Pick<HandoverFactsRow, 'deadlines'>,
  removals: Removals | undefined,
  reader: Reader,
): HandoverDeadlineDto[] {
  const removed = (removals?.deadlines ?? []) as unknown as RemovedDeadline[];
  return [
    ...deadlines.map(({ dueAt, zone, ...deadline }) => ({
      ...deadline,
      due: clocks(new Date(dueAt), zone, reader),
    })),
    ...removed.map(({ id, title, kind, statedAt, statedZone }) => {
      return {
        id,
        title,
        kind,
        what: 'removed' as const,
        due: clocks(new Date(statedAt), statedZone, reader),
      };
    }),
  ].toSorted((a, b) => (a.due.instant < b.due.instant ? -1 : 1));
}

/** Sessions that moved or are planned again, and those that are no more. */
export function toSessions(
  { sessions }: Pick<HandoverFactsRow, 'sessions'>,
  removals: Removals | undefined,
  reader: Reader,
): HandoverSessionDto[] {
  const removed = (removals?.sessions ?? []) as unknown as RemovedSession[];
  return [...sessions, ...removed].map((session) => {
    const { id, name, city, zone, opensAt, closesAt, wasCity, wasZone, wasOpensAt, wasClosesAt } = session;
    const at = (instant: string, where: string) => clocks(new Date(instant), where, reader);
    return {
      ...{ id, name, city, wasCity },
      what: 'removed' in session ? 'removed' : session.again ? 'again' : 'moved',
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
