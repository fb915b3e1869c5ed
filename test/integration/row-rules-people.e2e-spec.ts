import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maySee, ROLES, TIERS, type Seat, type Testimony, type Tier } from '#libs/domain';
import { newId } from '#libs/platform';
import { abreast } from '../support/matrix.js';
import { aPerson, type TestPerson } from '../support/makers.js';
import { anInteraction, aPosition, aTask, type Subjects } from '../support/subjects.js';
import {
  admin,
  database,
  here,
  other,
  member,
  campaigner,
  coordinator,
  stranger,
  asPerson,
  NOT_ALLOWED,
  refusal,
  openRowWorld,
  stopRowWorld,
} from '../support/row-rules.js';

beforeAll(openRowWorld);
afterAll(stopRowWorld);

describe('a person', () => {
  it('cannot raise the own role or clearance, move the own seat, or become an installation admin', async () => {
    const changes = [
      `role = 'coordinator'`,
      'core_group = true',
      `organisation_id = '${here.secondOrganisationId}'`,
      `campaign_id = '${other.id}', organisation_id = '${other.organisationId}'`,
      `user_id = '${coordinator.id}'`,
    ];
    for (const change of changes) {
      const sql = `update membership set ${change} where id = $1`;
      expect([change, await refusal(asPerson(member, sql, [member.membershipId]))]).toEqual([
        change,
        NOT_ALLOWED,
      ]);
    }
    for (const column of ['installation_admin = true', `email = 'x@example.org'`, `state = 'disabled'`]) {
      expect(await refusal(asPerson(member, `update user_account set ${column}`))).toBe(NOT_ALLOWED);
    }
    const wishes = await asPerson(member, 'update membership set wants_digest = false returning id');
    expect(wishes).toEqual([{ id: member.membershipId }]);
  });
  it('gives nobody a seat without coordinating that campaign', async () => {
    const sql = `insert into membership (id, campaign_id, user_id, organisation_id, role) values ($1, $2, $3, $4, 'coordinator')`;
    const into = (person: TestPerson, subjects: Subjects) =>
      refusal(asPerson(person, sql, [newId(), subjects.id, stranger.id, subjects.organisationId]));
    expect(await into(campaigner, here)).toBe(NOT_ALLOWED);
    expect(await into(coordinator, other)).toBe(NOT_ALLOWED);
  });
  it('cannot write as somebody else, for another organisation, or into another campaign', async () => {
    const insert = (authorId: string, organisationId: string, campaignId: string) => {
      const sql = `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, tier, author_id,
        organisation_id) values ($1, $2, 'FJI', 'call', now(), 'UTC', 'public', $3, $4)`;
      return refusal(asPerson(campaigner, sql, [newId(), campaignId, authorId, organisationId]));
    };
    expect(await insert(member.id, here.organisationId, here.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, here.secondOrganisationId, here.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, other.organisationId, other.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, here.organisationId, other.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, here.organisationId, here.id)).toBeUndefined();
  });
  it('does not log anything as a member', async () => {
    const sql = `insert into delegate (id, campaign_id, delegation_code, name, tier, author_id, organisation_id)
      values ($1, $2, 'FJI', 'Name', 'public', $3, $4)`;
    const values = [newId(), here.id, member.id, here.organisationId];
    expect(await refusal(asPerson(member, sql, values))).toBe(NOT_ALLOWED);
  });
  it('cannot put down in the audit what somebody else did, nor what was done in another campaign', async () => {
    const sql = `insert into audit_event (actor_id, campaign_id, action) values ($1, $2, 'seat_changed')`;
    expect(await refusal(asPerson(member, sql, [coordinator.id, here.id]))).toBe(NOT_ALLOWED);
    expect(await refusal(asPerson(member, sql, [member.id, other.id]))).toBe(NOT_ALLOWED);
    expect(await refusal(asPerson(member, sql, [member.id, here.id]))).toBeUndefined();
  });
  it('cannot change or delete what was said once, nor anybody’s note', async () => {
    for (const statement of [
      `update position_event set stance = 'oppose'`,
      'delete from position_event',
      'truncate position_event',
      `update position_head set stance = 'oppose'`,
      'delete from position_head',
      'delete from retraction',
      'delete from statement',
      'delete from contact_notice',
      'update interaction set author_id = reader_id()',
      'delete from interaction',
      'delete from task',
      `update audit_event set action = ''`,
    ]) {
      expect([statement, await refusal(asPerson(campaigner, statement))]).toEqual([statement, NOT_ALLOWED]);
    }
    const owner = refusal(admin.admin(`update position_event set stance = 'oppose'`));
    expect(await owner).toBe(NOT_ALLOWED);
  });
  it('corrects nothing that somebody else logged: a coordinator withdraws it, or erases its words', async () => {
    const authorship = {
      authorId: campaigner.id,
      organisationId: here.organisationId,
      tier: 'public' as const,
    };
    const id = await anInteraction(admin, here, authorship);
    const change = (person: TestPerson, set: string) =>
      asPerson(person, `update interaction set ${set} where id = $1 returning id`, [id]);
    expect(await change(member, `note = ''`)).toEqual([]);
    for (const set of [`note = 'x'`, `note = ''`, `kind = 'call'`, `tier = 'me'`, `zone = 'Asia/Tokyo'`])
      expect([set, await refusal(change(coordinator, set))]).toEqual([set, NOT_ALLOWED]);
    const erased = `erased_at = clock_now(), erased_by = reader_id()`;
    expect(await change(coordinator, `note = '', ${erased}`)).toEqual([{ id }]);
    expect(await refusal(change(coordinator, 'erased_at = null, erased_by = null'))).toBe(NOT_ALLOWED);
    expect(await change(campaigner, `kind = 'letter'`)).toEqual([{ id }]);
  });
  it('takes back nothing that somebody else said, nor what she may not see, nor in another name', async () => {
    const sql = `insert into retraction (event_id, campaign_id, retracted_by, reason) values ($1, $2, $3, 'Why')`;
    const position = (tier: Tier, authorId = campaigner.id) =>
      aPosition(admin, here, { authorId, organisationId: here.organisationId, tier });
    const back = async (person: TestPerson, id: string, by = person.id, campaignId = here.id) =>
      refusal(asPerson(person, sql, [id, campaignId, by]));
    const [open, mine, hidden] = [
      await position('public'),
      await position('me'),
      await position('organisation'),
    ];
    expect(await back(member, open)).toBe(NOT_ALLOWED);
    expect(await back(campaigner, await position('public', coordinator.id))).toBe(NOT_ALLOWED);
    expect(await back(coordinator, hidden)).toBe(NOT_ALLOWED);
    expect(await back(coordinator, open, campaigner.id)).toBe(NOT_ALLOWED);
    expect(await back(stranger, open)).toBe(NOT_ALLOWED);
    expect(await back(stranger, open, stranger.id, other.id)).toBe(NOT_ALLOWED);
    expect(await back(coordinator, open)).toBeUndefined();
    expect(await back(campaigner, mine)).toBeUndefined();
    const seen = `select event_id as id from retraction`;
    expect(await asPerson(coordinator, seen)).toEqual([{ id: open }]);
    expect(await asPerson(stranger, seen)).toEqual([]);
  });
  it('takes back the notice of an own contact, once and for all, and changes nothing else of it', async () => {
    const authorship = { organisationId: here.organisationId, tier: 'me' as const };
    const mine = await anInteraction(admin, here, { ...authorship, authorId: campaigner.id });
    const theirs = await anInteraction(admin, here, { ...authorship, authorId: coordinator.id });
    const insert = `insert into contact_notice (id, campaign_id, delegation_code, occurred_at, zone, tier, author_id,
      organisation_id, interaction_id) values ($1, $2, 'FJI', now(), 'UTC', 'coalition', $3, $4, $5)`;
    const give = (id: string, interactionId: string) =>
      refusal(asPerson(campaigner, insert, [id, here.id, campaigner.id, here.organisationId, interactionId]));
    const id = newId();
    expect(await give(newId(), theirs)).toBe(NOT_ALLOWED);
    expect(await give(id, mine)).toBeUndefined();
    const undo = `update contact_notice set undone_at = now() where id = $1 returning id`;
    const seen = 'select id from contact_notice where id = $1';
    for (const person of [coordinator, member, stranger])
      expect(await asPerson(person, undo, [id])).toEqual([]);
    expect(await asPerson(coordinator, seen, [id])).toEqual([{ id }]);
    for (const change of [`tier = 'public'`, 'interaction_id = null', `author_id = '${coordinator.id}'`]) {
      const sql = `update contact_notice set ${change} where id = $1`;
      expect([change, await refusal(asPerson(campaigner, sql, [id]))]).toEqual([change, NOT_ALLOWED]);
    }
    expect(await asPerson(campaigner, undo, [id])).toEqual([{ id }]);
    const redo = `update contact_notice set undone_at = null where id = $1 returning id`;
    expect(await asPerson(campaigner, redo, [id])).toEqual([]);
    for (const person of [coordinator, member, stranger])
      expect(await asPerson(person, seen, [id])).toEqual([]);
    expect(await asPerson(campaigner, seen, [id])).toEqual([{ id }]);
  });
  it('does not change a task that she may not see, even by a statement that reads no column', async () => {
    const titles = `select id, title, tier from task where campaign_id = $1 and tier in ('me', 'organisation', 'core') order by id`;
    const before = await admin.admin(titles, [here.id]);
    expect(await refusal(asPerson(coordinator, `update task set tier = 'public'`))).toBe(NOT_ALLOWED);
    await asPerson(coordinator, `update task set title = 'Renamed'`);
    expect(await admin.admin(titles, [here.id])).toEqual(before);
    const renamed = `select count(*)::int as count from task where campaign_id = $1 and title = 'Renamed'`;
    // Those at the tiers coalition and public.
    expect(await admin.admin(renamed, [here.id])).toEqual([{ count: 2 }]);
  });
  it('reads no address, password or clearance of others through the account table', async () => {
    for (const column of ['email', 'password_hash']) {
      expect(await refusal(asPerson(coordinator, `select ${column} from user_account`))).toBe(NOT_ALLOWED);
    }
    expect(await asPerson(member, 'select colleague_email($1) as email', [coordinator.id])).toEqual([
      { email: null },
    ]);
    expect(await asPerson(stranger, 'select id from user_account where id = $1', [member.id])).toEqual([]);
  });
});

