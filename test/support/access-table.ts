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
const ANYONE = '200 200 200 200 200 200 200 200';
const ONESELF = '401 200 200 200 200 200 200 200';
const NOT_HERE = '404 404 404 404 404 404 404 404';

const IN_CAMPAIGN: Record<string, string> = {
  'GET ': READ,
  'GET /asks': READ,
  'GET /asks/:askId': READ,
  'POST /asks': MAKE,
  'PATCH /asks/:askId': CHANGE,
  'GET /coalitions': READ,
  'GET /deadlines': READ,
  'GET /deadlines/:deadlineId': READ,
  'POST /deadlines': MAKE,
  'PATCH /deadlines/:deadlineId': CHANGE,
  'GET /delegations': READ,
  'GET /delegations/:code': READ,
  'GET /delegations/:code/positions': READ,
  'POST /delegations/:code/posts': LOG,
  'POST /delegations/:code/delegates': LOG,
  'GET /groups': READ,
  'GET /deliveries': READ,
  'GET /deliveries/summary': CHANGE,
  'POST /deliveries/:deliveryId/resolve': CHANGE,
  'GET /interactions': READ,
  'GET /interactions/:interactionId': READ,
  'POST /interactions': LOG,
  'GET /invitations': CHANGE,
  'POST /invitations': MAKE,
  'POST /invitations/:invitationId/revoke': '401 404 404 404 403 403 403 204',
  'GET /members': READ,
  'GET /members/me': READ,
  'PATCH /members/me': READ,
  'PATCH /members/:membershipId': CHANGE,
  'GET /members/:membershipId/digest-preview': CHANGE,
  'GET /organisations': READ,
  'POST /organisations': MAKE,
  'GET /positions': READ,
  'POST /positions': LOG,
  'GET /reminder-rules': READ,
  'POST /reminder-rules': MAKE,
  'PATCH /reminder-rules/:ruleId': CHANGE,
  'GET /sessions': READ,
  'GET /sessions/:sessionId': READ,
  'POST /sessions': MAKE,
  'PATCH /sessions/:sessionId': CHANGE,
  'GET /sessions/:sessionId/move': CHANGE,
  'POST /sessions/:sessionId/move': CHANGE,
  'POST /sessions/:sessionId/meetings': MAKE,
  'PATCH /sessions/:sessionId/meetings/:meetingId': CHANGE,
  'GET /tasks': READ,
  'GET /tasks/:taskId': READ,
  'POST /tasks': LOG,
  // Of somebody else's task that all may see: only coordinators change it.
  'PATCH /tasks/:taskId': CHANGE,
};

/** Routes outside of a campaign. */
export const OUTSIDE: Record<string, string> = {
  'POST /api/auth/sign-in': ANYONE,
  'POST /api/auth/sign-out': '401 204 204 204 204 204 204 204',
  'GET /api/me': ONESELF,
  'PATCH /api/me': ONESELF,
  'GET /api/me/digest-preview': READ,
  'GET /api/campaigns': ONESELF,
  'POST /api/campaigns': '401 201 403 403 403 403 403 403',
  'POST /api/invitations/accept': ANYONE,
  'GET /mail/invitation': ANYONE,
  'POST /mail/invitation': ANYONE,
  'GET /mail/unsubscribe': ANYONE,
  'POST /mail/unsubscribe': ANYONE,
  'POST /mail/resubscribe': ANYONE,
  'GET /': ANYONE,
  'GET /health/live': ANYONE,
  'GET /health/ready': ANYONE,
  'GET /health': ANYONE,
  'GET /metrics': ANYONE,
  'GET /api/demo/clock': NOT_HERE,
  'POST /api/demo/clock': NOT_HERE,
  'GET /api/demo/mail': NOT_HERE,
  'GET /demo/mail': NOT_HERE,
};

/** For a subject that is not there, where that is not told by the row above: whoever sits in the campaign may ask. */
export const MISSING: Record<string, string> = {
  'PATCH /api/campaigns/:campaignId/tasks/:taskId': '401 404 404 404 404 404 404 404',
};

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
