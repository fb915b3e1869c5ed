import { articleRows } from './campaign-template.js';
import { idOf, type LaidOutCampaign } from './laid-out.js';
import { newId } from './new-id.js';
import type { DataAccess } from './data-access.js';
import { TextArticle, TextVersion, Treaty, TreatyAction } from './tables/index.js';
import type { TemplateFacts } from './template-facts.js';

/** The drafts that were circulated by then, and the number of each provision where a source gives one. No treaty text. */
export async function layOutTexts(tx: DataAccess, ids: LaidOutCampaign, { texts }: TemplateFacts) {
  const campaignId = ids.campaignId;
  await tx
    .table(TextVersion)
    .insertMany(texts.map((text) => ({ id: idOf(ids.texts, text.key), campaignId, ...text })));
  await tx.table(TextArticle).insertMany(
    texts.flatMap((text) =>
      articleRows(text.key).map(({ provision, ...row }) => ({
        id: newId(),
        campaignId,
        textVersionId: idOf(ids.texts, text.key),
        provisionId: idOf(ids.provisions, provision),
        ...row,
      })),
    ),
  );
}

/** The treaty's terms, and who is known to have signed or ratified it. Nobody in particular recorded that. */
export async function layOutTreaty(
  tx: DataAccess,
  ids: LaidOutCampaign,
  { treaty, treatyActions }: TemplateFacts,
) {
  const campaignId = ids.campaignId;
  await tx.table(Treaty).insertMany(treaty ? [{ campaignId, ...treaty }] : []);
  await tx.table(TreatyAction).insertMany(treatyActions.map((row) => ({ id: newId(), campaignId, ...row })));
}
