import type { SearchKind } from '#libs/domain';
import { ROOM_TODAY } from '../rooms/scope.js';
import { MEMBERS } from '../people/members.js';

/** How one kind of things is found: SQL for each part. */
interface Thing {
  id: string;
  title: string;
  from: string;
  where?: string;
  /** Further names. */
  also?: readonly string[];
  /** What it belongs to and what it says. */
  around?: readonly string[];
  detail?: string;
  state?: string;
  code?: string;
  parent?: string;
  at?: string;
  zone?: string;
  /** Which comes first of those that answer alike. */
  place?: string;
}

/** How far from now, in seconds: what is near comes first. */
const fromNow = (at: string) => `abs(extract(epoch from ${at} - (select clock_now())))::float8`;

/** Other names of an organisation, those of records that were merged into it, and how it is called in other languages. */
const ALSO_CALLED = `(select string_agg(concat_ws(' ', e.name, e.short_name, array_to_string(e.other_names, ' '),
        (select string_agg(t.value, ' ' order by t.key) from jsonb_each_text(e.names) t)), ' ' order by e.id)
      from organisation e where e.id = x.id or e.root_id = x.id)`;

/** What is said of a person under any of their ids, gathered once, not once for each person. */
const OF_PERSON = (
  name: string,
  table: string,
  column: string,
) => `left join (select m.person_id as id, string_agg(n.${column}, ' ' order by n.id) as words
      from ${table} n join known_delegate m on m.id = n.delegate_id where n.campaign_id = $1 and 'delegate' = any($4::text[])
      group by m.person_id) ${name} on ${name}.id = x.person_id`;

