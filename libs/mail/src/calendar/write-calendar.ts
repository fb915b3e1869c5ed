import type { CalendarItem } from '#libs/data';
import type { Venues } from '#libs/domain';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { lineText, oneLine, typed } from '../line.js';
import { links } from '../links.js';
import { speechOf, type Speech } from '../mail-writer.js';

/** For whom a calendar is written. */
export interface CalendarReader {
  zone: string;
  locale: string;
  /** Whether entries say that something is there, and not what. */
  redacted: boolean;
}

export interface CalendarAround {
  publicUrl: string;
  /** By campaign: the cities in which it negotiates, by zone. */
  venues: ReadonlyMap<string, Venues>;
}

const HOUR = 3600;

/**
 * A calendar that programs ask for again: instants in UTC and nothing else, since what programs and their lists of zones make of a
 * local time is wrong for a number of places. Nothing of ours lasts for whole days. Pure: the same items give the same bytes.
 * @param items a reader may see; `cancelled` ones say so
 */
export function writeCalendar(
  items: readonly CalendarItem[],
  reader: CalendarReader,
  around: CalendarAround,
): string {
  const calendar = ical({
    name: 'Demarche',
    prodId: { company: 'Demarche', product: 'Demarche', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Both REFRESH-INTERVAL and X-PUBLISHED-TTL.
    ttl: HOUR,
  });
  for (const item of items) calendar.createEvent(eventOf(item, reader, around));
  return calendar.toString();
}

function eventOf(item: CalendarItem, reader: CalendarReader, { publicUrl, venues }: CalendarAround) {
  const speech = speechOf(reader.locale, venues.get(item.campaignId) ?? {});
  const { startsAt, endsAt, revision, revisedAt, cancelled } = item;
  return {
    // The same in a feed and in a mail, so that either corrects the other.
    id: `${item.id}@${new URL(publicUrl).host}`,
    sequence: revision,
    stamp: revisedAt,
    lastModified: revisedAt,
    start: startsAt,
    ...(endsAt === null ? {} : { end: endsAt }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(reader.redacted ? hidden(speech, publicUrl) : said(item, reader, speech, publicUrl)),
  };
}

/** Nothing of any campaign, not even by the address to which it leads. */
const hidden = (speech: Speech, publicUrl: string) => ({
  summary: speech.say('calendar.item'),
  description: speech.say('redacted.how'),
  url: links.desk(publicUrl),
});

function said(item: CalendarItem, { zone }: CalendarReader, speech: Speech, publicUrl: string) {
  const { kind, startsAt, endsAt, slug, id } = item;
  const clocks = (at: Date) => speech.clocks(at, item.zone, zone);
  const line = (...words: Parameters<Speech['line']>) => lineText(speech.line(...words), speech.direction);
  const times =
    endsAt === null
      ? [line('frame.due', { when: clocks(startsAt) })]
      : [line('calendar.from', { when: clocks(startsAt) }), line('calendar.until', { when: clocks(endsAt) })];
  // What the core group alone reads is not said to whoever keeps a calendar.
  const secret = item.tier === 'core';
  const title = secret ? speech.say('calendar.core_task') : oneLine(item.title);
  const session = item.session === null ? [] : [oneLine(item.session)];
  const about = item.deadlineKind
    ? [line('frame.kind', { kind: speech.say(`deadline_kind.${item.deadlineKind}`) })]
    : [];
  const campaign = line('frame.campaign', { campaign: typed(oneLine(item.campaign)) });
  const url = urlOf[kind](publicUrl, slug, id);
  return {
    summary:
      secret || kind === 'session' || kind === 'meeting'
        ? title
        : line(`calendar.${kind}`, { title: typed(title) }),
    description: [...times, ...about, ...session, ...(secret ? [] : [campaign]), url].join('\n'),
    url,
    ...(item.place?.trim() ? { location: oneLine(item.place) } : {}),
  };
}

const sessions = (publicUrl: string, slug: string) => `${links.campaign(publicUrl, slug)}/sessions`;

const urlOf = {
  session: sessions,
  meeting: sessions,
  deadline: links.deadline,
  task: links.task,
  letter: links.letter,
} as const satisfies Record<CalendarItem['kind'], (publicUrl: string, slug: string, id: string) => string>;
