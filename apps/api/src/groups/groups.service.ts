import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  DelegationGroup,
  groupCheck,
  GroupMembership,
  lockNames,
  newId,
  ownGroups,
  usesOfGroup,
  type OwnGroupRow,
} from '#libs/data';
import { daysProblems, fieldProblem, identityKey, Problem, type FieldProblem } from '#libs/domain';
import { Database } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit, renaming } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { refuseOther, staleVersion } from '../http/version.js';
import type {
  ChangeGroupRequest,
  MakeGroupRequest,
  OwnGroupDto,
  OwnGroupMemberRequest,
} from './groups.dto.js';

/** Groups that a campaign made for itself. They stand beside the known ones wherever blocs are used; members are delegations. */
@Injectable()
export class GroupsService {
  constructor(private readonly database: Database) {}

  /** By name; what was removed comes last. */
  async list(reader: Reader): Promise<OwnGroupDto[]> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(ownGroups, { campaignId });
    return rows.map((row) => toGroup(row, reader));
  }

  async make(reader: Reader, { name, members }: MakeGroupRequest): Promise<OwnGroupDto> {
    await this.refuse(reader, null, name, members);
    const code = newCode();
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const own = { campaignId, authorId: reader.userId, kind: 'own' as const, source: '' };
    await tx.table(DelegationGroup).insert({ code, name, ...own });
    await this.addMembers(reader, code, members);
    await audit(tx, reader, 'group_made', ['group', code], { members: members.length });
    return this.one(reader, code);
  }

  async change(
    reader: Reader,
    code: string,
    request: ChangeGroupRequest,
    version: number,
  ): Promise<OwnGroupDto> {
    // What is null is left out.
    const [name, members] = [request.name ?? undefined, request.members ?? undefined];
    const before = await this.changeable(reader, code);
    if (before.removed !== null) throw new Problem('conflict', refusal('groups.removed'));
    await this.refuse(reader, code, name ?? null, members);
    const tx = this.database.current();
    const written = await tx.table(DelegationGroup).updateAtVersion({ code }, version, { name });
    if (!written) throw staleVersion(before.version);
    if (members) {
      await tx.table(GroupMembership).delete({ groupCode: code });
      await this.addMembers(reader, code, members);
    }
    await audit(tx, reader, 'group_changed', ['group', code], {
      ...renaming(before, { name }, 'name'),
      ...(members ? { members: members.length } : {}),
    });
    return this.one(reader, code);
  }

  /** What hangs on it; nothing of it stands in the way of a removal. */
  async uses(reader: Reader, code: string): Promise<UsesDto> {
    await this.changeable(reader, code);
    const { campaignId } = reader.seat;
    const counts = await this.database.current().first(usesOfGroup, { campaignId, code });
    return usesOf(counts ?? {});
  }

  /** It is offered and counted nowhere any more; statements that were made for it keep its name. */
  async remove(reader: Reader, code: string, version: number): Promise<void> {
    const before = await this.changeable(reader, code);
    if (before.removed !== null) return;
    const tx = this.database.current();
    const change = { removedAt: CLOCK_NOW, removedBy: reader.userId, nameKey: null };
    const written = await tx.table(DelegationGroup).updateAtVersion({ code }, version, change);
    if (!written) throw staleVersion(before.version);
    await audit(tx, reader, 'group_removed', ['group', code]);
  }

  /** @throws Problem where another group has taken its name meanwhile */
  async restore(reader: Reader, code: string): Promise<OwnGroupDto> {
    const before = await this.changeable(reader, code);
    if (before.removed === null) return this.one(reader, code);
    refuseOther(reader, before.version);
    await this.refuse(reader, code, before.name, undefined);
    const tx = this.database.current();
    const change = { name: before.name, removedAt: null, removedBy: null };
    await tx.table(DelegationGroup).updateAtVersion({ code }, before.version, change);
    await audit(tx, reader, 'group_restored', ['group', code]);
    return this.one(reader, code);
  }

  private async one(reader: Reader, code: string): Promise<OwnGroupDto> {
    return toGroup(await this.known(reader, code), reader);
  }

  private async known(reader: Reader, code: string): Promise<OwnGroupRow> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(ownGroups, { campaignId, code });
    if (row) return row;
    const tx = this.database.current();
    const common = await tx.table(DelegationGroup).findOne({ code, campaignId: null }, ['code']);
    throw common ? new Problem('forbidden', refusal('groups.common')) : Problem.notFound('group');
  }

  private async changeable(reader: Reader, code: string): Promise<OwnGroupRow> {
    const group = await this.known(reader, code);
    if (mayChange(group, reader)) return group;
    throw new Problem('forbidden', refusal('groups.changeOwn'));
  }

  private addMembers(
    reader: Reader,
    groupCode: string,
    members: readonly OwnGroupMemberRequest[],
  ): Promise<void> {
    const { campaignId } = reader.seat;
    return this.database
      .current()
      .table(GroupMembership)
      .insertMany(
        members.map(({ code, validFrom = null, validTo = null }) => ({
          ...{ id: newId(), campaignId, groupCode, delegationCode: code, validFrom, validTo, note: null },
        })),
      );
  }

  /** @throws Problem for a name that is taken, a delegation that is unknown, and days that make no sense */
  private async refuse(
    reader: Reader,
    code: string | null,
    name: string | null,
    members: readonly OwnGroupMemberRequest[] | undefined,
  ): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (name !== null) await tx.run(lockNames, { campaignId });
    const known = await tx.first(groupCheck, {
      campaignId,
      codes: (members ?? []).map((member) => member.code),
      nameKey: name === null ? null : identityKey(name),
      code,
    });
    if (known?.same) {
      const { name: taken, code: existingId, own } = known.same;
      const why = own
        ? refusal('groups.readsTheSame', { name: taken, existingId })
        : refusal('groups.readsTheSameAsKnown', { name: taken });
      throw Problem.at('conflict', 'name', why);
    }
    if (members === undefined) return;
    const wrong = wrongMembers(members, new Set(known?.codes));
    if (wrong.length > 0) throw invalid(wrong);
  }
}

function wrongMembers(members: readonly OwnGroupMemberRequest[], known: ReadonlySet<string>): FieldProblem[] {
  if (members.length === 0) return [fieldProblem('members', refusal('groups.noMembers'))];
  const unknown = members.flatMap(({ code }, index) =>
    known.has(code)
      ? []
      : [
          fieldProblem(
            `members[${index}].code`,
            code.startsWith(OWN)
              ? refusal('groups.memberIsGroup')
              : refusal('statements.unknownCode', { code }),
          ),
        ],
  );
  const dated = members.map(({ code, validFrom = null, validTo = null }) => ({ code, validFrom, validTo }));
  return [...unknown, ...daysProblems(dated, 'members')];
}

const mayChange = ({ authorId }: OwnGroupRow, reader: Reader) =>
  reader.seat.role === 'coordinator' || (reader.seat.role === 'campaigner' && authorId === reader.userId);

function toGroup(row: OwnGroupRow, reader: Reader): OwnGroupDto {
  const { authorId: _authorId, ...group } = row;
  return { ...group, changeable: mayChange(row, reader) };
}

/** How the code of a group of a campaign's own begins; that of a delegation never does. */
const OWN = 'own-';

const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';

/** By lot: a code that is made of the name would tell it to whoever sees an address. */
const newCode = () =>
  `${OWN}${Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
