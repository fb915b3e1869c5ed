import type { TargetDto } from '../../kernel/api/client.js';

export interface Reasons {
  /** Sentences about the first ask and about the delegation as a whole. */
  main: string[];
  /** By further ask: its title and the sentences about it. */
  others: { title: string; text: string }[];
}

/** Told beside the sentences already: by the stance's mark and the line on who leads. */
const SHOWN_ELSEWHERE = new Set(['stance', 'lead']);

/** The reasons of a target, each ask named once: the api's sentences begin with its title. */
export function reasonsOf({ asks, reasons }: TargetDto): Reasons {
  const told = reasons.filter(({ code }) => !SHOWN_ELSEWHERE.has(code));
  const about = (askId: string | null, title = '') =>
    told
      .filter((reason) => reason.askId === askId)
      .map(({ text }) => (text.startsWith(`${title}: `) ? text.slice(title.length + 2) : text));
  const [first, ...further] = asks;
  return {
    main: [...(first ? about(first.id, first.title) : []), ...about(null)],
    others: further.flatMap(({ id, title }) => {
      const sentences = about(id, title);
      return sentences.length > 0 ? [{ title, text: sentences.join(' ') }] : [];
    }),
  };
}
