import { Injectable } from '@nestjs/common';
import { CLOCK_NOW, Signatory, type Change, type SignatoryRow } from '#libs/data';
import { Problem, stateOfSignatory } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { refuseOther, staleVersion } from '../http/version.js';
import type { SignatoryDecision, SignatoryDto } from './signatories.dto.js';
import { SignatoriesService } from './signatories.service.js';

type Instant = 'approvedAt' | 'refusedAt' | 'withdrawnAt';

const WRITES: Readonly<Record<Exclude<SignatoryDecision, 'undo'>, Instant>> = {
  approve: 'approvedAt',
  refuse: 'refusedAt',
  withdraw: 'withdrawnAt',
};

/** What a coordinator decides of lines: approved, refused, withdrawn, the same as another one, entered by mistake. */
@Injectable()
export class DecideSignatoryService {
  constructor(
    private readonly database: Database,
    private readonly signatories: SignatoriesService,
  ) {}

  /** Each decision is dated; `undo` takes back the one that stands. */
  async decide(
    reader: Reader,
    letterId: string,
    id: string,
    decision: SignatoryDecision,
    version: number,
  ): Promise<SignatoryDto> {
    const row = await this.atVersion(reader, letterId, id, version);
    const column = decision === 'undo' ? lastOf(row) : WRITES[decision];
    if (column === null) throw Problem.at('conflict', 'decision', refusal('letters.nothingToUndo'));
    if (decision === 'approve') refuseApproval(row);
    if (column === 'withdrawnAt' && decision === 'undo')
      await this.signatories.refuseTwice(reader, letterId, id, row.organisationId, 'decision');
    const written = { ...instantsOf(row), [column]: decision === 'undo' ? null : new Date() };
    const change = { state: stateOfSignatory(written), [column]: decision === 'undo' ? null : CLOCK_NOW };
    await this.write(reader, id, version, change);
    await audit(this.database.current(), reader, `signatory_${decision}`, ['signatory', id]);
    return this.signatories.one(reader, letterId, id);
  }

  /** Another line stands for this one from then on; both stay as they were written. */
  async merge(
    reader: Reader,
    letterId: string,
    id: string,
    intoId: string,
    version: number,
  ): Promise<SignatoryDto> {
    if (id === intoId) throw Problem.field('intoId', refusal('letters.mergeSelf'));
    const row = await this.atVersion(reader, letterId, id, version);
    const into = await this.signatories.row(reader, letterId, intoId).catch((error: unknown) => {
      throw error instanceof Problem ? Problem.field('intoId', refusal('letters.noSuchLine')) : error;
    });
    if (into.kind !== row.kind || into.mergedIntoId !== null)
      throw Problem.at('conflict', 'intoId', refusal('letters.mergeOther'));
    // The line that stays would list the name.
    if (row.withheld && !into.withheld)
      throw Problem.at('conflict', 'intoId', refusal('letters.mergeWithheld'));
    const below = await this.database.current().table(Signatory).find({ mergedIntoId: id }, ['id']);
    if (below.length > 0) throw Problem.at('conflict', 'intoId', refusal('letters.mergeOther'));
    await this.write(reader, id, version, { mergedIntoId: intoId });
    await audit(this.database.current(), reader, 'signatory_merged', ['signatory', id], { intoId });
    return this.signatories.one(reader, letterId, id);
  }

  /** A repeat changes nothing. */
  async unmerge(reader: Reader, letterId: string, id: string): Promise<SignatoryDto> {
    const row = await this.signatories.row(reader, letterId, id);
    if (row.mergedIntoId !== null) {
      refuseOther(reader, row.version);
      if (row.state !== 'withdrawn')
        await this.signatories.refuseTwice(reader, letterId, id, row.organisationId, 'signatoryId');
      await this.write(reader, id, row.version, { mergedIntoId: null });
      await audit(this.database.current(), reader, 'signatory_unmerged', ['signatory', id]);
    }
    return this.signatories.one(reader, letterId, id);
  }

  async remove(reader: Reader, letterId: string, id: string, version: number): Promise<void> {
    await this.atVersion(reader, letterId, id, version);
    const tx = this.database.current();
    if (!(await removeAtVersion(tx, Signatory, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'signatory_removed', ['signatory', id]);
  }

  async restore(reader: Reader, letterId: string, id: string): Promise<SignatoryDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const removed = await tx.withRemoved((all) =>
      all.table(Signatory).findOne({ id, campaignId, letterId }, ['organisationId', 'state', 'mergedIntoId']),
    );
    if (removed && removed.state !== 'withdrawn' && removed.mergedIntoId === null)
      await this.signatories.refuseTwice(reader, letterId, id, removed.organisationId, 'signatoryId');
    if (await restoreRow(tx, Signatory, reader, ['signatory', id]))
      await audit(tx, reader, 'signatory_restored', ['signatory', id]);
    return this.signatories.one(reader, letterId, id);
  }

  private async atVersion(reader: Reader, letterId: string, id: string, version: number) {
    const row = await this.signatories.row(reader, letterId, id);
    if (row.version !== version) throw staleVersion(row.version);
    return row;
  }

  private async write(reader: Reader, id: string, version: number, change: Change<Signatory>): Promise<void> {
    const { campaignId } = reader.seat;
    const table = this.database.current().table(Signatory);
    if (!(await table.updateAtVersion({ campaignId, id }, version, change))) throw staleVersion(version + 1);
  }
}

/** @throws Problem for what was refused or withdrawn, and what its signer has not confirmed */
function refuseApproval({ state, source, confirmedAt }: SignatoryRow): void {
  if (state === 'refused' || state === 'withdrawn')
    throw Problem.at('conflict', 'decision', refusal('letters.undoFirst'));
  // Whoever has the shared link types any name: it stands for nobody until the mail to its signer was answered.
  if (source === 'link' && confirmedAt === null)
    throw Problem.at('conflict', 'decision', refusal('letters.notConfirmed'));
}

const date = (text: string | null) => (text === null ? null : new Date(text));

const instantsOf = (row: SignatoryRow) => ({
  source: row.source,
  confirmedAt: date(row.confirmedAt),
  approvedAt: date(row.approvedAt),
  refusedAt: date(row.refusedAt),
  withdrawnAt: date(row.withdrawnAt),
});

/** The decision that stands: the withdrawal above the refusal above the approval. */
function lastOf(row: SignatoryRow): Instant | null {
  if (row.withdrawnAt !== null) return 'withdrawnAt';
  if (row.refusedAt !== null) return 'refusedAt';
  return row.approvedAt === null ? null : 'approvedAt';
}
