import { Injectable } from '@nestjs/common';
import {
  Acquaintance,
  CLOCK_NOW,
  ContactPoint,
  Delegate,
  DelegateNote,
  DelegatePseudonym,
  Membership,
  type DelegateRow,
} from '#libs/data';
import { holds, Problem, seenByAllWhoSee } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import { chosenTier, refuseOutsideCore } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseOther, staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type {
  AddContactPointRequest,
  AddNoteRequest,
  ChangeContactPointRequest,
  ChangeNoteRequest,
  RemoveAcquaintanceQuery,
  SetAcquaintanceRequest,
  SetPseudonymRequest,
} from './delegate-requests.dto.js';
import type { DelegateDetailDto } from './delegate-detail.dto.js';
import { own, refuseTier } from './who-may-change.js';
import { DelegatesService, mayChange } from './delegates.service.js';

/** What hangs on a person and has a tier of its own: ways to reach, notes, who knows them, a pseudonym. */
@Injectable()
export class DelegatePartsService {
  constructor(
    private readonly database: Database,
    private readonly delegates: DelegatesService,
  ) {}

  async addContactPoint(reader: Reader, delegateId: string, request: AddContactPointRequest) {
    const { id: leading } = await this.known(reader, delegateId);
    refuseOutsideCore(reader, request.tier, 'tier');
    const { id = newId(), kind, value, tier, verifiedOn } = request;
    const [row] = await this.tx()
      .table(ContactPoint)
      .insertMissing(
        [{ id, kind, value, tier, ...verified(reader, verifiedOn), ...hanging(reader, leading) }],
        'id',
      );
    return this.written(reader, 'contact_point_added', leading, row !== undefined);
  }

  async changeContactPoint(
    reader: Reader,
    delegateId: string,
    id: string,
    { verifiedOn, ...request }: ChangeContactPointRequest,
    version: number,
  ): Promise<DelegateDetailDto> {
    const row = await this.known(reader, delegateId);
    const part = own(reader, row.contactPoints, id, 'contactPoint');
    await refuseTier(reader, part, request.tier, () =>
      this.tx().table(ContactPoint).findOne({ id, campaignId: reader.seat.campaignId }, ['organisationId']),
    );
    const change = { ...given(request), ...verified(reader, verifiedOn) };
    const where = { id, campaignId: reader.seat.campaignId };
    const done = await this.tx().table(ContactPoint).updateAtVersion(where, version, change);
    if (!done) throw staleVersion(part.version);
    return this.written(reader, 'contact_point_changed', row.id);
  }

  /** For good: a way to reach somebody is their data. */
  async removeContactPoint(
    reader: Reader,
    delegateId: string,
    id: string,
    version: number,
  ): Promise<DelegateDetailDto> {
    const row = await this.known(reader, delegateId);
    const part = own(reader, row.contactPoints, id, 'contactPoint');
    const where = { id, campaignId: reader.seat.campaignId, version };
    if ((await this.tx().table(ContactPoint).delete(where)) === 0) throw staleVersion(part.version);
    return this.written(reader, 'contact_point_removed', row.id);
  }

  async addNote(reader: Reader, delegateId: string, request: AddNoteRequest): Promise<DelegateDetailDto> {
    const { id: leading } = await this.known(reader, delegateId);
    const tier = await chosenTier(this.tx(), reader, request.tier);
    const { id = newId(), note } = request;
    const [row] = await this.tx()
      .table(DelegateNote)
      .insertMissing([{ id, note, tier, ...hanging(reader, leading) }], 'id');
    return this.written(reader, 'delegate_note_added', leading, row !== undefined);
  }

