import { AskProvision } from '#libs/data';
import type { ParagraphStatus } from '#libs/domain';
import type { TestDatabase } from './database.js';

/** A provision that the ask is about. */
export async function aProvisionOf(
  database: TestDatabase,
  campaign: { id: string },
  askId: string,
): Promise<string> {
  const campaignId = campaign.id;
  const provisionId = await database.make.provision({ campaignId });
  await database.table(AskProvision).insert({ campaignId, askId, provisionId });
  return provisionId;
}

export interface TextVersionOptions {
  ordinal: number;
  /** `YYYY-MM-DD` */
  circulatedOn: string;
  state?: 'proposed' | 'confirmed';
  /** Provisions in it, and whether their wording differs from that of the draft before. */
  articles?: { provisionId: string; changed: boolean; status?: ParagraphStatus }[];
}

/** A draft with its articles, past the api. */
export async function aTextVersion(
  database: TestDatabase,
  campaign: { id: string },
  { articles = [], ...draft }: TextVersionOptions,
): Promise<string> {
  const campaignId = campaign.id;
  const textVersionId = await database.make.textVersion({ campaignId, state: 'confirmed', ...draft });
  for (const [index, article] of articles.entries())
    await database.make.textArticle({
      ...{ campaignId, textVersionId, sort: index + 1, number: `${index + 1}`, ...article },
    });
  return textVersionId;
}
