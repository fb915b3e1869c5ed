import type { Language } from './languages.js';
import type { MessageTree } from './translator.js';

/** In French what must not be torn off its word at the end of a line is bound to it; other languages stay as written. */
export function typeset(language: Language, tree: MessageTree): MessageTree {
  if (language !== 'fr') return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([name, at]) => [
      name,
      typeof at === 'string'
        ? at.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
        : typeset(language, at),
    ]),
  );
}
