import { DelegationNames, readRoomList, type OtherDelegation } from '#libs/reference';
import type { RoomListDto } from '../dto/room-list.dto.js';

/** Who is meant by a pasted list, by name; nothing is written. */
export function readNames(text: string, others: readonly OtherDelegation[]): RoomListDto {
  const known = new DelegationNames(others);
  const toName = (code: string) => ({ code, name: known.byCode(code)?.shortName ?? code });
  const { matched, asked, unknown } = readRoomList(text, known);
  return {
    matched: matched.map(toName),
    asked: asked.map(({ text: part, among }) => ({ text: part, among: among.map(toName) })),
    unknown: [...unknown],
  };
}
