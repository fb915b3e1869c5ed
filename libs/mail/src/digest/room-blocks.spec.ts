import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/words';
import { quiet } from '../../../../test/support/digests.js';
import { isEmpty, type DigestContent } from './content.js';
import { renderDigest } from './render.js';

const reader = {
  zone: 'Asia/Bangkok',
  plainSubjects: false,
  publicUrl: 'https://desk.example.org',
  footer: [],
};
const changes: DigestContent['room']['changes'] = [
  { code: 'KEN', delegation: 'Kenya', was: null, is: 'voting' },
  { code: 'VAT', delegation: 'Holy See', was: 'observer', is: 'voting' },
  { code: 'COK', delegation: 'Cook Islands', was: null, is: 'non_member' },
  { code: 'NOR', delegation: 'Norway', was: 'voting', is: 'observer' },
  { code: 'NIU', delegation: 'Niue', was: 'observer', is: 'non_member' },
  { code: 'HAM', delegation: 'Hamburg', was: 'voting', is: null },
];
const room = { before: 47, after: 48, changes, renamed: [{ was: 'Hambourg', is: 'Hamburg' }] };
const textOf = (found: DigestContent['room'], locale = 'en') =>
  renderDigest({ ...quiet, room: found }, { ...reader, locale }).text.replace(/[\u2066-\u2069]/g, '');

describe('who is in the room, in a digest', () => {
  it('makes it one that is sent, where anything of it changed', () => {
    expect(isEmpty(quiet)).toBe(true);
    expect(isEmpty({ ...quiet, room })).toBe(false);
    expect(isEmpty({ ...quiet, room: { ...room, changes: [] } })).toBe(false);
    expect(textOf(quiet.room)).not.toContain('room');
  });

  it('is one sentence for each kind of change', () => {
    const text = textOf(room);
    for (const sentence of [
      'New in the room, with a vote: Kenya',
      'Now with a vote: Holy See',
      'New in the room, without a vote: Cook Islands',
      'Now observers, without a vote: Norway',
      'Now parties that are no members, without a vote: Niue',
      'No longer in the room: Hamburg',
      '“Hambourg” is now called “Hamburg”',
    ])
      expect(text).toContain(sentence);
  });

  it('names in the reader’s language all but those that the campaign named', () => {
    const text = textOf(room, 'fr');
    for (const name of ['Îles Cook', 'Nioué', 'Saint-Siège', 'Hamburg']) expect(text).toContain(name);
  });

  it('says that counts moved with the room, and only where who votes has changed', () => {
    const said = (found: typeof changes) =>
      textOf({ ...room, changes: found }).includes('With a vote: 47 before, 48 now');
    expect(said(changes)).toBe(true);
    expect(said(changes.filter(({ was, is }) => was !== 'voting' && is !== 'voting'))).toBe(false);
  });

  it('names as many as fit and counts the rest, whatever a room of all states becomes', () => {
    const many = Array.from({ length: 146 }, (_, at) => ({
      ...{ code: `X${at}`, delegation: `Delegation ${at}`, was: 'voting' as const, is: null },
    }));
    const text = textOf({ before: 193, after: 47, changes: many, renamed: [] });
    expect(text).toContain('Delegation 0, Delegation 1');
    expect(text).toContain('and 122 more');
  });

  it.each(LANGUAGES)('is said in %s', (locale) => {
    const text = textOf(room, locale);
    expect(text).not.toMatch(/room\.[a-z]|digest\.[a-z]/);
    expect(text).toContain('Hambourg');
    expect(text.includes('No longer in the room')).toBe(locale === 'en');
  });
});
