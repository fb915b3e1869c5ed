import { newId } from '#libs/platform';
import type { Answer, Client, TestDemarche } from './demarche.js';
import { aCampaign, anOrganisation, aPerson, type TestPerson } from './makers.js';

/** A campaign with two coordinators who are not one hand, an ask, a session and public positions. */
export interface PublishingWorld {
  campaign: { id: string; organisationId: string; slug: string };
  people: Record<'first' | 'second' | 'campaigner', TestPerson>;
  clients: Record<'first' | 'second' | 'campaigner', Client>;
  ask: { id: string; key: string };
  sessionId: string;
  at(path: string): string;
  choice(more?: object): object;
  preview(more?: object): Promise<Answer>;
  /** Asks as the first and consents as the second. @returns the id */
  publish(more?: object): Promise<string>;
  /** Adds a position. */
  position(more?: Record<string, unknown>): Promise<string>;
}

export async function aPublishingWorld(demarche: TestDemarche): Promise<PublishingWorld> {
  const { database } = demarche;
  const made = await aCampaign(database, 'Public treaty');
  const [row] = await database.admin<{ slug: string }>('select slug from campaign where id = $1', [made.id]);
  const campaign = { ...made, slug: row!.slug };
  const organisationId = await anOrganisation(database, campaign.id);
  const people = {
    first: await aPerson(database, campaign, { role: 'coordinator' }),
    second: await aPerson(database, campaign, { role: 'coordinator', organisationId }),
    campaigner: await aPerson(database, campaign, { role: 'campaigner' }),
  };
  const clients = {
    first: await demarche.as(people.first),
    second: await demarche.as(people.second),
    campaigner: await demarche.as(people.campaigner),
  };
  const ask = { id: newId(), key: `ask-${newId().slice(-6)}` };
  await database.make.ask({ campaignId: campaign.id, ...ask, title: 'A court decides first', priority: 1 });
  const at = (path: string) => `/api/campaigns/${campaign.id}/${path}`;
  const sessionId = newId();
  const process = await database.make.process({ campaignId: campaign.id });
  await database.make.session({
    ...{ id: sessionId, campaignId: campaign.id, processId: process, name: 'Concluding session' },
    ...{ city: 'New York', zone: 'America/New_York' },
    ...{ opensLocal: '2024-07-29T10:00', closesLocal: '2024-08-09T18:00' },
    ...{ opensAt: new Date('2024-07-29T14:00Z'), closesAt: new Date('2024-08-09T22:00Z') },
  });
  const choice = (more: object = {}) => ({
    ...{ practical: 'Meetings are open.', contacts: [{ role: 'Press', how: 'https://example.org/press' }] },
    ...{ licence: 'CC-BY-4.0', sessionIds: [sessionId], documentIds: [], askIds: [ask.id], ...more },
  });
  const preview = (more: object = {}) =>
    clients.first.post(at('publications/preview'), { choice: choice(more) });
  return {
    ...{ campaign, people, clients, ask, sessionId, at, choice, preview },
    publish: async (more = {}) => {
      const { sha256 } = (await preview(more)).body;
      const asked = await clients.first.post(at('publications'), { choice: choice(more), sha256 });
      if (asked.status !== 201) throw new Error(asked.text);
      const done = await clients.second.post(at(`publications/${asked.body.id}/confirm`), { sha256 });
      if (done.status !== 204) throw new Error(done.text);
      return asked.body.id as string;
    },
    position: async (more = {}) => {
      const id = newId();
      await database.make.position({
        ...{ id, campaignId: campaign.id, delegationCode: 'FJI', askId: ask.id, stance: 'support' },
        ...{ said: 'publicly', grade: 'webcast', source: 'Webcast of 1 August', tier: 'public' },
        ...{ occurredAt: new Date('2024-08-01T15:00Z'), zone: 'America/New_York' },
        ...{ authorId: people.campaigner.id, organisationId: campaign.organisationId },
        ...more,
      });
      return id;
    },
  };
}