const THINGS: Readonly<Record<SearchKind, Thing>> = {
  delegation: {
    id: 'd.code',
    title: 'd.short_name',
    also: ['d.code', 'd.alpha2', 'd.formal_name', `array_to_string(d.other_names, ' ')`],
    code: 'd.code',
    from: `delegation d join ${ROOM_TODAY} r on r.code = d.code`,
    where: 'true',
  },
  person: {
    id: 'm.id::text',
    title: 'm.name',
    also: ['m.email'],
    around: ['m.organisation'],
    detail: 'm.organisation',
    state: 'm.state',
    place: `array_position(array['active', 'invited', 'removed'], m.state)::float8`,
    from: `(${MEMBERS}) m`,
    where: 'true',
  },
  delegate: {
    id: 'x.person_id::text',
    title: 'x.name',
    also: [
      `(select string_agg(concat_ws(' ', m.name, array_to_string(m.other_names, ' ')), ' ' order by m.id)
        from delegate m where m.id = x.id or m.root_id = x.id)`,
    ],
    around: [
      `(select string_agg(r.title, ' ' order by r.id) from delegate_role r where r.delegate_id = x.id)`,
      ...['noted.words', 'reached.words'],
    ],
    code: 'x.delegation_code',
    // As far as the reader sees each of them; of a pseudonym none, since those who know only that do not see the person.
    from: `known_delegate x ${OF_PERSON('noted', 'delegate_note', 'note')} ${OF_PERSON('reached', 'contact_point', 'value')}`,
    where: `x.campaign_id = $1 and (x.pseudonymous or x.id = x.person_id) and x.name <> ''`,
  },
  organisation: {
    id: 'x.id::text',
    title: 'x.name',
    also: ['x.short_name', ALSO_CALLED],
    detail: 'x.short_name',
    from: 'organisation x',
    where: 'x.campaign_id = $1 and x.removed_at is null and x.merged_into_id is null',
  },
  article: {
    id: 'x.id::text',
    title: 'x.title',
    also: [
      ...['x.number', `'article ' || x.number`, `'artículo ' || x.number`],
      ...[`'المادة ' || x.number`, `'pasal ' || x.number`],
    ],
    around: ['v.title', 'x.body'],
    detail: 'x.number',
    parent: 'v.id',
    place: 'x.sort::float8',
    from: `text_article x join (select n.id, n.title from text_version n
      where n.campaign_id = $1 and n.state = 'confirmed' order by n.ordinal desc limit 1) v on v.id = x.text_version_id`,
    where: `x.campaign_id = $1 and (x.suggestion is null or x.suggestion->>'derived' is distinct from 'gone')`,
  },
  ask: {
    id: 'x.id::text',
    title: 'x.title',
    also: ['x.key'],
    around: ['x.summary'],
    place: 'x.priority::float8',
    from: 'ask x',
  },
  task: {
    id: 'x.id::text',
    title: 'x.title',
    around: ['x.note', 'w.name', 'said.words'],
    detail: 'w.name',
    state: 'x.state',
    code: 'x.delegation_code',
    at: 'x.due_at',
    zone: 'x.zone',
    // What is done after all that is open.
    place: `${fromNow('x.due_at')} + case when x.state = 'open' then 0 else 1e12 end`,
    // Gathered once, not once for each task.
    from: `task x left join user_account w on w.id = x.assignee_id
      left join (select c.task_id, string_agg(c.text, ' ' order by c.created_at, c.id) as words
        from task_comment c where c.campaign_id = $1 and 'task' = any($4::text[]) group by c.task_id) said on said.task_id = x.id`,
  },
  interaction: {
    id: 'x.id::text',
    title: `''`,
    around: ['x.note', 'u.name', 'o.name', 'met.names'],
    detail: 'left(x.note, 200)',
    state: 'x.kind',
    code: 'x.delegation_code',
    at: 'x.occurred_at',
    zone: 'x.zone',
    place: fromNow('x.occurred_at'),
    // Gathered once, not once for each contact.
    from: `interaction x join user_account u on u.id = x.author_id join known_organisation o on o.id = x.organisation_id
      left join (select y.interaction_id, string_agg(g.name, ' ' order by g.id) as names
        from interaction_delegate y join known_delegate g on g.id = y.delegate_id
        where y.campaign_id = $1 and 'interaction' = any($4::text[]) group by y.interaction_id) met on met.interaction_id = x.id`,
  },
  meeting: {
    id: 'x.id::text',
    title: 'x.name',
    around: ['s.name', 's.city'],
    detail: 's.name',
    parent: 's.id',
    at: 'x.starts_at',
    zone: 's.zone',
    place: fromNow('x.starts_at'),
    from: 'meeting x join session s on s.id = x.session_id',
  },
  statement: {
    id: 'x.id::text',
    title: 'x.title',
    around: ['g.name', 'x.note', 'x.source'],
    detail: 'g.name',
    state: `'recorded'`,
    code: 'x.speaker_code',
    at: 'x.occurred_at',
    zone: 'x.zone',
    place: fromNow('x.occurred_at'),
    from: 'statement x left join delegation_group g on g.code = x.group_code',
  },
  session: {
    id: 'x.id::text',
    title: 'x.name',
    around: ['x.city'],
    detail: 'x.city',
    at: 'x.opens_at',
    zone: 'x.zone',
    place: fromNow('x.opens_at'),
    from: 'session x',
  },
  deadline: {
    id: 'x.id::text',
    title: 'x.title',
    around: ['s.name'],
    detail: 's.name',
    state: 'x.state',
    at: 'x.due_at',
    zone: 'x.zone',
    place: fromNow('x.due_at'),
    from: 'deadline x left join session s on s.campaign_id = x.campaign_id and s.id = x.session_id',
  },
  amendment: {
    id: 'x.id::text',
    title: 'x.title',
    also: ['x.symbol'],
    around: [
      ...['a.title', 'p.title', 'x.body', 'x.source'],
      `(select string_agg(d.short_name, ' ' order by d.code)
        from amendment_sponsor s join delegation d on d.code = s.delegation_code where s.amendment_id = x.id)`,
    ],
    detail: 'a.title',
    place: `-extract(epoch from x.created_at)::float8`,
    from: 'amendment x join ask a on a.id = x.ask_id left join provision p on p.id = x.provision_id',
  },
  vote: {
    id: 'x.id::text',
    title: 'x.title',
    // The amendment carries a tier, the vote does not: its name is there for those who see it.
    around: ['a.title', 'm.title', 'x.source'],
    detail: 'a.title',
    at: 'x.held_at',
    zone: 'x.zone',
    place: fromNow('x.held_at'),
    from: 'vote x left join ask a on a.id = x.ask_id left join amendment m on m.id = x.amendment_id',
    where: 'x.campaign_id = $1 and x.undone_at is null',
  },
  provision: { id: 'x.id::text', title: 'x.title', also: ['x.key'], detail: 'x.key', from: 'provision x' },
  post: { id: 'x.id::text', title: 'x.city', code: 'x.delegation_code', from: 'post x' },
  coalition: { id: 'x.id::text', title: 'x.name', from: 'coalition x' },
  // The campaign's own: the groups of the United Nations are found by nobody's making.
  group: {
    id: 'x.code',
    title: 'x.name',
    from: 'delegation_group x',
    where: 'x.campaign_id = $1 and x.removed_at is null',
  },
  // One's own and those that are shared: row-level security leaves no others.
  view: {
    id: 'x.id::text',
    title: 'x.name',
    detail: 'x.search',
    state: 'x.screen',
    place: 'x.place::float8',
    from: 'saved_view x',
    where: 'x.campaign_id = $1 and x.removed_at is null',
  },
  // By every title that it has, and by whom it goes to; who signs is found in the letter.
  letter: {
    id: 'x.id::text',
    title: 'x.title',
    also: [
      `(select string_agg(t.title, ' ' order by t.authentic desc, t.id) from letter_text t where t.letter_id = x.id)`,
    ],
    around: [
      `(select string_agg(concat_ws(' ', a.name, d.short_name), ' ' order by a.sort, a.id)
        from letter_addressee a left join delegation d on d.code = a.delegation_code where a.letter_id = x.id)`,
    ],
    state: 'x.state',
    at: 'x.closes_at',
    zone: 'x.zone',
    place: '-extract(epoch from x.created_at)::float8',
    from: 'letter x',
    where: 'x.campaign_id = $1 and x.removed_at is null',
  },
  text: {
    id: 'x.id::text',
    title: 'x.title',
    also: ['x.key', 'x.symbol'],
    detail: 'x.symbol',
    state: 'x.state',
    place: '-x.ordinal::float8',
    from: 'text_version x',
  },
};