describe('a pool that is shared', () => {
  it('never shows one person the rows of another, in 2,000 interleaved transactions with aborts', async () => {
    const people: TestPerson[] = [];
    for (let n = 0; n < 20; n++) {
      const subjects = n % 2 === 0 ? here : other;
      const person = await aPerson(admin, subjects, { role: 'campaigner' });
      await anInteraction(
        admin,
        subjects,
        { authorId: person.id, organisationId: subjects.organisationId, tier: 'me' },
        person.id,
      );
      people.push(person);
    }
    const roles = ['auth', 'worker', 'setup'] as const;
    const wrong: string[] = [];
    let aborted = 0;
    await abreast(
      Array.from({ length: 2_000 }, (_, n) => n),
      16,
      async (n) => {
        const person = people[(n * 7) % people.length]!;
        const abort = n % 5 === 0;
        const work = database.asReader(person.id, async (tx) => {
          if (n % 3 === 0) await tx.as(roles[n % roles.length]!, (other) => other.query('select 1'));
          if (n % 4 === 0)
            await tx.asReader(people[n % people.length]!.id, (other) => other.query('select 1'));
          const rows = await tx.query<{ note: string }>(`select note from interaction where tier = 'me'`);
          if (rows.length !== 1 || rows[0]?.note !== person.id) wrong.push(`${n}: ${JSON.stringify(rows)}`);
          if (abort) await (n % 2 === 0 ? tx.query('select 1/0') : Promise.reject(new Error('aborted')));
        });
        await work.catch(() => aborted++);
      },
    );
    expect(wrong).toEqual([]);
    expect(aborted).toBe(400);
  });
});
interface Standing extends Seat {
  seated: boolean;
}

