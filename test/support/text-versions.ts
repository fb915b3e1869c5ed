import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

/** A provision that the ask is about. */
export async function aProvisionOf(
  database: TestDatabase,
  campaign: { id: string },
  askId: string,
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into provision (id, campaign_id, key, title) values ($1, $2, $1::uuid::text, 'A provision')`,
    [id, campaign.id],
  );
  await database.admin('insert into ask_provision (ask_id, provision_id, campaign_id) values ($1, $2, $3)', [
    askId,
    id,
    campaign.id,
  ]);
  return id;
}

export interface TextVersionOptions {
  ordinal: number;
  /** `YYYY-MM-DD` */
  circulatedOn: string;
  state?: 'proposed' | 'confirmed';
  /** Provisions in it, and whether their wording differs from that of the draft before. */
  articles?: { provisionId: string; changed: boolean; status?: string }[];
}

/** A draft with its articles, past the api. */
export async function aTextVersion(
  database: TestDatabase,
  campaign: { id: string },
  { ordinal, circulatedOn, state = 'confirmed', articles = [] }: TextVersionOptions,
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into text_version (id, campaign_id, key, title, ordinal, circulated_on, state)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, campaign.id, `draft-${ordinal}`, `Draft ${ordinal}`, ordinal, circulatedOn, state],
  );
  for (const [index, { provisionId, changed, status }] of articles.entries()) {
    await database.admin(
      `insert into text_article (id, campaign_id, text_version_id, sort, number, title, provision_id, changed, status)
       values ($1, $2, $3, $4::int, $4::int::text, 'An article', $5, $6, $7)`,
      [newId(), campaign.id, id, index + 1, provisionId, changed, status ?? 'open'],
    );
  }
  return id;
}
