import type { InteractionRow } from '#libs/data';
import { clocks } from '../dto/clocks.dto.js';
import type { InteractionItemDto } from '../dto/interaction-item.dto.js';
import type { Principal } from '../http/principal.js';

type Facts = Omit<InteractionItemDto, 'occurredAt'> & Pick<InteractionRow, 'occurredAt' | 'zone'>;

/** An interaction as part of something else. */
export function toInteractionItem(row: Facts, reader: Principal): InteractionItemDto {
  const { id, delegationCode, delegation, kind, note, tier, authorId, author } = row;
  const { organisationId, organisation } = row;
  const occurredAt = clocks(new Date(row.occurredAt), row.zone, reader);
  return {
    ...{ id, delegationCode, delegation, kind, occurredAt, note, tier, authorId, author },
    ...{ organisationId, organisation },
  };
}
