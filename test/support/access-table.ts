/**
 * What each reader is answered, by hand: for a valid request about a subject that is there. The columns are:
 *
 * - nobody: no cookie
 * - admin: an installation admin without any seat
 * - removed: a coordinator of the campaign until a moment ago, still signed in
 * - stranger: a coordinator of another campaign
 * - member2: a member of another organisation
 * - member, campaigner: of the author's organisation
 * - coordinator: of yet another organisation, in the core group
 */
export const READER_NAMES = [
  'nobody',
  'admin',
  'removed',
  'stranger',
  'member2',
  'member',
  'campaigner',
  'coordinator',
] as const;
export type MatrixReader = (typeof READER_NAMES)[number];

const READ = '401 404 404 404 200 200 200 200';
const LOG = '401 404 404 404 403 403 201 201';
const MAKE = '401 404 404 404 403 403 403 201';
const CHANGE = '401 404 404 404 403 403 403 200';
const REMOVE = '401 404 404 404 403 403 403 204';
const OWN_SHEET = '401 404 404 404 403 403 404 202';
const ANYONE = '200 200 200 200 200 200 200 200';
const ONESELF = '401 200 200 200 200 200 200 200';
const NOT_MINE = '401 404 404 404 404 404 404 404';
const NOT_HERE = '404 404 404 404 404 404 404 404';

