/** Why there is no screen to change and remove a row of its own. The list is closed: a new reason wants a discussion. */
export const REASONS = {
  ledger: 'what the machinery writes: the plan and the ledger of mail, jobs, answers that were remembered',
  history: 'append-only: what was said, done or undone is never rewritten',
  derived: 'kept by triggers from what people wrote',
  part: 'changed and removed together with the thing that it is a part of',
  account: 'somebody’s own sign-in or read mark: it ends by itself or on the page of the account',
  fact: 'a fact of the installation, loaded with the release',
} as const;

interface Kind {
  /** Below `/c/$slug`, as the router has it. */
  screen: string;
  /** Below the campaign in the api document; `anew` where it is taken back and recorded again, since positions rest on it. */
  edit: string;
  /** What removes it, archives it or takes it back. */
  remove: string;
  /** What brings it back; `anew` where it is recorded again. */
  undo: string;
}

interface Exempt {
  reason: keyof typeof REASONS;
  /** With `part`: the table whose row it belongs to. */
  of?: string;
}

/** Not there yet: the name of the thing that people miss. */
interface Missing {
  notYet: string;
}

export type KindLine = Kind | Exempt | Missing;

const part = (of: string): Exempt => ({ reason: 'part', of });
const because = (reason: Exclude<keyof typeof REASONS, 'part'>): Exempt => ({ reason });

const kind = (screen: string, path: string, more: Partial<Kind> = {}): Kind => ({
  screen,
  edit: `PATCH ${path}`,
  remove: `DELETE ${path}`,
  undo: `POST ${path}/restore`,
  ...more,
});

