import { describe, expect, it } from '@jest/globals';
import { SERVER_MESSAGES } from './server-messages.js';
import { Translator, type MessageTree } from './translator.js';
import { typeset } from './typography.js';

const messages: MessageTree = {
  war: { leads: '{who} leads the talks.', swing: 'From {from} to {to}, {count} times' },
  log: { notes_one: '{count} note', notes_other: '{count} notes' },
};
const translator = (language: 'en' | 'fr' | 'ar', ...trees: MessageTree[]) =>
  new Translator<string>(language, trees);

describe('a message', () => {
  it('is found by its key, and values are put in', () => {
    expect(translator('en', messages).translate('war.leads', { who: 'Aung Ko' })).toBe(
      'Aung Ko leads the talks.',
    );
  });

  it('is the key when nobody wrote it, and keeps the name of a value that nobody gave', () => {
    const { translate } = { translate: (key: string) => translator('en', messages).translate(key, {}) };
    expect(translate('nobody.wrote.this')).toBe('nobody.wrote.this');
    expect(translate('war')).toBe('war');
    expect(translate('war.leads')).toBe('{who} leads the talks.');
  });

  it('comes from the first catalogue that has it', () => {
    const french = translator('fr', { war: { leads: '{who} mène les entretiens.' } }, messages);
    expect(french.translate('war.leads', { who: 'A' })).toBe('A mène les entretiens.');
    expect(french.translate('log.notes', { count: 2 })).toBe('2 notes');
  });

  it('takes what is put in as it is, whatever it looks like', () => {
    const nasty = '{who} $& {count} <b>';
    expect(translator('en', messages).translate('war.leads', { who: nasty })).toBe(
      `${nasty} leads the talks.`,
    );
  });
});

describe('what is counted', () => {
  it.each([
    [1, '1 note'],
    [0, '0 notes'],
    [1234, '1,234 notes'],
  ])('is written for %i as English writes it', (count, text) => {
    expect(translator('en', messages).translate('log.notes', { count })).toBe(text);
  });

  it('is grouped as the reader groups digits, and Arabic has the digits of the secretariat', () => {
    expect(translator('fr').value(1234.5)).toBe('1\u202f234,5');
    expect(translator('ar').value(1234.5)).toBe('1,234.5');
  });
});

describe('a text put in', () => {
  it('is kept apart where its direction may differ from that of the words around it', () => {
    expect(translator('ar', messages).translate('war.leads', { who: 'Aung Ko' })).toContain(
      '\u2068Aung Ko\u2069',
    );
    expect(translator('en', messages).translate('war.leads', { who: 'منظمة' })).toContain(
      '\u2068منظمة\u2069',
    );
    expect(translator('en', messages).translate('war.leads', { who: 'Aung Ko' })).not.toContain('\u2068');
  });

  it('is kept apart in every message in Arabic that takes one', () => {
    const arabic = new Translator<string>('ar', [SERVER_MESSAGES.ar]);
    const text = arabic.translate('digest.assigned', { assignee: 'Amy' });
    expect(text).toContain('\u2068Amy\u2069');
  });
});

describe('French', () => {
  it('binds its colons, semicolons, question marks and guillemets to their word', () => {
    expect(typeset('fr', { a: { b: 'De « A » à « B » : oui ?' } })).toEqual({
      a: { b: 'De «\u00a0A\u00a0» à «\u00a0B\u00a0»\u00a0: oui\u00a0?' },
    });
    expect(typeset('es', { a: 'A : b' })).toEqual({ a: 'A : b' });
  });
});
