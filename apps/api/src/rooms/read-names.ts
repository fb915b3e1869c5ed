import { readRoomList, stateByCode, type OtherDelegation } from '#libs/reference';
import type { RoomListDto } from '../dto/room-list.dto.js';

/** Who is meant by a pasted list, by name; nothing is written. */
export function readNames(text: string, others: readonly OtherDelegation[]): RoomListDto {
  const names = new Map(others.map(({ code, shortName }) => [code, shortName]));
  const toName = (code: string) => ({
    code,
    name: stateByCode(code)?.shortName ?? names.get(code) ?? code,
  });
  const { matched, asked, unknown } = readRoomList(text, others);
  return {
    matched: matched.map(toName),
    asked: asked.map(({ text: part, among }) => ({ text: part, among: among.map(toName) })),
    unknown: [...unknown],
  };
}
