import { SavedView } from '../../tables/views.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, nullable, text, uuid } from '../sql-type.js';

/** Those that the reader made, in the reader's order, then what others shared, by name. @see `SavedView` */
export const savedViews = defineQuery({
  name: 'view.list',
  text: `select v.id, v.screen, v.name, v.search, v.shared, v.user_id = $2 as mine, u.name as owner, v.version
    from saved_view v join user_account u on u.id = v.user_id
    where v.campaign_id = $1 and ($3::uuid is null or v.id = $3)
    order by v.user_id <> $2, case when v.user_id = $2 then v.place else 0 end, v.name, v.id`,
  parameters: { campaignId: uuid, readerId: uuid, id: nullable(uuid) },
  row: {
    ...columns(SavedView, 'id', 'screen', 'name', 'search', 'shared'),
    mine: boolean,
    owner: text,
    ...columns(SavedView, 'version'),
  },
  prepared: false,
});
export type SavedViewRow = RowOf<typeof savedViews>;

/** Gives the reader's own views their places, in the order of their ids. */
export const orderViews = defineQuery({
  name: 'view.order',
  text: `update saved_view v set place = o.place
    from unnest($3::uuid[]) with ordinality o (id, place)
    where v.campaign_id = $1 and v.user_id = $2 and v.id = o.id and v.place <> o.place`,
  parameters: { campaignId: uuid, readerId: uuid, ids: arrayOf(uuid) },
  row: {},
  prepared: false,
});