const listOf = (texts: readonly string[] = []) =>
  texts.length === 0 ? `'{}'::text[]` : `array_remove(array[${texts.join(', ')}]::text[], null)`;

const selectOf = ([kind, thing]: [
  string,
  Thing,
]): string => `select '${kind}' as kind, ${thing.id} as id, ${thing.title} as title,
    ${listOf(thing.also)} as also, ${listOf(thing.around)} as around, ${thing.detail ?? 'null'}::text as detail,
    ${thing.state ?? 'null'}::text as state, ${thing.code ?? 'null'}::text as code, ${thing.parent ?? 'null'}::uuid as parent,
    ${thing.at ?? 'null'}::timestamptz as at, ${thing.zone ?? 'null'}::text as zone, ${thing.place ?? '0::float8'} as place
  from ${thing.from} where '${kind}' = any($4::text[]) and ${thing.where ?? 'x.campaign_id = $1'}`;

/** One row for each thing of the kinds `$4` that the reader sees; `$1` to `$3` are those of `MEMBERS`. */
export const EVERYTHING = Object.entries(THINGS).map(selectOf).join('\n  union all\n  ');

/** The same for one kind alone: what of the others is never asked does not have to be planned either. */
export const everythingOf = (kind: SearchKind): string => selectOf([kind, THINGS[kind]]);
