import { STATES } from '#libs/reference';
import type { TestDatabase } from './database.js';
import type { Subjects } from './subjects.js';
import type { Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const TEXT = {
  language: 'en',
  subject: 'On the convention',
  salutation: 'Excellency,',
  body: 'We write to you.',
};

let made = 0;
/** A mission has one address, so that each request has a mission of its own. */
const aMission = () => STATES[made++ % STATES.length]?.code ?? 'NRU';

const anAddress = async (
  database: TestDatabase,
  { id: campaignId, someone }: Subjects,
  code = aMission(),
) => {
  await database.admin(
    'update mission_address set removed_at = clock_now() where campaign_id = $1 and delegation_code = $2 and removed_at is null',
    [campaignId, code],
  );
  return database.make.missionAddress({ campaignId, delegationCode: code, authorId: someone.id });
};

/** A draft to one mission, which has an address. */
const aMailing = async (database: TestDatabase, subjects: Subjects, more: object = {}) => {
  const { id: campaignId, organisationId, someone } = subjects;
  const mailingId = await database.make.mailing({
    campaignId,
    organisationId,
    authorId: someone.id,
    ...more,
  });
  await database.make.mailingText({ campaignId, mailingId });
  const delegationCode = aMission();
  const recipientId = await database.make.mailingRecipient({
    ...{ campaignId, mailingId, delegationCode, address: 'mission@example.org' },
  });
  return { mailingId, recipientId, delegationCode };
};

const BEGUN = (someone: { id: string }) => ({
  startedAt: new Date(),
  startedBy: someone.id,
  zone: 'UTC',
});

const ofMailing =
  (more: object = {}): Build =>
  async ({ database }, subjects) => {
    const { mailingId } = await aMailing(database, subjects);
    return { params: { mailingId }, ...more };
  };

const ofRecipient =
  (more: object = {}): Build =>
  async ({ database }, subjects) => {
    const { mailingId, recipientId } = await aMailing(database, subjects);
    return { params: { mailingId, recipientId }, ...more };
  };

/** Under way, or paused. */
const ofBegun =
  (state: 'sending' | 'paused'): Build =>
  async ({ database }, subjects) => {
    const { mailingId } = await aMailing(database, subjects, { state, ...BEGUN(subjects.someone) });
    return { params: { mailingId }, headers: FIRST, body: {} };
  };

const ofAddress =
  (more: object = {}): Build =>
  async ({ database }, subjects) => ({
    params: { addressId: await anAddress(database, subjects) },
    ...more,
  });

/** By method and path below the campaign: mail to missions. Each address is of a delegation of its own, since a mission has one. */
export const ABOUT_MAILINGS: Record<string, Build> = {
  'GET /mission-addresses': () => ({}),
  'POST /mission-addresses': () => ({
    body: { delegationCode: aMission(), address: 'mission@example.org', language: 'en', source: 'Blue Book' },
  }),
  'POST /mission-addresses/read': () => ({ body: { text: 'Kenya; kenya@example.org' } }),
  'POST /mission-addresses/many': () => ({
    body: {
      addresses: [{ delegationCode: aMission(), address: 'mission@example.org', language: 'en', source: '' }],
    },
  }),
  'PATCH /mission-addresses/:addressId': ofAddress({
    headers: FIRST,
    body: { address: 'kiribati@example.org', language: 'en', source: 'Blue Book' },
  }),
  'DELETE /mission-addresses/:addressId': ofAddress({ headers: FIRST }),
  'POST /mission-addresses/:addressId/restore': ofAddress(),
  'GET /mailings': () => ({}),
  'POST /mailings': () => ({
    body: {
      ...{
        title: 'Letter of August',
        letterId: null,
        replyTo: 'answers@example.org',
        contactTier: 'coalition',
      },
      ...{ texts: [TEXT], delegationCodes: ['KEN'] },
    },
  }),
  'GET /mailings/:mailingId': ofMailing(),
  'PATCH /mailings/:mailingId': ofMailing({
    headers: FIRST,
    body: {
      ...{ title: 'Letter of September', replyTo: 'answers@example.org', contactTier: 'core' },
      ...{ texts: [TEXT], delegationCodes: ['KEN'] },
    },
  }),
  'DELETE /mailings/:mailingId': ofMailing({ headers: FIRST }),
  'POST /mailings/:mailingId/restore': ofMailing(),
  'GET /mailings/:mailingId/recipients': ofMailing(),
  'GET /mailings/:mailingId/recipients/:recipientId/preview': ofRecipient(),
  'POST /mailings/:mailingId/recipients/:recipientId/test': ofRecipient({ body: {} }),
  'POST /mailings/:mailingId/recipients/:recipientId/again': async ({ database }, subjects) => {
    const { id: campaignId, someone } = subjects;
    const { delegationCode, ...params } = await aMailing(database, subjects, {
      state: 'sending',
      ...BEGUN(someone),
    });
    await anAddress(database, subjects, delegationCode);
    await database.admin(
      `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, fire_at, useful_until, state)
       values (gen_random_uuid(), $1, 'mission_mail', 'mailing', $2, 1, '0', $3, clock_now(), clock_now() + interval '1 day', 'failed')`,
      [campaignId, params.recipientId, someone.id],
    );
    return { params, body: {} };
  },
  'POST /mailings/:mailingId/start': ofMailing({ headers: FIRST, body: {} }),
  'POST /mailings/:mailingId/pause': ofBegun('sending'),
  'POST /mailings/:mailingId/resume': ofBegun('paused'),
  'POST /mailings/:mailingId/cancel': ofBegun('sending'),
  'POST /mailings/:mailingId/export': ofMailing({ body: {} }),
};
