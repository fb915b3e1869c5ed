import type { PublishedKind, WithdrawnAs } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { instant, int, json, text, uuid } from '../sql-type.js';

/** One thing as it was published: JSON to the letter. Of a letter and of a name that left: why, and at which instant of UTC. */
export interface ShownItem {
  kind: PublishedKind;
  content: string | null;
  cause?: WithdrawnAs | null;
  left?: string | null;
}

/** What a campaign shows to everybody, by the name in its address; no row where it shows nothing. As `demarche_auth`. */
export const shownPublication = defineQuery({
  name: 'publication.shown',
  text: `select p.id, p.campaign_id as "campaignId", coalesce(p.number, 0) as number, p.sha256,
      coalesce(p.closed_at, clock_now()) as "publishedAt",
      (select json_agg(json_build_object('kind', i.kind, 'content', i.content, 'cause', i.withdrawn_as,
          'left', to_char(i.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by i.place)
        from publication_item i where i.publication_id = p.id and (i.content is not null or i.kind in ('letter', 'signatory'))) as items
    from campaign c join publication p on p.campaign_id = c.id
    where c.slug = $1 and p.outcome = 'confirmed' and p.ended_at is null`,
  parameters: { slug: text },
  row: {
    id: uuid,
    campaignId: uuid,
    number: int,
    sha256: text,
    publishedAt: instant,
    items: json<ShownItem[]>(),
  },
});
export type ShownPublication = RowOf<typeof shownPublication>;
