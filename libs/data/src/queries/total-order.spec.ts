import { describe, expect, it } from '@jest/globals';
import { SEARCH_KINDS } from '#libs/domain';
import { ALL_QUERIES } from '../index.js';
import { latestFirst, latestLast, latestPer, positionMoment } from './positions/order.js';

/** No two rows of one list have the same: ids, codes, keys within a campaign, numbers that are given out once. */
const UNIQUE =
  /(^|\.)(id|event_id|task_id|ask_id|organisation_id|code|delegation_code|group_code|key|rule_key|key_hash|ordinal|number|place|rank)(::text)?$/;

/** Where rows that tie are alike for whoever asks. */
const ALIKE: Readonly<Record<string, string | readonly string[]>> = {
  ...Object.fromEntries(SEARCH_KINDS.map((kind) => [`search.ids.${kind}`, 'n.at'])),
  'account.privateRows': 'kind', // is the key of its groups
  'room.history': 'v.version', // of one campaign
  'operations.heartbeats': 'name', // is the key of its table
  'delivery.nextDue': 'fire_at', // nothing else is read
  'task.openByPerson': 't.assignee_id', // is the key of its groups
  'planning.taskNews': 'k.due_at', // nothing else is read
  'mail.tasksOfNotice': 'k.due_at',
  'audit.taskNotices': 'k.due_at',
  'task.comments': 'm.user_id', // is the key of whom one comment names
  'task.mentionable': 'm.user_id', // is the key of seats of one campaign
  'mail.mentions': 'n.comment_id', // is the key of comments that name one person
  'planning.makeTasksOfSeries': 'made', // is an id
  'delegate.byId': 'a.user_id', // is the key of what is one of each person
  'delegate.page': ['a.user_id', 'n.name', 't.tag', 'c.kind'], // the same; the others are distinct words
  'delegate.names': ['n.name', '1'], // words alone
  'organisation.names': 'n.name',
  'search.found': 'n.at', // counts the names of one thing
  'signIn.failed': 'known', // with the hour and the device the key of one person's rows
  'session.campaignVenues': 'p.city', // with the zone all that is in a row
  'account.namesAboutMe': 'p.city',
  'signIn.me': 'p.city',
  'delivery.claimDue': ['fire_at', 'd.fire_at'], // all that is due goes out; an order within the minute would cost a sort of all of it
};

/** The rows of a table in an archive go by the whole key of that table, and a list in them as it is stored. */
const BY_KEY = /^archive\.[a-z_]+$/;

/** Each list of keys by which a text orders, split at the commas outside brackets. */
function orders(text: string): string[][] {
  return [...text.matchAll(/\border by\s+/gi)].map((found) => {
    const keys = [''];
    let depth = 0;
    for (const character of text.slice(found.index + found[0].length)) {
      if (character === '(') depth++;
      if (character === ')' && --depth < 0) break;
      if (character === ',' && depth === 0) keys.push('');
      else keys[keys.length - 1] += character;
      if (depth === 0 && /\s(limit|for update|on conflict)$/.test(keys.at(-1)!)) break;
    }
    return keys.map((key) =>
      key
        .trim()
        .replace(/\s+(limit|for update|on conflict)$/, '')
        .replace(/\s+nulls (first|last)$/, '')
        .replace(/\s+(asc|desc)$/, ''),
    );
  });
}

describe('a list that a query orders', () => {
  it('is split into its keys', () => {
    expect(orders('select 1 order by a.b desc nulls last, coalesce(c, d), id limit $1')).toEqual([
      ['a.b', 'coalesce(c, d)', 'id'],
    ]);
    expect(orders('json_agg(x order by y, z.id) from (select 1 order by place for update)')).toEqual([
      ['y', 'z.id'],
      ['place'],
    ]);
  });

  for (const { name, text } of ALL_QUERIES.filter(
    (query) => /order by/i.test(query.text) && !BY_KEY.test(query.name),
  ))
    it(`${name} never leaves to chance which of two rows comes first`, () => {
      const last = orders(text).map((keys) => keys.at(-1)!);
      expect(last.filter((key) => !UNIQUE.test(key) && ![ALIKE[name]].flat().includes(key))).toEqual([]);
    });
});

describe('the order of positions', () => {
  it('is the same forwards, backwards and compared', () => {
    expect(latestLast('e')).toBe(
      'order by e.occurred_at, e.voice, e.first_recorded_at, e.first_id, e.recorded_at, e.id',
    );
    expect(latestFirst('h', 'event_id')).toBe(
      'order by h.occurred_at desc, h.voice desc, h.first_recorded_at desc, h.first_id desc, h.recorded_at desc, h.event_id desc',
    );
    expect(latestPer(['ask_id'], 'p')).toBe(
      `order by p.ask_id, ${latestFirst('p').replace('order by ', '')}`,
    );
    expect(positionMoment('b')).toBe(
      '(b.occurred_at, b.voice, b.first_recorded_at, b.first_id, b.recorded_at, b.id)',
    );
  });

  it('is spelled otherwise by no query', () => {
    const spelled = /occurred_at( desc)?, (\w+\.)?(voice|recorded_at)\b/;
    const aliases = 'abcdefghijklmnopqrstuvwxyz'
      .split('')
      .flatMap((alias) =>
        (['id', 'event_id'] as const).flatMap((id) => [
          latestFirst(alias, id).replace('order by ', ''),
          latestLast(alias, id),
          positionMoment(alias, id),
        ]),
      );
    // Statements have no voice; what is stored about a person lists its columns and orders nothing.
    const ordering = ALL_QUERIES.filter(({ name }) => !/^(count\.outreach$|account\.aboutMe\.)/.test(name));
    for (const { name, text } of ordering) {
      const rest = aliases.reduce((left, known) => left.replaceAll(known, ''), text);
      expect({ name, spelled: spelled.test(rest) }).toEqual({ name, spelled: false });
    }
  });
});
