import { getMetadataArgsStorage } from 'typeorm';
import { shapeOf, type TableClass } from '../table-shape.js';
import * as t from '../tables/index.js';

/** A table whose rows an archive takes along. */
export interface ArchivedTable {
  readonly table: TableClass;
  /** Properties that stay behind. */
  readonly omit?: readonly string[];
  /** Which rows alone; of `t`. */
  readonly rows?: string;
  /** References without which a row says something else, or what the table does not allow: it goes with them or not at all. */
  readonly needs?: readonly string[];
  /** References that no foreign key tells. */
  readonly also?: Readonly<Record<string, TableClass>>;
  /** Whether people read it as a sheet as well. */
  readonly sheet?: boolean;
  /** By this property it belongs to a row without which it does not stand; its sheet says when that was taken back. */
  readonly standsBy?: string;
}

/** What a person was admitted by and which mail they stopped is about the installation that they sat in. */
const OF_THE_SEAT = [
  ...[
    'admittedBy',
    'admittedAt',
    'admittedBefore',
    'endedBy',
    'endedAt',
    'wantsDigest',
    'wantsReminders',
    'unwantedMail',
  ],
  ...['digestStoppedAt', 'digestStoppedByMailOf', 'remindersStoppedAt', 'remindersStoppedByMailOf'],
];

/** In an order in which each comes after those that it refers to. */
export const ARCHIVED: readonly ArchivedTable[] = [
  { table: t.Organisation, sheet: true },
  // Before the seats: where somebody sits a trigger adds it, and leaves alone what is there.
  { table: t.OccupiedCircle },
  { table: t.Membership, omit: OF_THE_SEAT, rows: 't.joined_at is not null' },
  { table: t.FocalPoint },
  { table: t.Coalition },
  { table: t.CoalitionMember },
  { table: t.Delegation },
  { table: t.DelegationChange },
  { table: t.DelegationGroup },
  { table: t.GroupMembership },
  { table: t.RoomVersion },
  { table: t.RoomMember },
  { table: t.Process },
  { table: t.Session, sheet: true },
  { table: t.Meeting, sheet: true, standsBy: 'sessionId' },
  { table: t.Deadline, sheet: true, needs: ['sessionId'], standsBy: 'sessionId' },
  { table: t.Accreditation },
  { table: t.AccreditationNote },
  { table: t.Representative },
  // Who held a badge is nothing to whoever does not read who that was.
  { table: t.BadgeHolding, needs: ['representativeId'] },
  { table: t.SpeakingSlot, sheet: true, standsBy: 'sessionId' },
  // Written by triggers alone, under a number of its own.
  { table: t.ScheduleChange, omit: ['id'], needs: ['sessionId', 'deadlineId'] },
  { table: t.Provision },
  { table: t.Ask, sheet: true },
  { table: t.AskProvision },
  { table: t.ReminderRule },
  { table: t.TextVersion },
  // Under a number of its own, like every history.
  { table: t.AskRewording, omit: ['id'], needs: ['textVersionId'] },
  { table: t.TextArticle, sheet: true },
  { table: t.TextReview },
  { table: t.Post },
  { table: t.DelegateImport },
  { table: t.Delegate, sheet: true },
  { table: t.DelegateRole },
  { table: t.ContactPoint, sheet: true, standsBy: 'delegateId' },
  { table: t.Acquaintance },
  { table: t.DelegateNote, sheet: true, standsBy: 'delegateId' },
  { table: t.DelegatePseudonym },
  {
    table: t.DismissedDuplicate,
    needs: ['delegateId', 'otherDelegateId', 'organisationId', 'otherOrganisationId'],
  },
  { table: t.DelegationLead, needs: ['organisationId'] },
  { table: t.Interaction, sheet: true },
  { table: t.InteractionChange, also: { taskIds: t.Task } },
  { table: t.InteractionDelegate },
  { table: t.ContactNotice },
  { table: t.TaskSeries },
  { table: t.Task, sheet: true },
  { table: t.TaskComment },
  { table: t.TaskMention },
  // The file of a sheet that was not applied is kept for its author alone, and not for long.
  { table: t.SheetImport, omit: ['content'], rows: `t.state in ('applied', 'undone')` },
  { table: t.Statement, sheet: true },
  { table: t.StatementAsk, sheet: true, standsBy: 'statementId' },
  { table: t.StatementChange },
  // The first of a chain follows from the chain; when it was recorded is said for those whose first record stays behind.
  {
    ...{ table: t.PositionEvent, sheet: true, omit: ['firstId'], needs: ['statementId'] },
    also: { renewsId: t.PositionEvent },
    // Whether it was retracted is said by a table that comes after it.
    standsBy: 'id',
  },
  { table: t.SealedSource },
  { table: t.Retraction },
  { table: t.Amendment, sheet: true },
  { table: t.AmendmentSponsor },
  { table: t.Vote, sheet: true },
  { table: t.Ballot, sheet: true, standsBy: 'voteId' },
  { table: t.Treaty },
  { table: t.TreatyTable },
  { table: t.TreatyAction, sheet: true },
  { table: t.TreatyIntention, sheet: true },
  { table: t.Letter, sheet: true },
  { table: t.LetterText },
  { table: t.LetterWording },
  { table: t.LetterAddressee },
  { table: t.LetterAsk },
  { table: t.SignatoryImport },
  { table: t.Signatory, sheet: true, standsBy: 'letterId' },
  { table: t.SignatoryContact, needs: ['signatoryId'] },
  { table: t.LetterList },
  { table: t.MissionAddress, sheet: true },
  { table: t.SavedView },
  { table: t.HomeChoice },
  { table: t.HandoverRead },
];