const IN_CAMPAIGN: Record<string, string> = {
  'GET ': READ,
  'PATCH ': CHANGE,
  'POST /close': CHANGE,
  'POST /reopen': CHANGE,
  'POST /deletion': CHANGE,
  'DELETE /deletion': CHANGE,
  'GET /steps': CHANGE,
  'PUT /steps': CHANGE,
  'GET /archive': READ,
  'POST /archive': READ,
  'GET /amendments': READ,
  'GET /amendments/:amendmentId': READ,
  'GET /amendments/:amendmentId/count': READ,
  'POST /amendments': LOG,
  // Of what somebody else recorded: only coordinators.
  'PATCH /amendments/:amendmentId': CHANGE,
  'PUT /amendments/:amendmentId/sponsors': CHANGE,
  'GET /provisions': READ,
  'POST /provisions': MAKE,
  'PATCH /provisions/:provisionId': CHANGE,
  'GET /provisions/:provisionId/uses': CHANGE,
  'DELETE /provisions/:provisionId': REMOVE,
  'POST /provisions/:provisionId/restore': CHANGE,
  'PUT /amendments/order': CHANGE,
  'GET /amendments/:amendmentId/uses': READ,
  'DELETE /amendments/:amendmentId': REMOVE,
  'POST /amendments/:amendmentId/restore': CHANGE,
  'GET /asks': READ,
  'GET /asks/:askId': READ,
  'GET /asks/:askId/count': READ,
  'GET /asks/:askId/next-targets': READ,
  'POST /asks': MAKE,
  'PATCH /asks/:askId': CHANGE,
  'GET /asks/:askId/uses': CHANGE,
  'DELETE /asks/:askId': REMOVE,
  'POST /asks/:askId/restore': CHANGE,
  'GET /coalitions': READ,
  'GET /counts': READ,
  'GET /contacts': READ,
  'GET /deadlines': READ,
  'GET /deadlines/:deadlineId': READ,
  'POST /deadlines': MAKE,
  'PATCH /deadlines/:deadlineId': CHANGE,
  'GET /deadlines/:deadlineId/uses': CHANGE,
  'DELETE /deadlines/:deadlineId': REMOVE,
  'POST /deadlines/:deadlineId/restore': CHANGE,
  'GET /delegations': READ,
  'GET /delegations/:code': READ,
  'GET /delegations/:code/positions': READ,
  'GET /delegations/:code/brief': READ,
  'PUT /delegations/:code/lead': CHANGE,
  'DELETE /delegations/:code/lead': '401 404 404 404 403 403 403 204',
  'GET /delegations/:code/posts': READ,
  'POST /delegations/:code/posts': LOG,
  'PATCH /delegations/:code/posts/:postId': '401 404 404 404 403 403 200 200',
  'GET /delegations/:code/posts/:postId/uses': '401 404 404 404 403 403 200 200',
  'DELETE /delegations/:code/posts/:postId': '401 404 404 404 403 403 204 204',
  'POST /delegations/:code/posts/:postId/restore': '401 404 404 404 403 403 200 200',
  'POST /delegations/:code/delegates': LOG,
  'GET /delegates': READ,
  'GET /delegates/removed': READ,
  'GET /delegates/similar': READ,
  'GET /delegates/duplicates': READ,
  'POST /delegates/files/check': '401 404 404 404 403 403 200 200',
  'POST /delegates/files': LOG,
  // Of one's own files.
  'GET /delegates/files': READ,
  // Of somebody else's file, which nobody sees.
  'POST /delegates/files/:importId/undo': '401 404 404 404 403 403 404 404',
  'POST /delegates/export': READ,
  'GET /delegates/:delegateId': READ,
  'GET /delegates/:delegateId/uses': READ,
  // Of a delegate whom somebody else entered: only coordinators.
  'PATCH /delegates/:delegateId': CHANGE,
  'POST /delegates/:delegateId/move': CHANGE,
  'DELETE /delegates/:delegateId': REMOVE,
  'POST /delegates/:delegateId/restore': REMOVE,
  'POST /delegates/:delegateId/erase': REMOVE,
  'POST /delegates/:delegateId/merge': CHANGE,
  'POST /delegates/:delegateId/unmerge': CHANGE,
  'POST /delegates/:delegateId/contact-points': LOG,
  'PATCH /delegates/:delegateId/contact-points/:contactPointId': CHANGE,
  'DELETE /delegates/:delegateId/contact-points/:contactPointId': CHANGE,
  'POST /delegates/:delegateId/notes': LOG,
  'PATCH /delegates/:delegateId/notes/:noteId': CHANGE,
  'DELETE /delegates/:delegateId/notes/:noteId': CHANGE,
  // Of somebody else, which a coordinator says.
  'PUT /delegates/:delegateId/acquaintances/:userId': CHANGE,
  'DELETE /delegates/:delegateId/acquaintances/:userId': CHANGE,
  'PUT /delegates/:delegateId/pseudonym': CHANGE,
  'DELETE /delegates/:delegateId/pseudonym': CHANGE,
  'GET /groups': READ,
  'GET /deliveries': READ,
  'GET /deliveries/summary': READ,
  // Of somebody else's mail, which members do not see.
  'POST /deliveries/:deliveryId/resolve': '401 404 404 404 404 404 404 200',
  'GET /room': READ,
  'PUT /room': CHANGE,
  'POST /room/preview': CHANGE,
  'POST /room/read-list': CHANGE,
  'GET /room/outside': READ,
  'GET /room/history': READ,
  'GET /own-groups': READ,
  'POST /own-groups': LOG,
  // Of what somebody else made: only coordinators.
  'PATCH /own-groups/:groupCode': CHANGE,
  'GET /own-groups/:groupCode/uses': CHANGE,
  'DELETE /own-groups/:groupCode': REMOVE,
  'POST /own-groups/:groupCode/restore': CHANGE,
  'GET /search': READ,
  'GET /handover': READ,
  // Of oneself.
  'PUT /handover/read': READ,
  'POST /handover/read/undo': READ,
  'POST /exports/positions': READ,
  // Before the sheets of the others are made: nobody brings more than so many without applying them.
  'POST /imports': '401 404 404 404 403 403 202 202',
  'GET /imports': READ,
  // Of the coordinator's own sheet, which nobody else sees.
  'GET /imports/:importId': '401 404 404 404 404 404 404 200',
  'PATCH /imports/:importId': OWN_SHEET,
  'POST /imports/:importId/apply': OWN_SHEET,
  'POST /imports/:importId/undo': OWN_SHEET,
  'DELETE /imports/:importId': '401 404 404 404 403 403 404 204',
  'GET /interactions': READ,
  'GET /interactions/:interactionId': READ,
  'POST /interactions': LOG,
  'PATCH /interactions/:interactionId': CHANGE,
  'DELETE /interactions/:interactionId': REMOVE,
  'POST /interactions/:interactionId/restore': CHANGE,
  'POST /interactions/:interactionId/erase': CHANGE,
  'GET /interactions/:interactionId/changes': READ,
  'GET /interactions/:interactionId/uses': READ,
  'POST /interactions/:interactionId/undo': '401 404 404 404 403 403 403 204',
  // Of the coordinator's own interaction, which all see: nobody else's to withdraw.
  'POST /interactions/:interactionId/withdraw-notice': '401 404 404 404 403 403 403 200',
  'GET /invitations': CHANGE,
  'POST /invitations': MAKE,
  'POST /invitations/:invitationId/revoke': '401 404 404 404 403 403 403 204',
  'POST /invitations/:invitationId/send-again': MAKE,
  'POST /invitations/:invitationId/link': CHANGE,
  'GET /leads': READ,
  'GET /live': READ,
  'GET /matrix': READ,
  'GET /members': READ,
  'GET /members/me': READ,
  'PATCH /members/me': READ,
  // Without the version that is meant, nobody leaves.
  'POST /members/me/leaving': '401 404 404 404 428 428 428 428',
  'PATCH /members/:membershipId': CHANGE,
  'GET /members/:membershipId/digest-preview': CHANGE,
  'GET /next-targets': READ,
  'GET /organisations': READ,
  'POST /organisations': MAKE,
  'PATCH /organisations/:organisationId': CHANGE,
  'GET /positions': READ,
  'POST /positions': LOG,
  'GET /positions/:positionId': READ,
  'POST /positions/:positionId/renew': LOG,
  // Of what somebody else recorded: only coordinators.
  'POST /positions/:positionId/retract': CHANGE,
  // Of what somebody else recorded: nobody. What stands needs no bringing back.
  'POST /positions/:positionId/correct': '401 404 404 404 403 403 403 403',
  'POST /positions/:positionId/restore': '401 404 404 404 403 403 200 200',
  'GET /reminder-rules': READ,
  'POST /reminder-rules': MAKE,
  'PATCH /reminder-rules/:ruleId': CHANGE,
  'GET /reminder-rules/:ruleId/uses': CHANGE,
  'DELETE /reminder-rules/:ruleId': REMOVE,
  'POST /reminder-rules/:ruleId/restore': CHANGE,
  'GET /seat-requests': READ,
  // Of a clearance that another coordinator asked for.
  'POST /seat-requests/:requestId/confirm': '401 404 404 404 404 404 404 204',
  'POST /seat-requests/:requestId/refuse': '401 404 404 404 404 404 404 204',
  // Of what somebody else asked for.
  'POST /seat-requests/:requestId/withdraw': '401 404 404 404 404 404 404 403',
  'GET /seat-news': READ,
  'POST /seat-news/seen': '401 404 404 404 204 204 204 204',
  'GET /sessions': READ,
  'GET /sessions/:sessionId': READ,
  'POST /sessions': MAKE,
  'PATCH /sessions/:sessionId': CHANGE,
  'GET /sessions/:sessionId/uses': CHANGE,
  'DELETE /sessions/:sessionId': REMOVE,
  'POST /sessions/:sessionId/restore': CHANGE,
  'GET /sessions/:sessionId/removed-meetings': CHANGE,
  'DELETE /sessions/:sessionId/meetings/:meetingId': REMOVE,
  'POST /sessions/:sessionId/meetings/:meetingId/restore': CHANGE,
  'GET /sessions/:sessionId/move': CHANGE,
  'POST /sessions/:sessionId/move': CHANGE,
  'POST /sessions/:sessionId/meetings': MAKE,
  'PATCH /sessions/:sessionId/meetings/:meetingId': CHANGE,
  'GET /statements': READ,
  'GET /statements/:statementId': READ,
  'POST /statements': LOG,
  'POST /statements/preview': '401 404 404 404 403 403 200 200',
  // Of somebody else's statement that all may see: only coordinators take it back.
  'POST /statements/:statementId/undo': CHANGE,
  'GET /tasks': READ,
  'GET /tasks/:taskId': READ,
  'GET /tasks/by-person': READ,
  'GET /tasks/news': READ,
  'POST /tasks/news/seen': '401 404 404 404 204 204 204 204',
  'GET /views': READ,
  'POST /views': '401 404 404 404 201 201 201 201',
  'POST /views/order': READ,
  'PUT /views/home': '401 404 404 404 204 204 204 204',
  // What somebody else shares is removed by its owner and by coordinators, and changed by its owner alone.
  'PATCH /views/:viewId': '401 404 404 404 403 403 403 403',
  'DELETE /views/:viewId': '401 404 404 404 403 403 403 204',
  'POST /views/:viewId/restore': NOT_MINE,
  'GET /treaty': READ,
  'GET /treaty/states': READ,
  'PUT /treaty': CHANGE,
  'POST /treaty/actions': LOG,
  // Of what somebody else recorded: only coordinators.
  'PATCH /treaty/actions/:actionId': CHANGE,
  'DELETE /treaty/actions/:actionId': '401 404 404 404 403 403 403 204',
  'POST /treaty/actions/:actionId/restore': CHANGE,
  'GET /treaty/intentions': READ,
  'POST /treaty/intentions': LOG,
  // Of what somebody else recorded and all may see: only coordinators.
  'PATCH /treaty/intentions/:intentionId': CHANGE,
  'DELETE /treaty/intentions/:intentionId': '401 404 404 404 403 403 403 204',
  'POST /treaty/intentions/:intentionId/restore': CHANGE,
  'GET /treaty/tables': READ,
  'POST /treaty/tables/check': '401 404 404 404 403 403 200 200',
  'POST /treaty/tables': LOG,
  'POST /treaty/tables/export': '401 404 404 404 200 200 200 200',
  'POST /treaty/tables/:tableId/undo': '401 404 404 404 403 403 403 204',
  'GET /task-series': READ,
  'GET /task-series/:seriesId': READ,
  'POST /task-series': LOG,
  // Of somebody else: only coordinators.
  'PATCH /task-series/:seriesId': CHANGE,
  'POST /task-series/:seriesId/end': CHANGE,
  'POST /task-series/:seriesId/resume': CHANGE,
  'GET /tasks/:taskId/comments': READ,
  'GET /tasks/:taskId/mentionable': READ,
  'POST /tasks/:taskId/comments': '401 404 404 404 201 201 201 201',
  // Of what somebody else wrote: nobody.
  'PATCH /tasks/:taskId/comments/:commentId': '401 404 404 404 403 403 403 403',
  'DELETE /tasks/:taskId/comments/:commentId': '401 404 404 404 403 403 403 403',
  'POST /tasks/:taskId/comments/:commentId/restore': NOT_MINE,
  'POST /tasks': LOG,
  'POST /tasks/batch': LOG,
  'POST /tasks/changes': CHANGE,
  'POST /tasks/export': READ,
  // Of somebody else's task that all may see: only coordinators change it.
  'PATCH /tasks/:taskId': CHANGE,
  // A draft that the coordinator looks over, which nobody else sees.
  'GET /text-reviews': CHANGE,
  'POST /text-reviews/documents': CHANGE,
  'GET /text-reviews/:reviewId': CHANGE,
  'POST /text-reviews': MAKE,
  'PATCH /text-reviews/:reviewId': CHANGE,
  'DELETE /text-reviews/:reviewId': '401 404 404 404 403 403 403 204',
  'GET /texts': READ,
  'GET /texts/compare': READ,
  'GET /texts/:textId': READ,
  'POST /texts': MAKE,
  'POST /texts/split': CHANGE,
  'PUT /texts/:textId/links': CHANGE,
  'POST /texts/:textId/reopen': CHANGE,
  'PATCH /texts/:textId/articles/:articleId': CHANGE,
  'PATCH /texts/:textId': CHANGE,
  'GET /texts/:textId/uses': CHANGE,
  'POST /texts/:textId/restore': CHANGE,
  'DELETE /texts/:textId': '401 404 404 404 403 403 403 204',
  'POST /texts/:textId/confirm': CHANGE,
  'GET /votes': READ,
  'GET /votes/calibration': READ,
  'GET /votes/:voteId': READ,
  'GET /votes/:voteId/uses': READ,
  'POST /votes': LOG,
  'POST /votes/read': '401 404 404 404 403 403 200 200',
  // Of a vote that somebody else recorded: only coordinators.
  'PATCH /votes/:voteId': CHANGE,
  'PUT /votes/:voteId/ballots': CHANGE,
  'DELETE /votes/:voteId': REMOVE,
  'POST /votes/:voteId/restore': CHANGE,
};

