import { escapeHtml, namedVenues } from '#libs/domain';
import type { CampaignOfRows } from '#libs/data';
import { speechOf } from '#libs/mail';
import type { ServerMessageKey } from '#libs/words';
import { bold, plainPage } from '../../http/plain-page.js';
import type { Principal } from '../../http/principal.js';
import { entryOf, moment, type StoredKind, type StoredRow } from './entry.js';

export interface NamesOfRows {
  now: Date;
  names: readonly { id: string; name: string }[];
  campaigns: readonly CampaignOfRows[];
}

/** What is stored about a person, to be read by that person: a section for each kind, in the person's language. */
export function aboutMeDocument(
  me: Pick<Principal, 'userId' | 'name' | 'zone' | 'locale'>,
  stored: readonly StoredKind[],
  { now, names, campaigns }: NamesOfRows,
): string {
  const speech = speechOf(me.locale);
  const called = new Map([...names, ...campaigns].map(({ id, name }) => [id, name]));
  const places = new Map(
    campaigns.map(({ id, zone, venues }) => [
      id,
      { venueZone: zone, speech: speech.at(namedVenues(venues)) },
    ]),
  );
  const nowhere = { venueZone: null, speech };
  const entry = (kind: StoredKind, row: StoredRow) => {
    const { venueZone, speech: spoken } = places.get(String(row['campaign_id'])) ?? nowhere;
    return entryOf(kind, row, {
      speech: spoken,
      userId: me.userId,
      readerZone: me.zone,
      venueZone,
      names: called,
    });
  };
  const sections = stored.map((kind) => {
    const heading = speech.say(`aboutMe.kinds.${kind.table}` as ServerMessageKey);
    const rows = kind.rows
      .map((row) => ({ row, at: moment(kind, row) }))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return `<section><h2>${escapeHtml(heading)}</h2>\n${rows.map(({ row }) => entry(kind, row)).join('\n')}</section>`;
  });
  const when = escapeHtml(speech.clock(now, me.zone));
  return plainPage(speech.say('aboutMe.title'), speech, [
    `<p>${speech.say('aboutMe.what', { name: bold(me.name), when })}</p>`,
    `<p>${speech.say('aboutMe.rest')}</p>`,
    ...sections,
  ]);
}
