import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { count, type CountedDelegation } from '#libs/domain';
import { GROUPS, STATES } from '#libs/reference';
import { demoStory } from '../../apps/embedded/src/demo/story.js';
import {
  treaty,
  move,
  one,
  catcher,
  demarche,
  worker,
  client,
  at,
  openDemoWorld,
  stopDemoWorld,
} from '../support/demo-of-today.js';

beforeAll(openDemoWorld);
afterAll(stopDemoWorld);

/** Sunday noon in Vienna: nobody's digest fell due within the last two days. */
const TODAY = '2026-11-22T11:00:00Z';
/** The count of the demo's ask, for somebody who reads what the whole coalition may see. */
async function judges() {
  const rows = await demarche.database.admin<{ code: string; stance: never; confidence: never }>(
    `select distinct on (h.delegation_code) h.delegation_code as code, h.stance, h.confidence
       from position_head h join ask a on a.id = h.ask_id
       where a.key = 'judicial-oversight-of-searches' and h.audience like 'c:%'
       order by h.delegation_code, h.occurred_at desc, h.voice desc, h.recorded_at desc`,
  );
  const positions = new Map(rows.map((row) => [row.code, { ...row, stale: false }]));
  const delegations: CountedDelegation[] = STATES.map((state) => ({
    code: state.code,
    name: state.shortName,
    votes: state.kind === 'member',
    groups: GROUPS.filter((group) => group.members.some((member) => member.state === state.code)).map(
      (group) => group.code,
    ),
    position: positions.get(state.code) ?? null,
  }));
  return count(delegations, 'two_thirds');
}

