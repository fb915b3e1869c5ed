import { campaignToday, knownDelegations, layOutRoom, otherDelegations } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { SetRoomRequest } from '../dto/room-list.dto.js';
import { invalid } from '../http/validation.js';
import { roomLines } from '../rooms/room-lines.js';

/**
 * Who votes in a new campaign, in the role `demarche_setup`. All member states are what there is without a word of it.
 * @throws Problem naming every field that makes no sense, and `room.members` where nobody would have a vote: no rule
 *   decides anything then
 */
export async function layOutVoters(tx: Transaction, campaignId: string, room: SetRoomRequest): Promise<void> {
  const asked = room.members.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const known = await tx.run(knownDelegations, { campaignId, codes: asked });
  const others = await tx.run(otherDelegations, { campaignId });
  const clock = await tx.first(campaignToday, { campaignId });
  const codes = new Set(known.map(({ code }) => code));
  const { lines, wrong } = roomLines(room, { codes, others, today: clock?.today ?? '' });
  if (wrong.length > 0) throw invalid(wrong.map((one) => ({ ...one, path: `room.${one.path}` })));
  if (room.kind === 'list') await layOutRoom(tx, campaignId, lines);
}
