import { isolate } from './isolation.js';
import { directionOf, intlTagOf, type Language } from './languages.js';

/** Messages by area and name; of what is counted one for each plural form: `name_one`, `name_other`, … */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** What is put in for `{name}`; `count` chooses the plural form as well. */
export type Values = Readonly<Record<string, string | number>>;

function find(tree: MessageTree, key: string): string | undefined {
  let at: string | MessageTree | undefined = tree;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/** Messages in one language. */
export class Translator<Key extends string> {
  readonly direction: 'ltr' | 'rtl';
  private readonly plurals: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;

  /** @param trees where a key is looked for, in this order; more may be pushed later */
  constructor(
    readonly language: Language,
    private readonly trees: readonly MessageTree[],
  ) {
    this.direction = directionOf(language);
    this.plurals = new Intl.PluralRules(intlTagOf(language));
    this.numbers = new Intl.NumberFormat(intlTagOf(language));
  }

  /** Values are kept apart from the words around them; a key that nobody wrote gives itself. */
  translate(key: Key, values?: Values): string {
    if (!values) return this.template(key);
    const count = values['count'];
    const template = this.template(key, typeof count === 'number' ? count : undefined);
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : this.value(value);
    });
  }

  has(key: string): key is Key {
    return this.trees.some((tree) => (find(tree, key) ?? find(tree, `${key}_other`)) !== undefined);
  }

  /** The message as it is written, with its `{name}`s. @param count for which the plural form is chosen */
  template(key: Key, count?: number): string {
    const form = count === undefined ? undefined : `${key}_${this.plurals.select(count)}`;
    for (const tree of this.trees) {
      const found = (form && (find(tree, form) ?? find(tree, `${key}_other`))) ?? find(tree, key);
      if (found !== undefined) return found;
    }
    return key;
  }

  /** A value as it stands in a sentence: numbers as the reader writes them, texts kept apart. */
  value(value: string | number): string {
    return typeof value === 'number' ? this.numbers.format(value) : isolate(value, this.direction);
  }
}
