import { changeOf, makesPositionsStale } from '#libs/domain';
import { articleRows } from './campaign-template.js';
import { idOf, type LaidOutCampaign } from './laid-out.js';
import { newId } from './new-id.js';
import type { DataAccess } from './data-access.js';
import { TextArticle, TextVersion, Treaty, TreatyAction } from './tables/index.js';
import type { TemplateFacts } from './template-facts.js';

/** Words by key of the draft, then by key of the provision. */
export type Wordings = Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>>;

/**
 * The drafts that were circulated by then, and the number of each provision where a source gives one. A template has no treaty
 * text; where the words of two drafts are given, they say whether a provision changed.
 */
export async function layOutTexts(
  tx: DataAccess,
  ids: LaidOutCampaign,
  { texts }: TemplateFacts,
  wordings: Wordings = {},
) {
  const campaignId = ids.campaignId;
  const before = new Map<string, { number: string; body: string }>();
  await tx
    .table(TextVersion)
    .insertMany(texts.map((text) => ({ id: idOf(ids.texts, text.key), campaignId, ...text })));
  await tx.table(TextArticle).insertMany(
    texts.flatMap((text) =>
      articleRows(text.key).map(({ provision, ...row }) => ({
        ...worded({ number: row.number, body: wordings[text.key]?.[provision] ?? '' }, provision, before),
        id: newId(),
        campaignId,
        textVersionId: idOf(ids.texts, text.key),
        provisionId: idOf(ids.provisions, provision),
        ...{ sort: row.sort, number: row.number, title: row.title, status: row.status },
      })),
    ),
  );
}

/** The words of a provision, and whether they differ from those of the last draft that had any. */
function worded(
  now: { number: string; body: string },
  provision: string,
  before: Map<string, { number: string; body: string }>,
) {
  const old = before.get(provision);
  if (now.body !== '') before.set(provision, now);
  const changed = now.body !== '' && old !== undefined && makesPositionsStale(changeOf(old, now));
  return { body: now.body, changed };
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
