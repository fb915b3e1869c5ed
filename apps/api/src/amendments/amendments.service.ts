import { Injectable } from '@nestjs/common';
import {
  Amendment,
  amendmentById,
  amendmentCheck,
  type AmendmentRow,
  amendmentsPage,
  CLOCK_NOW,
  replaceSponsors,
} from '#libs/data';
import { Problem, unknownField } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { chosenTier } from '../http/chosen-tier.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { onShelf, refuseRemovedList } from '../http/removal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { draftProblems, sponsorProblems } from './amendment-checks.js';
import type {
  ChangeAmendmentRequest,
  CreateAmendmentRequest,
  SponsorRequest,
} from './amendment-requests.dto.js';
import type { AmendmentDto, AmendmentsQuery } from './amendments.dto.js';

/** What a request names and what of it there is. */
interface Named {
  askId?: string | undefined;
  provisionId?: string | null | undefined;
  textVersionId?: string | null | undefined;
  sponsors?: readonly SponsorRequest[] | null | undefined;
  /** The sponsors so far: the day on which one put its name on stays unless another is given. */
  before?: AmendmentDto['sponsors'];
}

/** Proposals to change the text, as far as the reader may know of them. */
@Injectable()
export class AmendmentsService {
  constructor(private readonly database: Database) {}

  /** What was entered last comes first. */
  async list(reader: Reader, query: AmendmentsQuery): Promise<Page<AmendmentDto>> {
    const [beforeCreatedAt, beforeId] = decodeTimeCursor(query.cursor);
    const { askId, state, shelf, limit } = query;
    refuseRemovedList(reader, shelf);
    const asked = { campaignId: reader.seat.campaignId, askId, state, shelf, beforeCreatedAt, beforeId };
    const rows = await onShelf(this.database.current(), shelf, (tx) =>
      tx.run(amendmentsPage, { ...asked, limit: limit + 1 }),
    );
    return page(
      rows,
      limit,
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
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(amendmentById, { campaignId, id });
    return row && toAmendment(row, reader);
  }

  async create(reader: Reader, request: CreateAmendmentRequest): Promise<AmendmentDto> {
    await this.refuseUnknown(reader, request);
    const { campaignId, organisationId } = reader.seat;
    const tx = this.database.current();
    const amendment = {
      id: request.id ?? newId(),
      campaignId,
      title: request.title,
      symbol: request.symbol,
      askId: request.askId,
      effect: request.effect,
      provisionId: request.provisionId,
      textVersionId: request.textVersionId,
      body: request.body ?? '',
      oral: request.oral ?? false,
      proposedOn: request.proposedOn,
      grade: request.grade,
      source: request.source ?? '',
      tier: await chosenTier(tx, reader, request.tier),
      authorId: reader.userId,
      organisationId,
    };
    const [row] = await tx.table(Amendment).insertMissing([amendment], 'id');
    if (!row) {
      const first = await this.find(reader, request.id ?? '');
      return lateRepeat(reader, first, ({ ask }) => ask.id === request.askId);
    }
    await this.writeSponsors(reader, row.id, request.sponsors ?? [], false);
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
    const written = await this.database
      .current()
      .table(Amendment)
      .updateAtVersion({ id }, version, {
        title: request.title ?? undefined,
        symbol: request.symbol,
        provisionId: request.provisionId,
        textVersionId: request.textVersionId,
        body: request.body ?? undefined,
        oral: request.oral ?? undefined,
        state: request.state ?? undefined,
        proposedOn: request.proposedOn,
        grade: request.grade ?? undefined,
        source: request.source ?? undefined,
      });
    return this.changed(reader, id, written, 'amendment_changed');
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
    const written = await this.database
      .current()
      .table(Amendment)
      .updateAtVersion({ id }, version, { changedAt: CLOCK_NOW });
    if (written) await this.writeSponsors(reader, id, sponsors, true);
    return this.changed(reader, id, written, 'amendment_sponsors_changed');
  }

  private async changed(reader: Reader, id: string, written: boolean, action: string): Promise<AmendmentDto> {
    const after = await this.one(reader, id);
    // Somebody was faster between our reading and writing.
    if (!written) throw staleVersion(after.version);
    await audit(this.database.current(), reader, action, ['amendment', id]);
    return after;
  }

  /** @throws Problem `not_found`, `forbidden`, `stale_version` */
  async forChange(reader: Reader, id: string, version: number): Promise<AmendmentDto> {
    const before = await this.one(reader, id);
    if (before.authorId !== reader.userId && reader.seat.role !== 'coordinator') {
      throw new Problem('forbidden', refusal('amendments.changeOwn'));
    }
    if (before.version !== version) throw staleVersion(before.version);
    return before;
  }

  /** @param later whether the amendment was recorded before */
  private async writeSponsors(
    reader: Reader,
    id: string,
    sponsors: readonly SponsorRequest[],
    later: boolean,
  ): Promise<void> {
    const named = sponsors.map(({ delegationCode, role, since, until }) => {
      return { code: delegationCode, role, since: since ?? null, until: until ?? null };
    });
    const { campaignId } = reader.seat;
    await this.database.current().execute(replaceSponsors, { campaignId, id, sponsors: named, later });
  }

  /** @throws Problem naming every field that names something which is not there */
  private async refuseUnknown(reader: Reader, named: Named): Promise<void> {
    const sponsors = named.sponsors ?? [];
    const known = await this.database.current().first(amendmentCheck, {
      campaignId: reader.seat.campaignId,
      askId: named.askId,
      provisionId: named.provisionId,
      textVersionId: named.textVersionId,
      codes: sponsors.map(({ delegationCode }) => delegationCode),
    });
    const problems = [
      ...(known?.ask ? [] : [unknownField('askId', 'ask')]),
      ...(known?.provision ? [] : [unknownField('provisionId', 'provision')]),
      ...draftProblems(named.textVersionId, known?.textState),
      ...sponsorProblems(sponsors, new Set(known?.delegations), known?.today ?? '', named.before),
    ];
    if (problems.length > 0) throw invalid(problems);
  }
}

function toAmendment(row: AmendmentRow, reader: Reader): AmendmentDto {
  const { createdAt, changedAt, ...facts } = row;
  return {
    ...facts,
    createdAt: clocks(new Date(createdAt), reader.zone, reader),
    changedAt: clocks(new Date(changedAt), reader.zone, reader),
  };
}
