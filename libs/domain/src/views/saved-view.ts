import type { ProblemParams } from '../errors.js';
import { isLocalDate } from '../time/calendar.js';
import { isUuid } from '../ids.js';
import type { SavedScreen } from '../vocabulary.js';

/** What a value of a filter may be; `own` says something that not everybody in the campaign may know. */
interface FilterRule {
  fits: (value: string) => boolean;
  own?: (value: string) => boolean;
}

const ALWAYS = () => true;
const oneOf = (...known: string[]): FilterRule => ({ fits: (value) => known.includes(value) });
const word: FilterRule = { fits: (value) => /^[a-z][a-z0-9_-]{0,39}$/i.test(value) };
/** Typed words: a name of a delegate may be among them. */
const typed: FilterRule = { fits: (value) => value.length <= 100, own: ALWAYS };
const id: FilterRule = { fits: isUuid };
const person: FilterRule = { fits: isUuid, own: ALWAYS };
const either = (...rules: FilterRule[]): FilterRule => ({
  fits: (value) => rules.some(({ fits }) => fits(value)),
  own: (value) => rules.find(({ fits }) => fits(value))?.own?.(value) ?? false,
});
const key = '[\\w.-]{1,80}';
const sort: FilterRule = { fits: (value) => new RegExp(`^-?(ask:)?${key}$`).test(value) };
const date: FilterRule = { fits: (value) => isLocalDate(value) };
const delegation: FilterRule = { fits: (value) => /^[A-Z]{3}$/.test(value) };

/** The filters of each screen whose view can be saved, by their names in its address and in their order there. */
const FILTERS: Readonly<Record<SavedScreen, Readonly<Record<string, FilterRule>>>> = {
  matrix: {
    q: typed,
    group: word,
    lead: either(oneOf('none', 'me', 'mine'), id),
    stance: word,
    stale: word,
    asks: { fits: (value) => new RegExp(`^${key}(,${key}){0,199}$`).test(value) },
    sort,
  },
  delegations: {
    q: typed,
    group: word,
    lead: either(oneOf('none', 'mine', 'swing'), id),
    ask: id,
    stance: word,
    sort,
    pinned: oneOf('1'),
  },
  tasks: {
    show: oneOf('open', 'overdue', 'removed', 'closed'),
    who: either(oneOf('me', 'nobody'), person),
    q: typed,
  },
  meetings: {
    q: typed,
    delegation,
    by: person,
    organisation: id,
    delegate: person,
    kind: word,
    from: date,
    to: date,
    shelf: oneOf('removed'),
  },
};

/** As long as an address may be that everything passes on. */
const LONGEST = 2_000;

export type ReadSearch = { search: string } | { problem: { code: string; params: ProblemParams } };

/**
 * The search part of an address of a screen as it is kept: filters that the screen has, in one order, without a question mark.
 * @param shared whether everybody in the campaign is to read it: then it names no person, and nothing that was typed
 * @returns what is wrong with it, by the code of a refusal
 */
export function readSearch(screen: SavedScreen, search: string, shared: boolean): ReadSearch {
  const given = new URLSearchParams(search);
  const rules = FILTERS[screen];
  const refused = (code: string, params: ProblemParams = {}) => ({ problem: { code, params } });
  if (search.length > LONGEST) return refused('views.tooLong', { most: LONGEST });
  for (const [name, value] of given) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) return refused('views.unknownFilter', { filter: name.slice(0, 40) });
    if (given.getAll(name).length > 1) return refused('views.filterTwice', { filter: name });
    if (value !== '' && !rule.fits(value)) return refused('views.wrongFilter', { filter: name });
    if (shared && value !== '' && rule.own?.(value)) return refused('views.ownFilter', { filter: name });
  }
  const filters = Object.keys(rules).flatMap((name): [string, string][] => {
    const value = given.get(name);
    return value ? [[name, value]] : [];
  });
  return { search: new URLSearchParams(filters).toString() };
}

/** Of the search part of an address what a view can keep; what else stands in it, such as an open cell, is left out. */
export function filtersIn(screen: SavedScreen, search: string): string {
  const given = new URLSearchParams(search);
  const filters = Object.entries(FILTERS[screen]).flatMap(([name, { fits }]): [string, string][] => {
    const value = given.get(name);
    return value && fits(value) ? [[name, value]] : [];
  });
  return new URLSearchParams(filters).toString();
}
