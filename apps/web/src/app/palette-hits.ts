import { foldForSearch, queryOf, rankWithin } from '#libs/domain';
import type {
  BriefDto,
  DeadlineDto,
  SavedScreen,
  SearchHitDto,
  SessionDto,
  TaskItemDto,
} from '../kernel/api/client.js';
import { clockText } from '../kernel/i18n/clocks.js';
import { delegationName, dotted, translate, translateAny } from '../kernel/i18n/index.js';
import type { CampaignTo } from '../ui/campaign/campaign-path.js';
import type { Goal } from './palette-entries.js';
import { articleText } from '../ui/campaign/article-text.js';

/** What was found, by the api or on this device. */
export type Hit = Omit<SearchHitDto, 'rank'>;

type Place = { target: CampaignTo; search?: Record<string, string> };

/** The screen that shows it. */
const PLACE_OF: Record<Hit['kind'], (hit: Hit) => Place> = {
  delegation: ({ id }) => ({ target: { to: 'delegations/$code', params: { code: id } } }),
  person: ({ title, state }) => ({
    target: { to: 'people' },
    search: { q: title ?? '', ...(state === 'active' ? {} : { state: 'all' }) },
  }),
  delegate: ({ id }) => ({ target: { to: 'delegates/$delegateId', params: { delegateId: id } } }),
  organisation: ({ id }) => ({
    target: { to: 'organisations/$organisationId', params: { organisationId: id } },
  }),
  ask: ({ id }) => ({ target: { to: 'asks/$askId', params: { askId: id } } }),
  article: ({ id, parentId }) => ({
    target: { to: 'texts/$textId', params: { textId: parentId ?? '' } },
    search: { article: id },
  }),
  task: ({ id }) => ({ target: { to: 'tasks/$taskId', params: { taskId: id } } }),
  deadline: ({ id }) => ({ target: { to: 'deadlines/$deadlineId', params: { deadlineId: id } } }),
  session: ({ id }) => atSession(id),
  meeting: ({ parentId }) => atSession(parentId ?? ''),
  statement: ({ id }) => ({ target: { to: 'statements/$statementId', params: { statementId: id } } }),
  interaction: ({ id }) => ({ target: { to: 'meetings/$meetingId', params: { meetingId: id } } }),
  amendment: ({ id }) => ({ target: { to: 'amendments/$amendmentId', params: { amendmentId: id } } }),
  vote: ({ id }) => ({ target: { to: 'votes/$voteId', params: { voteId: id } } }),
  provision: ({ detail }) => ({ target: { to: 'provisions' }, search: { q: detail ?? '' } }),
  post: ({ delegation }) => ({
    target: { to: 'delegations/$code', params: { code: delegation?.code ?? '' } },
  }),
  coalition: () => ({ target: { to: 'coalitions' } }),
  group: () => ({ target: { to: 'room' } }),
  view: ({ state, detail }) => ({
    target: { to: state as SavedScreen },
    search: Object.fromEntries(new URLSearchParams(detail ?? '')),
  }),
  text: ({ id }) => ({ target: { to: 'texts/$textId', params: { textId: id } } }),
  letter: ({ id }) => ({ target: { to: 'letters/$letterId', params: { letterId: id } } }),
};

/** Also one that is over: past ones are folded there. */
const atSession = (id: string): Place => ({ target: { to: 'sessions' }, search: { open: id, past: '1' } });

/** Of those that say it in words of their own. */
const OWN_WORDS: Partial<Record<Hit['kind'], (hit: Hit) => Pick<Goal, 'label' | 'about'>>> = {
  delegation: ({ id, title }) => ({ label: delegationName(id, title ?? '') }),
  view: ({ title, state }) => ({
    label: title ?? '',
    about: dotted(translate('palette.kind.view'), translateAny(`place.${state}`)),
  }),
};

