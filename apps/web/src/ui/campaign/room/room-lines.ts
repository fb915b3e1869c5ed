import type { RoomCapacity, RoomKind } from '#libs/domain';
import type { RoomDto, RoomMemberDto, SetRoomRequest } from '../../../kernel/api/client.js';

/** One delegation of a list that is being written: known by its code, or to be added by its name. */
export interface Line {
  /** Empty for one that is to be added. */
  code: string;
  /** In English, as the api has it, or as it was typed. */
  name: string;
  /** By which one of the campaign's own is found as well. */
  otherNames?: readonly string[];
  capacity: RoomCapacity;
  /** Calendar days, both included; empty: without end on that side. */
  validFrom: string;
  validTo: string;
}

export interface RoomFields {
  kind: RoomKind;
  lines: Line[];
}

const toLine = ({ code, shortName, otherNames, capacity, validFrom, validTo }: RoomMemberDto): Line => ({
  ...{ code, name: shortName, otherNames, capacity, validFrom: validFrom ?? '', validTo: validTo ?? '' },
});

/** What the form shows of a room. */
export const fieldsOfRoom = (room: RoomDto | undefined): RoomFields => ({
  kind: room?.kind ?? 'all_states',
  lines: room?.members.map(toLine) ?? [],
});

export function toRequest({ kind, lines }: RoomFields): SetRoomRequest {
  if (kind === 'all_states') return { kind, members: [] };
  return {
    kind,
    members: lines.map(({ code, name, capacity, validFrom, validTo }) => ({
      ...(code === '' ? { name } : { code }),
      ...{ capacity, validFrom: validFrom || null, validTo: validTo || null },
    })),
  };
}

/** Which delegation a line is about, also before it has a code. */
export const keyOf = ({ code, name }: Pick<Line, 'code' | 'name'>): string => code || `+${name}`;

/** The list with those who are not in it yet; whoever leaves it on some day may come again. */
export function withLines(lines: readonly Line[], added: readonly Line[]): Line[] {
  const there = new Set(lines.filter(({ validTo }) => validTo === '').map(keyOf));
  const fresh = added.filter((line, at) => added.findIndex((one) => keyOf(one) === keyOf(line)) === at);
  return [...lines, ...fresh.filter((line) => !there.has(keyOf(line)))];
}

/** The list with another line in the place of one. */
export const withLine = (lines: readonly Line[], at: number, line: Line): Line[] =>
  lines.map((one, index) => (index === at ? line : one));

export const withoutLine = (lines: readonly Line[], at: number): Line[] =>
  lines.filter((_, index) => index !== at);

/** What the api says of a line at its place in the request, whichever field of it is meant. */
export const lineError = (error: (field: string) => string | undefined, at: string): string | undefined =>
  error(at) ??
  error(`${at}.name`) ??
  error(`${at}.code`) ??
  error(`${at}.validFrom`) ??
  error(`${at}.validTo`);
