import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Stance } from '#libs/domain';
import { Tokens } from '#libs/platform';
import { quiet, rich } from '../../../../test/support/digests.js';
import { frameOf } from '../frame.js';
import { isEmpty, type DigestContent, type Section } from './content.js';
import { renderDigest } from './render.js';

const publicUrl = 'https://desk.example.org';
const { footer } = frameOf('018f7e2a-0000-7000-8000-000000000004', 'digest', {
  publicUrl,
  tokens: new Tokens('a-key-for-golden-files'),
  now: quiet.at,
});
const render = (content: DigestContent, zone = 'Asia/Bangkok') =>
  renderDigest(content, { zone, locale: 'en', plainSubjects: false, publicUrl, footer });
const move = (from: Stance | null, to: Stance) => ({
  ...{ from, to, stated: to, cause: 'said' as const, corrected: null },
  delegations: [{ code: 'FJI', delegation: 'Fiji' }],
});
const small: DigestContent = { ...quiet, asks: rich.asks };

/** The same content with every typed text replaced, and as many items as wanted in each section. */
function typed(text: string, items = 1): DigestContent {
  const all = <Item extends object>(section: Section<Item>) => {
    const [item] = section.items;
    const changed = Object.fromEntries(
      Object.entries(item ?? {}).map(([key, value]) => [
        key,
        TYPED.has(key) && value !== null ? text : value,
      ]),
    );
    return { items: Array.from({ length: items }, () => changed as Item), total: items, changes: items };
  };
  return {
    ...rich,
    campaign: text,
    deadlines: all(rich.deadlines),
    closed: all(rich.closed),
    sessions: all(rich.sessions),
    votes: all(rich.votes),
    shifts: { asks: shiftsOf(text, items), total: items },
    interactions: all(rich.interactions),
    mine: all(rich.mine),
    others: all({ ...rich.others, items: rich.mine.items }),
    done: all(rich.mine),
    asks: all(rich.asks),
  };
}
const TYPED = new Set([
  'title',
  'name',
  'city',
  'delegation',
  'ask',
  'organisation',
  'note',
  'assignee',
  'author',
]);

/** So many asks, on each of which 250 delegations moved: some with a bloc, as many as wanted each in a way of its own. */
function shiftsOf(text: string, items: number): DigestContent['shifts']['asks'] {
  const times = <T>(one: T, number: number) => Array.from({ length: number }, () => one);
  const [first] = rich.shifts.asks;
  const [bloc] = first?.shifts ?? [];
  if (!first || !bloc?.statement) throw new Error('The example has no statement');
  const lines = Math.min(items, 50);
  const move = (names: number) => {
    const delegations = times({ delegation: text, code: null }, names);
    return {
      from: 'support',
      to: 'oppose',
      stated: 'silent',
      cause: 'said',
      corrected: null,
      delegations,
    } as const;
  };
  const { delegations: excepted } = move(20);
  const statement = {
    ...{ ...bloc.statement, aligned: excepted, excepted },
    group: { code: 'none', name: text },
  };
  const shifts = [
    { ...bloc, statement, moves: times(move(20), 10) },
    ...times({ ...bloc, statement: null, moves: [move(1)] }, lines),
  ];
  return times({ ...first, ask: text, shifts }, items);
}

