import { type Tier, type Stance, type TaskState } from '#libs/domain';
import { compose, SETTLING, type Composed, type CampaignMail } from '#libs/mail';
import { Database, newId, Tokens } from '#libs/platform';
import { startDemarche, type TestDemarche } from './demarche.js';
import { aCampaign, anOrganisation, aPerson, setClock, type TestPerson } from './makers.js';
import { aPositionEvent } from './positions.js';
import { Retraction } from '#libs/data';

export const MONDAY = '2024-08-05T01:00:00Z';
export const publicUrl = 'http://127.0.0.1:3000';
export let demarche: TestDemarche;
let database: Database;
export let campaign: { id: string; organisationId: string };
export let otherOrganisation: string;

export async function openDigestWorld(): Promise<void> {
  demarche = await startDemarche();
  database = await Database.open({ url: demarche.database.url, poolSize: 4 });
  for (const [code, name] of 'ABCDEFGH'.split('').map((letter) => [`XX${letter}`, `Delegation ${letter}`])) {
    await demarche.database.admin(
      `insert into delegation (code, alpha2, short_name, formal_name, kind) values ($1, $2, $3, $3, 'member_state')
       on conflict do nothing`,
      [code, `${code?.slice(1)}`, name],
    );
  }
}

export async function stopDigestWorld(): Promise<void> {
  await database.close();
  await demarche.stop();
}

export async function begin(): Promise<void> {
  campaign = await aCampaign(demarche.database, `Campaign ${newId().slice(-6)}`);
  otherOrganisation = await anOrganisation(demarche.database, campaign.id);
  await setClock(demarche.database, MONDAY);
}

export const person = (options: Parameters<typeof aPerson>[2] = {}) =>
  aPerson(demarche.database, campaign, { joinedAt: '2024-01-01T00:00:00Z', ...options });

interface Planted {
  author: TestPerson;
  tier?: Tier;
  organisationId?: string;
  recordedAt?: string;
  occurredAt?: string;
}

export const WITHIN = '2024-08-01T10:00:00Z';

export const by = ({ author, organisationId = campaign.organisationId, tier = 'coalition' }: Planted) => {
  return { campaignId: campaign.id, authorId: author.id, organisationId, tier };
};

export const anInteraction = (note: string, planted: Planted) =>
  demarche.database.make.interaction({
    ...by(planted),
    ...{ delegationCode: 'XXA', zone: 'America/New_York', note },
    occurredAt: new Date(planted.occurredAt ?? planted.recordedAt ?? WITHIN),
    recordedAt: new Date(planted.recordedAt ?? WITHIN),
  });

export function anAsk(title: string, instant = '2024-01-01T00:00:00Z'): Promise<string> {
  const at = new Date(instant);
  return demarche.database.make.ask({ campaignId: campaign.id, title, createdAt: at, changedAt: at });
}

export async function aPosition(
  askId: string,
  stance: Stance,
  delegation: string,
  planted: Planted & { statementId?: string },
): Promise<string> {
  const at = (instant: string) => new Date(instant);
  const text = `position-${planted.tier}-canary`;
  return aPositionEvent(demarche.database, {
    ...by(planted),
    delegationCode: delegation,
    askId,
    stance,
    source: text,
    note: text,
    occurredAt: at(planted.occurredAt ?? planted.recordedAt ?? WITHIN),
    recordedAt: at(planted.recordedAt ?? WITHIN),
    statementId: planted.statementId ?? null,
    voice: planted.statementId === undefined ? 'own' : 'bloc',
  });
}

/** Takes a position back at an instant. */
export async function takenBack(eventId: string, person: TestPerson, recordedAt: string): Promise<void> {
  await demarche.database.table(Retraction).insert({
    eventId,
    campaignId: campaign.id,
    retractedBy: person.id,
    reason: 'Wrong state',
    recordedAt: new Date(recordedAt),
  });
}

interface PlantedTask extends Planted {
  assigneeId?: string;
  dueAt?: string;
  state?: TaskState;
  closedAt?: string;
}

export const aTask = (title: string, planted: PlantedTask) =>
  demarche.database.make.task({
    ...by(planted),
    ...{
      title,
      note: title,
      delegationCode: 'XXB',
      zone: 'America/New_York',
      state: planted.state ?? 'open',
    },
    assigneeId: planted.assigneeId ?? null,
    dueAt: new Date(planted.dueAt ?? '2024-08-07T10:00:00Z'),
    createdAt: new Date(planted.recordedAt ?? WITHIN),
    closedAt: planted.closedAt === undefined ? null : new Date(planted.closedAt),
  });

interface Circumstances {
  kind?: CampaignMail['kind'];
  subjectId?: string;
  occurrence?: string;
  fireAt?: string | Date;
  now?: Date;
  zone?: string;
  locale?: string;
  plainSubjects?: boolean;
}

export async function composeFor(
  reader: TestPerson,
  circumstances: Circumstances = {},
): Promise<Composed & { statements: number }> {
  const fireAt = new Date(circumstances.fireAt ?? MONDAY);
  const delivery: CampaignMail = {
    id: newId(),
    campaignId: campaign.id,
    kind: circumstances.kind ?? 'digest',
    ruleKey: 'digest',
    subjectId: circumstances.subjectId ?? reader.membershipId,
    subjectVersion: 1,
    occurrence: circumstances.occurrence ?? '2024-W32',
    userId: reader.id,
    membershipId: reader.membershipId,
    fireAt,
    recipient: {
      name: 'A',
      email: 'a@example.org',
      zone: circumstances.zone ?? 'Asia/Bangkok',
      locale: circumstances.locale ?? 'en',
      plainSubjects: circumstances.plainSubjects ?? false,
      redacted: false,
    },
  };
  const context = {
    publicUrl,
    tokens: new Tokens(demarche.environment.secret),
    now: circumstances.now ?? new Date(fireAt.getTime() + 2 * SETTLING),
  };
  return database.asRole('worker', (tx) =>
    tx.asReader(reader.id, async (theirs) => {
      const before = theirs.statements;
      const composed = await compose(theirs, delivery, context);
      return { ...composed, statements: theirs.statements - before };
    }),
  );
}

export function mailOf(composed: Composed) {
  if (composed.outcome !== 'mail') throw new Error(`Skipped: ${composed.reason}`);
  const hosts = `${composed.text} ${composed.html}`.match(/https?:\/\/[^/\s"<]+/g) ?? [];
  if (hosts.some((host) => host !== publicUrl)) throw new Error('A mail links to another host');
  return composed;
}

export const everythingIn = (composed: Composed) => JSON.stringify(composed);

export async function recordRun(reader: TestPerson, slot: string, composed: Composed): Promise<void> {
  await demarche.database.admin(
    `insert into digest_run (id, campaign_id, membership_id, slot, window_start, window_end, outcome)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      campaign.id,
      reader.membershipId,
      slot,
      composed.window?.start,
      composed.window?.end,
      composed.outcome === 'mail' ? 'sent' : 'empty',
    ],
  );
}
