import type { DigestPair, DigestPositions, DigestStatementRow } from '#libs/data';
import { USUAL_RULE, type EvidenceGrade, type NameOrder, type Said, type StaleReason } from '#libs/domain';
import type {
  DelegationName,
  DigestAskShifts,
  DigestMove,
  DigestShift,
  DigestStatement,
  DigestTally,
} from './content.js';
import { countChanges, staleOf, type CountChange } from './count-changes.js';
import { rankOf, rankOfShift } from './harm.js';

/** What moved within a window, by ask: what harms it first; a statement for many is one line, and so are those who moved alike. */
export function groupShifts(
  found: DigestPositions,
  window: { start: Date; end: Date },
  inOrder: readonly string[],
): { asks: DigestAskShifts[]; total: number } {
  const names = new Namer(found, inOrder);
  const counts = countChanges(found, window, names.inOrder);
  const news = found.pairs.filter(
    ({ statements, taken, corrected }) => statements > 0 || taken || corrected !== null,
  );
  const byAsk = groupBy(news, ({ ask }) => ask);
  const voters = new Set(found.delegations.filter(({ votes }) => votes).map(({ code }) => code));
  const asks = found.asks.flatMap(({ id, title, redLine, rewordings, after }) => {
    const count = counts.get(id);
    const pairs = byAsk.get(id) ?? [];
    if (!count || (pairs.length === 0 && isAsBefore(count))) return [];
    const staleFor = ({ code, latest }: DigestPair) =>
      latest && voters.has(code) ? staleOf(latest, after, window.end) : null;
    const shifts = shiftsOf(pairs, found.statements, names, staleFor);
    const rule = found.followsTreaty ? null : (found.majority ?? USUAL_RULE);
    return [{ ask: title, redLine, rule, ...count, rewordings, shifts }];
  });
  const rank = ({ shifts }: DigestAskShifts) => Math.min(...shifts.map(rankOfShift), Infinity);
  // Stable: asks on which as bad news came stay in the order of their weight.
  return { asks: asks.toSorted((a, b) => compare(rank(a), rank(b))), total: news.length };
}

// Of two infinite ranks the difference is no number.
const compare = (a: number, b: number) => (a === b ? 0 : a - b);
const isAsBefore = ({ before, after, stale, fresh }: CountChange) =>
  isSame(before, after) && stale + fresh === 0;
const isSame = (a: DigestTally, b: DigestTally) =>
  a.yes === b.yes && a.no === b.no && a.open === b.open && a.short === b.short;

/** Delegations by name, in the order of the reader's language. */
class Namer {
  private readonly names: ReadonlyMap<string, DelegationName>;
  private readonly places: ReadonlyMap<string, number>;

  constructor({ delegations }: DigestPositions, inOrder: readonly string[]) {
    this.names = new Map(delegations.map(({ code, name }) => [code, { delegation: name, code }]));
    this.places = new Map(inOrder.map((code, place) => [code, place]));
  }

  readonly inOrder: NameOrder = (a, b) =>
    compare(this.place(a.code), this.place(b.code)) || (a.code < b.code ? -1 : 1);

  private place(code: string): number {
    return this.places.get(code) ?? Infinity;
  }

  one(code: string): DelegationName {
    return this.names.get(code) ?? { delegation: code, code };
  }

  all(codes: readonly string[]): DelegationName[] {
    return codes
      .map((code) => ({ code, name: code }))
      .toSorted(this.inOrder)
      .map(({ code }) => this.one(code));
  }
}

type StaleFor = (pair: DigestPair) => StaleReason | null;

function shiftsOf(
  pairs: readonly DigestPair[],
  statements: readonly DigestStatementRow[],
  names: Namer,
  staleFor: StaleFor,
): DigestShift[] {
  const known = new Map(statements.map((statement) => [statement.id, statement]));
  const statementOf = ({ news, lostStatement }: DigestPair) =>
    known.get((news ? news.statement : lostStatement) ?? '');
  const groups = groupBy(pairs, (pair) => {
    const statement = statementOf(pair);
    return statement
      ? `${statement.id}${pair.news === null}`
      : JSON.stringify([movementOf(pair), staleFor(pair)]);
  });
  const shifts = [...groups.values()].map((members) => {
    const [first] = members;
    const statement = first && statementOf(first);
    return {
      statement: statement && first ? statementFor(statement, first, names) : null,
      moves: movesOf(members, names, staleFor),
      ...evidenceOf(first),
      statements: statement ? 1 : (first?.statements ?? 0),
    };
  });
  // The most delegations first among those that harm alike.
  return shifts.toSorted((a, b) => rankOfShift(a) - rankOfShift(b) || sizeOf(b) - sizeOf(a));
}

const sizeOf = ({ moves }: DigestShift) =>
  moves.reduce((sum, { delegations }) => sum + delegations.length, 0);

/** What stands in one line must be true of each whom it names. */
const movementOf = ({ cause, earlier, latest, news, statements, corrected }: DigestPair) =>
  JSON.stringify([
    cause,
    corrected,
    earlier?.[0],
    latest?.[0],
    news?.stance,
    news?.said,
    news?.grade,
    statements,
  ]);

function evidenceOf(pair: DigestPair | undefined): { said: Said | null; grade: EvidenceGrade | null } {
  const news = pair?.news;
  return { said: news?.said ?? null, grade: news?.grade ?? null };
}

function movesOf(pairs: readonly DigestPair[], names: Namer, staleFor: StaleFor): DigestMove[] {
  const groups = groupBy(pairs, (pair) => {
    const { cause, earlier, latest, news, corrected } = pair;
    return JSON.stringify([cause, corrected, earlier?.[0], latest?.[0], news?.stance, staleFor(pair)]);
  });
  return [...groups.values()]
    .flatMap((members): DigestMove[] => {
      const [first] = members;
      if (!first) return [];
      return [
        {
          from: first.earlier?.[0] ?? null,
          to: first.latest?.[0] ?? null,
          stated: first.news?.stance ?? null,
          cause: first.cause ?? 'said',
          corrected: first.corrected,
          stale: staleFor(first),
          delegations: names.all(members.map(({ code }) => code)),
        },
      ];
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.delegations.length - a.delegations.length);
}

function statementFor(
  statement: DigestStatementRow,
  { ask, news }: DigestPair,
  names: Namer,
): DigestStatement {
  const { speaker, groupCode, group, aligned, excepted, asks } = statement;
  const about = asks.find((part) => part.ask === ask);
  return {
    speaker: names.one(speaker),
    group: groupCode === null ? null : { code: groupCode, name: group ?? groupCode },
    stance: about?.stance ?? news?.stance ?? 'silent',
    joined: about?.joined ?? 0,
    aligned: names.all(aligned),
    excepted: names.all(excepted),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