  async changeNote(
    reader: Reader,
    delegateId: string,
    id: string,
    request: ChangeNoteRequest,
    version: number,
  ): Promise<DelegateDetailDto> {
    const row = await this.known(reader, delegateId);
    const part = own(reader, row.notes, id, 'note');
    await refuseTier(reader, part, request.tier, () =>
      this.tx().table(DelegateNote).findOne({ id, campaignId: reader.seat.campaignId }, ['organisationId']),
    );
    const where = { id, campaignId: reader.seat.campaignId };
    const change = { ...given(request), changedAt: CLOCK_NOW };
    const done = await this.tx().table(DelegateNote).updateAtVersion(where, version, change);
    if (!done) throw staleVersion(part.version);
    return this.written(reader, 'delegate_note_changed', row.id);
  }

  /** For good: words about a person are theirs as much as their author's. */
  async removeNote(
    reader: Reader,
    delegateId: string,
    id: string,
    version: number,
  ): Promise<DelegateDetailDto> {
    const row = await this.known(reader, delegateId);
    const part = own(reader, row.notes, id, 'note');
    const where = { id, campaignId: reader.seat.campaignId, version };
    if ((await this.tx().table(DelegateNote).delete(where)) === 0) throw staleVersion(part.version);
    return this.written(reader, 'delegate_note_removed', row.id);
  }

  /**
   * A person says it of themself, a coordinator of anybody who sits in the campaign. Each time is a row of its own: its id tells
   * whether it is still what is said, which undoing asks.
   * @throws Problem stale_version where something else is said than what is to be replaced
   */
  async setAcquaintance(
    reader: Reader,
    delegateId: string,
    userId: string,
    { id = newId(), closeness, tier: chosen, replaces }: SetAcquaintanceRequest,
  ): Promise<DelegateDetailDto> {
    const row = await this.known(reader, delegateId);
    const { id: leading } = row;
    await this.refuseOthers(reader, userId);
    const tier = await chosenTier(this.tx(), reader, chosen);
    const { campaignId } = reader.seat;
    const said = { delegateId: allIds(row), userId, campaignId };
    if (replaces !== undefined) await this.refuseSaidSince(said, replaces);
    const table = this.tx().table(Acquaintance);
    // What anybody said before, under any id of the delegate, would stay readable beside what the person says now.
    const before = { ...said, delegateId: leading, authorId: reader.userId };
    await table.delete(userId === reader.userId ? said : before);
    await table.insert({ id, userId, closeness, tier, ...hanging(reader, leading) });
    return this.written(reader, 'acquaintance_set', leading);
  }

  /** All that is said of this person's knowing the delegate, as far as the reader may take it back. */
  async removeAcquaintance(
    reader: Reader,
    delegateId: string,
    userId: string,
    { only, replaces = only }: RemoveAcquaintanceQuery,
  ): Promise<DelegateDetailDto> {
    const row = await this.known(reader, delegateId);
    await this.refuseOthers(reader, userId);
    if (replaces === undefined) {
      throw Problem.at('version_required', 'replaces', refusal('http.sayingWanted'));
    }
    const where = { delegateId: allIds(row), userId, campaignId: reader.seat.campaignId };
    await this.refuseSaidSince(where, replaces);
    await this.tx()
      .table(Acquaintance)
      .delete(only === undefined ? where : { ...where, id: only });
    return this.written(reader, 'acquaintance_removed', row.id);
  }

  /** @param last the id of what was said last; null where nothing was */
  private async refuseSaidSince(
    said: { delegateId: string[]; userId: string; campaignId: string },
    last: string | null,
  ): Promise<void> {
    const rows = await this.tx().table(Acquaintance).find(said, ['id'], { lock: 'update' });
    const isLast = last === null ? rows.length === 0 : rows.some(({ id }) => id === last);
    if (!isLast) throw Problem.at('stale_version', 'replaces', refusal('http.changedSince'));
  }

