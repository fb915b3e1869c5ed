import { articleRows } from './campaign-template.js';
import type { LaidOutCampaign } from './laid-out.js';
import { newId } from './new-id.js';
import { insertRows, type Queryable } from './queryable.js';
import type { TemplateFacts } from './template-facts.js';

/** The drafts that were circulated by then, and the number of each provision where a source gives one. No treaty text. */
export async function layOutTexts(tx: Queryable, ids: LaidOutCampaign, { texts }: TemplateFacts) {
  const campaign_id = ids.campaignId;
  await insertRows(
    tx,
    'text_version',
    `id uuid, campaign_id uuid, key text, title text, symbol text, ordinal int, circulated_on date, state text,
     source text, confirmed_at timestamptz`,
    texts.map((text) => ({ id: ids.texts[text.key], campaign_id, ...text })),
  );
  await insertRows(
    tx,
    'text_article',
    `id uuid, campaign_id uuid, text_version_id uuid, sort int, number text, title text, status text,
     provision_id uuid, changed boolean`,
    texts.flatMap((text) =>
      articleRows(text.key).map(({ provision, ...row }) => ({
        id: newId(),
        campaign_id,
        text_version_id: ids.texts[text.key],
        provision_id: ids.provisions[provision],
        ...row,
      })),
    ),
  );
}

/** The treaty's terms, and who is known to have signed or ratified it. Nobody in particular recorded that. */
export async function layOutTreaty(
  tx: Queryable,
  ids: LaidOutCampaign,
  { treaty, treatyActions }: TemplateFacts,
) {
  const campaign_id = ids.campaignId;
  await insertRows(
    tx,
    'treaty',
    `campaign_id uuid, name text, instruments_needed int, days_after int, regional_organisation_counts boolean,
     opens_on date, closes_on date, zone text, source text, note text`,
    treaty ? [{ campaign_id, ...treaty }] : [],
  );
  await insertRows(
    tx,
    'treaty_action',
    `id uuid, campaign_id uuid, delegation_code text, kind text, done_on date, known_on date, confirmed boolean,
     source text, note text`,
    treatyActions.map((row) => ({ id: newId(), campaign_id, ...row })),
  );
}