/** Routes outside of a campaign. */
export const OUTSIDE: Record<string, string> = {
  'POST /api/auth/sign-in': ANYONE,
  'POST /api/auth/sign-out': '401 204 204 204 204 204 204 204',
  'GET /api/me': ONESELF,
  'PATCH /api/me': ONESELF,
  'GET /api/me/sign-ins': ONESELF,
  'GET /api/me/failed-sign-ins': ONESELF,
  'POST /api/me/sign-ins/revoke-others': '401 204 204 204 204 204 204 204',
  // Of somebody else's device.
  'POST /api/me/sign-ins/:signInId/revoke': NOT_MINE,
  'GET /api/me/digest-preview': READ,
  'GET /api/campaigns': ONESELF,
  'POST /api/campaigns': '401 201 403 403 403 403 403 403',
  'POST /api/password-resets': '204 204 204 204 204 204 204 204',
  // Without a password nothing is done.
  'POST /api/me/password': '401 400 400 400 400 400 400 400',
  'POST /api/me/closing': '401 400 400 400 400 400 400 400',
  'GET /api/me/data': ONESELF,
  'GET /api/me/closing': ONESELF,
  'GET /api/me/address-change': ONESELF,
  'POST /api/me/address-change': '401 400 400 400 400 400 400 400',
  'DELETE /api/me/address-change': '401 204 204 204 204 204 204 204',
  'GET /mail/password': ANYONE,
  'POST /mail/password': ANYONE,
  'GET /mail/address': ANYONE,
  'POST /mail/address': ANYONE,
  'GET /api/installation/accounts': '401 200 403 403 403 403 403 403',
  'PATCH /api/installation/accounts/:accountId': '401 204 403 403 403 403 403 403',
  'POST /api/installation/admins': '401 204 403 403 403 403 403 403',
  'DELETE /api/installation/admins/:accountId': '401 204 403 403 403 403 403 403',
  'GET /api/installation': '401 200 403 403 403 403 403 403',
  'PATCH /api/installation': '401 200 403 403 403 403 403 403',
  'GET /api/installation/health': '401 200 403 403 403 403 403 403',
  'PUT /api/installation/backup': '401 200 403 403 403 403 403 403',
  'GET /api/installation/archives': '401 200 403 403 403 403 403 403',
  'GET /api/installation/archives/:archiveId': '401 200 403 403 403 403 403 403',
  'POST /api/installation/archives': '401 202 403 403 403 403 403 403',
  'POST /api/installation/archives/:archiveId/import': '401 202 403 403 403 403 403 403',
  'POST /api/installation/archives/:archiveId/undo': '401 204 403 403 403 403 403 403',
  'DELETE /api/installation/archives/:archiveId': '401 204 403 403 403 403 403 403',
  'GET /api/installation/mail-test': '401 200 403 403 403 403 403 403',
  'POST /api/installation/mail-test': '401 201 403 403 403 403 403 403',
  'GET /api/installation/ended-coordinators': '401 200 403 403 403 403 403 403',
  'POST /api/installation/ended-coordinators/:requestId/restore': '401 204 403 403 403 403 403 403',
  'POST /api/installation/sign-outs': '401 204 403 403 403 403 403 403',
  'POST /api/invitations/accept': ANYONE,
  'GET /mail/invitation': ANYONE,
  'POST /mail/invitation': ANYONE,
  'GET /mail/unsubscribe': ANYONE,
  'POST /mail/unsubscribe': ANYONE,
  'POST /mail/resubscribe': ANYONE,
  'GET /': ANYONE,
  'GET /health/live': ANYONE,
  'GET /health/ready': ANYONE,
  // Without the monitor's token.
  'GET /health': NOT_HERE,
  'GET /metrics': NOT_HERE,
  'GET /api/demo/clock': NOT_HERE,
  'POST /api/demo/clock': NOT_HERE,
  'GET /api/demo/mail': NOT_HERE,
  'GET /demo/mail': NOT_HERE,
};