  async setPseudonym(
    reader: Reader,
    delegateId: string,
    { name, tier }: SetPseudonymRequest,
  ): Promise<DelegateDetailDto> {
    const row = await this.changeable(reader, delegateId);
    refuseOther(reader, row.version);
    refuseOutsideCore(reader, tier, 'tier');
    const wider = { tier, organisationId: reader.seat.organisationId, authorId: reader.userId };
    if (tier === row.tier || !seenByAllWhoSee(wider, row)) {
      throw Problem.field('tier', refusal('delegates.pseudonymWider'));
    }
    const table = this.tx().table(DelegatePseudonym);
    const where = { delegateId: row.id, campaignId: reader.seat.campaignId };
    const known = await table.update(where, { pseudonym: name, tier });
    if (known === 0) {
      // One that is seen and not changed is a coordinator's; of one that is not seen nothing is told.
      if (row.pseudonym) throw new Problem('forbidden', refusal('delegates.changeOwn'));
      const { delegationCode } = row;
      await table.insert({ id: newId(), pseudonym: name, tier, delegationCode, ...hanging(reader, row.id) });
    }
    await this.step(reader, row);
    return this.written(reader, 'pseudonym_set', row.id);
  }

  async removePseudonym(reader: Reader, delegateId: string, version: number): Promise<DelegateDetailDto> {
    const row = await this.changeable(reader, delegateId);
    if (row.version !== version) throw staleVersion(row.version);
    const where = { delegateId: row.id, campaignId: reader.seat.campaignId };
    if ((await this.tx().table(DelegatePseudonym).delete(where)) > 0) await this.step(reader, row);
    return this.written(reader, 'pseudonym_removed', row.id);
  }

  /** A pseudonym is a part of the record, whose version tells of it. */
  private async step(reader: Reader, { id, version }: DelegateRow): Promise<void> {
    const done = await this.tx()
      .table(Delegate)
      .updateAtVersion({ id, campaignId: reader.seat.campaignId }, version, {});
    if (!done) throw staleVersion(version + 1);
  }

  private tx() {
    return this.database.current();
  }

  /** @throws Problem for who knows a pseudonym alone, or where nothing is kept any more */
  private async known(reader: Reader, id: string): Promise<DelegateRow> {
    const row = await this.delegates.find(reader, id);
    if (!row) throw Problem.notFound('delegate');
    if (row.erasedAt !== null) throw new Problem('conflict', refusal('delegates.erased'));
    return row;
  }

  private async changeable(reader: Reader, id: string): Promise<DelegateRow> {
    const row = await this.known(reader, id);
    if (!mayChange(reader, row)) throw new Problem('forbidden', refusal('delegates.changeOwn'));
    return row;
  }

  private async refuseOthers(reader: Reader, userId: string): Promise<void> {
    if (userId === reader.userId) return;
    if (!holds(reader.seat.role, 'coordinator')) {
      throw new Problem('forbidden', refusal('delegates.acquaintanceOwn'));
    }
    const { campaignId } = reader.seat;
    const seat = await this.tx().table(Membership).findOne({ campaignId, userId, state: 'active' }, ['id']);
    if (!seat) throw Problem.field('userId', refusal('tasks.assigneeActive'));
  }

  private async written(reader: Reader, action: string, delegateId: string, isNew = true) {
    if (!isNew) throw idTaken();
    await audit(this.tx(), reader, action, ['delegate', delegateId]);
    return this.delegates.one(reader, delegateId);
  }
}

/** Of the record that leads, and of those that were merged into it, as far as the reader sees them. */
const allIds = ({ id, merged }: DelegateRow): string[] => [id, ...merged.map((one) => one.id)];

const hanging = (reader: Reader, delegateId: string) => ({
  campaignId: reader.seat.campaignId,
  delegateId,
  authorId: reader.userId,
  organisationId: reader.seat.organisationId,
});

const given = <T extends object>(request: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;

/** Who found that it works is whoever says so. */
function verified(
  reader: Reader,
  on: string | null | undefined,
): { verifiedOn?: string | null; verifiedBy?: string | null } {
  if (on === undefined) return {};
  return { verifiedOn: on, verifiedBy: on === null ? null : reader.userId };
}
