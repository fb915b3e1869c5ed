import { SEAT_CHANGES, type DeliveryKind } from '#libs/domain';
import { compose, type CampaignMail, type Composed } from '#libs/mail';
import { Database, newId, Tokens } from '#libs/platform';
import { startDemarche, type TestDemarche } from './demarche.js';
import { aCampaign, aDeadline, aPerson, type TestPerson } from './makers.js';

export const publicUrl = 'https://desk.example.org';
const NOW = new Date('2024-08-08T22:00:00Z');

export let demarche: TestDemarche;
let database: Database;
export let tokens: Tokens;
export let campaign: { id: string; organisationId: string };
export let reader: TestPerson;
export let deadlineId: string;
export let taskId: string;
/** What each kind of mail is about; the seat for the others. */
export const subjects: Partial<Record<DeliveryKind, string>> = {};
/** The mail that tells all there is to tell about seats. */
const seatMailId = newId();

export async function openMailWorld(): Promise<void> {
  demarche = await startDemarche({ publicUrl });
  database = await Database.open({ url: demarche.database.url, poolSize: 2 });
  tokens = new Tokens(demarche.environment.secret);
  campaign = await aCampaign(demarche.database, 'The treaty');
  await demarche.database.admin(`update campaign set slug = 'the-treaty' where id = $1`, [campaign.id]);
  reader = await aPerson(demarche.database, campaign, {
    role: 'campaigner',
    joinedAt: '2024-01-01T00:00:00Z',
  });
  deadlineId = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
  taskId = await aTaskOfReader();
  const cancelled = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
  await demarche.database.admin(`update deadline set state = 'cancelled' where id = $1`, [cancelled]);
  const given = await aTaskOfReader();
  await demarche.database.admin('update task set assignee_id = null where id = $1', [given]);
  // What changed for the reader: given, given another time, gone.
  for (const [id, known] of [
    [taskId, null],
    [await aTaskOfReader(), '2024-08-01T10:00:00Z'],
    [given, '2024-08-01T10:00:00Z'],
  ]) {
    await demarche.database.admin(
      `insert into task_notice (task_id, user_id, campaign_id, change, actor_id, known_at, known_due_at)
       values ($1, $2, $3, 'given', $2, $4, $4)`,
      [id, reader.id, campaign.id, known],
    );
  }
  await demarche.database.admin(
    `insert into failed_sign_in (user_id, hour, device, known, count) values ($1, date_trunc('hour', now()), '', false, 8)`,
    [reader.id],
  );
  const colleague = await aPerson(demarche.database, campaign);
  for (const change of SEAT_CHANGES) {
    for (const subject of [reader, colleague]) {
      await demarche.database.admin(
        `insert into seat_notice (id, campaign_id, user_id, change, subject_id, actor_id, organisation_id, core_group, due_at,
           delivery_id) values (gen_random_uuid(), $1, $2, $3, $4, $2, $5, true, '2024-08-11T10:00:00Z', $6)`,
        [campaign.id, reader.id, change, subject.id, campaign.organisationId, seatMailId],
      );
    }
  }
  Object.assign(subjects, {
    failed_sign_ins: reader.id,
    deadline_reminder: deadlineId,
    deadline_moved: deadlineId,
    deadline_restored: deadlineId,
    deadline_cancelled: cancelled,
    task_reminder: taskId,
    task_overdue: given,
  });
}

export async function stopMailWorld(): Promise<void> {
  await database.close();
  await demarche.stop();
}

const aTaskOfReader = () =>
  demarche.database.make.task({
    ...{ campaignId: campaign.id, title: 'Call back', delegationCode: 'CIV' },
    ...{ assigneeId: reader.id, authorId: reader.id, organisationId: campaign.organisationId },
    ...{
      zone: 'America/New_York',
      dueLocal: '2024-08-09T10:00',
      createdAt: new Date('2024-08-05T00:00:00Z'),
    },
  });

export async function mailed(
  kind: CampaignMail['kind'],
  locale: string,
  { subjectId = '', to = reader, plainSubjects = false, redacted = false } = {},
): Promise<Extract<Composed, { outcome: 'mail' }>> {
  const delivery = {
    id: kind === 'seat_notice' ? seatMailId : newId(),
    campaignId: campaign.id,
    kind,
    ruleKey: 'rule',
    subjectId: subjectId || to.membershipId,
    subjectVersion: 1,
    occurrence: '2024-W32',
    userId: to.id,
    membershipId: to.membershipId,
    fireAt: NOW,
    recipient: { name: 'A', email: to.email, zone: 'Asia/Bangkok', locale, plainSubjects, redacted },
  };
  const composed = await database.asRole('worker', (tx) =>
    tx.asReader(to.id, (theirs) => compose(theirs, delivery, { publicUrl, tokens, now: NOW })),
  );
  if (composed.outcome !== 'mail') throw new Error(`Skipped: ${composed.reason}`);
  return composed;
}

export const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