/** For a subject that is not there, where that is not told by the row above: whoever sits in the campaign may ask. */
export const MISSING: Record<string, string> = {
  'PATCH /api/campaigns/:campaignId/tasks/:taskId': '401 404 404 404 404 404 404 404',
  'PATCH /api/campaigns/:campaignId/task-series/:seriesId': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/task-series/:seriesId/end': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/task-series/:seriesId/resume': '401 404 404 404 403 403 404 404',
  'PATCH /api/campaigns/:campaignId/tasks/:taskId/comments/:commentId': '401 404 404 404 404 404 404 404',
  'DELETE /api/campaigns/:campaignId/tasks/:taskId/comments/:commentId': '401 404 404 404 404 404 404 404',
  'PATCH /api/campaigns/:campaignId/views/:viewId': '401 404 404 404 404 404 404 404',
  'DELETE /api/campaigns/:campaignId/views/:viewId': '401 404 404 404 404 404 404 404',
  'PATCH /api/campaigns/:campaignId/amendments/:amendmentId': '401 404 404 404 403 403 404 404',
  'PUT /api/campaigns/:campaignId/amendments/:amendmentId/sponsors': '401 404 404 404 403 403 404 404',
  'DELETE /api/campaigns/:campaignId/amendments/:amendmentId': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/amendments/:amendmentId/restore': '401 404 404 404 403 403 404 404',
  ...Object.fromEntries(
    ['PATCH ', 'DELETE ', 'POST /undo', 'POST /restore', 'POST /erase'].map((act) => {
      const [method, path] = act.split(' ');
      const route = `${method} /api/campaigns/:campaignId/interactions/:interactionId${path}`;
      return [route, '401 404 404 404 403 403 404 404'];
    }),
  ),
  'POST /api/campaigns/:campaignId/interactions/:interactionId/withdraw-notice':
    '401 404 404 404 403 403 404 404',
  ...Object.fromEntries(
    ['retract', 'correct', 'restore'].map((act) => [
      `POST /api/campaigns/:campaignId/positions/:positionId/${act}`,
      '401 404 404 404 403 403 404 404',
    ]),
  ),
  'POST /api/campaigns/:campaignId/statements/:statementId/undo': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/seat-requests/:requestId/withdraw': '401 404 404 404 404 404 404 404',
  'PATCH /api/campaigns/:campaignId/votes/:voteId': '401 404 404 404 403 403 404 404',
  'PUT /api/campaigns/:campaignId/votes/:voteId/ballots': '401 404 404 404 403 403 404 404',
  'DELETE /api/campaigns/:campaignId/votes/:voteId': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/votes/:voteId/restore': '401 404 404 404 403 403 404 404',
  'PATCH /api/campaigns/:campaignId/treaty/actions/:actionId': '401 404 404 404 403 403 404 404',
  'DELETE /api/campaigns/:campaignId/treaty/actions/:actionId': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/treaty/actions/:actionId/restore': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/treaty/tables/:tableId/undo': '401 404 404 404 403 403 404 404',
  'PATCH /api/campaigns/:campaignId/treaty/intentions/:intentionId': '401 404 404 404 403 403 404 404',
  'DELETE /api/campaigns/:campaignId/treaty/intentions/:intentionId': '401 404 404 404 403 403 404 404',
  'POST /api/campaigns/:campaignId/treaty/intentions/:intentionId/restore': '401 404 404 404 403 403 404 404',
};

