import {
  Accreditation,
  AccreditationNote,
  Amendment,
  AmendmentSponsor,
  Ask,
  BadgeHolding,
  Ballot,
  Coalition,
  ContactPoint,
  Deadline,
  Delegate,
  DelegateNote,
  Interaction,
  Invitation,
  Letter,
  LetterText,
  Meeting,
  Membership,
  newId,
  PositionEvent,
  Post,
  Process,
  Provision,
  Representative,
  Session,
  Signatory,
  Mailing,
  MailingRecipient,
  MailingText,
  MissionAddress,
  SpeakingSlot,
  Statement,
  Task,
  TextArticle,
  TextVersion,
  Treaty,
  TreatyAction,
  TreatyIntention,
  TreatyTable,
  Vote,
  type DataAccess,
  type New,
  type TableClass,
} from '#libs/data';
import { toInstant, zoneDataVersion } from '#libs/domain';

/** What a row has to say, and may say. */
export type Some<E extends object, K extends keyof New<E>> = Pick<New<E>, K> & Partial<New<E>>;

type Placed = 'campaignId';
type Authored = Placed | 'authorId' | 'organisationId';

const NOON = '2030-06-01T12:00';
const at = (wall: string, zone: string) => toInstant(wall, zone).instant;

/** A wall time in UTC where the test says only the instant, and the instant where it says only the wall time. */
function due({ zone = 'UTC', dueAt, dueLocal }: Partial<New<Task>>) {
  const wall = dueLocal ?? dueAt?.toISOString().slice(0, 16) ?? NOON;
  return { zone, dueLocal: wall, dueAt: dueAt ?? at(wall, zone), zoneVersion: zoneDataVersion };
}

type To = Pick<DataAccess, 'table'>;

const row =
  <E extends { id: string }, K extends keyof New<E>>(
    table: TableClass<E>,
    usual: (given: Some<E, K>, id: string) => Omit<New<E>, K | 'id'>,
  ) =>
  (to: To) =>
  async (given: Some<E, K>): Promise<string> => {
    const id = (given as { id?: string }).id ?? newId();
    await to.table(table).insert({ id, ...usual(given, id), ...given } as unknown as New<E>);
    return id;
  };

/** Of a table whose key is that of others. */
const link =
  <E extends object, K extends keyof New<E>>(table: TableClass<E>, usual: Omit<New<E>, K>) =>
  (to: To) =>
  (given: Some<E, K>): Promise<void> =>
    to.table(table).insert({ ...usual, ...given } as unknown as New<E>);

