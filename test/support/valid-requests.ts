import { unsubscribeToken } from '#libs/mail';
import { Tokens } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import { aPerson, PASSWORD } from './makers.js';
import { aSignIn } from './sign-ins.js';
import { anEndedCoordinator, anInvitation, type Subjects } from './subjects.js';
import { nothing, unique, type Build, type ValidRequest } from './valid-request.js';
import { IN_CAMPAIGN } from './valid-requests-in-campaign.js';

const tokensOf = (demarche: TestDemarche) => new Tokens(demarche.environment.secret);

async function unsubscribing(demarche: TestDemarche, subjects: Subjects): Promise<ValidRequest> {
  const { membershipId } = await aPerson(demarche.database, subjects);
  const about = { membershipId, group: 'digest', mailedAt: new Date() } as const;
  return { query: `?token=${unsubscribeToken(tokensOf(demarche), about)}` };
}

const invitationToken: Build = async (demarche, subjects) => {
  const id = await anInvitation(demarche.database, subjects);
  return { query: `?token=${tokensOf(demarche).make('invitation', id)}` };
};

const accepting: Build = async (demarche, subjects) => {
  const token = tokensOf(demarche).make('invitation', await anInvitation(demarche.database, subjects));
  return {
    body: { token, name: unique('A new person'), zone: 'UTC', password: 'long enough to be taken 7' },
  };
};

const elsewhere: Record<string, Build> = {
  'POST /api/auth/sign-in': (_, { someone }) => ({ body: { email: someone.email, password: PASSWORD } }),
  'POST /api/auth/sign-out': nothing,
  'GET /api/me': nothing,
  'PATCH /api/me': nothing,
  'GET /api/me/sign-ins': nothing,
  'GET /api/me/failed-sign-ins': nothing,
  'POST /api/me/sign-ins/revoke-others': nothing,
  'POST /api/me/sign-ins/:signInId/revoke': async ({ database }, { someone }) => ({
    params: { signInId: await aSignIn(database, someone.id) },
  }),
  'GET /api/me/digest-preview': (_, { id }) => ({ query: `?campaignId=${id}` }),
  'GET /api/campaigns': nothing,
  'POST /api/campaigns': () => ({
    body: {
      name: unique('A campaign'),
      slug: unique('campaign'),
      summary: 'What for',
      template: 'empty',
      process: {
        ...{ name: 'A process', forum: 'A forum', rule: 'simple_majority' },
        session: {
          ...{ name: 'First session', city: 'Geneva', zone: 'Europe/Zurich' },
          ...{ firstDay: '2027-02-01', lastDay: '2027-02-12' },
        },
      },
      venue: { city: 'Geneva', zone: 'Europe/Zurich' },
      languages: ['en', 'fr'],
      coordinator: {
        email: `${unique('first')}@example.org`,
        name: 'First person',
        zone: 'UTC',
        organisation: 'An organisation',
      },
    },
  }),
  'GET /api/installation': nothing,
  'PATCH /api/installation': () => ({ body: { name: 'Desk of the coalition' } }),
  'GET /api/installation/mail-test': nothing,
  'POST /api/installation/mail-test': nothing,
  'GET /api/installation/ended-coordinators': nothing,
  'POST /api/installation/ended-coordinators/:requestId/restore': async ({ database }, subjects) => ({
    params: { requestId: await anEndedCoordinator(database, subjects) },
  }),
  'POST /api/installation/sign-outs': async ({ database }, subjects) => ({
    body: { email: (await aPerson(database, subjects)).email },
  }),
  'POST /api/invitations/accept': accepting,
  'GET /mail/invitation': invitationToken,
  'POST /mail/invitation': async (demarche, subjects) => {
    const { body } = await accepting(demarche, subjects);
    return { body: { ...body, passwordAgain: body?.['password'] } };
  },
  'GET /mail/unsubscribe': unsubscribing,
  'POST /mail/unsubscribe': unsubscribing,
  'POST /mail/resubscribe': unsubscribing,
  'GET /': nothing,
  'GET /health/live': nothing,
  'GET /health/ready': nothing,
  'GET /health': nothing,
  'GET /metrics': nothing,
  'GET /api/demo/clock': nothing,
  'POST /api/demo/clock': () => ({ body: { advance: 'PT1H' } }),
  'GET /api/demo/mail': nothing,
  'GET /demo/mail': nothing,
};

const CAMPAIGN = '/api/campaigns/:campaignId';

/** By method and path as the route declares them. */
export const VALID_REQUESTS: Record<string, Build> = {
  ...elsewhere,
  ...Object.fromEntries(
    Object.entries(IN_CAMPAIGN).map(([route, build]) => [route.replace(' ', ` ${CAMPAIGN}`), build]),
  ),
};

/** The path of a route with its parameters filled in. */
export function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `missing-${name}`);
}
