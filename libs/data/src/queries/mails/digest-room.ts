import type { RoomCapacity } from '#libs/domain';
import { dayAtVenue } from '../sessions/venue-zone.js';

/*
 * Who came into the room of a campaign within a window, who left it, and who is in it in another capacity: the room as it
 * was said to be at each end, on that day. What was changed and taken back within the window is no news.
 * $1 campaign, $2 start, $3 end.
 */

/** A delegation that is in the room otherwise than before; null: not in it. */
export interface RoomNews {
  code: string;
  delegation: string;
  was: RoomCapacity | null;
  is: RoomCapacity | null;
}

export interface DigestRoomRow {
  /** How many vote at each end. */
  before: number;
  after: number;
  changes: RoomNews[];
  /** Delegations of the own that are called otherwise. */
  renamed: { was: string; is: string }[];
}

/** A room that was laid out with its campaign was never another. */
const versionAt = (instant: string) => `(select max(v.version) from room_version v where v.campaign_id = $1
      and (v.recorded_at < ${instant} or v.version = 1 and v.author_id is null))`;

const roomAt = (instant: string) => `
    select m.delegation_code as code, m.capacity from room_member m
    where m.campaign_id = $1 and m.since_version <= ${versionAt(instant)}
      and (m.until_version is null or m.until_version > ${versionAt(instant)})
      and (m.valid_from is null or m.valid_from <= (select ${dayAtVenue(instant)}))
      and (m.valid_to is null or m.valid_to >= (select ${dayAtVenue(instant)}))
    union all
    select d.code, case d.kind when 'member' then 'voting' else 'observer' end from delegation d
    where d.campaign_id is null and d.kind in ('member', 'observer')
      and (d.admitted_on is null or d.admitted_on <= (select ${dayAtVenue(instant)}))
      and not exists (select from room_version v where v.campaign_id = $1 and v.version = ${versionAt(instant)} and v.kind = 'list')`;

const voters = (room: string) => `(select count(*)::int from ${room} where capacity = 'voting')`;
const list = (rows: string) => `(select coalesce(json_agg(x), '[]'::json) from (${rows}) x)`;

const CHANGES = `select d.code, d.short_name as delegation, w.capacity as was, n.capacity as is
    from room_before w full join room_after n using (code) join delegation d on d.code = coalesce(w.code, n.code)
    where w.capacity is distinct from n.capacity order by d.short_name, d.code`;

const RENAMED = `select c.short_name as was, r.is from delegation d
      join lateral (select o.short_name, o.delegation_code from delegation_change o
        where o.delegation_code = d.code and o.changed_at >= $2 and o.changed_at < $3 order by o.version, o.id limit 1) c on true
      join lateral (select coalesce((select l.short_name from delegation_change l
        where l.delegation_code = d.code and l.changed_at >= $3 order by l.version, l.id limit 1), d.short_name) as is) r on true
    where d.campaign_id = $1 and c.short_name <> r.is order by r.is, d.code`;

/** One value of a statement with those parameters. */
export const ROOM_NEWS = `(with room_before as materialized (${roomAt('$2')}), room_after as materialized (${roomAt('$3')})
  select json_build_object('before', ${voters('room_before')}, 'after', ${voters('room_after')},
    'changes', ${list(CHANGES)}, 'renamed', ${list(RENAMED)}))`;
