import { Injectable } from '@nestjs/common';
import { recordStatement, StatementAsk, statementCheck, type ParametersOf } from '#libs/data';
import {
  fieldProblem,
  happenedAt,
  isSameReport,
  isTooFarAhead,
  toLocalDate,
  type FieldProblem,
  type Tier,
  unknownField,
} from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { KeyedDto } from '../dto/named.dto.js';
import type { Reader } from '../http/principal.js';
import { chosenTier } from '../http/chosen-tier.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { zoneOrVenue } from '../http/zone-or-venue.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { spokenFor, type KnownSpeakers, type SpokenFor } from './spoken-for.js';
import type { RecordedStatementDto, SpokenForDto, StatementDetailDto } from './statement-detail.dto.js';
import type { RecordStatementRequest } from './statements.dto.js';
import { StatementsService } from './statements.service.js';

/** A request that makes sense, with what follows from it. */
export interface CheckedStatement {
  occurredAt: Date;
  zone: string;
  known: KnownSpeakers;
  now: Date;
  /** In the order of their weight. */
  asks: { id: string; title: string }[];
  text: KeyedDto | null;
  organisation: string;
  /** Who may know of it. */
  tier: Tier;
  written: SpokenFor[];
}

/** Writes down once what was said for many. Three statements of SQL, whatever their number. */
@Injectable()
export class RecordStatementService {
  constructor(
    private readonly database: Database,
    private readonly statements: StatementsService,
  ) {}

  async record(reader: Reader, request: RecordStatementRequest): Promise<RecordedStatementDto> {
    const checked = await this.check(reader, request);
    const tx = this.database.current();
    const id = request.id ?? newId();
    const made = await tx.first(recordStatement, {
      ...statementValues(reader, request, checked, id),
      ...positionValues(request, checked.written),
    });
    if (!made) {
      const first = await this.statements.find(reader, request.id ?? '');
      return withoutFates(lateRepeat(reader, first, (one) => isSame(one, request)));
    }
    // After the statement, whose author the row policy asks for.
    const { campaignId } = reader.seat;
    await tx.table(StatementAsk).insertMany(
      request.asks.map(({ askId, stance, confidence }) => {
        return { campaignId, statementId: id, askId, stance, confidence };
      }),
    );
    return recorded(reader, request, checked, { id, recordedAt: new Date(made.recordedAt) });
  }

  /**
   * Who would be written, without writing anything.
   * @param recordedFor who stays spoken for, where that is not worked out again
   * @throws Problem naming every field that is wrong
   */
  async check(
    reader: Reader,
    request: RecordStatementRequest,
    recordedFor?: SpokenFor[],
  ): Promise<CheckedStatement> {
    const occurredAt = new Date(request.occurredAt);
    const zone = await zoneOrVenue(this.database.current(), reader, occurredAt, request.zone);
    const day = toLocalDate(occurredAt, zone);
    const named = [request.speakerCode, ...(request.aligned ?? []), ...(request.excepted ?? [])];
    const askIds = request.asks.map(({ askId }) => askId);
    const found = await this.database.current().first(statementCheck, {
      campaignId: reader.seat.campaignId,
      groupCode: request.groupCode,
      day,
      codes: named,
      askIds,
      textVersionId: request.textVersionId,
      organisationId: reader.seat.organisationId,
    });
    if (!found) throw new Error('The campaign clock did not answer');
    const { now, asks, text, group, delegations, organisation } = found;
    const known = { day, group, delegations };
    const written = recordedFor ?? spokenFor(request, known);
    const wrong: FieldProblem[] = [
      ...wrongAsks(
        askIds,
        asks.map((ask) => ask.id),
      ),
      ...wrongMoment(occurredAt, now),
      ...(request.textVersionId ? wrongText(text?.state) : []),
    ];
    if (!areSpokenFor(written)) throw invalid([...wrong, ...written]);
    if (wrong.length > 0) throw invalid(wrong);
    const tier = await chosenTier(this.database.current(), reader, request.tier);
    const facts = { zone, known, now, asks, text: text && toText(text), organisation, tier, written };
    return { ...facts, occurredAt: happenedAt(occurredAt, now) };
  }
}

function isSame(first: StatementDetailDto, request: RecordStatementRequest): boolean {
  return (
    first.title === request.title &&
    first.speakerCode === request.speakerCode &&
    first.groupCode === (request.groupCode ?? null) &&
    isSameReport(new Date(first.occurredAt.instant), new Date(request.occurredAt))
  );
}

