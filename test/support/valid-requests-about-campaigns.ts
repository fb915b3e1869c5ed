import { Campaign } from '#libs/data';
import { newId } from '#libs/platform';
import { aCampaign } from './makers.js';
import { unique, type Build } from './valid-request.js';

/** A campaign in which the same people sit in the same way: it can be closed while others are asked. */
export const aTwin =
  (state: string, request: Omit<Awaited<ReturnType<Build>>, 'campaignId'> = {}): Build =>
  async ({ database }, { id }) => {
    const campaignId = newId();
    await database
      .table(Campaign)
      .insert({ id: campaignId, slug: `c-${campaignId}`, name: unique('A campaign'), summary: '' });
    await database.make.process({ campaignId });
    // Organisations first; a seat there names the one that has the place of its own.
    await database.admin(
      `with organisations as (
         insert into organisation (id, campaign_id, name) select gen_random_uuid(), $2, id::text from organisation
         where campaign_id = $1 returning id, name)
       insert into membership (id, campaign_id, user_id, organisation_id, role, core_group, state)
       select gen_random_uuid(), $2, m.user_id, o.id, m.role, m.core_group, m.state
       from membership m join organisations o on o.name = m.organisation_id::text where m.campaign_id = $1`,
      [id, campaignId],
    );
    if (state !== '') await database.admin(`update campaign set ${state} where id = $1`, [campaignId]);
    return { ...request, campaignId };
  };

const FIRST = { 'If-Match': '"1"' };
const CLOSED = 'closed_at = clock_now()';

/** One that an installation admin opened for somebody whose invitation nobody accepted. */
const anUncoordinated: Build = async ({ database }) => {
  const { id: campaignId } = await aCampaign(database, unique('A campaign'));
  return { campaignId };
};

/** What an installation admin does for a campaign. */
export const FOR_CAMPAIGNS: Record<string, Build> = {
  'POST /api/installation/campaigns/:campaignId/coordinator': async (demarche, subjects) => ({
    ...(await anUncoordinated(demarche, subjects)),
    body: { email: `${unique('second')}@example.org`, name: 'Second person', locale: 'fr' },
  }),
};

/** What is done with the campaign itself: by method and path below it. */
export const ABOUT_CAMPAIGNS: Record<string, Build> = {
  'PATCH ': (demarche, subjects) =>
    aTwin('', {
      headers: FIRST,
      body: {
        ...{ name: unique('A campaign'), summary: 'Why', languages: ['fr'] },
        venue: { city: 'Geneva', zone: 'Europe/Zurich' },
        process: { name: 'Process', forum: 'Committee', rule: 'simple_majority', decisionRule: 'Rule 37' },
      },
    })(demarche, subjects),
  'POST /close': aTwin(''),
  'POST /reopen': aTwin(CLOSED),
  'POST /deletion': async (demarche, subjects) => {
    const twin = await aTwin(CLOSED)(demarche, subjects);
    const { name } =
      (await demarche.database.table(Campaign).findOne({ id: twin.campaignId }, ['name'])) ?? {};
    return { ...twin, body: { name } };
  },
  'DELETE /deletion': aTwin(`${CLOSED}, deletion_due_at = clock_now() + interval '3 days'`),
  'GET /uses': () => ({}),
  'GET /steps': () => ({}),
  'PUT /steps': aTwin('', { body: { hidden: true } }),
};