/** How it stands in the list: what it is called, and below it what it is, when, and about whom. */
export function goalOf(hit: Hit): Goal {
  const { kind, title, detail, state, delegation, at } = hit;
  const about = delegation && delegationName(delegation.code, delegation.name);
  const place = PLACE_OF[kind](hit);
  const own = OWN_WORDS[kind]?.(hit);
  if (own) return { ...own, ...place };
  const when = at && clockText(at.reader);
  if (kind === 'interaction') {
    return { label: dotted(translateAny(`contact.${state}`), about), about: dotted(when, detail), ...place };
  }
  const label = kind === 'article' ? dotted(articleText(detail ?? ''), title) : title;
  const ended = state !== null && ENDED.has(state) ? translateAny(`palette.state.${state}`) : null;
  const rest = kind === 'article' ? null : detail;
  return {
    label: label ?? '',
    about: dotted(translateAny(`palette.kind.${kind}`), ended, when, about, rest),
    ...place,
  };
}

/** Worth a word: it is not what most of its kind are. */
const ENDED = new Set(['done', 'cancelled', 'removed', 'invited', 'undone', 'proposed']);

const NOTHING = { title: null, detail: null, state: null, delegation: null, parentId: null, at: null };
const hit = (kind: Hit['kind'], id: string, more: Partial<Hit>): Hit => ({ ...NOTHING, kind, id, ...more });

interface Cached {
  delegations: readonly { code: string; shortName: string }[];
  tasks: readonly TaskItemDto[];
  deadlines: readonly DeadlineDto[];
  sessions: readonly SessionDto[];
  briefs: readonly BriefDto[];
}

type Found = [hit: Hit, around: readonly string[]];

/** What lies on this device, as hits, each with what it belongs to. */
function hitsIn({ delegations, tasks, deadlines, sessions, briefs }: Cached): Found[] {
  const names = new Map(delegations.map(({ code, shortName }) => [code, { code, name: shortName }]));
  return [
    ...tasks.map((task) => taskHit(task, names.get(task.delegationCode ?? '') ?? null)),
    ...deadlines.map(({ id, title, due: at, state, session }): Found => [
      hit('deadline', id, { title, state, detail: session, at }),
      [session ?? ''],
    ]),
    ...sessions.map(({ id, name, city, opens }): Found => [
      hit('session', id, { title: name, detail: city, at: opens }),
      [city],
    ]),
    ...briefs.flatMap(hitsOfBrief),
  ];
}

function taskHit({ id, title, due, state, assignee }: TaskItemDto, delegation: Hit['delegation']): Found {
  return [hit('task', id, { title, state, detail: assignee, delegation, at: due }), [assignee ?? '']];
}

function hitsOfBrief({ code, shortName, delegates, contacts, tasks }: BriefDto): Found[] {
  const delegation = { code, name: shortName };
  return [
    ...delegates.map(({ id, name, roles }): Found => [
      hit('delegate', id, { title: name, delegation }),
      roles.map(({ title }) => title),
    ]),
    ...contacts
      // Of the others only that there was a contact is known.
      .filter(({ kind }) => kind !== null)
      .map(({ id, kind, note, occurredAt, author, organisation, delegates: met }): Found => [
        hit('interaction', id, { state: kind, detail: note, delegation, at: occurredAt }),
        [note ?? '', author ?? '', organisation, ...met.map(({ name }) => name)],
      ]),
    ...tasks.map((task) => taskHit(task, delegation)),
  ];
}

/**
 * What of that answers to what was typed, each with its rank. Names are folded with the first letter, and not with each: there
 * may be thousands of tasks, and each has all names of its delegation.
 * @param namesOf all names of a delegation by its code
 */
export function finderOnDevice(
  cached: Cached,
  namesOf: (code: string) => readonly string[],
): (typed: string) => { hit: Hit; rank: number }[] {
  let prepared: { hit: Hit; names: string[]; around: string[] }[] | undefined;
  const prepare = () => {
    const called = new Map<string, string[]>();
    const calledOf = (code: string) => {
      const names = called.get(code) ?? namesOf(code).map(foldForSearch);
      called.set(code, names);
      return names;
    };
    return hitsIn(cached).map(([one, around]) => ({
      hit: one,
      names: one.title === null ? [] : [foldForSearch(one.title)],
      around: [...around.map(foldForSearch), ...(one.delegation ? calledOf(one.delegation.code) : [])],
    }));
  };
  return (typed) => {
    const query = queryOf(typed);
    if (query.text === '') return [];
    prepared ??= prepare();
    return prepared.flatMap(({ hit: one, names, around }) => {
      const rank = rankWithin(query, names, around);
      return rank === undefined ? [] : [{ hit: one, rank }];
    });
  };
}
