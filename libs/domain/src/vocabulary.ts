/** The words of the field, each list once. Values are what the API, the database and the mails say. */

export const STANCES = [
  'champion',
  'support',
  'lean_support',
  'undecided',
  'lean_against',
  'oppose',
  'silent',
] as const;
export type Stance = (typeof STANCES)[number];

/** 1 = a guess, 2 = likely, 3 = certain. */
export const CONFIDENCES = [1, 2, 3] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const SAID = ['publicly', 'privately'] as const;
export type Said = (typeof SAID)[number];

export const EVIDENCE_GRADES = [
  'official_record',
  'webcast',
  'written_submission',
  'own_notes',
  'second_hand',
  'machine_transcript',
] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

export const INTERACTION_KINDS = ['meeting', 'corridor', 'call', 'letter', 'email', 'event'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** What is done to an interaction after it was logged. */
export const INTERACTION_ACTS = ['corrected', 'removed', 'restored', 'erased'] as const;
export type InteractionAct = (typeof INTERACTION_ACTS)[number];

/** Why a position was retracted, where not by itself: it was wrong, or what it came of was withdrawn. */
export const RETRACTION_CAUSES = ['correction', 'removal'] as const;
export type RetractionCause = (typeof RETRACTION_CAUSES)[number];
/** By what a person can be reached. */
export const CONTACT_POINT_KINDS = [
  'email',
  'phone',
  'signal',
  'whatsapp',
  'telegram',
  'wechat',
  'address',
  'other',
] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

/** How well somebody of the coalition knows a delegate: has met once, talks now and then, is trusted. */
export const CLOSENESS = ['met', 'knows', 'trusted'] as const;
export type Closeness = (typeof CLOSENESS)[number];

export const TASK_STATES = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What somebody did to a task that another person had, has, or (`left`: nobody has it now) wrote. */
export const TASK_CHANGES = [
  'given',
  'retimed',
  'handed_on',
  'done',
  'cancelled',
  'reopened',
  'left',
] as const;
export type TaskChange = (typeof TASK_CHANGES)[number];
/** What is new about a task to one person: a change, or that a comment names them. */
export const TASK_NEWS = [...TASK_CHANGES, 'mentioned'] as const;
export type TaskNewsKind = (typeof TASK_NEWS)[number];

export const DEADLINE_KINDS = [
  'session_close',
  'registration',
  'speakers_list',
  'written_submission',
  'sign_on',
  'vote',
  'signature',
  'own',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What a reminder rule can be about: a kind of deadline, or tasks. */
export const REMINDER_SUBJECTS = [...DEADLINE_KINDS, 'task'] as const;
export type ReminderSubject = (typeof REMINDER_SUBJECTS)[number];

/** Whose word a position rests on: the state's own, or a statement of a bloc that it belongs to. */
export const VOICES = ['own', 'bloc'] as const;
export type Voice = (typeof VOICES)[number];

/** The second and third count members present and voting, the last two all members entitled to vote. */
export const DECISION_RULES = [
  'consensus',
  'simple_majority',
  'two_thirds',
  'absolute_majority',
  'two_thirds_of_members',
] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export const BALLOT_CHOICES = ['yes', 'no', 'abstain', 'absent'] as const;
export type BallotChoice = (typeof BALLOT_CHOICES)[number];

/** A draft is `proposed` until a person has confirmed which article continues which provision. */
export const TEXT_STATES = ['proposed', 'confirmed'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** By what another draft than before became the last that changed what an ask is about. */
export const REWORDING_CAUSES = ['confirmed', 'reopened', 'removed', 'dated', 'article', 'links'] as const;
export type RewordingCause = (typeof REWORDING_CAUSES)[number];

export const PARAGRAPH_STATUSES = [
  'open',
  'bracketed',
  'agreed_ad_referendum',
  'adopted',
  'deleted',
] as const;
export type ParagraphStatus = (typeof PARAGRAPH_STATUSES)[number];

export const AMENDMENT_STATES = ['proposed', 'withdrawn', 'adopted', 'rejected'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** What carrying a motion does to the ask it is about. */
export const AMENDMENT_EFFECTS = ['serves', 'defeats'] as const;
export type AmendmentEffect = (typeof AMENDMENT_EFFECTS)[number];

/**
 * What a vote was on. `separate`: on a part of the proposal, where division was granted (General Assembly rules 89 and 129);
 * `no_action`: on adjourning the debate on the item, so that nothing is voted on (rules 74 and 116).
 */
export const VOTE_KINDS = ['proposal', 'amendment', 'separate', 'no_action', 'procedure'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

export const SPONSOR_ROLES = ['sponsor', 'co_sponsor'] as const;
export type SponsorRole = (typeof SPONSOR_ROLES)[number];

export const IMPORT_STATES = [
  'reading',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** An archive of a whole campaign, on its way into an installation. */
export const ARCHIVE_STATES = ['reading', 'checked', 'failed', 'importing', 'imported'] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];

/** `text`: the wording of provisions; `outcome`: whether to adopt, sign or ratify; `process`: how it is negotiated. */
export const ASK_KINDS = ['text', 'outcome', 'process'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/**
 * What a state or an organisation does towards a treaty. All between signature and withdrawal are instruments that count
 * towards entry into force; a definitive signature binds without a further act, and withdrawal is denunciation, too. Who
 * applies a treaty provisionally is not bound yet.
 */
export const TREATY_ACTIONS = [
  'signature',
  'definitive_signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal_confirmation',
  'withdrawal',
  'provisional_application',
] as const;
export type TreatyActionKind = (typeof TREATY_ACTIONS)[number];

/** Of whom a room is made: all member states with the observers there are, or a list of the campaign's own. */
export const ROOM_KINDS = ['all_states', 'list'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** In which capacity a delegation sits in the room: members vote; observers and parties that are no members do not. */
export const ROOM_CAPACITIES = ['voting', 'observer', 'non_member'] as const;
export type RoomCapacity = (typeof ROOM_CAPACITIES)[number];

/**
 * What a capital says it will do towards a treaty, and the steps of its procedure at home, in their usual order. The first
 * three are about signing; all others lead to an instrument.
 */
export const TREATY_STEPS = [
  'considers_signing',
  'will_sign',
  'will_not_sign',
  'considers_joining',
  'needs_law',
  'in_government',
  'sent_to_parliament',
  'vote_in_parliament',
  'parliament_approved',
  'head_of_state',
  'will_deposit',
  'will_not_join',
] as const;
export type TreatyStep = (typeof TREATY_STEPS)[number];

/** What open screens are told of. Each names what has changed, never which of it or how. */
export const TOPICS = [
  'positions',
  'interactions',
  'tasks',
  'deadlines',
  'sessions',
  'asks',
  'texts',
  'votes',
  'treaty',
  'members',
  'deliveries',
  'imports',
  'leads',
  'letters',
  'publication',
  'campaign',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Where a thing is found: in use, archived (no longer offered, all of it still readable), or removed (and can be put back). */
export const SHELVES = ['active', 'archived', 'removed'] as const;
export type Shelf = (typeof SHELVES)[number];

/** Screens whose filters can be saved under a name. */
export const SAVED_SCREENS = ['matrix', 'delegations', 'tasks', 'meetings'] as const;
export type SavedScreen = (typeof SAVED_SCREENS)[number];

/** How a body decides where neither the motion nor the process says otherwise. */
export const USUAL_RULE: DecisionRule = 'two_thirds';

/** Of what two records are that look like one. */
export const DUPLICATE_KINDS = ['delegates', 'organisations'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

/** As what an organisation that is no State takes part: with consultative status of ECOSOC, by special decision, or as any other. */
export const ACCREDITATION_CATEGORIES = ['ecosoc', 'special', 'other'] as const;
export type AccreditationCategory = (typeof ACCREDITATION_CATEGORIES)[number];

/** `objected`: a State spoke against it, so that the body itself decides. */
export const ACCREDITATION_STATES = ['applied', 'approved', 'objected', 'withdrawn'] as const;
export type AccreditationState = (typeof ACCREDITATION_STATES)[number];

/** How somebody takes part in a session. */
export const ATTENDANCES = ['in_person', 'remote'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** How far the pass of somebody who goes is. */
export const PASS_STATES = ['none', 'requested', 'confirmed', 'collected'] as const;
export type PassState = (typeof PASS_STATES)[number];

export const VISA_STATES = ['not_needed', 'needed', 'applied', 'granted', 'refused'] as const;
export type VisaState = (typeof VISA_STATES)[number];

/** How it stands with time to speak in a session. */
export const SLOT_STATES = ['requested', 'granted', 'given', 'refused', 'withdrawn'] as const;
export type SlotState = (typeof SLOT_STATES)[number];
