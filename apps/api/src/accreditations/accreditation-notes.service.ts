import { Injectable } from '@nestjs/common';
import { AccreditationNote, contactCheck } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { own, refuseTier } from '../delegates/who-may-change.js';
import { audit } from '../http/audit.js';
import { chosenTier } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type {
  AccreditationDto,
  AddAccreditationNoteRequest,
  ChangeAccreditationNoteRequest,
} from './accreditations.dto.js';
import { AccreditationsService, type AccreditationIds } from './accreditations.service.js';

/** What people heard about an accreditation, each note for its own readers. */
@Injectable()
export class AccreditationNotesService {
  constructor(
    private readonly database: Database,
    private readonly accreditations: AccreditationsService,
  ) {}

  async add(
    reader: Reader,
    ids: AccreditationIds,
    request: AddAccreditationNoteRequest,
  ): Promise<AccreditationDto> {
    const tx = this.database.current();
    const { id: accreditationId } = await this.accreditations.row(reader, ids);
    const tier = await chosenTier(tx, reader, request.tier ?? undefined);
    const { id = newId(), note, objectedBy = null } = request;
    refuseNothing(note, objectedBy);
    await this.refuseUnknown(reader, objectedBy);
    const { campaignId, organisationId } = reader.seat;
    const by = { campaignId, organisationId, authorId: reader.userId };
    const [added] = await tx
      .table(AccreditationNote)
      .insertMissing([{ id, accreditationId, note, objectedBy, tier, ...by }], 'id');
    if (!added) throw idTaken();
    await audit(tx, reader, 'accreditation_note_added', ['accreditation', accreditationId]);
    return this.accreditations.one(reader, ids);
  }

  async change(
    reader: Reader,
    ids: AccreditationIds,
    noteId: string,
    request: ChangeAccreditationNoteRequest,
    version: number,
  ): Promise<AccreditationDto> {
    const tx = this.database.current();
    const { id: accreditationId, notes } = await this.accreditations.row(reader, ids);
    const before = own(reader, notes, noteId, 'note');
    const [note, tier] = [request.note ?? undefined, request.tier ?? undefined];
    await refuseTier(reader, before, tier, () => Promise.resolve(before));
    const objectedBy = request.objectedBy === undefined ? before.objectedBy : request.objectedBy;
    refuseNothing(note ?? before.note, objectedBy);
    if (objectedBy !== before.objectedBy) await this.refuseUnknown(reader, objectedBy);
    const where = { id: noteId, campaignId: reader.seat.campaignId };
    const change = { note, tier, objectedBy: request.objectedBy };
    if (!(await tx.table(AccreditationNote).updateAtVersion(where, version, change)))
      throw staleVersion(before.version);
    await audit(tx, reader, 'accreditation_note_changed', ['accreditation', accreditationId]);
    return this.accreditations.one(reader, ids);
  }

  /** For good, as other words that carry a tier. */
  async remove(
    reader: Reader,
    ids: AccreditationIds,
    noteId: string,
    version: number,
  ): Promise<AccreditationDto> {
    const tx = this.database.current();
    const { id: accreditationId, notes } = await this.accreditations.row(reader, ids);
    const note = own(reader, notes, noteId, 'note');
    const where = { id: noteId, campaignId: reader.seat.campaignId, version };
    if ((await tx.table(AccreditationNote).delete(where)) === 0) throw staleVersion(note.version);
    await audit(tx, reader, 'accreditation_note_removed', ['accreditation', accreditationId]);
    return this.accreditations.one(reader, ids);
  }

  private async refuseUnknown(reader: Reader, delegationCode: string | null): Promise<void> {
    if (delegationCode === null) return;
    const asked = { campaignId: reader.seat.campaignId, delegationCode };
    const known = await this.database.current().first(contactCheck, asked);
    if (!known?.delegation) throw Problem.unknown('objectedBy', 'delegation');
  }
}

function refuseNothing(note: string, objectedBy: string | null): void {
  if (note.trim() === '' && objectedBy === null)
    throw Problem.field('note', refusal('accreditations.sayWhat'));
}