function withoutFates(first: StatementDetailDto): RecordedStatementDto {
  const { fates: _, scope: __, delegations, ...statement } = first;
  return { ...statement, delegations: delegations.map(withoutPositions) };
}

const withoutPositions = ({ code, name, reason }: SpokenForDto) => ({ code, name, reason });
const toText = ({ id, key, title }: KeyedDto) => ({ id, key, title });

/** As it would be read; nothing of it has to be. */
function recorded(
  reader: Reader,
  request: RecordStatementRequest,
  { occurredAt, zone, known, asks, text, organisation, tier, written }: CheckedStatement,
  { id, recordedAt }: { id: string; recordedAt: Date },
): RecordedStatementDto {
  const said = new Map(request.asks.map((part) => [part.askId, part]));
  return {
    id,
    title: request.title,
    speakerCode: request.speakerCode,
    speaker: written[0]?.name ?? request.speakerCode,
    groupCode: request.groupCode ?? null,
    group: known.group?.name ?? null,
    aligned: alignedOf(written),
    excepted: request.excepted ?? [],
    asks: asks.flatMap((ask) => {
      const part = said.get(ask.id);
      if (!part) return [];
      return [{ askId: ask.id, ask: ask.title, stance: part.stance, confidence: part.confidence }];
    }),
    occurredAt: clocks(occurredAt, zone, reader),
    said: request.said,
    grade: request.grade,
    source: request.source ?? '',
    note: request.note ?? '',
    textVersion: text,
    tier,
    authorId: reader.userId,
    author: reader.name,
    organisationId: reader.seat.organisationId,
    organisation,
    recordedAt: clocks(recordedAt, zone, reader),
    states: written.length - 1,
    positions: written.length * request.asks.length,
    version: 1,
    removed: null,
    erased: null,
    delegations: written.map(withoutPositions),
  };
}

function alignedOf(written: readonly SpokenFor[]): string[] {
  return written.filter(({ reason }) => reason === 'aligned').map(({ code }) => code);
}

function areSpokenFor(found: SpokenFor[] | FieldProblem[]): found is SpokenFor[] {
  return !found.some((one) => 'path' in one);
}

type Recorded = ParametersOf<typeof recordStatement>;
type PositionLists = 'positionIds' | 'codes' | 'voices' | 'askIds' | 'stances' | 'confidences';

function statementValues(
  reader: Reader,
  request: RecordStatementRequest,
  { occurredAt, zone, tier, written }: CheckedStatement,
  id: string,
): Omit<Recorded, PositionLists> {
  const { campaignId, organisationId } = reader.seat;
  return {
    id,
    campaignId,
    title: request.title,
    speakerCode: request.speakerCode,
    groupCode: request.groupCode,
    aligned: alignedOf(written),
    excepted: request.excepted ?? [],
    occurredAt,
    zone,
    said: request.said,
    grade: request.grade,
    source: request.source ?? '',
    note: request.note ?? '',
    textVersionId: request.textVersionId,
    tier,
    authorId: reader.userId,
    organisationId,
  };
}

function positionValues(
  { asks }: RecordStatementRequest,
  written: readonly SpokenFor[],
): Pick<Recorded, PositionLists> {
  const rows = written.flatMap(({ code, voice }) =>
    asks.map(({ askId, stance, confidence }) => ({ code, voice, askId, stance, confidence })),
  );
  return {
    positionIds: rows.map(() => newId()),
    codes: rows.map(({ code }) => code),
    voices: rows.map(({ voice }) => voice),
    askIds: rows.map(({ askId }) => askId),
    stances: rows.map(({ stance }) => stance),
    confidences: rows.map(({ confidence }) => confidence),
  };
}

function wrongAsks(askIds: readonly string[], known: readonly string[]): FieldProblem[] {
  return askIds.flatMap((askId, index) => {
    const field = `asks[${index}].askId`;
    if (!known.includes(askId)) return [unknownField(field, 'ask')];
    if (askIds.indexOf(askId) === index) return [];
    return [fieldProblem(field, refusal('statements.askTwice'))];
  });
}

function wrongMoment(occurredAt: Date, now: Date): FieldProblem[] {
  if (!isTooFarAhead(occurredAt, now)) return [];
  const message = refusal('statements.tooLate');
  return [fieldProblem('occurredAt', message)];
}

function wrongText(state: string | undefined): FieldProblem[] {
  if (state === 'confirmed') return [];
  const message = state === undefined ? refusal('unknownDraft') : refusal('statements.draftUnconfirmed');
  return [fieldProblem('textVersionId', message)];
}
