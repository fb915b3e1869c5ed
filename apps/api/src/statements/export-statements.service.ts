import { Injectable } from '@nestjs/common';
import { placesOfStatements, statementsPage, type StatementRow } from '#libs/data';
import { Database } from '#libs/platform';
import { writeCsv } from '#libs/sheets';
import { withOffset } from '../exports/with-offset.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { SearchService } from '../search/search.service.js';
import { chosenStatements } from './statements.service.js';
import type { ExportStatementsRequest } from './statements.dto.js';

/** As many as there are. */
const ALL = 1_000_000;

/** What one statement said about one ask; `ask` is missing where the reader sees none of its asks. */
interface Line {
  statement: StatementRow;
  place: { session: string | null; meeting: string | null } | undefined;
  ask: StatementRow['asks'][number] | undefined;
}

const COLUMNS: Readonly<Record<string, (line: Line) => string | null | undefined>> = {
  title: ({ statement }) => statement.title,
  occurred_at: ({ statement: { occurredAt, zone } }) => withOffset(new Date(occurredAt), zone),
  zone: ({ statement }) => statement.zone,
  session: ({ place }) => place?.session,
  meeting: ({ place }) => place?.meeting,
  speaker: ({ statement }) => statement.speakerCode,
  speaker_name: ({ statement }) => statement.speaker,
  group: ({ statement }) => statement.group,
  aligned: ({ statement }) => statement.aligned.join(' '),
  excepted: ({ statement }) => statement.excepted.join(' '),
  states: ({ statement }) => String(statement.states),
  ask: ({ ask }) => ask?.ask,
  stance: ({ ask }) => ask?.stance,
  confidence: ({ ask }) => ask && String(ask.confidence),
  draft: ({ statement }) => statement.textVersion?.title,
  said: ({ statement }) => statement.said,
  grade: ({ statement }) => statement.grade,
  tier: ({ statement }) => statement.tier,
  source: ({ statement }) => statement.source,
  note: ({ statement }) => statement.note,
  author: ({ statement }) => statement.author,
  organisation: ({ statement }) => statement.organisation,
  recorded_at: ({ statement: { recordedAt, zone } }) => withOffset(new Date(recordedAt), zone),
  statement_id: ({ statement }) => statement.id,
};

/** The statements that the reader sees, as a sheet: a row for each ask of which one speaks, times on the clock of its place. */
@Injectable()
export class ExportStatementsService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  /** Every export is noted: who took how many. */
  async sheet(
    reader: Reader,
    request: ExportStatementsRequest,
  ): Promise<{ fileName: string; bytes: Buffer }> {
    const lines = await this.database.asReader(reader.userId, async (tx) => {
      const { campaignId } = reader.seat;
      const chosen = await chosenStatements(tx, reader, request);
      const ids = await this.finder.idsOf(reader, 'statement', request.q);
      const found = await tx.run(statementsPage, { ...chosen, ids, limit: ALL });
      const places = await tx.run(placesOfStatements, { campaignId, ids: found.map(({ id }) => id) });
      await audit(tx, reader, 'statements_exported', ['campaign', campaignId], { statements: found.length });
      const placeOf = new Map(places.map((place) => [place.id, place]));
      return found.flatMap((statement) => linesOf(statement, placeOf.get(statement.id)));
    });
    const cells = lines.map((line) => Object.values(COLUMNS).map((cell) => cell(line) ?? ''));
    return {
      fileName: 'statements.csv',
      bytes: Buffer.from(writeCsv([Object.keys(COLUMNS), ...cells])),
    };
  }
}

const linesOf = (statement: StatementRow, place: Line['place']): Line[] =>
  statement.asks.length > 0
    ? statement.asks.map((ask) => ({ statement, place, ask }))
    : [{ statement, place, ask: undefined }];
