import type { AskChange, RewordingCause } from '#libs/domain';
import { venueZone } from '../sessions/venue-zone.js';
import { within } from './digest-parts.js';

/*
 * The asks of a digest, with the draft whose words they had at both ends of the window. $1 campaign, $2 start, $3 end.
 */

/** By what another draft became the last that changed an ask. */
export interface RewordingRow {
  cause: RewordingCause;
  /** Of the article that was corrected, in its draft. */
  number: string | null;
  /** The title of that draft, or of the one that was confirmed or taken back; null where it is removed, or none is meant. */
  draft: string | null;
  /** An instant as JSON has it, with the zone of the venue then. */
  at: string;
  zone: string;
}

/** An ask on which something moved, with the last draft that had changed it by each end of the window. */
export interface DigestAskRow {
  id: string;
  title: string;
  redLine: boolean;
  before: AskChange;
  after: AskChange;
  rewordings: RewordingRow[];
}

/**
 * The last draft that had changed an ask by then: what it was before the first rewording since, or else what it is, which nobody noted
 * of drafts that a campaign was laid out with.
 */
const changedBy = (by: string) => `
    select k.id as ask_id, case when r.id is null then f.ordinal else r.was_ordinal end as ordinal,
      case when r.id is null then f.circulated_on else r.was_circulated_on end as circulated_on
    from ask k
      left join lateral (select w.id, w.was_ordinal, w.was_circulated_on from ask_rewording w
        where w.ask_id = k.id and w.at >= ${by} order by w.at, w.id limit 1) r on true
      left join (select distinct on (x.ask_id) x.ask_id, v.ordinal, v.circulated_on
        from ask_provision x
          join text_article n on n.provision_id = x.provision_id and (n.changed or n.status = 'deleted')
          join text_version v on v.id = n.text_version_id and v.state = 'confirmed'
            and coalesce(v.confirmed_at, v.created_at) < ${by}
        where x.campaign_id = $1 order by x.ask_id, v.ordinal desc) f on f.ask_id = k.id
    where k.campaign_id = $1`;
/** @param end `older` or `newer` */
export const draft = (
  end: string,
) => `json_build_object('changedAtOrdinal', a.${end}_ordinal, 'changedOn', a.${end}_on, 'zone', coalesce(
    (select s.zone from session s where s.campaign_id = $1 and left(s.opens_local, 10) <= a.${end}_on::text
      order by s.opens_local desc, s.id limit 1),
    (select s.zone from session s where s.campaign_id = $1 order by s.opens_local, s.id limit 1), 'UTC'))`;

/** Why, in order: what was corrected, linked, confirmed or taken back within the window. */
export const REWORDINGS = `(select coalesce(json_agg(json_build_object('cause', w.cause, 'number', w.number, 'draft', left(v.title, 400),
      'at', w.at, 'zone', ${venueZone('w.at')}) order by w.at, w.id), '[]'::json)
    from ask_rewording w left join text_version v on v.id = w.text_version_id
    where w.ask_id = a.id and ${within('w.at')})`;

/** On which something moved: by what was said, or by a draft that makes older words stale. What was archived since is told to its end. */
export const ASKS = `
  asks as materialized (
    select a.id, left(a.title, 400) as title, a.red_line, a.priority, o.ordinal as older_ordinal, o.circulated_on as older_on,
      n.ordinal as newer_ordinal, n.circulated_on as newer_on
    from ask a left join (${changedBy('$2')}) o on o.ask_id = a.id left join (${changedBy('$3')}) n on n.ask_id = a.id
    where a.campaign_id = $1 and (a.archived_at is null or a.archived_at >= $2)
      and (a.id in (select ask_id from pair) or (o.ordinal, o.circulated_on) is distinct from (n.ordinal, n.circulated_on)))`;