describe('maySee() of libs/domain', () => {
  it('says the same as PostgreSQL of every reader and every task', async () => {
    const readers = await everyReader();
    const tasks = await everyTask(readers);
    let compared = 0;
    const differences: string[] = [];
    for (const { person, standing } of readers) {
      const rows = await asPerson(person, 'select id from task');
      const visible = new Set(rows.map((row) => row['id']));
      for (const { id, facts } of tasks) {
        const said = maySee(standing.seated ? standing : undefined, facts);
        compared++;
        if (said !== visible.has(id)) differences.push(JSON.stringify({ said, standing, facts }));
      }
    }
    process.stdout.write(`maySee: ${compared} combinations, ${differences.length} differences\n`);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  });
});
/** Role × organisation × core group × seated or removed, in two campaigns. */
async function everyReader(): Promise<{ person: TestPerson; standing: Standing }[]> {
  const readers: { person: TestPerson; standing: Standing }[] = [];
  for (const campaign of [here, other]) {
    for (const role of ROLES) {
      for (const organisationId of [campaign.organisationId, campaign.secondOrganisationId]) {
        for (const coreGroup of [false, true]) {
          const seated = !(role === 'member' && coreGroup && organisationId === campaign.organisationId);
          const person = await aPerson(admin, campaign, { role, organisationId, coreGroup });
          if (!seated) {
            await admin.admin(`update membership set state = 'removed' where id = $1`, [person.membershipId]);
          }
          readers.push({
            person,
            standing: { userId: person.id, campaignId: campaign.id, organisationId, role, coreGroup, seated },
          });
        }
      }
    }
  }
  return readers;
}
/** Tier × author × assignee × organisation it was written for. */
async function everyTask(readers: { person: TestPerson; standing: Standing }[]) {
  const tasks: { id: string; facts: Testimony }[] = [];
  const rows = readers.flatMap(({ standing }, n) =>
    TIERS.flatMap((tier) =>
      [
        null,
        readers[(n + 5) % readers.length]!.standing,
        readers[(n + 12) % readers.length]!.standing,
        standing,
      ].map((assignee) => ({ standing, tier, assignee })),
    ),
  );
  for (const { standing, tier, assignee } of rows) {
    const { userId: authorId, organisationId, campaignId } = standing;
    const facts: Testimony = {
      campaignId,
      authorId,
      organisationId,
      tier,
      assigneeId: assignee?.userId ?? null,
    };
    tasks.push({ id: await aTask(admin, campaignId === here.id ? here : other, { ...facts }), facts });
  }
  return tasks;
}
