import { expect } from '@jest/globals';
import { newId } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import { aCampaign, anOrganisation, aPerson } from './makers.js';

/** A campaign with two organisations that have people, and a coordinator of the second. */
export async function aDirectory(demarche: TestDemarche) {
  const { database } = demarche;
  const campaign = await aCampaign(database, 'A treaty');
  const second = await anOrganisation(database, campaign.id, newId(), 'The second organisation');
  const of = async (organisationId: string, role: 'coordinator' | 'campaigner' | 'member', name: string) => {
    const person = await aPerson(database, campaign, { role, organisationId, name });
    return { ...person, client: await demarche.as(person) };
  };
  const people = {
    coordinator: await of(second, 'coordinator', 'Coordinator'),
    colleague: await of(second, 'member', 'Colleague'),
    author: await of(campaign.organisationId, 'campaigner', 'Author'),
  };
  const at = (path: string) => `/api/campaigns/${campaign.id}/${path}`;
  const { client } = people.coordinator;
  const post = async (path: string, body: object = {}, status = 200) => {
    const answer = await client.post(at(path), body);
    expect([path, answer.status, answer.body.fields ?? []]).toEqual([path, status, []]);
    return answer.body;
  };
  const add = (body: object) => post('organisations', body, 201);
  const read = async (path: string, reader = client) => (await reader.get(at(path))).body;
  return { campaign, second, people, client, at, post, add, read };
}
export type Directory = Awaited<ReturnType<typeof aDirectory>>;
