import { isFields, mayCache, withoutConfidential } from './cacheable-tiers.js';

/** What may be kept for reading without a network. `brief` alone names people of a delegation. */
export type CachedKind = 'me' | 'clock' | 'day' | 'asks' | 'delegations' | 'brief';

type Fields = Record<string, unknown>;
type Shaper = (value: unknown) => unknown;

/**
 * What is kept of an answer of the api: no confidential object, and nothing that lets one be guessed. Where a word was
 * dropped, the flags and sums that counted it go as well, as if it had never been there.
 */
export function keepable(kind: CachedKind, value: unknown): unknown {
  return SHAPERS[kind](withoutConfidential(value));
}

const SHAPERS: Record<CachedKind, Shaper> = {
  me: (value) => value,
  clock: (value) => value,
  day: withoutPeople,
  asks: withoutPeople,
  delegations: (value) => withoutPeople(eachDelegation(value)),
  brief: (value) => (isFields(value) ? shapedBrief(value) : value),
};

const PEOPLE = new Set(['delegate', 'delegates', 'contacts']);

/** Names of diplomats are kept with the briefs that somebody pinned, and nowhere else. */
function withoutPeople(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPeople);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([name]) => !PEOPLE.has(name));
  return Object.fromEntries(entries.map(([name, one]) => [name, withoutPeople(one)]));
}

/** The last contact and the number of tasks come from whatever the reader sees, at every tier. */
function eachDelegation(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(eachDelegation);
  if (!isFields(value)) return value;
  if (Array.isArray(value['items'])) return { ...value, items: eachDelegation(value['items']) };
  const { lastContact: _contact, openTasks: _tasks, ...rest } = value;
  return rest;
}

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

function shapedBrief(brief: Fields): Fields {
  const known = new Set(list(brief['delegates']).map((one) => one['id']));
  const asks = list(brief['asks']).map((ask) => shapedAsk(ask, known));
  return {
    ...brief,
    asks,
    blocs: shapedBlocs(list(brief['blocs']), asks),
    contacts: list(brief['contacts']).map((one) => ({
      ...one,
      delegates: list(one['delegates']).filter(({ id }) => known.has(id)),
    })),
    // An amendment that does not say who may know of it is not kept.
    amendments: list(brief['amendments']).filter(({ tier }) => mayCache(tier)),
    scope: shapedScope(brief['scope']),
  };
}

/** Where the word that counts is confidential, the other one stands alone, as it does for those who know no more. */
function shapedAsk(ask: Fields, known: ReadonlySet<unknown>): Fields {
  const words = [ask['current'], ask['other']].filter(isFields).map((word) => shapedWord(word, known));
  const [current = null, other = null] = words;
  return { ...ask, current, other, differs: other !== null && ask['differs'] === true };
}

function shapedWord(word: Fields, known: ReadonlySet<unknown>): Fields {
  const { delegate } = word;
  return isFields(delegate) && !known.has(delegate['id']) ? { ...word, delegate: null } : word;
}

function shapedBlocs(blocs: Fields[], asks: Fields[]): Fields[] {
  return blocs
    .map((bloc) => {
      const spoke = asks.filter((ask) => wordsOf(ask).some((word) => groupOf(word) === bloc['code']));
      const differing = spoke.filter((ask) => ask['differs'] === true);
      return {
        ...bloc,
        spokeOn: among(bloc['spokeOn'], spoke),
        differsOn: among(bloc['differsOn'], differing),
      };
    })
    .filter((bloc) => bloc.spokeOn.length > 0);
}

const wordsOf = (ask: Fields) => [ask['current'], ask['other']].filter(isFields);
const groupOf = (word: Fields) => (isFields(word['statement']) ? word['statement']['groupCode'] : undefined);

function among(ids: unknown, asks: Fields[]): unknown[] {
  return Array.isArray(ids) ? ids.filter((id) => asks.some((ask) => ask['id'] === id)) : [];
}

function shapedScope(scope: unknown): unknown {
  if (!isFields(scope) || !Array.isArray(scope['tiers'])) return scope;
  return { ...scope, tiers: scope['tiers'].filter(mayCache) };
}
