import { startDemarche, type TestDemarche } from './demarche.js';
import { julyArticles, type DraftCampaign } from './drafts.js';
import { setClock } from './makers.js';

export type Row = Record<string, any>;
export let demarche: TestDemarche;

export async function openTextWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-07-29T16:00:00Z');
}

export async function stopTextWorld(): Promise<void> {
  await demarche.stop();
}

export const revision = (more: Row = {}): Row => ({
  key: 'rev-3',
  title: `Updated draft text of the convention, ${more['key'] ?? 'rev-3'}`,
  symbol: 'A/AC.291/22/Rev.3',
  circulatedOn: '2024-07-15',
  source: 'Page of the reconvened session',
  articles: julyArticles(),
  ...more,
});

export const load = (campaign: DraftCampaign, body: object = revision()) =>
  campaign.clients.coordinator.post(campaign.at('texts'), body);
export const put = (campaign: DraftCampaign, text: Row, body: object, version = text.version) =>
  campaign.clients.coordinator.call('PUT', campaign.at(`texts/${text.id}/links`), body, {
    'If-Match': `"${version}"`,
  });
export const act = (
  campaign: DraftCampaign,
  text: Row,
  what: string,
  version = text.version,
  who = 'coordinator',
) =>
  campaign.clients[who as 'coordinator'].post(campaign.at(`texts/${text.id}/${what}`), undefined, {
    'If-Match': `"${version}"`,
  });

export const articleOf = (text: Row, number: string): Row =>
  (text.articles as Row[]).find((article) => article.number === number) ?? {};
export const outcomeOf = (text: Row, key: string): Row | undefined =>
  (text.provisions as Row[]).find(({ provision }) => provision.key === key);
/** The suggestions as they are, as a person's decisions. */
export const suggested = (text: Row) =>
  (text.articles as Row[])
    .filter(({ loaded }) => loaded)
    .map(({ id, suggestion }) => ({ articleId: id, provisionId: suggestion.provision?.id ?? 'new' }));
/** What the facts leave to a person when July follows November: the range of the offences. */
export const theRest = (campaign: DraftCampaign) => ({
  numbers: [
    { provisionId: campaign.provisions['core-cyber-offences'], number: '7–11' },
    { provisionId: campaign.provisions['suppression-clause'], number: '6(2)' },
  ],
});
export const askNumbers = async (
  campaign: DraftCampaign,
): Promise<Record<string, Record<string, string>>> => {
  const { body } = await campaign.clients.member.get(campaign.at('asks?limit=200'));
  return Object.fromEntries(
    (body.items as Row[]).flatMap((ask) =>
      (ask.provisions as Row[]).map((provision) => [provision.key, provision.numbers]),
    ),
  );
};
