import { describe, expect, it } from '@jest/globals';
import { rich } from '../../../test/support/digests.js';
import { renderDigest } from './digest/render.js';
import { footerOf } from './frame.js';
import { lineHtml, lineText, typed } from './line.js';
import { speechOf } from './mail-writer.js';
import { writeMail } from './page.js';

const publicUrl = 'https://desk.example.org';
const digest = (locale: string) =>
  renderDigest(rich, {
    zone: 'Asia/Bangkok',
    locale,
    plainSubjects: false,
    publicUrl,
    footer: footerOf(`${publicUrl}/mail/unsubscribe`, 'digest', publicUrl, locale),
  });

describe('a mail with nothing below it', () => {
  it('ends with its last words, and with no line that announces more', () => {
    const blocks = [{ type: 'paragraph', line: [typed('The last words')] }] as const;
    expect(writeMail({ subject: 'S' }, blocks, []).text).toMatch(/The last words\n$/);
    expect(writeMail({ subject: 'S' }, blocks, blocks).text).toMatch(/\n\n-- \n\nThe last words\n$/);
  });
});

describe('the language of a mail', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['AR', 'ar'],
    ['id-ID', 'id'],
    ['en-GB', 'en'],
    ['th', 'en'],
    ['ide', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
  ])('for the locale %p is %s', (locale, language) => {
    expect(speechOf(locale).language).toBe(language);
  });

  it('is English, to the letter, for a language that we do not have', () => {
    expect(digest('th')).toEqual(digest('en'));
  });

  it.each([
    [0, 'ولا شيء غير ذلك'],
    [1, 'وعنصر واحد آخر'],
    [2, 'وعنصران آخران'],
    [3, 'و3 عناصر أخرى'],
    [11, 'و11 عنصرًا آخر'],
    [100, 'و100 عنصر آخر'],
  ])('counts %i in Arabic in a form of its own', (count, words) => {
    expect(speechOf('ar').say('frame.more', { count })).toBe(words);
  });

  it.each([
    [
      'en',
      'Fri 9 Aug 2024, 18:00 in New York (UTC−4) · Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)',
      'in 4 days',
    ],
    [
      'fr',
      'ven. 9 août 2024, 18:00 (New York, UTC−4) · sam. 10 août 2024, 05:00 (Bangkok, UTC+7)',
      'dans 4 jours',
    ],
    [
      'es',
      'vie, 9 ago 2024, 18:00 (Nueva York, UTC−4) · sáb, 10 ago 2024, 05:00 (Bangkok, UTC+7)',
      'dentro de 4 días',
    ],
    [
      'ar',
      'الجمعة، 9 أغسطس 2024، 18:00 (نيويورك، UTC−4) · السبت، 10 أغسطس 2024، 05:00 (بانكوك، UTC+7)',
      'خلال 4 أيام',
    ],
    [
      'id',
      'Jum, 9 Agu 2024, 18:00 (New York, UTC−4) · Sab, 10 Agu 2024, 05:00 (Bangkok, UTC+7)',
      'dalam 4 hari',
    ],
  ])('gives both clocks and the time left in %s', (locale, clocks, left) => {
    const { text } = digest(locale);
    expect(text).toContain(`${clocks} (${left})`);
  });

  it.each([
    ['en', 'Thailand', 'Viet Nam'],
    ['fr', 'Thaïlande', 'Viet Nam'],
    ['es', 'Tailandia', 'Viet Nam'],
    ['ar', 'تايلند', 'فييت نام'],
    ['id', 'Thailand', 'Viet Nam'],
  ])('names delegations in %s', (locale, thailand, vietNam) => {
    const { html } = digest(locale);
    expect(html).toContain(`<span dir="auto">${thailand}</span>`);
    expect(html).toContain(`<span dir="auto">${vietNam}</span>`);
  });

  it('leaves what people typed as they typed it', () => {
    for (const locale of ['en', 'fr', 'es', 'ar', 'id']) {
      expect(digest(locale).text).toContain('Call the legal adviser back');
      expect(digest(locale).html).toContain('<span dir="auto">UN cybercrime convention</span>');
    }
  });
});

describe('a mail in Arabic', () => {
  it('is marked as such, runs from right to left, and indents its lists on the right', () => {
    const { html } = digest('ar');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('padding:0 20px 0 0">');
    expect(html).not.toContain('padding-left');
    expect(digest('fr').html).toContain('<html lang="fr" dir="ltr">');
  });

  it('keeps typed text apart from its own words in plain text, whatever its script', () => {
    const { text } = digest('ar');
    expect(text).toContain('\u2068Send the wording on Article 35 to the mission\u2069');
    expect(text).toContain('بطلب من \u2068Aung Ko\u2069');
  });

  it('uses the digits of the secretariat', () => {
    expect(digest('ar').text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  });
});

describe('a sentence with typed text in it', () => {
  const nasty = '{{role}} $t(frame.first) <0> <1> $& </span>';

  it('never reads what was typed as a template or as markup', () => {
    const line = speechOf('en').line('invitation.from', {
      inviter: typed(nasty),
      campaign: typed('B'),
      role: 'member',
    });
    expect(lineText(line)).toBe(`${nasty} invites you to B as member.`);
    expect(lineHtml(line)).toContain(
      '$t(frame.first) &lt;0&gt; &lt;1&gt; $&amp; &lt;/span&gt;</span> invites you',
    );
  });

  it('puts each text where the language wants it', () => {
    const line = speechOf('ar').line('digest.contact', {
      delegation: typed('فيجي'),
      kind: 'اجتماع',
      organisation: typed('CIVICUS'),
    });
    expect(line.map((run) => [run.text, run.typed])).toEqual([
      ['فيجي', true],
      [': \u2068اجتماع\u2069، من ', false],
      ['CIVICUS', true],
    ]);
  });
});

describe('French', () => {
  it('keeps its colons, semicolons and guillemets on the line of their word', () => {
    const { text } = digest('fr');
    expect(text).toContain('Type\u00a0: clôture de la session');
    expect(text).toContain('De «\u00a0indécise\u00a0» à «\u00a0plutôt favorable\u00a0»');
    expect(speechOf('fr').say('shift.addedStatement', { stated: 'x' })).toMatch(/^\u00a0; /);
  });
});
