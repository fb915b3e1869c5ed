import type { ClocksDto, InteractionItemDto, PositionDto } from '../../kernel/api/client.js';

/** What several delegations were said to think of one ask. */
export interface FeedMove {
  askId: string;
  ask: string;
  stance: PositionDto['stance'];
  codes: string[];
}

/** One entry of the feed: a meeting with what was heard there, a bloc's statement, or what was heard elsewhere. */
export interface FeedItem {
  key: string;
  /** When it was said or held. */
  held: ClocksDto;
  /** When it came in; a talk without a stance does not tell. */
  entered?: ClocksDto;
  author: string;
  organisation: string;
  tier: PositionDto['tier'];
  moves: FeedMove[];
  meeting?: Pick<InteractionItemDto, 'kind' | 'delegation' | 'delegationCode' | 'note'>;
  statement?: string;
  /** The talk it came of, also where that was entered before what the feed asks for. */
  talk?: string;
  /** Of what was said; a meeting without a stance has none. */
  from?: Pick<PositionDto, 'source' | 'grade' | 'said' | 'sealed' | 'note'>;
  retracted: boolean;
  /** It puts right what had been recorded: nobody moved. */
  corrected: boolean;
}

const keyOf = (position: PositionDto): string =>
  position.statement?.id ??
  position.interactionId ??
  JSON.stringify([
    position.authorId,
    position.recordedAt.instant,
    position.occurredAt.instant,
    position.askId,
    position.source,
    position.note,
    position.grade,
    position.said,
    position.tier,
  ]);

function itemOf(key: string, position: PositionDto): FeedItem {
  const { author, organisation, tier, source, grade, said, sealed, note, statement, interactionId } =
    position;
  return {
    key,
    held: position.occurredAt,
    entered: position.recordedAt,
    author,
    organisation,
    tier,
    moves: [],
    ...(statement ? { statement: statement.title } : {}),
    ...(interactionId ? { talk: interactionId } : {}),
    from: { source, grade, said, sealed, note },
    retracted: position.retracted !== null,
    corrected: false,
  };
}

function addMove(item: FeedItem, { askId, ask, stance, delegationCode }: PositionDto): void {
  const move = item.moves.find((one) => one.askId === askId && one.stance === stance);
  if (!move) item.moves.push({ askId, ask, stance, codes: [delegationCode] });
  else if (!move.codes.includes(delegationCode)) move.codes.push(delegationCode);
}

/**
 * Meetings and positions as they were entered, the newest first. What belongs together (one meeting, one statement,
 * one note about many) is one entry, and says of it what counts: what was put right
 * or taken back of it is left out, unless all of it was taken back.
 */
export function feedOf(
  positions: readonly PositionDto[],
  meetings: readonly InteractionItemDto[],
): FeedItem[] {
  const items = new Map<string, FeedItem>();
  const counting = new Set(positions.filter(({ retracted }) => !retracted).map(keyOf));
  for (const position of positions) {
    const key = keyOf(position);
    if (position.retracted && counting.has(key)) continue;
    const item = items.get(key) ?? itemOf(key, position);
    items.set(key, item);
    addMove(item, position);
    item.corrected ||= position.cause === 'corrected';
  }
  for (const { id, occurredAt, author, organisation, tier, ...meeting } of meetings) {
    const item: Omit<FeedItem, 'held'> = items.get(id) ?? {
      key: id,
      author,
      organisation,
      tier,
      moves: [],
      retracted: false,
      corrected: false,
    };
    items.set(id, { ...item, held: occurredAt, meeting });
  }
  const came = ({ entered, held }: FeedItem) => (entered ?? held).instant;
  return [...items.values()].toSorted((a, b) => came(b).localeCompare(came(a)));
}
