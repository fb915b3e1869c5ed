import { createHash } from 'node:crypto';
import type { Confidence, EvidenceGrade, Said, Stance, Tier, Voice } from '#libs/domain';
import { PositionEvent, SealedSource, Statement, StatementAsk, type Ids, type DataAccess } from '#libs/data';
import { newId } from '#libs/platform';
import { groupByCode, membersOn } from '#libs/reference';

export type DemoIds = Record<string, { userId: string; membershipId: string; organisationId: string }>;

/** A campaign of the demo with what its rows refer to, by key. */
export interface Cast {
  campaignId: string;
  asks: Ids;
  texts: Ids;
  people: DemoIds;
}

/** What a delegation said on one ask, and who noted it when. */
export interface Saying {
  id?: string;
  by: string;
  state: string;
  ask: string;
  stance: Stance;
  confidence: Confidence;
  said: Said;
  grade: EvidenceGrade;
  source: string;
  note?: string;
  at: Date;
  zone: string;
  tier: Tier;
  interactionId?: string;
  statementId?: string;
  /** `own` if left out. */
  voice?: Voice;
  /** Only its author reads the source. */
  sealed?: boolean;
}

/** The draft that everything in the campaign speaks about. */
export type DraftKey = 'jul-2024' | 'final';

/** Noted at the moment it was said. */
export async function writePositions(
  to: DataAccess,
  cast: Cast,
  draft: DraftKey,
  sayings: readonly Saying[],
): Promise<void> {
  const rows = sayings.map((saying) => ({ saying, row: positionRow(cast, draft, saying) }));
  await to.table(PositionEvent).insertMany(rows.map(({ row }) => row));
  await to.table(SealedSource).insertMany(
    rows
      .filter(({ saying }) => saying.sealed)
      .map(({ saying, row }) => ({
        eventId: row.id,
        campaignId: row.campaignId,
        authorId: row.authorId,
        source: saying.source,
      })),
  );
}

function positionRow(cast: Cast, draft: DraftKey, saying: Saying) {
  const author = known(cast.people, saying.by);
  return {
    id: saying.id ?? newId(),
    campaignId: cast.campaignId,
    delegationCode: saying.state,
    askId: known(cast.asks, saying.ask),
    stance: saying.stance,
    confidence: saying.confidence,
    said: saying.said,
    grade: saying.grade,
    source: saying.sealed ? '' : saying.source,
    note: saying.note ?? '',
    occurredAt: saying.at,
    recordedAt: saying.at,
    tier: saying.tier,
    authorId: author.userId,
    organisationId: author.organisationId,
    interactionId: saying.interactionId ?? null,
    statementId: saying.statementId ?? null,
    voice: saying.voice ?? 'own',
    zone: saying.zone,
    textVersionId: known(cast.texts, draft),
    sealed: saying.sealed ?? false,
  };
}

/** What one delegation said for a group and for those that joined it. */
export interface DemoStatement {
  id: string;
  title: string;
  by: string;
  speaker: string;
  group: string;
  aligned: readonly string[];
  excepted: readonly string[];
  ask: string;
  stance: Stance;
  confidence: Confidence;
  grade: EvidenceGrade;
  source: string;
  note: string;
  at: Date;
  /** The day in the room, on which membership of the group is read. */
  day: string;
  zone: string;
  tier: Tier;
}

/** Writes the statement and one position for each delegation it speaks for; the speaker's is its own word. */
export async function writeStatement(
  to: DataAccess,
  cast: Cast,
  draft: DraftKey,
  statement: DemoStatement,
): Promise<void> {
  const { id, ask, stance, confidence, at, by, zone, tier, grade, source } = statement;
  const author = known(cast.people, by);
  const campaignId = cast.campaignId;
  await to.table(Statement).insertMany([
    {
      id,
      campaignId,
      title: statement.title,
      speakerCode: statement.speaker,
      groupCode: statement.group,
      aligned: [...statement.aligned],
      excepted: [...statement.excepted],
      occurredAt: at,
      zone,
      said: 'publicly',
      grade,
      source,
      note: statement.note,
      textVersionId: known(cast.texts, draft),
      tier,
      authorId: author.userId,
      organisationId: author.organisationId,
      recordedAt: at,
    },
  ]);
  await to
    .table(StatementAsk)
    .insertMany([{ statementId: id, askId: known(cast.asks, ask), campaignId, stance, confidence }]);
  await writePositions(to, cast, draft, sayingsOf(statement));
}

function sayingsOf(statement: DemoStatement): Saying[] {
  // The note says what is invented or assumed, so it goes wherever one of the positions is shown.
  const { id, by, ask, stance, confidence, grade, source, note, at, zone, tier } = statement;
  const said = { by, ask, stance, confidence, grade, source, note, at, zone, tier, statementId: id };
  return spokenFor(statement).map((state): Saying => {
    return { ...said, said: 'publicly', state, voice: state === statement.speaker ? 'own' : 'bloc' };
  });
}

export function spokenFor({ speaker, group, aligned, excepted, day }: DemoStatement): string[] {
  const bloc = groupByCode(group);
  const members: readonly string[] = bloc ? membersOn(bloc, day) : [];
  return [...new Set([speaker, ...members, ...aligned])].filter((code) => !excepted.includes(code));
}

export function known<T>(things: Readonly<Record<string, T>>, key: string): T {
  const thing = things[key];
  if (thing === undefined) throw new Error(`The demo refers to ${key}, which does not exist`);
  return thing;
}

/** The same thing gets the same id each time the demo is asked for it: a UUID of version 8. */
export function stableId(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
