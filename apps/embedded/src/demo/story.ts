import { Client } from 'pg';
import { DirectAccess } from '#libs/data';
import type { DemoStory } from '../../../api/src/services.js';
import type { Stage } from './amendments.js';
import { CHAPTERS, chapterId, type Chapter } from './chapters.js';
import type { DemoIds } from './rows.js';

/**
 * Writes into the demo what happens there after its first day. Each chapter is written once, whoever asks and however
 * often, so that it can be asked for again after a crash; one whose campaign is gone is left out.
 * @param ownerUrl of a database that holds the demo
 */
export function demoStory(ownerUrl: string): DemoStory {
  let played = 0;
  let telling: Promise<void> = Promise.resolve();
  const tell = async (to: Date): Promise<void> => {
    const due = CHAPTERS.slice(played).filter((chapter) => chapter.at <= to);
    if (due.length === 0) return;
    await write(ownerUrl, due);
    played += due.length;
  };
  return {
    play: (to) => {
      const turn = telling.then(() => tell(to));
      telling = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function write(ownerUrl: string, chapters: readonly Chapter[]): Promise<void> {
  const owner = new Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`select pg_advisory_xact_lock(hashtext('demarche_demo_story'))`);
    const stages = await theStages(owner);
    for (const chapter of chapters) {
      const stage = stages.get(chapter.campaign);
      if (stage) await writeOnce(owner, chapter, stage);
    }
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}

async function writeOnce(owner: Client, chapter: Chapter, stage: Stage): Promise<void> {
  const id = chapterId(chapter, stage);
  if (chapter.written) {
    const held = await owner.query(`select from ${chapter.written.table} where id = $1`, [id]);
    if ((held.rowCount ?? 0) > 0) return;
  }
  await chapter.write(new DirectAccess(owner), stage, id);
}

type KeyedIds = Record<string, string>;

interface StageRow {
  slug: string;
  campaignId: string;
  asks: KeyedIds;
  texts: KeyedIds;
  provisions: KeyedIds;
  people: DemoIds;
}

async function theStages(owner: Client): Promise<Map<string, Stage>> {
  const { rows } = await owner.query<StageRow>(STAGES);
  return new Map(rows.map(({ slug, ...stage }) => [slug, stage]));
}

const keyed = (table: string) =>
  `(select coalesce(json_object_agg(x.key, x.id), '{}'::json) from ${table} x where x.campaign_id = c.id)`;

/** The demo's own accounts by the first part of their address, as people.ts makes it. */
const STAGES = `select c.slug, c.id as "campaignId", ${keyed('ask')} as asks, ${keyed('text_version')} as texts,
    ${keyed('provision')} as provisions,
    (select coalesce(json_object_agg(split_part(u.email, '@', 1), json_build_object('userId', u.id,
      'membershipId', m.id, 'organisationId', m.organisation_id)), '{}'::json)
      from membership m join user_account u on u.id = m.user_id
      where m.campaign_id = c.id and u.email like '%@demo.example.org') as people
  from campaign c`;