const MAKERS = {
  membership: row<Membership, Placed | 'userId' | 'organisationId'>(Membership, () => ({ role: 'member' })),
  invitation: row<Invitation, Placed | 'userId' | 'membershipId' | 'invitedBy'>(Invitation, () => ({
    expiresAt: at(NOON, 'UTC'),
  })),

  process: row<Process, Placed>(Process, (_, id) => ({ name: `Process ${id}`, decisionRule: '' })),
  session: row<Session, Placed | 'processId'>(Session, (given, id) => {
    const { zone = 'America/New_York', opensLocal = NOON, closesLocal = '2030-06-12T18:00' } = given;
    return {
      ...{ name: `A session ${id.slice(-12)}`, city: 'New York', zone, opensLocal, closesLocal },
      opensAt: at(opensLocal, zone),
      closesAt: at(closesLocal, zone),
      zoneVersion: zoneDataVersion,
    };
  }),
  meeting: row<Meeting, Placed | 'sessionId' | 'startsLocal' | 'endsLocal' | 'startsAt' | 'endsAt'>(
    Meeting,
    () => ({ name: 'Plenary' }),
  ),
  /** Due in 2030, absolute; it is not planned: tests call the planner themselves. */
  deadline: row<Deadline, Placed>(Deadline, (given) => ({
    ...{ kind: 'session_close', title: 'A deadline', schedule: 'absolute' },
    ...due(given),
  })),

  accreditation: row<Accreditation, Placed | 'sessionId' | 'organisationId'>(Accreditation, () => ({
    category: 'other',
  })),
  representative: row<Representative, Placed | 'accreditationId' | 'organisationId'>(Representative, () => ({
    name: 'A representative',
  })),
  badgeHolding: row<BadgeHolding, Placed | 'meetingId' | 'organisationId' | 'representativeId' | 'handedBy'>(
    BadgeHolding,
    () => ({ seat: 1 }),
  ),
  speakingSlot: row<SpeakingSlot, Placed | 'sessionId' | 'organisationId' | 'authorId'>(SpeakingSlot, () => ({
    item: 'Item 4',
  })),
  missionAddress: row<MissionAddress, Placed | 'delegationCode' | 'authorId'>(MissionAddress, (_, id) => ({
    address: `mission-${id}@example.org`,
  })),
  mailing: row<Mailing, Placed | 'authorId' | 'organisationId'>(Mailing, () => ({ title: 'A mailing' })),
  mailingText: row<MailingText, Placed | 'mailingId'>(MailingText, () => ({
    ...{
      sort: 0,
      language: 'en',
      subject: 'On the convention',
      salutation: 'Excellency,',
      body: 'We write to you.',
    },
  })),
  mailingRecipient: row<MailingRecipient, Placed | 'mailingId' | 'delegationCode'>(
    MailingRecipient,
    () => ({}),
  ),
  accreditationNote: row<AccreditationNote, Authored | 'accreditationId'>(AccreditationNote, () => ({
    note: 'A note',
    tier: 'coalition',
  })),

  ask: row<Ask, Placed>(Ask, ({ priority = 1 }, id) => {
    // No two titles of a campaign read the same.
    return { key: `ask-${id}`, title: `Ask ${id.slice(-8)}`, summary: '', priority };
  }),
  provision: row<Provision, Placed>(Provision, (_, id) => ({ key: `p-${id}`, title: 'A provision' })),
  textVersion: row<TextVersion, Placed | 'ordinal'>(TextVersion, ({ ordinal }) => {
    return { key: `draft-${ordinal}`, title: `Draft ${ordinal}`, circulatedOn: '2024-07-15' };
  }),
  textArticle: row<TextArticle, Placed | 'textVersionId' | 'number'>(TextArticle, () => ({
    sort: 0,
    title: '',
  })),
  amendment: row<Amendment, Authored | 'askId'>(Amendment, () => {
    return { title: 'Delete it', effect: 'defeats', grade: 'official_record', tier: 'coalition' };
  }),
  amendmentSponsor: link<AmendmentSponsor, Placed | 'amendmentId' | 'delegationCode'>(AmendmentSponsor, {
    role: 'sponsor',
  }),

  delegate: row<Delegate, Authored | 'delegationCode'>(Delegate, () => ({
    name: 'A delegate',
    tier: 'coalition',
  })),
  delegateNote: row<DelegateNote, Authored | 'delegateId' | 'note'>(DelegateNote, () => ({
    tier: 'coalition',
  })),
  contactPoint: row<ContactPoint, Authored | 'delegateId' | 'value'>(ContactPoint, () => {
    return { kind: 'phone', tier: 'coalition' };
  }),
  post: row<Post, Placed | 'delegationCode' | 'city'>(Post, () => ({ zone: 'Europe/Zurich' })),
  coalition: row<Coalition, Placed | 'name'>(Coalition, () => ({})),
  interaction: row<Interaction, Authored | 'delegationCode' | 'occurredAt'>(Interaction, () => {
    return { kind: 'meeting', zone: 'UTC', tier: 'coalition' };
  }),
  /** Due in 2030, and not planned. */
  task: row<Task, Authored>(Task, (given) => ({ title: 'A task', tier: 'coalition', ...due(given) })),
  statement: row<Statement, Authored | 'occurredAt'>(Statement, () => ({
    ...{ title: 'A statement', speakerCode: 'FRA', zone: 'UTC' },
    ...{ said: 'publicly', grade: 'webcast', tier: 'public' },
  })),
  position: row<PositionEvent, Authored | 'delegationCode' | 'askId' | 'occurredAt'>(PositionEvent, () => {
    return { stance: 'support', confidence: 2, said: 'privately', grade: 'own_notes', tier: 'coalition' };
  }),

  letter: row<Letter, Placed | 'authorId'>(Letter, (_, id) => ({ title: `Letter ${id.slice(-8)}` })),
  /** Of an open letter and of any other, as it is given. */
  letterText: row<LetterText, Placed | 'letterId'>(LetterText, () => {
    return { language: 'en', title: 'Open letter', body: 'We ask.', authentic: true };
  }),
  /** Approved, and listed. */
  signatory: row<Signatory, Placed | 'letterId'>(Signatory, ({ state = 'approved' }, id) => ({
    ...{
      kind: 'organisation',
      shownName: `Signatory ${id.slice(-8)}`,
      place: 'International',
      source: 'coordinator',
    },
    ...{ state, approvedAt: state === 'approved' ? at(NOON, 'UTC') : null },
  })),

  vote: row<Vote, Authored | 'heldAt'>(Vote, () => {
    return { title: 'A vote', rule: 'two_thirds', zone: 'UTC', grade: 'official_record' };
  }),
  ballot: link<Ballot, Placed | 'voteId' | 'delegationCode' | 'choice'>(Ballot, {}),
  treaty: link<Treaty, Placed>(Treaty, {
    ...{ name: 'A treaty', instrumentsNeeded: 40, daysAfter: 90, source: 'x' },
  }),
  treatyAction: row<TreatyAction, Placed | 'delegationCode' | 'kind'>(TreatyAction, ({ doneOn }) => {
    return { knownOn: doneOn ?? '2025-10-25', confirmed: true, source: 'Depositary' };
  }),
  treatyIntention: row<TreatyIntention, Authored | 'delegationCode'>(TreatyIntention, () => {
    return {
      step: 'will_sign',
      statedOn: '2020-01-02',
      confidence: 2,
      grade: 'own_notes',
      tier: 'coalition',
    };
  }),
  treatyTable: row<TreatyTable, Placed | 'authorId'>(TreatyTable, () => {
    return { source: 'Depositary', counts: { new: 0, changed: 0, gone: 0 } };
  }),
};

type Makers = { [Name in keyof typeof MAKERS]: ReturnType<(typeof MAKERS)[Name]> };

/**
 * Rows for tests, past every rule that is not the database's own: `const id = await make(database).task({ campaignId, … })`.
 * What a test does not say has a usual value; what a row belongs to, it has to say.
 */
export const make = (to: To): Makers =>
  Object.fromEntries(Object.entries(MAKERS).map(([name, maker]) => [name, maker(to)])) as unknown as Makers;
