import { Injectable } from '@nestjs/common';
import { Problem, unknownField } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { draftProblems, sponsorProblems } from './amendment-checks.js';
import type {
  ChangeAmendmentRequest,
  CreateAmendmentRequest,
  SponsorRequest,
} from './amendment-requests.dto.js';
import { AMENDMENT, CHECK, INSERT, SPONSORS, UPDATE } from './amendment-sql.js';
import type { AmendmentDto, AmendmentsQuery } from './amendments.dto.js';

type AmendmentRow = Omit<AmendmentDto, 'createdAt' | 'changedAt'> & {
  [column: string]: unknown;
  createdAt: string;
  changedAt: string;
};

/** What a request names and what of it there is. */
interface Named {
  askId?: string | undefined;
  provisionId?: string | null | undefined;
  textVersionId?: string | null | undefined;
  sponsors?: readonly SponsorRequest[] | null | undefined;
  /** The sponsors so far: the day on which one put its name on stays unless another is given. */
  before?: AmendmentDto['sponsors'];
}

interface Check {
  [column: string]: unknown;
  ask: boolean;
  provision: boolean;
  textState: string | null;
  delegations: string[];
}

/** Proposals to change the text, as far as the reader may know of them. */
@Injectable()
export class AmendmentsService {
  constructor(private readonly database: Database) {}

  /** What was entered last comes first. */
  async list(reader: Reader, query: AmendmentsQuery): Promise<Page<AmendmentDto>> {
    const [at, id] = decodeTimeCursor(query.cursor);
    const rows = await this.database.current().query<AmendmentRow>(
      `${AMENDMENT} where m.campaign_id = $1
         and ($2::uuid is null or m.ask_id = $2) and ($3::text is null or m.state = $3)
         and ($4::timestamptz is null or (m.created_at, m.id) < ($4, $5::uuid))
       order by m.created_at desc, m.id desc limit $6`,
      [reader.seat.campaignId, query.askId, query.state, at, id, query.limit + 1],
    );
    return page(
      rows,
      query.limit,
      (row) => toAmendment(row, reader),
      (row) => [row.createdAt, row.id],
    );
  }

  async one(reader: Reader, id: string): Promise<AmendmentDto> {
    const amendment = await this.find(reader, id);
    if (!amendment) throw Problem.notFound('amendment');
    return amendment;
  }

  private async find(reader: Reader, id: string): Promise<AmendmentDto | undefined> {
    const sql = `${AMENDMENT} where m.campaign_id = $1 and m.id = $2`;
    const [row] = await this.database
      .current()
      .prepared<AmendmentRow>('amendment_one', sql, [reader.seat.campaignId, id]);
    return row && toAmendment(row, reader);
  }

  async create(reader: Reader, request: CreateAmendmentRequest): Promise<AmendmentDto> {
    await this.refuseUnknown(reader, request);
    const { campaignId, organisationId } = reader.seat;
    const tx = this.database.current();
    const [row] = await tx.query<{ id: string }>(INSERT, [
      request.id ?? newId(),
      campaignId,
      request.title,
      request.symbol,
      request.askId,
      request.effect,
      request.provisionId,
      request.textVersionId,
      request.body ?? '',
      request.proposedOn,
      request.grade,
      request.source ?? '',
      request.tier ?? 'organisation',
      reader.userId,
      organisationId,
    ]);
    if (!row) {
      const first = await this.find(reader, request.id ?? '');
      return lateRepeat(reader, first, ({ ask }) => ask.id === request.askId);
    }
    await this.writeSponsors(reader, row.id, request.sponsors ?? []);
    await audit(tx, reader, 'amendment_recorded', ['amendment', row.id]);
    return this.one(reader, row.id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeAmendmentRequest,
    version: number,
  ): Promise<AmendmentDto> {
    await this.forChange(reader, id, version);
    await this.refuseUnknown(reader, request);
    const rows = await this.database
      .current()
      .query(UPDATE, [
        id,
        version,
        request.title,
        request.symbol !== undefined,
        request.symbol,
        request.provisionId !== undefined,
        request.provisionId,
        request.textVersionId !== undefined,
        request.textVersionId,
        request.body,
        request.state,
        request.proposedOn !== undefined,
        request.proposedOn,
        request.grade,
        request.source,
      ]);
    return this.changed(reader, id, rows, 'amendment_changed');
  }

  /** Who is left out took its name off; that it had been on stays known. */
  async replaceSponsors(
    reader: Reader,
    id: string,
    sponsors: readonly SponsorRequest[],
    version: number,
  ): Promise<AmendmentDto> {
    const before = await this.forChange(reader, id, version);
    await this.refuseUnknown(reader, { sponsors, before: before.sponsors });
    const rows = await this.database
      .current()
      .query(
        'update amendment set version = version + 1, changed_at = clock_now() where id = $1 and version = $2 returning id',
        [id, version],
      );
    if (rows.length > 0) await this.writeSponsors(reader, id, sponsors);
    return this.changed(reader, id, rows, 'amendment_sponsors_changed');
  }

  private async changed(
    reader: Reader,
    id: string,
    rows: readonly unknown[],
    action: string,
  ): Promise<AmendmentDto> {
    const after = await this.one(reader, id);
    // Somebody was faster between our reading and writing.
    if (rows.length === 0) throw staleVersion(after.version);
    await audit(this.database.current(), reader, action, ['amendment', id]);
    return after;
  }

  /** @throws Problem `not_found`, `forbidden`, `stale_version` */
  private async forChange(reader: Reader, id: string, version: number): Promise<AmendmentDto> {
    const before = await this.one(reader, id);
    if (before.authorId !== reader.userId && reader.seat.role !== 'coordinator') {
      throw new Problem('forbidden', 'An amendment is changed by who recorded it, or by a coordinator.');
    }
    if (before.version !== version) throw staleVersion(before.version);
    return before;
  }

  private async writeSponsors(
    reader: Reader,
    id: string,
    sponsors: readonly SponsorRequest[],
  ): Promise<void> {
    const rows = sponsors.map(({ delegationCode, role, since, until }) => {
      return { code: delegationCode, role, since: since ?? null, until: until ?? null };
    });
    await this.database.current().query(SPONSORS, [reader.seat.campaignId, id, JSON.stringify(rows)]);
  }

  /** @throws Problem naming every field that names something which is not there */
  private async refuseUnknown(reader: Reader, named: Named): Promise<void> {
    const sponsors = named.sponsors ?? [];
    const [known] = await this.database
      .current()
      .prepared<Check>('amendment_check', CHECK, [
        reader.seat.campaignId,
        named.askId,
        named.provisionId,
        named.textVersionId,
        sponsors.map(({ delegationCode }) => delegationCode),
      ]);
    const problems = [
      ...(known?.ask ? [] : [unknownField('askId', 'ask')]),
      ...(known?.provision ? [] : [unknownField('provisionId', 'provision')]),
      ...draftProblems(named.textVersionId, known?.textState),
      ...sponsorProblems(sponsors, new Set(known?.delegations), named.before),
    ];
    if (problems.length > 0) throw invalid(problems);
  }
}

function toAmendment(row: AmendmentRow, reader: Reader): AmendmentDto {
  const { createdAt, changedAt, ...facts } = row;
  return {
    ...(facts as Omit<AmendmentDto, 'createdAt' | 'changedAt'>),
    createdAt: clocks(new Date(createdAt), reader.zone, reader),
    changedAt: clocks(new Date(changedAt), reader.zone, reader),
  };
}
