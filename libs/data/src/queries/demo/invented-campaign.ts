import { defineQuery } from '../define-query.js';
import { boolean, uuid } from '../sql-type.js';

/** The campaigns that come with the demo, by the slugs that no change of a campaign touches. */
export const NEGOTIATION_SLUG = 'un-cybercrime-2024';
export const SIGNATURE_SLUG = 'un-cybercrime-signature';

/** Whether a campaign on the demo came with it, so that part of what it says is invented; not what people opened there. */
export const isInventedCampaign = defineQuery({
  name: 'demo.isInvented',
  text: `select c.slug in ('${NEGOTIATION_SLUG}', '${SIGNATURE_SLUG}') as invented from campaign c where c.id = $1`,
  parameters: { campaignId: uuid },
  row: { invented: boolean },
});
