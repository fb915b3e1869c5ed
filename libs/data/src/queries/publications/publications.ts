import type { PublishedKind, WithdrawnAs } from '#libs/domain';
import { Publication, PublicationItem } from '../../tables/publications.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, instant, int, jsonb, nullable, text, textOf, uuid } from '../sql-type.js';

/** All that was asked for or shown, the newest first, and what left each of them. */
export const publications = defineQuery({
  name: 'publication.list',
  text: `select p.id, p.number, p.sha256, p.choice, p.asked_by as "askedById", a.name as "askedBy", p.asked_at as "askedAt", p.outcome,
      d.name as "decidedBy", p.closed_at as "decidedAt", p.ended_by as "endedById", e.name as "endedBy", p.ended_at as "endedAt",
      p.superseded, clock_now() as now,
      (select count(*) from publication_item i where i.publication_id = p.id and i.withdrawn_at is not null)::int as withdrawn
    from publication p
      left join user_account a on a.id = p.asked_by
      left join user_account d on d.id = p.closed_by
      left join user_account e on e.id = p.ended_by
    where p.campaign_id = $1 order by p.asked_at desc, p.id limit 50`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(Publication, 'id', 'number', 'sha256'),
    choice: jsonb<object>(),
    askedById: uuid,
    askedBy: nullable(text),
    askedAt: instant,
    ...columns(Publication, 'outcome'),
    decidedBy: nullable(text),
    decidedAt: nullable(instant),
    endedById: nullable(uuid),
    endedBy: nullable(text),
    endedAt: nullable(instant),
    superseded: boolean,
    now: instant,
    withdrawn: int,
  },
  prepared: false,
});
export type PublicationRow = RowOf<typeof publications>;

/** Everything of some publications, for their coordinators: also what left them, without its words. */
export const publicationItems = defineQuery({
  name: 'publication.items',
  text: `select i.publication_id as "publicationId", i.kind, i.ref, i.content, i.sha256, i.withdrawn_at as "withdrawnAt",
      i.withdrawn_as as "withdrawnAs"
    from publication_item i join publication p on p.id = i.publication_id
    where i.campaign_id = $1 and (p.outcome is null or (p.outcome = 'confirmed' and p.ended_at is null))
    order by i.publication_id, i.place`,
  parameters: { campaignId: uuid },
  row: {
    publicationId: uuid,
    kind: textOf<PublishedKind>(),
    ...columns(PublicationItem, 'ref', 'content', 'sha256'),
    withdrawnAt: nullable(instant),
    withdrawnAs: nullable(textOf<WithdrawnAs>()),
  },
  prepared: false,
});
export type PublicationItemRow = RowOf<typeof publicationItems>;

/** What was unpublished longer ago than it may be shown again alone, and what strangers wrote and was removed: as the worker. */
export const forgetPublished = defineQuery({
  name: 'publication.forget',
  text: `delete from publication_item i using publication p
    where p.id = i.publication_id and p.ended_at < clock_now() - interval '1 hour'`,
  parameters: {},
  row: {},
  prepared: false,
});

export const forgetErrorReports = defineQuery({
  name: 'publication.forgetErrorReports',
  text: `delete from error_report where removed_at < clock_now() - interval '30 days'`,
  parameters: {},
  row: {},
  prepared: false,
});