describe('a rendered digest', () => {
  it.each([
    ['rich', rich],
    ['small', small],
  ])('reads as in the golden files (%s)', (name, content) => {
    const rendered = render(content);
    for (const form of ['text', 'html'] as const) {
      const file = new URL(
        `../../../../test/golden/digest-${name}.${form === 'text' ? 'txt' : 'html'}.golden`,
        import.meta.url,
      );
      if (process.env['WRITE_GOLDEN']) writeFileSync(file, rendered[form]);
      expect(rendered[form]).toBe(readFileSync(file, 'utf8'));
    }
  });

  it('is the same each time, and leaves its content alone', () => {
    const copy = structuredClone(rich);
    expect(render(rich)).toEqual(render(rich));
    expect(rich).toEqual(copy);
  });

  it.each([
    ['Asia/Bangkok', 'Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)'],
    ['America/New_York', 'Fri 9 Aug 2024, 18:00 in New York (UTC−4)'],
    ['Asia/Yangon', 'Sat 10 Aug 2024, 04:30 in Yangon (UTC+6:30)'],
  ])('gives the venue’s clock and the reader’s in %s', (zone, label) => {
    const { text, html } = render(rich, zone);
    for (const form of [text, html]) {
      expect(form).toContain('Fri 9 Aug 2024, 18:00 in New York (UTC−4)');
      expect(form).toContain(label);
    }
  });

  it('puts into HTML what people typed as text, never as markup', () => {
    const { subject, html } = render(
      typed(`<script>alert("1")</script>' onload='x' & "\r\nBcc: a@example.org`),
    );
    expect(html).not.toMatch(/<script|<img| onload='/);
    expect(html).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x&#39; &amp; &quot; Bcc',
    );
    expect(subject).toBe('Demarche: your week');
  });

  it('asks nothing of the network and links to our own host only', () => {
    const { html, text } = render(typed('see http://evil.example/x and https://evil.example'));
    expect(html).not.toMatch(/<(img|link|script|iframe|object|video)|url\(|@import|src=|background=/i);
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href ?? '').host);
    expect(hrefs.length).toBeGreaterThan(1);
    expect(new Set(hrefs)).toEqual(new Set(['desk.example.org']));
    expect(text).toContain(`${publicUrl}/mail/unsubscribe?token=`);
  });

  it.each([
    ['what breaks HTML', '<"&\'>'],
    ['Burmese', 'မြန်မာ့ကိုယ်စားလှယ်'],
    ['emoji', '👩🏽‍🚀'],
    ['accents without end', `a${'\u0301'.repeat(500)}`],
    ['equals signs', '='],
    ['half ASCII', 'aက'],
  ])('stays below 100 kB with 500 items of 20,000 characters of %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
    const rendered = render(typed(text, 500));
    // However it is encoded for the way: base64 takes 4 bytes for 3, quoted-printable 3 for 1.
    const quoted = (form: string) =>
      [...Buffer.from(form)].reduce(
        (size, byte) => size + (byte < 33 || byte > 126 || byte === 61 ? 3 : 1),
        0,
      );
    const spaces = (form: string) => (form.match(/[ \n]/g) ?? []).length * 2;
    const wire = [rendered.text, rendered.html].map((form) =>
      Math.max((Buffer.byteLength(form) * 4) / 3, quoted(form) - spaces(form)),
    );
    expect((wire[0] ?? 0) + (wire[1] ?? 0)).toBeLessThan(100_000);
    expect(rendered.text).toMatch(/and \d{3} more/);
  });

  it('counts what it leaves out', () => {
    const { text, html } = render(typed('x', 40));
    // Twelve of everything, and all who moved on 40 asks, would be too much for one mail.
    expect(text.match(/^- and 35 more$/gm)).toHaveLength(8);
    expect(html.match(/<li>and 35 more<\/li>/g)).toHaveLength(8);
    expect(text.match(/^- and 34 more$/gm)).toHaveLength(1);
    expect(text).toContain('Something moved on 35 more asks.');
  });

  it('keeps scripts of every direction, and keeps a title from turning our own words around', () => {
    for (const title of ['สนธิสัญญาอาชญากรรมไซเบอร์', 'ဆိုက်ဘာရာဇဝတ်မှု', 'اتفاقية الجرائم السيبرانية', 'Привет']) {
      const { text, html } = render(typed(title));
      expect(text).toContain(title);
      expect(html).toContain(`<span dir="auto">${title}</span>`);
    }
    expect(render(typed('شرط')).text).toContain('\u2068شرط\u2069');
    expect(render(typed('a\u202eb\u2067c')).text).not.toMatch(/[\u202e\u2067]/);
  });

  it('calls a position that nobody knew before neither worse nor better in its subject', () => {
    const [first] = rich.shifts.asks;
    const moves = [
      ...[move('oppose', 'support'), move('support', 'oppose'), move('support', 'oppose')],
      ...[move(null, 'oppose'), move(null, 'support'), move(null, 'silent')],
    ];
    const asks = [{ ...first!, shifts: [{ ...first!.shifts[0]!, moves }] }];
    const content = { ...rich, shifts: { asks, total: 1 } };
    const { subject } = renderDigest(content, {
      ...{ zone: 'Asia/Bangkok', locale: 'en', plainSubjects: true, publicUrl, footer },
    });
    expect(subject).toContain('worse: 2, better: 1, known for the first time: 3');
  });

  it('says in plain text all that it says in HTML', () => {
    const { text, html } = render(rich);
    const words = (html.split('<main>')[1] ?? '')
      .split(/<[^>]+>/)
      .map((piece) =>
        piece
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, '&')
          .trim(),
      )
      .filter((piece) => piece !== '');
    expect(words.length).toBeGreaterThan(40);
    for (const piece of words) expect(text).toContain(piece);
  });
});

describe('an empty week', () => {
  it('is one in which nothing changed and nothing is asked', () => {
    expect(isEmpty(quiet)).toBe(true);
    expect(isEmpty({ ...quiet, deadlines: { ...rich.deadlines, changes: 0 } })).toBe(true);
    expect(isEmpty({ ...quiet, deadlines: rich.deadlines })).toBe(false);
    for (const key of ['votes', 'shifts', 'interactions', 'mine', 'others', 'done', 'asks'] as const) {
      expect(isEmpty({ ...quiet, [key]: rich[key] })).toBe(false);
    }
  });
});
