import { layOutCampaign, type LaidOutCampaign } from '#libs/data';
import { PROVISIONS } from '#libs/reference';
import type { Client, TestDemarche } from './demarche.js';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { aPerson } from './makers.js';
import type { Subjects } from './subjects.js';

/** The real campaign as it stood in January 2024: the drafts of August and November 2023, with the real asks. */
export interface DraftCampaign extends LaidOutCampaign {
  organisationId: string;
  clients: Record<'coordinator' | 'second' | 'campaigner' | 'member' | 'outsider', Client>;
  /** Address below the campaign. */
  at(path: string): string;
}

let campaigns = 0;

export async function aDraftCampaign(demarche: TestDemarche, until = '2024-01-31'): Promise<DraftCampaign> {
  const { database } = demarche;
  const lay = (template: 'un_cybercrime' | 'empty') =>
    layOutCampaign(database.direct, {
      name: 'Cybercrime',
      slug: `drafts-${++campaigns}`,
      template,
      until,
      organisations: [{ key: 'ours', name: `Our organisation ${campaigns}` }],
    });
  const laid = await lay('un_cybercrime');
  const other = await lay('empty');
  const seat = { id: laid.campaignId, organisationId: laid.organisations['ours'] ?? '' };
  const elsewhere = { id: other.campaignId, organisationId: other.organisations['ours'] ?? '' };
  const clients = {
    coordinator: await demarche.as(await aPerson(database, seat, { role: 'coordinator' })),
    second: await demarche.as(await aPerson(database, seat, { role: 'coordinator' })),
    campaigner: await demarche.as(await aPerson(database, seat, { role: 'campaigner' })),
    member: await demarche.as(await aPerson(database, seat)),
    outsider: await demarche.as(await aPerson(database, elsewhere, { role: 'coordinator' })),
  };
  return {
    ...laid,
    organisationId: seat.organisationId,
    clients,
    at: (path) => `/api/campaigns/${laid.campaignId}/${path}`,
  };
}

export interface TestArticle {
  number: string;
  title: string;
  body?: string;
  status?: string;
  changed?: boolean;
}

/** Articles of July 2024 of which the facts give number and title. */
const KNOWN = new Map<string, string>(
  PROVISIONS.flatMap(({ title, numbers }) => {
    const number = (numbers as Record<string, string | undefined>)['jul-2024'];
    return number !== undefined && /^\d+$/.test(number) ? [[number, title]] : [];
  }),
);

const SUBJECTS =
  'apples bridges canals deserts engines forests glaciers harbours islands jungles kettles lanterns';

/** A draft of 68 articles in the numbering of July 2024. What the facts do not name has a subject of its own. */
export function julyArticles(more: Partial<Record<string, Partial<TestArticle>>> = {}): TestArticle[] {
  const subjects = SUBJECTS.split(' ');
  return Array.from({ length: 68 }, (_, index) => {
    const number = String(index + 1);
    const own = `${subjects[index % 12]} of the ${subjects[(index * 7 + 3) % 12]} in year ${1900 + index}`;
    return { number, title: KNOWN.get(number) ?? own, ...more[number] };
  });
}

/** A draft with one article that nobody confirmed, made for one request. */
export async function aProposal(
  database: TestDatabase,
  { id: campaignId }: Pick<Subjects, 'id'>,
): Promise<{ textId: string; articleId: string }> {
  const [textId, articleId] = [newId(), newId()];
  // Two made at once must not stand in the same place.
  const ordinal = 3_000_000 + Math.floor(Math.random() * 1_000_000_000);
  await writeDraft(database, { textId, articleId, campaignId, ordinal, state: 'proposed' });
  return { textId, articleId };
}

/**
 * The draft of a campaign that can be reopened, or the one that can be confirmed after it: as if nobody had done
 * either. One per campaign, because only the newest can.
 */
export async function theNewest(
  database: TestDatabase,
  { id: campaignId }: Pick<Subjects, 'id'>,
  state: 'confirmed' | 'proposed',
): Promise<string> {
  const [reopened, confirmed] = [`${campaignId.slice(0, -4)}aaaa`, `${campaignId.slice(0, -4)}bbbb`];
  const textId = state === 'confirmed' ? reopened : confirmed;
  const ordinal = state === 'confirmed' ? 1_000_000 : 2_000_000;
  await database.admin(
    `update text_version set state = 'proposed', version = 1 where id = $1 and state = 'confirmed'`,
    [confirmed],
  );
  await writeDraft(database, { textId, articleId: newId(), campaignId, ordinal, state });
  return textId;
}

async function writeDraft(
  database: TestDatabase,
  draft: { textId: string; articleId: string; campaignId: string; ordinal: number; state: string },
): Promise<void> {
  const { textId, articleId, campaignId, ordinal, state } = draft;
  // One after the other: of two at once the second could meet the place in the order before it meets the id.
  await database.admin(
    `insert into text_version (id, campaign_id, key, title, ordinal, circulated_on, state)
     select $1::uuid, $2::uuid, 'draft-' || $1::uuid::text, 'A draft', $3::int, date '2020-01-01', $4
     from pg_advisory_xact_lock(hashtext($2::text))
     on conflict (id) do update set state = excluded.state, version = 1`,
    [textId, campaignId, ordinal, state],
  );
  await database.admin(
    `insert into text_article (id, campaign_id, text_version_id, sort, number, title)
     values ($1, $2, $3, 0, '6', 'An article') on conflict do nothing`,
    [articleId, campaignId, textId],
  );
}

export const aFreshProvision = (
  database: TestDatabase,
  { id: campaignId }: Pick<Subjects, 'id'>,
): Promise<string> => database.make.provision({ campaignId });

/** A draft that the campaign's coordinator is looking over. */
export async function aReview(
  database: TestDatabase,
  { id: campaignId }: Pick<Subjects, 'id'>,
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into text_review (id, campaign_id, author_id, text)
     select $1, $2, user_id, 'Article 1. Scope' from membership
     where campaign_id = $2 and state = 'active' and role = 'coordinator' order by joined_at limit 1`,
    [id, campaignId],
  );
  return id;
}
