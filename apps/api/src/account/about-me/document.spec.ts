import { describe, expect, it } from '@jest/globals';
import { ABOUT_ME } from '#libs/data';
import { speechOf } from '#libs/mail';
import { LANGUAGES, SERVER_MESSAGES, type ServerMessageKey } from '#libs/words';
import { aboutMeDocument } from './document.js';
import type { StoredKind } from './entry.js';
import { FIELDS, KINDS } from './fields.js';

/** What only programs read: states and keys of our own, how a time was stated, what a job did, reports as they were answered. */
const FOR_PROGRAMS = `
  act active admitted_before anchor archived_by articles at_time attempts audience_roles cancelled_by_removal cause change
  city_key closed_by_series closeness code condition counts days_after days_before decisions details device_offset_s
  digest_stopped_by_mail_of digest_weekday done due_local effect every failure fence fields first_archived_at
  first_confirmed_at first_of_month first_recorded_at first_removed_at first_undone_at for_later_parties hour
  instruments_needed key known known_at known_due_at lease_until made_until mapping message_id minutes months_after
  name_key names not_before occurrence offset_days offset_minutes opens_local closes_local starts_local ends_local options
  ordinal outcome place places previous_until priority refusals regional_organisation_counts
  reminders_stopped_by_mail_of report rule rule_key schedule screen search skip_reason sort status suggestion smtp_reply state state_at
  stated_due_at subject subject_version task_ids title_key total type unarchived_at unit urgent useful_until version voice
  voting_order wanted weekdays worker_id zone_version language state_before_votes turns venue_clock handed_version
  left_version left_at revision revised_at fetches fetches_since unwanted_mail about answer
  attendance category choice engine files_sha256 grace_minutes individuals late late_allowed list list_sha256 list_shown
  organisation_made pass seats sha256 signer_withholds superseded text_sha256 texts visa wording webcast_time part_versions
`
  .trim()
  .split(/\s+/);

const ME = '018f7e2a-0000-7000-8000-000000000001';
const CAMPAIGN = '018f7e2a-0000-7000-8000-000000000002';
const me = { userId: ME, name: 'Maya Lim', zone: 'Asia/Jakarta', locale: 'en' };
const around = {
  now: new Date('2024-08-09T22:00:00Z'),
  names: [],
  campaigns: [
    {
      id: CAMPAIGN,
      name: 'Our Treaty',
      zone: 'Europe/Zurich',
      venues: [{ zone: 'Europe/Zurich', city: 'Geneva' }],
    },
  ],
};
const row = { campaign_id: CAMPAIGN, author_id: ME, id: ME };
const interactions = (rows: Record<string, unknown>[]): StoredKind => ({
  ...ABOUT_ME.find(({ table }) => table === 'interaction')!,
  rows: rows.map((one) => ({ ...row, kind: 'call', delegation_code: 'FJI', tier: 'core', ...one })),
});

describe('what is stored about a person, as a document', () => {
  it.each(LANGUAGES)('has a heading of its own for each table that names an account, in %s', (language) => {
    const headings = ABOUT_ME.map(({ table }) => {
      const said = speechOf(language).say(`aboutMe.kinds.${table}` as ServerMessageKey);
      return said.includes('aboutMe') ? `${table}: no heading` : said;
    });
    expect(headings.filter((one) => one.endsWith('no heading'))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
    const { kinds } = SERVER_MESSAGES[language]['aboutMe'] as unknown as { kinds: object };
    expect(Object.keys(kinds).toSorted()).toEqual(ABOUT_ME.map(({ table }) => table).toSorted());
  });

  it('says each column, or leaves it to programs by its name', () => {
    const forgotten = ABOUT_ME.flatMap(({ table, columns }) =>
      [...columns]
        .filter(
          ([name, type]) => !(name in FIELDS) && !FOR_PROGRAMS.includes(name) && !type.startsWith('uuid'),
        )
        .map(([name]) => `${table}.${name}`),
    );
    expect(forgotten).toEqual([]);
    expect(Object.keys(FIELDS).filter((name) => !ABOUT_ME.some(({ columns }) => columns.has(name)))).toEqual(
      [],
    );
    expect(Object.keys(KINDS).filter((name) => !ABOUT_ME.some(({ table }) => table === name))).toEqual([]);
  });

  it('gives the time on the clock of the row, else of the campaign, and on the reader’s, both named', () => {
    const at = '2024-08-09T10:00:00+00:00';
    const stated = aboutMeDocument(
      me,
      [interactions([{ occurred_at: at, zone: 'America/New_York' }])],
      around,
    );
    expect(stated).toMatch(/06:00.*New York.*17:00.*Jakarta/);
    const unstated = aboutMeDocument(me, [interactions([{ occurred_at: at }])], around);
    expect(unstated).toMatch(/12:00.*Geneva.*17:00.*Jakarta/);
  });

  it.each([
    ['en', 'COK', 'Cook Islands'],
    ['fr', 'COK', 'Îles Cook'],
    ['fr', 'X7', 'Hansestadt Hamburg'],
  ])('calls a delegation as the screens do, in %s: %s', (locale, code, name) => {
    const own = { ...around, names: [{ id: 'X7', name: 'Hansestadt Hamburg' }] };
    const html = aboutMeDocument({ ...me, locale }, [interactions([{ delegation_code: code }])], own);
    expect(html).toContain(name);
    expect(html).not.toContain(code);
  });

  it('is in the person’s words: names and no numbers, the oldest first, what was typed as it was typed', () => {
    const html = aboutMeDocument(
      { ...me, locale: 'fr' },
      [
        interactions([
          { occurred_at: '2024-08-09T10:00:00+00:00', note: 'second' },
          { occurred_at: '2024-08-08T10:00:00+00:00', note: '<b>first</b>\nline' },
        ]),
      ],
      around,
    );
    expect(html).toContain('<html lang="fr" dir="ltr">');
    for (const part of [
      '<h2>Échanges</h2>',
      'Our Treaty',
      'Fidji',
      'groupe restreint',
      'eu lieu\u00a0: ',
      '&lt;b&gt;first&lt;/b&gt;<br>line',
    ])
      expect(html).toContain(part);
    expect(html.indexOf('first')).toBeLessThan(html.indexOf('second'));
    expect(html).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|aboutMe\.|undefined/);
  });
});
