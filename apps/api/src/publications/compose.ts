import { createHash } from 'node:crypto';
import type { Choosable, LetterToPublish, PublicPosition } from '#libs/data';
import { holdsAddress, isPublishable, Problem, type PublishedKind } from '#libs/domain';
import { refusal } from '../http/refusal.js';
import { composeLetters } from './compose-letters.js';
import type { PublicationChoice } from './publication-choice.dto.js';

/** One thing that is to leave: its words to the letter, and their hash. */
export interface Composed {
  kind: PublishedKind;
  ref: string;
  content: string;
  sha256: string;
}

export interface Composition {
  items: Composed[];
  sha256: string;
  /** Public positions on the chosen asks that stay behind. */
  leftOut: number;
}

/** Of what is chosen it is made. */
export interface Material {
  from: Choosable;
  positions: readonly PublicPosition[];
  letters: readonly LetterToPublish[];
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Of the list of all items, so that it can be checked when the words of one of them have gone. */
export const hashOfList = (items: readonly Omit<Composed, 'content'>[]): string =>
  hash(items.map(({ kind, ref, sha256 }) => `${kind} ${ref} ${sha256}\n`).join(''));

/**
 * What leaves when this is chosen. Nothing of a row leaves but what is named here.
 * @throws Problem naming a field: for what is not there to be chosen, and for a mail address in a text
 */
export function compose(
  campaignId: string,
  choice: PublicationChoice,
  { from, positions, letters }: Material,
): Composition {
  const items: Composed[] = [];
  const refuseAddress = (field: string, content: string, name: string) => {
    if (holdsAddress(content)) throw Problem.field(field, refusal('publication.holdsAddress', { name }));
  };
  const add = (field: string, kind: PublishedKind, ref: string, fields: object, name: string) => {
    const content = JSON.stringify(fields);
    refuseAddress(field, content, name);
    items.push({ kind, ref, content, sha256: hash(content) });
  };
  const { practical, contacts, licence } = choice;
  for (const { role, how } of contacts) refuseAddress('choice.contacts', JSON.stringify([role, how]), role);
  const page = {
    name: from.campaign,
    practical: practical.trim(),
    contacts: contacts.map(({ role, how }) => ({ role, how })),
    licence,
  };
  add('choice.practical', 'page', campaignId, page, from.campaign);
  for (const { id, ...session } of chosen('choice.sessionIds', choice.sessionIds, from.sessions))
    add('choice.sessionIds', 'session', id, session, session.name);
  for (const { id, source, ...document } of chosen('choice.documentIds', choice.documentIds, from.documents))
    add('choice.documentIds', 'document', id, { ...document, link: linkIn(source) }, document.title);
  composeLetters(choice.letterListIds ?? [], letters, add);
  const asks = chosen('choice.askIds', choice.askIds, from.asks);
  for (const { id, key, title, summary } of asks)
    add('choice.askIds', 'ask', id, { key, title, summary }, title);
  const { shown, leftOut } = currentOf(positions, new Set(choice.askIds));
  for (const { id: askId, key } of asks)
    for (const { id, state, name, stance, voice, day, zone, grade, source } of shown.get(askId) ?? [])
      add(
        'choice.askIds',
        'position',
        id,
        { ask: key, state, name, stance, voice, day, zone, grade, source },
        name,
      );
  return { items, sha256: hashOfList(items), leftOut };
}

/** In their own order, each once. */
function chosen<T extends { id: string }>(field: string, ids: readonly string[], from: readonly T[]): T[] {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const found = from.filter(({ id }) => wanted.has(id));
  if (found.length < wanted.size) throw Problem.field(field, refusal('publication.notThere'));
  return found;
}

/** Where it can be read: what people note beside it stays here. */
const linkIn = (source: string | null): string | null =>
  /https?:\/\/[^\s<>"]+/.exec(source ?? '')?.[0] ?? null;

/** By ask the position of each state that counts among those that may be shown. */
export function currentOf(
  positions: readonly PublicPosition[],
  askIds: ReadonlySet<string>,
): { shown: Map<string, PublicPosition[]>; leftOut: number } {
  const shown = new Map<string, PublicPosition[]>();
  let leftOut = 0;
  for (const position of positions) {
    if (!askIds.has(position.askId)) continue;
    if (!isPublishable(position)) {
      leftOut++;
      continue;
    }
    const ofAsk = shown.get(position.askId) ?? [];
    // The first of a state is the one that counts.
    if (ofAsk.at(-1)?.state !== position.state) ofAsk.push(position);
    shown.set(position.askId, ofAsk);
  }
  return { shown, leftOut };
}