const OF_A_DELEGATE = /^(?:PATCH|DELETE|PUT|POST) \/delegates\/:delegateId/;
for (const [route, row] of Object.entries(IN_CAMPAIGN)) {
  if (OF_A_DELEGATE.test(route) && row !== LOG) {
    MISSING[route.replace(' ', ' /api/campaigns/:campaignId')] = '401 404 404 404 403 403 404 404';
  }
}

export const INSIDE: Record<string, string> = Object.fromEntries(
  Object.entries(IN_CAMPAIGN).map(([route, row]) => [route.replace(' ', ' /api/campaigns/:campaignId'), row]),
);

/** Who finds what a campaigner of the first organisation wrote at a tier. */
export const SEEN_BY: Record<string, readonly MatrixReader[]> = {
  me: [],
  organisation: ['member', 'campaigner'],
  core: ['coordinator'],
  coalition: ['member2', 'member', 'campaigner', 'coordinator'],
  public: ['member2', 'member', 'campaigner', 'coordinator'],
};

/** Who finds what they wrote themselves, at any tier: whoever still has a seat. */
export const OWN_SEEN_BY: readonly MatrixReader[] = ['member2', 'member', 'campaigner', 'coordinator'];

export const answerOf = (row: string, reader: MatrixReader): number =>
  Number(row.split(' ')[READER_NAMES.indexOf(reader)]);
