import type { ErrorReportState } from '#libs/domain';
import { ErrorReport } from '../../tables/publications.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, instant, int, nullable, text, textOf, uuid } from '../sql-type.js';

/** What strangers reported, the newest first. */
export const errorReports = defineQuery({
  name: 'errorReport.list',
  text: `select r.id, r.about, r.body, r.contact, r.state, r.received_at as "receivedAt", u.name as "answeredBy",
      r.answered_at as "answeredAt", r.version
    from error_report r left join user_account u on u.id = r.answered_by
    where r.campaign_id = $1 and ($2::uuid is null or r.id = $2)
    order by r.state <> 'open', r.received_at desc, r.id limit 300`,
  parameters: { campaignId: uuid, id: nullable(uuid) },
  row: {
    ...columns(ErrorReport, 'id', 'about', 'body', 'contact'),
    state: textOf<ErrorReportState>(),
    receivedAt: instant,
    answeredBy: nullable(text),
    answeredAt: nullable(instant),
    ...columns(ErrorReport, 'version'),
  },
  prepared: false,
});
export type ErrorReportRow = RowOf<typeof errorReports>;

/** How full the list of a campaign is: as `demarche_auth`, which reads no word of it. */
export const errorReportsCounted = defineQuery({
  name: 'errorReport.counted',
  text: `select count(*) filter (where r.state = 'open')::int as open,
      count(*) filter (where r.received_at > clock_now() - interval '1 hour')::int as lately
    from error_report r where r.campaign_id = $1`,
  parameters: { campaignId: uuid },
  row: { open: int, lately: int },
  prepared: false,
});
