import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DELIVERY_KINDS, LETTER_MAIL_KINDS } from '#libs/domain';
import { speechOf, type CampaignMail } from '#libs/mail';
import { LANGUAGES } from '#libs/words';
import {
  campaign,
  demarche,
  hrefs,
  mailed,
  openMailWorld,
  publicUrl,
  stopMailWorld,
  subjects,
} from '../support/mail-languages.js';

/** Who is invited to a campaign and has an account is in the tests of invitations; mails about a letter are in those of its own; a mission is written what it is written. */
const KINDS = DELIVERY_KINDS.filter(
  (kind): kind is Exclude<CampaignMail['kind'], 'invitation'> =>
    kind !== 'invitation' && kind !== 'mission_mail' && !LETTER_MAIL_KINDS.some((one) => one === kind),
);
const CANARY = 'CANARY';

beforeAll(async () => {
  await openMailWorld();
  const { database } = demarche;
  for (const [table, column] of [
    ['campaign', 'name'],
    ['organisation', 'name'],
    ['deadline', 'title'],
    ['task', 'title'],
    ['task', 'note'],
    ['user_account', 'name'],
  ] as const)
    await database.admin(`update ${table} set ${column} = '${CANARY} ' || right(id::text, 8)`);
  await database.admin(`update campaign set slug = 'canary-slug' where id = $1`, [campaign.id]);
});
afterAll(stopMailWorld);

describe.each(KINDS)('a mail of the kind %s to whoever wants nothing said', (kind) => {
  const write = (locale: string, more: object = {}) =>
    mailed(kind, locale, { subjectId: subjects[kind] ?? '', redacted: true, ...more });

  it.each(LANGUAGES)('says that there is something, and not what: %s', async (locale) => {
    const plain = await mailed(kind, locale, { subjectId: subjects[kind] ?? '' });
    // Wrong passwords name nothing of a campaign.
    expect(/canary/i.test(JSON.stringify(plain))).toBe(kind !== 'failed_sign_ins');
    const mail = await write(locale, { plainSubjects: true });
    const { subject, text, html, headers, calendar = '' } = mail;
    for (const part of [subject, text, html, JSON.stringify(headers), calendar])
      expect(part).not.toMatch(/canary|CIV|Ivoire|Fiji/i);
    const speech = speechOf(locale);
    const { items: count = 1 } = mail;
    expect(subject).toBe(speech.say('redacted.subject', { count }));
    expect(text).toContain(speech.say('redacted.title', { count }));
    // No word of ours that tells one kind from another.
    const own = [speech.say(`subject.${kind}`), speech.say('deadline.open'), speech.say('tasks.open')];
    for (const said of [...own, speech.say('frame.stop_digest'), speech.say('frame.stop_reminders')])
      for (const part of [subject, text, html]) expect(part).not.toContain(said);
    const allowed = [`${publicUrl}/`, `${publicUrl}/settings`];
    const led = hrefs(html).filter((href) => !href?.startsWith(`${publicUrl}/mail/unsubscribe?token=`));
    for (const href of led) expect(allowed).toContain(href);
  });

  it('can be stopped as before, and states what it stated', async () => {
    const plain = await mailed(kind, 'en', { subjectId: subjects[kind] ?? '' });
    const mail = await write('en');
    expect(Object.keys(mail.headers)).toEqual(Object.keys(plain.headers));
    expect([mail.tasks, mail.mentions, mail.window]).toEqual([plain.tasks, plain.mentions, plain.window]);
    expect(mail.calendar === undefined).toBe(plain.calendar === undefined);
    const summaries = (mail.calendar ?? '').match(/SUMMARY:[^\r]*/g) ?? [];
    expect(new Set(['SUMMARY:Demarche: item', ...summaries]).size).toBe(1);
  });
});