/** Why the rows of other tables of a campaign stay behind. */
export const NOT_ARCHIVED: Readonly<Record<string, string>> = {
  AuditEvent: 'who did what here is the trace of this installation, and nobody reads it in the app',
  CampaignArchive: 'about archives themselves',
  Delivery: 'the ledger of mail of this installation: nothing that was sent is sent again',
  DeliveryMention: 'the ledger of mail of this installation',
  DeliveryTask: 'the ledger of mail of this installation',
  DigestRun: 'the ledger of mail of this installation',
  ErrorReport: 'what strangers wrote to this installation about the page that it shows',
  InteractionUndo: 'of a contact that was taken back nobody reads anything',
  Invitation: 'a link that lets people in here',
  LetterRequest: 'a link that signs here, sent to an account of this installation',
  LetterSigning: 'the link that is shared signs here, and mail goes from here',
  Mailing: 'mail that goes from this installation; the contacts that it left are taken along',
  MailingRecipient: 'part of a mailing, under an account of this installation',
  MailingText: 'part of a mailing',
  PositionHead: 'derived from the positions by triggers',
  Publication: 'two coordinators of this installation consented to it: it is published anew elsewhere',
  PublicationItem: 'part of a publication',
  SeatNotice: 'what a person was told about a seat here',
  SeatRequest: 'waits for a second person of this installation',
  TaskNotice: 'what a person was told about a task here',
};

/** What a column refers to: rows of a table, a person, or a delegation or group by its code. */
export type Reference = { rows: TableClass } | 'person' | 'code';

/** References by property; the campaign itself is none. */
export function referencesOf({ table, also = {} }: ArchivedTable): ReadonlyMap<string, Reference> {
  const found = new Map<string, Reference>();
  for (const { target, type, columnNames = [] } of getMetadataArgsStorage().foreignKeys) {
    if (target !== table) continue;
    const property = columnNames.find((name) => name !== 'campaignId');
    if (property !== undefined) found.set(property, toReference(type as string | (() => TableClass)));
  }
  for (const [property, rows] of Object.entries(also)) found.set(property, { rows });
  return found;
}

function toReference(type: string | (() => TableClass)): Reference {
  const to = typeof type === 'string' ? type : type().name;
  if (to === t.UserAccount.name) return 'person';
  if ([t.Delegation.name, t.DelegationGroup.name, t.Party.name].includes(to)) return 'code';
  const rows =
    typeof type === 'string' ? (t as unknown as Record<string, TableClass | undefined>)[type] : type();
  if (!rows) throw new Error(`${to} is no table of a campaign`);
  return { rows };
}

/** Columns that are taken along, by property. */
export function archivedColumns({ table, omit = [] }: ArchivedTable) {
  return [...shapeOf(table).columns].filter(([property]) => !omit.includes(property));
}

/** As a file of the archive is called. */
export const archivedName = ({ table }: ArchivedTable): string => shapeOf(table).name;

/** In which order the rows are written and read: that of their ids, which new ids keep. */
export const keyOfArchived = ({ table }: ArchivedTable): string[] => {
  const { columns } = shapeOf(table);
  if (columns.has('id')) return ['id'];
  return [...columns.values()].filter(({ primary }) => primary).map(({ name }) => name);
};