/** Every table of the database: where a person changes and removes a row of it, or why nobody does. */
export const EVERY_KIND: Readonly<Record<string, KindLine>> = {
  // Closed first, then deleted; until the day on which it is erased the deletion can be stopped.
  Campaign: kind('/campaign', '', { remove: 'POST /deletion', undo: 'DELETE /deletion' }),
  Ask: kind('/asks/$askId', '/asks/{askId}'),
  Provision: kind('/provisions', '/provisions/{provisionId}'),
  Session: kind('/sessions', '/sessions/{sessionId}'),
  Meeting: kind('/sessions', '/sessions/{sessionId}/meetings/{meetingId}'),
  Accreditation: kind('/sessions/$sessionId', '/sessions/{sessionId}/accreditations/{accreditationId}'),
  Representative: kind('/sessions/$sessionId', '/sessions/{sessionId}/representatives/{representativeId}'),
  SpeakingSlot: kind('/sessions/$sessionId', '/sessions/{sessionId}/speaking-slots/{slotId}'),
  MissionAddress: kind('/mailings', '/mission-addresses/{addressId}'),
  Mailing: kind('/mailings', '/mailings/{mailingId}'),
  MailingText: part('Mailing'),
  MailingRecipient: part('Mailing'),
  // Handed on or given back; taken again.
  BadgeHolding: kind(
    '/sessions/$sessionId',
    '/sessions/{sessionId}/meetings/{meetingId}/badges/{holdingId}',
    {
      edit: 'POST /sessions/{sessionId}/meetings/{meetingId}/badges',
      undo: 'POST /sessions/{sessionId}/meetings/{meetingId}/badges',
    },
  ),
  Deadline: kind('/deadlines/$deadlineId', '/deadlines/{deadlineId}'),
  ReminderRule: kind('/sessions', '/reminder-rules/{ruleId}'),
  TextVersion: kind('/texts/$textId', '/texts/{textId}'),
  TextReview: kind('/texts/load', '/text-reviews/{reviewId}', { undo: 'anew' }),
  Delegate: kind('/delegates/$delegateId', '/delegates/{delegateId}'),
  Post: kind('/delegations/$code', '/delegations/{code}/posts/{postId}'),
  Amendment: kind('/amendments/$amendmentId', '/amendments/{amendmentId}'),
  Vote: kind('/votes/$voteId', '/votes/{voteId}'),
  Interaction: kind('/meetings/$meetingId', '/interactions/{interactionId}'),
  // Facts, and a campaign's own; what nobody needs any more is taken out of the room, and its words stay in the ledger.
  Delegation: kind('/room', '/own-delegations/{code}', { remove: 'PUT /room', undo: 'PUT /room' }),
  DelegationGroup: kind('/room', '/own-groups/{groupCode}'),
  // The next version takes the place of the one before, which stays for the votes of its days.
  RoomVersion: kind('/room', '/room', { edit: 'PUT /room', remove: 'PUT /room', undo: 'PUT /room' }),
  SavedView: kind('/matrix', '/views/{viewId}'),
  TreatyIntention: kind('/treaty', '/treaty/intentions/{intentionId}'),
  Statement: kind('/statements/$statementId', '/statements/{statementId}'),
  PositionEvent: kind('/matrix', '/positions/{positionId}', {
    edit: 'POST /positions/{positionId}/correct',
    remove: 'POST /positions/{positionId}/retract',
    undo: 'POST /positions/{positionId}/restore',
  }),
  Task: kind('/tasks/$taskId', '/tasks/{taskId}', {
    remove: 'PATCH /tasks/{taskId}',
    undo: 'PATCH /tasks/{taskId}',
  }),
  TaskSeries: kind('/tasks', '/task-series/{seriesId}', {
    remove: 'POST /task-series/{seriesId}/end',
    undo: 'POST /task-series/{seriesId}/resume',
  }),
  TaskComment: kind('/tasks/$taskId', '/tasks/{taskId}/comments/{commentId}'),
  DelegationLead: kind('/delegations/$code', '/delegations/{code}/lead', {
    edit: 'PUT /delegations/{code}/lead',
    undo: 'PUT /delegations/{code}/lead',
  }),
  SheetImport: kind('/imports/$importId', '/imports/{importId}', {
    remove: 'POST /imports/{importId}/undo',
    undo: 'anew',
  }),
  Invitation: kind('/people', '/invitations/{invitationId}', {
    remove: 'POST /invitations/{invitationId}/revoke',
    undo: 'anew',
  }),
  DismissedDuplicate: kind('/delegates/duplicates', '/dismissed-duplicates/{dismissalId}', {
    edit: 'anew',
    undo: 'anew',
  }),
  Membership: kind('/people', '/members/{membershipId}', {
    remove: 'PATCH /members/{membershipId}',
    undo: 'PATCH /members/{membershipId}',
  }),
  SeatRequest: kind('/people', '/seat-requests/{requestId}', {
    edit: 'anew',
    remove: 'POST /seat-requests/{requestId}/withdraw',
    undo: 'anew',
  }),
  // Asked for anew, and consented to anew, where something is to be shown otherwise.
  Publication: kind('/public', '/publications/{publicationId}', {
    edit: 'anew',
    remove: 'POST /publications/{publicationId}/unpublish',
    undo: 'POST /publications/{publicationId}/show-again',
  }),
  ErrorReport: kind('/public', '/error-reports/{reportId}'),
  Organisation: kind('/organisations/$organisationId', '/organisations/{organisationId}'),
  Coalition: kind('/coalitions', '/coalitions/{coalitionId}'),
  Treaty: kind('/treaty', '/treaty', { edit: 'PUT /treaty' }),
  TreatyAction: kind('/treaty', '/treaty/actions/{actionId}'),
  TreatyTable: kind('/treaty/table', '/treaty/tables/{tableId}', {
    edit: 'anew',
    remove: 'POST /treaty/tables/{tableId}/undo',
    undo: 'anew',
  }),
  ContactNotice: kind('/delegations/$code', '/interactions/{interactionId}', {
    edit: 'anew',
    remove: 'POST /interactions/{interactionId}/withdraw-notice',
    undo: 'anew',
  }),

  Letter: kind('/letters/$letterId', '/letters/{letterId}'),
  Signatory: kind('/letters/$letterId', '/letters/{letterId}/signatories/{signatoryId}'),
  LetterRequest: kind('/letters/$letterId', '/letters/{letterId}/requests/{requestId}'),
  SignatoryImport: kind('/letters/$letterId/import', '/letters/{letterId}/signatory-imports/{importId}', {
    edit: 'anew',
  }),

  LetterText: part('Letter'),
  LetterAddressee: part('Letter'),
  LetterAsk: part('Letter'),
  LetterSigning: part('Letter'),
  SignatoryContact: part('Signatory'),
  LetterWording: because('history'),
  LetterList: because('history'),
  Process: part('Campaign'),
  PublicationItem: part('Publication'),
  AskProvision: part('Ask'),
  TextArticle: part('TextVersion'),
  AmendmentSponsor: part('Amendment'),
  Ballot: part('Vote'),
  AccreditationNote: part('Accreditation'),
  CoalitionMember: part('Coalition'),
  FocalPoint: part('Organisation'),
  GroupMembership: part('DelegationGroup'),
  RoomMember: part('RoomVersion'),
  DelegateRole: part('Delegate'),
  ContactPoint: part('Delegate'),
  Acquaintance: part('Delegate'),
  DelegateNote: part('Delegate'),
  DelegatePseudonym: part('Delegate'),
  DelegateImport: part('Delegate'),
  InteractionDelegate: part('Interaction'),
  StatementAsk: part('Statement'),
  SealedSource: part('PositionEvent'),
  TaskMention: part('TaskComment'),

  InteractionChange: because('history'),
  StatementChange: because('history'),
  DelegationChange: because('history'),
  InteractionUndo: because('history'),
  Retraction: because('history'),
  ScheduleChange: because('history'),
  AskRewording: because('history'),
  AuditEvent: because('history'),
  PositionHead: because('derived'),
  OccupiedCircle: because('derived'),
  Delivery: because('ledger'),
  DeliveryTask: because('ledger'),
  DeliveryMention: because('ledger'),
  DigestRun: because('ledger'),
  Suppression: because('ledger'),
  TaskNotice: because('ledger'),
  SeatNotice: because('ledger'),
  IdempotencyRecord: because('ledger'),
  Heartbeat: because('ledger'),
  MailTest: because('ledger'),
  SignIn: because('account'),
  // Named otherwise and revoked in the settings.
  CalendarFeed: because('account'),
  KnownDevice: because('account'),
  FailedSignIn: because('account'),
  SignInThrottle: because('account'),
  // An admin's own upload: dropped or undone on the page on which it was brought.
  CampaignArchive: because('account'),
  HandoverRead: because('account'),
  HomeChoice: because('account'),
  AddressChange: because('account'),
  PasswordReset: because('account'),
  UserAccount: because('account'),
  Party: because('fact'),
  Installation: because('fact'),
};
