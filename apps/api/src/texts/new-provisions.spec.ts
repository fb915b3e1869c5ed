import type { ArticleRow } from '#libs/data';
import { describe, expect, it } from '@jest/globals';
import { newProvisions } from './new-provisions.js';

const row = (number: string, title: string, provisionId: string | null = null) =>
  ({ id: `row-${number}`, number, title, provisionId }) as ArticleRow;

describe('a provision for a new article', () => {
  it('is made for every article that continues none, with a key from its title', () => {
    const made = newProvisions(
      [row('1', 'Scope'), row('2', 'Ländliche Räume & Rechte'), row('3', 'Terms', 'p')],
      [],
    );
    expect([...made].map(([id, { key, title }]) => [id, key, title])).toEqual([
      ['row-1', 'scope', 'Scope'],
      ['row-2', 'landliche-raume-rechte', 'Ländliche Räume & Rechte'],
    ]);
  });

  it('has a key that no other has', () => {
    const made = newProvisions(
      [row('1', 'Scope'), row('2', 'Scope!'), row('3', 'scope')],
      [{ key: 'scope' }],
    );
    expect([...made.values()].map(({ key }) => key)).toEqual(['scope-2', 'scope-3', 'scope-4']);
  });

  it('goes by its number where the title is missing or in another script', () => {
    const made = newProvisions([row('6(2)', ''), row('7 bis', '範圍'), row('8', 'x'.repeat(300))], []);
    expect([...made.values()]).toMatchObject([
      { key: 'article-6-2', title: 'Article 6(2)' },
      { key: 'article-7-bis', title: '範圍' },
      { key: 'x'.repeat(60) },
    ]);
  });
});