describe('the demo', () => {
  describe('on its first day', () => {
    it('has drafts in our own paraphrase, which says so, and shows what changed between two of them', async () => {
      const texts = `${at['un-cybercrime-2024']}/texts`;
      const drafts = (await client.get(texts)).body.items as { id: string; key: string }[];
      const [from, to] = ['aug-2023', 'jul-2024'].map((key) => drafts.find((draft) => draft.key === key)?.id);
      const { body } = await client.get(`${texts}/compare?from=${from}&to=${to}&words=true`);
      const of = (key: string) =>
        (body.provisions as Record<string, any>[]).find(({ provision }) => provision?.key === key)!;
      expect([of('human-rights').change, of('core-cyber-offences').change]).toEqual([
        'reworded',
        'renumbered',
      ]);
      const words = of('human-rights').words as { op: string; text: string }[];
      expect(words[0]).toMatchObject({
        op: 'same',
        text: expect.stringContaining('A paraphrase in our own words'),
      });
      expect(words.map(({ op }) => op)).toContain('added');
    });
    it('labels every position that no source says as invented, and gives each its draft', async () => {
      const [counted] = await demarche.database.admin<{ all: number; labelled: number; drafts: number }>(
        `select count(*)::int as all, count(text_version_id)::int as drafts, count(*) filter (where
           source = 'Illustrative: invented for the demo, not a statement of this state.'
           or note like 'Illustrative: invented%' or grade = 'machine_transcript')::int as labelled
         from position_event`,
      );
      expect(counted?.all).toBeGreaterThan(150);
      expect([counted?.labelled, counted?.drafts]).toEqual([counted?.all, counted?.all]);
      const real = await one<{ n: number }>(
        `select count(*)::int as n from position_event where grade = 'machine_transcript' and tier = 'public'`,
      );
      expect(real).toEqual({ n: 16 });
    });
    it('has an ask that stands a few votes from two thirds', async () => {
      const { firm, short } = await judges();
      // By hand: two thirds of the 130 who say yes or no are 87; each one won over adds to both.
      expect([firm, short]).toEqual([{ yes: 86, no: 44, open: 63, abstain: 0, absent: 0 }, 2]);
    });
    it('hides the source of what is sealed from everybody but its author, and the position from those outside the core', async () => {
      const positions = async (email: string) =>
        (await (await demarche.as({ email })).get(`${at['un-cybercrime-2024']}/delegations/KEN/positions`))
          .text;
      expect(await positions('campaigner@demo.example.org')).toContain('must not be named');
      const core = await positions('coordinator@demo.example.org');
      expect([core.includes('"sealed":true'), core.includes('must not be named')]).toEqual([true, false]);
      expect(await positions('member@demo.example.org')).not.toContain('"sealed":true');
    });
    it('speaks once for thirteen Caribbean states and one that joined them', async () => {
      const { items } = (await client.get(`${at['un-cybercrime-2024']}/statements`)).body;
      expect(items).toMatchObject([{ speakerCode: 'JAM', states: 13, positions: 14 }]);
      const { body } = await client.get(`${at['un-cybercrime-2024']}/statements/${items[0].id}`);
      const reasons = Object.fromEntries(
        body.delegations.map((one: { code: string; reason: string }) => [one.code, one.reason]),
      );
      expect(reasons).toMatchObject({ JAM: 'speaker', CRI: 'aligned', GUY: 'member' });
      expect(reasons).not.toHaveProperty('HTI');
    });
    it('follows a treaty of which nothing has happened yet', async () => {
      expect(await treaty()).toMatchObject({
        asOf: '2024-08-05',
        note: '',
        instrumentsNeeded: 40,
        signature: { state: 'not_open', opensOn: '2025-10-25', closesOn: '2026-12-31' },
        progress: { signatures: 0, instruments: 0, stillNeeded: 40, unconfirmed: { instruments: 0 } },
      });
      const spoken = await one<{ n: number }>(
        `select count(*)::int as n from position_event e join campaign c on c.id = e.campaign_id
         where c.slug = 'un-cybercrime-signature'`,
      );
      expect(spoken).toEqual({ n: 0 });
    });
  });

  describe('moved to today in one go', () => {
    let moved: { status: number; body: any };
    let took: number;
    beforeAll(async () => {
      const began = performance.now();
      moved = await move({ to: TODAY });
      took = performance.now() - began;
    });
    it('is there in seconds, and says what it did not send', async () => {
      expect([moved.status, moved.body.jumped, moved.body.now.instant.slice(0, 16)]).toEqual([
        200,
        true,
        '2026-11-22T11:00',
      ]);
      expect(took).toBeLessThan(120_000);
      expect(moved.body.sent).toBe(0);
      // Six people were to be reminded of three deadlines and four tasks, and to get a digest in each campaign.
      expect(moved.body.skipped).toBeGreaterThanOrEqual(19);
    });
    it('has sent nothing that was of no use any more, and gives each its reason', async () => {
      expect(await catcher.list({ limit: 10 })).toEqual([]);
      const reasons = await demarche.database.admin(
        `select distinct kind, skip_reason as reason from delivery where state = 'skipped' order by 1, 2`,
      );
      expect(reasons).toEqual([
        { kind: 'deadline_reminder', reason: 'expired' },
        { kind: 'digest', reason: 'expired' },
        { kind: 'task_reminder', reason: 'expired' },
      ]);
      const late = await one<{ n: number }>(
        `select count(*)::int as n from delivery where state = 'planned' and fire_at < clock_now()`,
      );
      expect(late).toEqual({ n: 0 });
    });
    it('plans one digest a person and campaign, and the reminder of the last week for signature', async () => {
      const planned = await demarche.database.admin<{ kind: string; day: string; n: number }>(
        `select kind, fire_at::date::text as day, count(*)::int as n from delivery where state = 'planned'
         group by 1, 2 order by 1, 2`,
      );
      expect(planned).toEqual([
        // On 31 December at 18:00 in New York it is already 1 January in Bangkok, Jakarta and Yangon.
        { kind: 'deadline_reminder', day: '2026-12-24', n: 1 },
        { kind: 'deadline_reminder', day: '2026-12-25', n: 3 },
        { kind: 'digest', day: '2026-11-23', n: 12 },
      ]);
      expect((await worker.auditNow()).problems).toBe(0);
    });
    it('shows how far the treaty is, the statement of January, and what capitals said', async () => {
      const { note, asOf, signature, progress } = await treaty();
      expect([asOf, signature.state, signature.daysLeft]).toEqual(['2026-11-22', 'open', 39]);
      expect(progress).toMatchObject({
        signatures: 31,
        instruments: 0,
        stillNeeded: 40,
        entersIntoForceOn: null,
        unconfirmed: { signatures: 0, instruments: 3 },
      });
      expect(note).toMatch(/^72 signatories.*76 signatories/);
      const spoken = await one<{ states: number; tiers: string[] }>(
        `select count(*)::int as states, array_agg(distinct tier) as tiers from position_event
         where statement_id is not null and occurred_at > '2026-01-01'`,
      );
      expect(spoken).toEqual({ states: 38, tiers: ['public'] });
      const strangers = await demarche.database.admin(
        `select u.email from position_event e join user_account u on u.id = e.author_id
         where u.email not like '%@demo.example.org'`,
      );
      expect(strangers).toEqual([]);
      const statements = (await client.get(`${at['un-cybercrime-signature']}/statements`)).body;
      expect(statements.items).toMatchObject([{ speakerCode: 'EUE', states: 37, positions: 38 }]);
      const { items } = (await client.get(`${at['un-cybercrime-signature']}/treaty/states`)).body;
      const find = (code: string) => items.find((item: { code: string }) => item.code === code);
      expect(find('QAT')).toMatchObject({ instrument: { confirmed: false }, counted: false });
      expect(find('PHL').declared).toMatchObject([
        { stance: 'support', voice: 'own', source: expect.stringMatching(/^Illustrative: invented/) },
      ]);
      for (const { code, declared } of items)
        for (const { note, source } of declared)
          expect([code, `${source} ${note}`]).toEqual([
            code,
            expect.stringMatching(/Illustrative: invented|The stance is our reading/),
          ]);
      const norway = (await client.get(`${at['un-cybercrime-signature']}/delegations/NOR/positions`)).body;
      expect(norway.items).toMatchObject([{ note: expect.stringContaining('The stance is our reading') }]);
    });
    it('tells the story once, also to a process that starts anew', async () => {
      const written = () =>
        demarche.database.admin(
          `select (select count(*) from position_event) as positions, (select count(*) from statement) as statements,
             (select count(*) from amendment) as amendments`,
        );
      const before = await written();
      await demoStory(demarche.database.url).play(new Date(TODAY));
      expect(await written()).toEqual(before);
      const motion = await one(`select state from amendment where title like 'Delete the clause%'`);
      expect(motion).toEqual({ state: 'rejected' });
    });
    it('sends one fresh digest to each when the Monday comes, and no second', async () => {
      const monday = await move({ advance: 'P2D' });
      expect(monday.body.jumped).toBe(false);
      const sent = await demarche.database.admin<{ n: number; fresh: boolean }>(
        `select count(*)::int as n, bool_and(fire_at > '2026-11-22') as fresh from delivery
         where kind = 'digest' and state = 'accepted' group by membership_id`,
      );
      expect(sent).toEqual(Array.from({ length: 12 }, () => ({ n: 1, fresh: true })));
      expect(await catcher.list({ limit: 100 })).toHaveLength(12);
    });
    it('goes on to the real present by name, and never far beyond it', async () => {
      expect((await move({ to: 'tomorrow' })).status).toBe(400);
      const present = new Date(Date.now() + 1095 * 86_400_000).toISOString();
      await demarche.database.admin(`update installation set clock_offset = $1::timestamptz - now()`, [
        present,
      ]);
      const beyond = await move({ advance: 'P30D' });
      expect([beyond.status, beyond.body.fields[0].path]).toEqual([400, 'advance']);
      const back = await move({ to: 'today' });
      expect([back.status, back.body.fields[0].detail]).toEqual([400, 'The demo clock only moves forward.']);
      await demarche.database.admin(`update installation set clock_offset = interval '-3 days'`);
      const today = await move({ to: 'today' });
      expect(today.status).toBe(200);
      expect(Math.abs(Date.parse(today.body.now.instant) - Date.now())).toBeLessThan(60_000);
    });
  });
});
