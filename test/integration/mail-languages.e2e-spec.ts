import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { escapeHtml } from '#libs/domain';
import { LANGUAGES, refusalIn } from '#libs/words';
import { speechOf, unsubscribeToken, type CampaignMail } from '#libs/mail';
import { Client } from '../support/demarche.js';
import { aPerson, type TestPerson } from '../support/makers.js';
import {
  mailed,
  hrefs,
  publicUrl,
  demarche,
  tokens,
  campaign,
  reader,
  deadlineId,
  taskId,
  subjects,
  openMailWorld,
  stopMailWorld,
} from '../support/mail-languages.js';

beforeAll(openMailWorld);
afterAll(stopMailWorld);

describe('a mail', () => {
  it.each([
    ['en', 'Demarche: a deadline is near', 'Open this deadline in Demarche', 'That is in 24 hours.'],
    [
      'fr',
      'Demarche\u00a0: une échéance approche',
      'Ouvrir cette échéance dans Demarche',
      'C’est dans 24 heures.',
    ],
    [
      'es',
      'Demarche: se acerca una fecha límite',
      'Abrir esta fecha límite en Demarche',
      'Es decir, dentro de 24 horas.',
    ],
    ['ar', 'Demarche: موعد نهائي يقترب', 'فتح هذا الموعد النهائي في Demarche', 'أي خلال 24 ساعة.'],
    ['id', 'Demarche: tenggat sudah dekat', 'Buka tenggat ini di Demarche', 'Artinya dalam 24 jam.'],
  ])('about a deadline speaks %s and leads to the deadline', async (locale, subject, label, span) => {
    const mail = await mailed('deadline_reminder', locale, { subjectId: deadlineId });
    const url = `${publicUrl}/c/the-treaty/deadlines/${deadlineId}`;
    expect(mail.subject).toBe(subject);
    const text = mail.text.replace(/[\u2068\u2069]/g, '');
    expect(text).toContain(`${label}${locale === 'fr' ? '\u00a0' : ''}:\n${url}\n`);
    expect(mail.html).toMatch(new RegExp(`<a class="button" [^>]*href="${url}">${label}</a>`));
    expect(text).toContain(span);
    expect(mail.html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
  });
  it.each([
    ['en', 'Côte d’Ivoire', 'This task is yours.'],
    ['fr', 'Côte d’Ivoire', 'Cette tâche vous est confiée.'],
    ['ar', 'كوت ديفوار', 'هذه المهمة مسندة إليكم.'],
    ['id', 'Pantai Gading', 'Tugas ini diserahkan kepada Anda.'],
  ])(
    'about a task speaks %s, names the delegation in it, and leads to the task',
    async (locale, name, yours) => {
      const { text, html } = await mailed('task_reminder', locale, { subjectId: taskId });
      expect(text.replaceAll("'", '’')).toContain(name);
      expect(text).toContain(yours);
      expect(hrefs(html)).toContain(`${publicUrl}/c/the-treaty/tasks/${taskId}`);
    },
  );
  it('about a week speaks the reader’s language and leads to the campaign', async () => {
    const { subject, text, html } = await mailed('digest', 'ar');
    expect(subject).toBe(speechOf('ar').say('subject.digest'));
    expect(text).toContain('\u2068كوت ديفوار\u2069');
    expect(text).toContain('الأمر الوحيد الذي نطلبه منكم');
    expect(hrefs(html)).toEqual([
      expect.stringMatching(/\/c\/the-treaty\/tasks\/[0-9a-f-]{36}$/),
      `${publicUrl}/c/the-treaty`,
      expect.stringMatching(/\/mail\/unsubscribe\?token=/),
      `${publicUrl}/settings`,
      `${publicUrl}/`,
    ]);
  });
  it.each([
    'deadline_reminder',
    'deadline_moved',
    'deadline_restored',
    'deadline_cancelled',
    'task_reminder',
    'task_overdue',
    'task_notice',
    'failed_sign_ins',
    'seat_notice',
    'digest',
  ] as const)('of the kind %s leaves no English sentence of ours in another language', async (kind) => {
    const subjectId = subjects[kind] ?? '';
    const english = await mailed(kind, 'en', { subjectId });
    // What was typed, our name and the addresses are the same everywhere.
    const ours = english.text
      .split('\n')
      .filter((line) => / \w/.test(line) && !/https:|Call back|The treaty|A deadline/.test(line));
    expect(ours.length).toBeGreaterThan(5);
    for (const locale of LANGUAGES.filter((language) => language !== 'en')) {
      const lines = new Set((await mailed(kind, locale, { subjectId })).text.split('\n'));
      expect(ours.filter((line) => lines.has(line))).toEqual([]);
    }
  });
  it.each([
    ['deadline_reminder', 'The treaty: A deadline (in 24 hours)'],
    ['deadline_moved', 'The treaty: moved to Fri 9 Aug 2024, 22:00 UTC: A deadline'],
    ['deadline_restored', 'The treaty: holds again: A deadline'],
    ['deadline_cancelled', 'The treaty: cancelled: A deadline'],
    ['task_reminder', 'The treaty: your task: Call back (in 16 hours)'],
    ['task_overdue', 'The treaty: not done: Call back'],
    ['task_notice', 'The treaty: 3 of your tasks have changed'],
    ['digest', 'The treaty: your week'],
  ] as const)(
    'of the kind %s says what it is about before it is opened, to who wishes it alone',
    async (kind, subject) => {
      const subjectId = subjects[kind] ?? '';
      const plain = await mailed(kind, 'en', { subjectId, plainSubjects: true });
      expect(plain.subject).toBe(subject);
      const [preview = ''] = plain.text.split('\n');
      expect(preview).not.toMatch(/^From Demarche|^$/);
      expect(plain.html).toContain(`hidden">${escapeHtml(preview)}&#847;`);
      const discreet = await mailed(kind, 'en', { subjectId });
      expect(discreet.subject).toBe(speechOf('en').say(`subject.${kind}`));
      expect(discreet.text.startsWith('From Demarche. ')).toBe(true);
      const beforeTitle = (html: string) => html.split('<h1')[0];
      expect(beforeTitle(discreet.html)).not.toMatch(/The treaty|A deadline|Call back/);
      for (const locale of LANGUAGES) {
        const theirs = await mailed(kind, locale, { subjectId, plainSubjects: true });
        expect(theirs.subject).toContain('The treaty');
        expect(theirs.subject === subject).toBe(locale === 'en');
      }
    },
  );
  it('has one button, the same words in both forms, and nothing that is fetched', async () => {
    for (const kind of Object.keys(subjects) as CampaignMail['kind'][]) {
      const { html, text } = await mailed(kind, 'ar', { subjectId: subjects[kind] ?? '' });
      expect(html.match(/class="button"/g)).toHaveLength(1);
      expect(html).not.toMatch(/src=|url\(|@import|<link/);
      const [, href = ''] = /class="button"[^>]*href="([^"]+)"/.exec(html) ?? [];
      expect(text).toContain(href);
    }
  });
  it('about wrong passwords of one minute names that minute once', async () => {
    for (const locale of LANGUAGES) {
      const { text } = await mailed('failed_sign_ins', locale, { subjectId: reader.id });
      const what = text.split('\n').find((line) => line.includes('8 ')) ?? '';
      expect([locale, what.match(/UTC\+7/g)?.length]).toEqual([locale, 1]);
    }
  });
  it('holds nothing in its links to screens but slugs and ids', async () => {
    const { html } = await mailed('deadline_moved', 'es', { subjectId: deadlineId });
    const screens = hrefs(html).filter((href) => !href?.includes('/mail/'));
    expect(screens.length).toBeGreaterThan(2);
    for (const href of screens) expect(href).not.toMatch(/[?#@]|token/);
  });
});

describe('an invitation', () => {
  async function invited(locale: string): Promise<{ id: string; person: TestPerson }> {
    const person = await aPerson(demarche.database, campaign, { role: 'campaigner', name: 'Linh' });
    await demarche.database.admin(
      `update user_account set locale = $2, state = 'invited', password_hash = null where id = $1`,
      [person.id, locale],
    );
    await demarche.database.admin(`update membership set state = 'invited', joined_at = null where id = $1`, [
      person.membershipId,
    ]);
    const id = await demarche.database.make.invitation({
      ...{ campaignId: campaign.id, userId: person.id, membershipId: person.membershipId },
      invitedBy: reader.id,
    });
    return { id, person };
  }
  it('speaks the language that the coordinator chose, by mail and on its page', async () => {
    const { id, person } = await invited('fr');
    const { text } = await mailed('invitation', 'fr', { subjectId: id, to: person });
    expect(text).toContain('vous invite à rejoindre The treaty. Votre rôle\u00a0: responsable de plaidoyer.');
    const page = await new Client(demarche.base).get(
      `/mail/invitation?token=${tokens.make('invitation', id)}`,
    );
    expect(page.text).toContain('<html lang="fr" dir="ltr">');
    expect(page.text).toContain('<button type="submit">Ouvrir mon compte</button>');
  });
  it('says in that language what is wrong, and that all went well', async () => {
    const { id } = await invited('ar');
    const token = tokens.make('invitation', id);
    const submit = async (password: string, again = password) => {
      const body = new URLSearchParams({ token, name: 'Linh', zone: 'UTC', password, passwordAgain: again });
      return new Client(demarche.base).send('POST', '/mail/invitation', body.toString(), {
        'content-type': 'application/x-www-form-urlencoded',
      });
    };
    const short = await submit('short');
    expect(short.status).toBe(400);
    expect(short.text).toContain('<html lang="ar" dir="rtl">');
    expect(short.text).toContain(refusalIn('ar', 'password.too_short'));
    expect((await submit('three boats on the river', 'two')).text).toContain(
      refusalIn('ar', 'password.differ'),
    );
    const done = await submit('three boats on the river');
    expect(done.status).toBe(200);
    expect(done.text).toContain(speechOf('ar').say('joining.accepted'));
  });
  it.each(LANGUAGES)(
    'a link that lets nobody in is refused in the language of the browser: %s',
    async (language) => {
      const reader = new Client(demarche.base);
      const headers = { 'accept-language': `${language}-XX, en;q=0.5` };
      const pages = [
        ['/mail/invitation?token=forged', 410, 'people.linkGone'],
        ['/mail/unsubscribe?token=forged', 404, 'page.linkDead'],
      ] as const;
      for (const [path, status, code] of pages) {
        const page = await reader.call('GET', path, undefined, headers);
        expect([page.status, page.headers.get('vary')]).toEqual([
          status,
          expect.stringMatching(/Accept-Language/i),
        ]);
        expect(page.text).toContain(`<html lang="${language}"`);
        expect(page.text).toContain(escapeHtml(refusalIn(language, code) ?? 'none'));
      }
    },
  );
});

describe('the page that stops mails', () => {
  it.each([
    ['ar', 'rtl', 'إيقاف الملخص الأسبوعي', 'تم. لن يصلكم بعد الآن الملخص الأسبوعي لهذه الحملة.'],
    [
      'id',
      'ltr',
      'Hentikan ringkasan mingguan',
      'Selesai. Anda tidak lagi menerima ringkasan mingguan kampanye ini.',
    ],
  ])('speaks %s to whoever reads that', async (locale, direction, button, done) => {
    const person = await aPerson(demarche.database, campaign);
    await demarche.database.admin('update user_account set locale = $2 where id = $1', [person.id, locale]);
    const { membershipId } = person;
    const token = unsubscribeToken(tokens, { membershipId, group: 'digest', mailedAt: new Date() });
    const client = new Client(demarche.base);
    const page = await client.get(`/mail/unsubscribe?token=${token}`);
    expect(page.text).toContain(`<html lang="${locale}" dir="${direction}">`);
    expect(page.text).toContain(`<button type="submit">${button}</button>`);
    expect((await client.post(`/mail/unsubscribe?token=${token}`)).text).toContain(done);
  });
});

describe('the preview of a digest', () => {
  it('shows the member’s mail as it will be, in the member’s language', async () => {
    await demarche.database.admin(`update user_account set locale = 'es' where id = $1`, [reader.id]);
    const desk = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator' }));
    const { body } = await desk.get(
      `/api/campaigns/${campaign.id}/members/${reader.membershipId}/digest-preview`,
    );
    expect(body.subject).toBe('Demarche: su semana');
    expect(body.html).toContain('<html lang="es" dir="ltr">');
    expect(body.text).toContain(`Abrir en Demarche:\n${publicUrl}/c/the-treaty\n`);
  });
});
