import { Injectable } from '@nestjs/common';
import { saidBeforeStatement, type SaidBefore, type WrittenPosition } from '#libs/data';
import { currentPosition, differ, type PositionMoment } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { scopeOf } from '../dto/scope.js';
import { RecordStatementService } from './record-statement.service.js';
import { recordedBefore } from './corrected-positions.js';
import { StatementsService } from './statements.service.js';
import { remarks, type SpokenFor } from './spoken-for.js';
import type {
  PreviewAskDto,
  PreviewDelegationDto,
  DatedStanceDto,
  StatementPreviewDto,
} from './statement-detail.dto.js';
import type { RecordStatementRequest, StatementAskPart } from './statements.dto.js';

/** Greater than any id of ours: of two at the same instant the statement is the one recorded last. */
const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Says what a statement would write and on what it would fall. Two statements of SQL. */
@Injectable()
export class PreviewStatementService {
  constructor(
    private readonly database: Database,
    private readonly recorder: RecordStatementService,
    private readonly statements: StatementsService,
  ) {}

  /** In a transaction of its own that can only read, so that a preview leaves no trace, its client-made id included. */
  preview(reader: Reader, request: RecordStatementRequest, corrects?: string): Promise<StatementPreviewDto> {
    return this.database.asReader(reader.userId, () => this.read(reader, request, corrects), true);
  }

  private async read(
    reader: Reader,
    request: RecordStatementRequest,
    corrects: string | undefined,
  ): Promise<StatementPreviewDto> {
    const corrected = corrects === undefined ? undefined : await this.statements.read(reader, corrects);
    const checked = await this.recorder.check(
      reader,
      request,
      corrected && recordedBefore(corrected, request),
    );
    const { written, known } = checked;
    const before = await this.saidBefore(reader, request, written, corrects);
    const delegations = written.map(({ code, name, reason, voice, capacity }): PreviewDelegationDto => {
      const asks = request.asks.map((ask) => {
        const earlier = corrected?.written.find((one) => one.code === code && one.askId === ask.askId);
        const said = { voice, occurredAt: checked.occurredAt, ...recordedFirst(checked.now, earlier) };
        const seen = beside(ask, said, before.get(ask.askId + code) ?? [], reader);
        // What stands counts in no vote where its delegation has none.
        return { ...seen, wouldCount: seen.wouldStand && capacity === 'voting' };
      });
      return { code, name, reason, capacity, asks };
    });
    const number = (reason: string) => written.filter((one) => one.reason === reason).length;
    const counts = {
      members: number('member'),
      aligned: number('aligned'),
      states: written.length - 1,
      positions: written.length * request.asks.length,
      differing: delegations.filter(({ asks }) => asks.some(({ differs }) => differs)).length,
    };
    const notes = remarks(request, known);
    return { day: known.day, counts, notes, delegations, scope: scopeOf(reader.seat) };
  }

  /** By ask and delegation. */
  private async saidBefore(
    reader: Reader,
    { asks }: RecordStatementRequest,
    written: readonly SpokenFor[],
    corrects: string | undefined,
  ): Promise<Map<string, SaidBefore[]>> {
    const rows = await this.database.current().run(saidBeforeStatement, {
      campaignId: reader.seat.campaignId,
      askIds: asks.map(({ askId }) => askId),
      codes: written.map(({ code }) => code),
      corrects,
    });
    const said = new Map<string, SaidBefore[]>();
    for (const row of rows) {
      const key = row.askId + row.code;
      const others = said.get(key);
      if (others) others.push(row);
      else said.set(key, [row]);
    }
    return said;
  }
}

/** Where what is about to be recorded stands among words of the same instant: last, unless it puts an earlier record right. */
const recordedFirst = (now: Date, earlier?: Pick<WrittenPosition, 'firstId' | 'firstRecordedAt'>) => ({
  ...{ id: NEWEST, recordedAt: now, firstId: earlier?.firstId ?? NEWEST },
  firstRecordedAt: earlier ? new Date(earlier.firstRecordedAt) : now,
});

function beside(
  { askId, stance }: StatementAskPart,
  said: PositionMoment,
  before: SaidBefore[],
  reader: Reader,
): Omit<PreviewAskDto, 'wouldCount'> {
  const own = currentPosition(before.filter(({ voice: by }) => by === 'own'));
  const current = currentPosition(before);
  return {
    askId,
    current: current ? toWord(current, reader) : null,
    own: own ? toWord(own, reader) : null,
    differs: own !== undefined && differ(own.stance, stance),
    wouldStand: !current || currentPosition([current, said])?.id === NEWEST,
  };
}

function toWord(
  { stance, confidence, voice, source, occurredAt, zone }: SaidBefore,
  reader: Reader,
): DatedStanceDto {
  return { stance, confidence, voice, source, occurredAt: clocks(occurredAt, zone, reader) };
}
