import type { Shelf } from '#libs/domain';
import { SpeakingSlot } from '../../tables/speaking.js';
import { selectList } from '../../table-shape.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { columns, instant, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

const SAID = [
  'id',
  'item',
  'stakeholders',
  'state',
  'minutes',
  'place',
  'link',
  'webcastTime',
  'body',
] as const;

/** As text that sorts like the number; without a place one comes last. */
const PLACE = `lpad(coalesce(s.place, 9999)::text, 4, '0')`;

/** By the name of the organisation as it is now; the person for whoever reads the representative. */
const SLOT = `select ${selectList(SpeakingSlot, [...SAID, 'version'], 's')}, s.organisation_id as "writtenForId",
    k.shown_id as "organisationId", k.name as organisation, r.id as "representativeId", r.name as representative,
    m.id as "meetingId", m.name as meeting, m.starts_at as "meetingAt", ${removedMark('s')} as removed,
    lower(s.item) as "sortItem", ${PLACE} as "sortPlace"
  from speaking_slot s join known_organisation k on k.id = s.organisation_id
    left join representative r on r.id = s.representative_id
    left join meeting m on m.id = s.meeting_id
  where s.campaign_id = $1 and s.session_id = $2`;

const row = {
  ...columns(SpeakingSlot, ...SAID, 'version'),
  writtenForId: uuid,
  organisationId: uuid,
  organisation: text,
  representativeId: nullable(uuid),
  representative: nullable(text),
  meetingId: nullable(uuid),
  meeting: nullable(text),
  meetingAt: nullable(instant),
  removed: nullable(json<RemovedMark>()),
  /** Behind what a page goes on. */
  sortItem: text,
  sortPlace: text,
};

/** Of a session, by item and in the order of speakers. */
export const speakingSlotsPage = defineQuery({
  name: 'speaking.page',
  text: `${SLOT} and ${onShelf('$7::text', 's', { archived: false })}
      and ($3::text is null or (lower(s.item), ${PLACE}, s.id::text) > ($3, $4::text, $5::text))
    order by lower(s.item), ${PLACE}, s.id::text limit $6`,
  parameters: {
    campaignId: uuid,
    sessionId: uuid,
    afterItem: nullable(text),
    afterPlace: nullable(text),
    afterId: nullable(text),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
  prepared: false,
});
export type SpeakingSlotRow = RowOf<typeof speakingSlotsPage>;

export const speakingSlotById = defineQuery({
  name: 'speaking.byId',
  text: `${SLOT} and s.id = $3`,
  parameters: { campaignId: uuid, sessionId: uuid, id: uuid },
  row,
});
