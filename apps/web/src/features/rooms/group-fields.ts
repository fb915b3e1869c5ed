import type { OwnGroupDto, OwnGroupMemberRequest } from '../../kernel/api/client.js';

/** A member of a group that is being written. Calendar days; empty: without end on that side. */
export interface MemberFields {
  code: string;
  /** In English. */
  name: string;
  validFrom: string;
  validTo: string;
}

export interface GroupFields {
  name: string;
  members: MemberFields[];
}

export const fieldsOfGroup = (group: OwnGroupDto | undefined): GroupFields => ({
  name: group?.name ?? '',
  members:
    group?.members.map(({ code, name, validFrom, validTo }) => ({
      ...{ code, name, validFrom: validFrom ?? '', validTo: validTo ?? '' },
    })) ?? [],
});

export const toMembers = (members: readonly MemberFields[]): OwnGroupMemberRequest[] =>
  members.map(({ code, validFrom, validTo }) => ({
    ...{ code, validFrom: validFrom || null, validTo: validTo || null },
  }));

/** The list with those who do not belong to it without end already. */
export function withMembers(
  members: readonly MemberFields[],
  added: readonly { code: string; name: string }[],
): MemberFields[] {
  const there = new Set(members.filter(({ validTo }) => validTo === '').map(({ code }) => code));
  const fresh = added.filter(({ code }) => code !== '' && !there.has(code));
  return [...members, ...fresh.map(({ code, name }) => ({ code, name, validFrom: '', validTo: '' }))];
}
