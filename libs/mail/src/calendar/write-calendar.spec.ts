import { describe, expect, it } from '@jest/globals';
import type { CalendarItem } from '#libs/data';
import { toWall, transitionsBetween } from '#libs/domain';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { writeCalendar, type CalendarReader } from './write-calendar.js';

const HOUR = 3_600_000;
/** Where treaties are negotiated and people of coalitions live; among them those whose rules lists of zones have wrong. */
const ZONES = [
  ...['America/New_York', 'Europe/Vienna', 'Europe/Zurich', 'Africa/Nairobi', 'Africa/Casablanca'],
  ...['America/Vancouver', 'Asia/Bangkok', 'Asia/Beirut', 'Australia/Lord_Howe', 'America/Santiago'],
  ...['Africa/Cairo', 'Asia/Kathmandu', 'Pacific/Chatham', 'Europe/Dublin', 'America/Sao_Paulo'],
];
const READER: CalendarReader = { zone: 'Asia/Bangkok', locale: 'en', redacted: false };
const AROUND = { publicUrl: 'https://demarche.example.org', venues: new Map() };
const REVISED = new Date('2024-07-01T08:00:00Z');

const anItem = (given: Partial<CalendarItem>): CalendarItem => ({
  ...{
    kind: 'deadline',
    id: '018f7e2a-0000-7000-8000-000000000001',
    campaignId: 'c',
    campaign: 'The treaty',
  },
  ...{ slug: 'treaty', title: 'Comments', session: null, deadlineKind: 'own', place: null, tier: null },
  ...{ zone: 'America/New_York', startsAt: new Date('2024-08-09T22:00:00Z'), endsAt: null, cancelled: false },
  ...{ revision: 0, revisedAt: REVISED },
  ...given,
});
const write = (items: readonly CalendarItem[], reader: Partial<CalendarReader> = {}) =>
  writeCalendar(items, { ...READER, ...reader }, AROUND);

/** Starts and ends by UID, as two programs read them that know nothing of each other. */
function read(text: string): Record<string, number[]>[] {
  const one: Record<string, number[]> = {};
  for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    const end = component.hasProperty('dtend') ? [event.endDate.toJSDate().getTime()] : [];
    one[event.uid] = [event.startDate.toJSDate().getTime(), ...end];
  }
  const two: Record<string, number[]> = {};
  for (const event of Object.values(nodeIcal.sync.parseICS(text)))
    if (event?.type === 'VEVENT')
      two[event.uid] = [
        event.start.getTime(),
        ...(/^DTEND/m.test(text) && event.end ? [event.end.getTime()] : []),
      ];
  return [one, two];
}

describe('a calendar', () => {
  it.each(ZONES)('says our instants to two programs in the weeks of clock changes: %s', (zone) => {
    const from = new Date('2024-01-01T00:00:00Z');
    const changes = transitionsBetween(zone, from, new Date('2027-12-31T00:00:00Z'));
    const weeks = [...changes.map(({ at }) => at), new Date('2024-08-09T22:00:00Z')];
    const items = weeks.flatMap((at, week) =>
      Array.from({ length: 29 }, (_, n) => {
        const startsAt = new Date(at.getTime() + (n - 14) * 12.25 * HOUR);
        const id = `018f7e2a-0000-7000-8000-${String(week * 100 + n).padStart(12, '0')}`;
        return anItem({
          id,
          kind: 'session',
          zone,
          startsAt,
          endsAt: new Date(startsAt.getTime() + 75 * HOUR),
        });
      }),
    );
    const text = write(items, { zone });
    const expected = Object.fromEntries(
      items.map((item) => [
        `${item.id}@demarche.example.org`,
        // A calendar counts in seconds.
        [item.startsAt, item.endsAt!].map((instant) => Math.floor(instant.getTime() / 1000) * 1000),
      ]),
    );
    for (const found of read(text)) expect(found).toEqual(expected);
    expect(text).not.toMatch(/TZID|VTIMEZONE|VALUE=DATE|DTSTART[^\n]*\d{6}\r?$/m);
    for (const { startsAt } of items.slice(0, 20))
      expect(text.replaceAll(/\r\n /g, '')).toContain(`${toWall(startsAt, zone).slice(11)} in `);
  });

  it('says when to ask again, and which version an entry is', () => {
    const text = write([anItem({ revision: 3, revisedAt: new Date('2024-08-01T12:34:56Z') })]);
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
    expect(text).toContain('SEQUENCE:3\r\n');
    expect(text).toContain('LAST-MODIFIED:20240801T123456Z\r\n');
    expect(text).toContain('DTSTART:20240809T220000Z\r\n');
    expect(text).toContain('STATUS:CONFIRMED\r\n');
    expect(write([anItem({ revision: 3, revisedAt: REVISED })])).toBe(
      write([anItem({ revision: 3, revisedAt: REVISED })]),
    );
  });

  it('has both clocks in the words of an entry, and what was cancelled', () => {
    const text = write([anItem({ cancelled: true })]).replaceAll(/\r\n /g, '');
    expect(text).toMatch(/DESCRIPTION:[^\r]*18:00 in New York[^\r]*05:00 in Bangkok/);
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SUMMARY:Due: ');
  });

  it('keeps what was typed from being anything else', () => {
    const title = `Talk; with, all\r\nBEGIN:VEVENT\nSUMMARY:evil\u202e ${'ศ'.repeat(90)}`;
    const text = write([anItem({ title })]);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text.split('\r\n').filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(event!.getFirstPropertyValue('summary')).toContain('Talk; with, all BEGIN:VEVENT SUMMARY:evil');
  });

  it('says nothing of anything to whoever wants that, and no title that the core group alone reads', () => {
    const secret = {
      title: 'CANARY-title',
      campaign: 'CANARY-campaign',
      slug: 'canary-slug',
      place: 'CANARY-place',
    };
    const items = (['session', 'meeting', 'deadline', 'task'] as const).map((kind, n) =>
      anItem({ ...secret, kind, session: 'CANARY-session', id: `018f7e2a-0000-7000-8000-00000000000${n}` }),
    );
    const redacted = write(items, { redacted: true });
    expect(redacted).not.toMatch(/canary/i);
    expect(redacted.match(/SUMMARY:Demarche: item\r\n/g)).toHaveLength(4);
    expect(read(redacted)[0]).toEqual(read(write(items))[0]);
    const core = write([anItem({ ...secret, kind: 'task', place: null, deadlineKind: null, tier: 'core' })]);
    expect(core).not.toMatch(/CANARY/);
    expect(core).toContain('SUMMARY:Demarche: task\r\n');
  });
});
