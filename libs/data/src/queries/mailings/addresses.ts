import type { Shelf } from '#libs/domain';
import { MissionAddress } from '../../tables/mailings.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { arrayOf, columns, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

const ADDRESS = `select a.id, a.delegation_code as "delegationCode", d.short_name as delegation, a.address, a.language, a.source, a.version,
    ${removedMark('a')} as removed
  from mission_address a join delegation d on d.code = a.delegation_code where a.campaign_id = $1`;

const row = {
  ...columns(MissionAddress, 'id', 'delegationCode'),
  delegation: text,
  ...columns(MissionAddress, 'address', 'language', 'source', 'version'),
  removed: nullable(json<RemovedMark>()),
};

/** By the name of the delegation. */
export const missionAddressesPage = defineQuery({
  name: 'mission.addresses',
  text: `${ADDRESS} and ${onShelf('$5::text', 'a', { archived: false })}
      and ($2::text is null or (d.short_name, a.id) > ($2, $3::uuid))
    order by d.short_name, a.id limit $4`,
  parameters: {
    campaignId: uuid,
    afterName: nullable(text),
    afterId: nullable(uuid),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
  prepared: false,
});
export type MissionAddressRow = RowOf<typeof missionAddressesPage>;

export const missionAddressById = defineQuery({
  name: 'mission.addressById',
  text: `${ADDRESS} and a.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});

/** Where these missions are written to now. */
export const addressesOfMissions = defineQuery({
  name: 'mission.addressesOf',
  text: `select a.id, a.delegation_code as "delegationCode", a.address, a.language from mission_address a
    where a.campaign_id = $1 and a.delegation_code = any($2::text[]) order by a.delegation_code`,
  parameters: { campaignId: uuid, codes: arrayOf(text) },
  row: columns(MissionAddress, 'id', 'delegationCode', 'address', 'language'),
});
