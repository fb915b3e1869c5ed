import { unsubscribeToken } from '#libs/mail';
import { newId, Tokens } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import { aPerson, PASSWORD } from './makers.js';
import { aCalendarFeed } from './calendars.js';
import { formToken } from '../../apps/api/src/signing/sign-form.js';
import { anOpenLetter, aRequest, SIGNS, tokenOf } from './signing.js';
import { aSignIn } from './sign-ins.js';
import { anEndedCoordinator, anInvitation, type Subjects } from './subjects.js';
import { nothing, unique, type Build, type ValidRequest } from './valid-request.js';
import { ABOUT_ARCHIVES } from './valid-requests-about-archives.js';
import { PUBLIC_PAGES } from './valid-requests-about-publications.js';
import { FOR_CAMPAIGNS } from './valid-requests-about-campaigns.js';
import { IN_CAMPAIGN } from './valid-requests-in-campaign.js';

const tokensOf = (demarche: TestDemarche) => new Tokens(demarche.environment.secret);

async function resetToken(demarche: TestDemarche, subjects: Subjects): Promise<string> {
  const { id: userId } = await aPerson(demarche.database, subjects);
  const id = newId();
  await demarche.database.admin(
    `insert into password_reset (id, user_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
    [id, userId],
  );
  return tokensOf(demarche).make('password', id);
}

async function addressToken(demarche: TestDemarche, subjects: Subjects): Promise<string> {
  const { id: userId, email } = await aPerson(demarche.database, subjects);
  const id = newId();
  await demarche.database.admin(
    `insert into address_change (id, user_id, old_email, new_email, expires_at)
     values ($1, $2, $3, $4, now() + interval '1 day')`,
    [id, userId, email, `${id}@example.org`],
  );
  return tokensOf(demarche).make('address', `${id}:old`);
}

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

/** By the link of somebody who was asked. */
const signing =
  (body?: Record<string, string>): Build =>
  async (demarche, subjects) => {
    const letterId = await anOpenLetter(demarche, subjects, subjects.someone.id);
    const { requestId } = await aRequest(demarche, subjects, letterId, { askedBy: subjects.someone.id });
    const token = tokenOf(demarche, 'request', requestId);
    if (!body) return { params: { token } };
    return { params: { token }, body: { ...body, form: formToken(tokensOf(demarche), token, 1) } };
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
  'GET /api/me/calendars': nothing,
  'POST /api/me/calendars': () => ({ body: { name: 'Phone' } }),
  'PATCH /api/me/calendars/:feedId': async ({ database }, { someone }) => ({
    params: { feedId: await aCalendarFeed(database, someone.id) },
    body: { name: 'Tablet' },
  }),
  'DELETE /api/me/calendars/:feedId': async ({ database }, { someone }) => ({
    params: { feedId: await aCalendarFeed(database, someone.id) },
  }),
  'GET /calendar/:file': async (demarche, { someone }) => ({
    params: {
      file: `${tokensOf(demarche).make('calendar', await aCalendarFeed(demarche.database, someone.id))}.ics`,
    },
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
      room: {
        kind: 'list',
        members: [
          { code: 'FJI', capacity: 'voting', validFrom: '2024-01-01', validTo: null },
          { name: 'Kosovo', capacity: 'observer' },
        ],
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
  ...ABOUT_ARCHIVES,
  'GET /api/installation': nothing,
  'PATCH /api/installation': () => ({ body: { name: 'Desk of the coalition' } }),
  'GET /api/installation/health': nothing,
  'PUT /api/installation/backup': () => ({ body: { at: '2024-08-05T03:10:00Z' } }),
  'GET /api/installation/mail-test': nothing,
  'POST /api/installation/mail-test': nothing,
  'POST /api/installation/read-members': () => ({ body: { text: 'Fiji, Korea, Narnia' } }),
  'GET /api/installation/ended-coordinators': nothing,
  'POST /api/installation/ended-coordinators/:requestId/restore': async ({ database }, subjects) => ({
    params: { requestId: await anEndedCoordinator(database, subjects) },
  }),
  ...FOR_CAMPAIGNS,
  'POST /api/installation/sign-outs': async ({ database }, subjects) => ({
    body: { email: (await aPerson(database, subjects)).email },
  }),
  'GET /api/installation/accounts': nothing,
  'PATCH /api/installation/accounts/:accountId': async ({ database }, subjects) => ({
    params: { accountId: (await aPerson(database, subjects)).id },
    body: { state: 'disabled' },
  }),
  'POST /api/installation/admins': async ({ database }, subjects) => ({
    body: { email: (await aPerson(database, subjects)).email, name: 'Ploy Srisai' },
  }),
  'DELETE /api/installation/admins/:accountId': async ({ database }, subjects) => ({
    params: { accountId: (await aPerson(database, subjects)).id },
  }),
  'POST /api/password-resets': () => ({ body: { email: `${unique('forgotten')}@example.org` } }),
  'POST /api/me/password': nothing,
  'GET /api/me/closing': nothing,
  'POST /api/me/closing': nothing,
  'GET /api/me/data': nothing,
  'GET /api/me/document': nothing,
  'GET /api/me/address-change': nothing,
  'POST /api/me/address-change': nothing,
  'DELETE /api/me/address-change': nothing,
  'GET /sign/:token': signing(),
  'GET /sign/:token/stop': signing(),
  'POST /sign/:token': signing(SIGNS),
  'POST /sign/:token/stop': signing(),
  'GET /mail/password': async (demarche, subjects) => ({
    query: `?token=${encodeURIComponent(await resetToken(demarche, subjects))}`,
  }),
  'POST /mail/password': async (demarche, subjects) => {
    const password = 'four kites over the harbour';
    return { body: { token: await resetToken(demarche, subjects), password, passwordAgain: password } };
  },
  'GET /mail/address': async (demarche, subjects) => ({
    query: `?token=${encodeURIComponent(await addressToken(demarche, subjects))}`,
  }),
  'POST /mail/address': async (demarche, subjects) => ({
    body: { token: await addressToken(demarche, subjects), agree: 'yes' },
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
  ...PUBLIC_PAGES,
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
