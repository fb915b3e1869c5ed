import { Injectable } from '@nestjs/common';
import {
  campaignToday,
  Delegate,
  DelegateRole,
  roleOfOthers,
  type Change,
  type DelegateRow,
} from '#libs/data';
import { addDays, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { DelegateRolePart } from '../dto/new-delegate.dto.js';
import { audit } from '../http/audit.js';
import { refuseTierChange } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { AddDelegateService, refuseBackwards } from './add-delegate.service.js';
import type { ChangeDelegateRequest, MoveDelegateRequest } from './delegate-requests.dto.js';
import type { DelegateDetailDto } from './delegate-detail.dto.js';
import { DelegatesService, mayChange } from './delegates.service.js';

/** Corrects what is said of a person, and moves them to another delegation. */
@Injectable()
export class ChangeDelegateService {
  constructor(
    private readonly database: Database,
    private readonly delegates: DelegatesService,
    private readonly adding: AddDelegateService,
  ) {}

  async change(
    reader: Reader,
    id: string,
    { roles, ...request }: ChangeDelegateRequest,
    version: number,
  ): Promise<DelegateDetailDto> {
    const before = await this.changeable(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    const { campaignId } = reader.seat;
    const code = request.delegationCode ?? before.delegationCode;
    refuseTier(reader, before, request);
    refuseBackwards(roles ?? []);
    await this.adding.refuseUnknown(campaignId, code, newlyAt(before, roles ?? [])).catch(asField);
    if (request.name !== undefined || request.delegationCode !== undefined) {
      await this.adding.refuseSame(reader, code, { id: before.id, name: request.name ?? before.name });
    }
    await this.write(reader, before, version, request);
    if (roles) await this.putRoles(campaignId, before, roles);
    await audit(this.database.current(), reader, 'delegate_changed', ['delegate', before.id]);
    return this.delegates.one(reader, before.id);
  }

  /** What the person does with the old delegation ends the day before; meetings stay with it. */
  async move(
    reader: Reader,
    id: string,
    request: MoveDelegateRequest,
    version: number,
  ): Promise<DelegateDetailDto> {
    const before = await this.changeable(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    const { delegationCode, on, title = '', postId } = request;
    const { campaignId } = reader.seat;
    await this.refuseMove(campaignId, before, request);
    const next = { title, validFrom: on, ...(postId === undefined ? {} : { postId }), delegationCode };
    await this.adding.refuseUnknown(campaignId, delegationCode, [next]).catch(asFieldOfMove);
    await this.adding.refuseSame(reader, delegationCode, before).catch(asDelegation);
    const ended = before.roles
      .filter((role) => isOpen(role, before.delegationCode, on))
      .map((role) => role.id);
    await this.refuseOthers(campaignId, ended);
    await this.write(reader, before, version, { delegationCode });
    const lastDay = addDays(on, -1);
    const tx = this.database.current();
    const written = await tx.table(DelegateRole).update({ id: ended, campaignId }, { validTo: lastDay });
    if (written < ended.length) throw staleVersion(version + 1);
    const was = before.roles.some((role) => role.delegationCode === before.delegationCode);
    // Where nothing was said of what they did there, that they were there is remembered.
    const until = { title: '', validTo: lastDay, delegationCode: before.delegationCode };
    await this.adding.insertRoles(campaignId, before.id, was ? [next] : [until, next]);
    await audit(tx, reader, 'delegate_moved', ['delegate', before.id]);
    return this.delegates.one(reader, before.id);
  }

  /** @throws Problem where there is no such person for the reader, or it is somebody else's to change */
  async changeable(reader: Reader, id: string): Promise<DelegateRow> {
    const row = await this.delegates.find(reader, id);
    if (!row) {
      // Whoever knows a pseudonym alone is told that this is not theirs.
      await this.delegates.one(reader, id);
      throw new Problem('forbidden', refusal('delegates.changeOwn'));
    }
    if (!mayChange(reader, row)) throw new Problem('forbidden', refusal('delegates.changeOwn'));
    if (row.erasedAt !== null) throw new Problem('conflict', refusal('delegates.erased'));
    return row;
  }

  private async write(
    reader: Reader,
    { id }: DelegateRow,
    version: number,
    change: Omit<ChangeDelegateRequest, 'roles'>,
  ): Promise<void> {
    const given = Object.entries(change).filter(([, value]) => value !== undefined && value !== null);
    const to = Object.fromEntries(given) as Change<Delegate>;
    const where = { id, campaignId: reader.seat.campaignId };
    const written = await this.database.current().table(Delegate).updateAtVersion(where, version, to);
    // Somebody was faster between our reading and writing.
    if (!written) throw staleVersion((await this.delegates.find(reader, id))?.version ?? version);
  }

  /** Roles that are named stay as they are named now; the others go. */
  private async putRoles(
    campaignId: string,
    before: DelegateRow,
    roles: readonly DelegateRolePart[],
  ): Promise<void> {
    const table = this.database.current().table(DelegateRole);
    const known = new Set(before.roles.map((role) => role.id));
    const stranger = roles.findIndex((role) => role.id !== undefined && !known.has(role.id));
    if (stranger >= 0) throw Problem.field(`roles[${stranger}].id`, refusal('delegates.noSuchRole'));
    const named = new Set(roles.map((role) => role.id));
    const gone = before.roles.map((role) => role.id).filter((id) => !named.has(id));
    const changed = before.roles.flatMap((was) => {
      const role = roles.find(({ id }) => id === was.id);
      const to = role && asStored(role, before.delegationCode);
      return to && differ(to, was) ? [{ id: was.id, to }] : [];
    });
    await this.refuseOthers(campaignId, [...gone, ...changed.map(({ id }) => id)]);
    if (gone.length > 0) await table.delete({ id: gone, campaignId });
    for (const { id, to } of changed) await table.update({ id, campaignId }, to);
    await this.adding.insertRoles(
      campaignId,
      before.id,
      roles.filter((role) => role.id === undefined),
    );
  }

  /** @throws Problem where a role is on somebody else's record that was merged into the person: whose it is, and the way out */
  private async refuseOthers(campaignId: string, ids: readonly string[]): Promise<void> {
    const role = await this.database.current().first(roleOfOthers, { campaignId, ids: [...ids] });
    if (role) throw new Problem('forbidden', refusal('delegates.roleOfMerged', role));
  }

  private async refuseMove(
    campaignId: string,
    before: DelegateRow,
    { delegationCode, on }: MoveDelegateRequest,
  ): Promise<void> {
    const { name, delegation } = before;
    if (delegationCode === before.delegationCode) {
      throw Problem.field('delegationCode', refusal('delegates.moveNowhere', { name, delegation }));
    }
    const today = await this.database.current().first(campaignToday, { campaignId });
    if (today && on > addDays(today.today, 1))
      throw Problem.field('on', refusal('delegates.moveLater', { name }));
    const begun = before.roles.find(
      (role) => isOpen(role, before.delegationCode, on) && role.validFrom !== null && role.validFrom >= on,
    );
    if (begun?.validFrom) {
      throw Problem.field('on', refusal('delegates.moveBeforeRole', { day: begun.validFrom }));
    }
  }
}

/** The roles without the posts that they had before: one that was removed since keeps its link, for when it is put back. */
function newlyAt(before: DelegateRow, roles: readonly DelegateRolePart[]): DelegateRolePart[] {
  const known = new Map(before.roles.map((role) => [role.id, role]));
  return roles.map((role) => {
    const { postId, ...rest } = role;
    const was = known.get(role.id ?? '');
    const code = role.delegationCode ?? before.delegationCode;
    return was && was.postId === postId && was.delegationCode === code ? rest : role;
  });
}

/** A role as it is kept: what is left out is not known. */
function asStored(role: DelegateRolePart, code: string) {
  const { title, postId = null, sessionId = null, validFrom = null, validTo = null } = role;
  return { title, postId, sessionId, validFrom, validTo, delegationCode: role.delegationCode ?? code };
}

type StoredRole = ReturnType<typeof asStored>;

const differ = (one: StoredRole, other: StoredRole): boolean =>
  (Object.keys(one) as (keyof StoredRole)[]).some((field) => one[field] !== other[field]);

/** Who holds a role on the day before. */
const isOpen = (
  { delegationCode, validTo }: DelegateRow['roles'][number],
  code: string,
  on: string,
): boolean => delegationCode === code && (validTo === null || validTo >= on);

/** Who told whom is for the author to widen or narrow; what was merged into a person is not to be seen by more than they are. */
function refuseTier(reader: Reader, before: DelegateRow, { tier }: ChangeDelegateRequest): void {
  if (!tier || tier === before.tier) return;
  if (before.authorId !== reader.userId) {
    throw Problem.at('forbidden', 'tier', refusal('delegates.tierByAuthor'));
  }
  refuseTierChange(reader, before, tier, 'tier');
}

/** A delegation that the path does not name but a field. */
function asField(error: unknown): never {
  if (error instanceof Problem && error.kind === 'not_found')
    throw Problem.unknown('delegationCode', 'delegation');
  throw error;
}

/** The role that a move begins is not a list of its request. */
function asFieldOfMove(error: unknown): never {
  const [field] = error instanceof Problem ? error.fields : [];
  if (field?.path === 'roles[0].postId') throw Problem.field('postId', field);
  return asField(error);
}

/** Somebody of that name is there already. */
function asDelegation(error: unknown): never {
  if (error instanceof Problem && error.kind === 'conflict') {
    throw Problem.at('conflict', 'delegationCode', refusal('delegates.moveSameName', error.params));
  }
  throw error;
}
