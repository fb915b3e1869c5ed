import type { SplitTextDto } from '../../kernel/api/client.js';
import type { EditedArticle } from './draft-form.js';

export interface Merged {
  articles: EditedArticle[];
  /** Numbers of articles in whose words a person had changed something that is gone now. */
  replaced: string[];
}

type Found = Pick<SplitTextDto, 'articles' | 'headings'>;

const byLine = ({ articles, headings }: Found) =>
  new Map(headings.map(({ line }, index) => [line, articles[index]] as const));

/**
 * The articles after a text was split anew, because a person said what a line is: what was corrected stays, and what was left
 * out stays left out. Only words that another article took, or gave back, are those of the text again.
 * @param before what was found before; undefined at first
 */
export function mergeArticles(
  before: Found | undefined,
  edited: readonly EditedArticle[],
  after: Found,
  newId: () => string,
): Merged {
  const old = before ? byLine(before) : new Map<number, undefined>();
  const mine = new Map(edited.flatMap((one) => (one.line === undefined ? [] : [[one.line, one] as const])));
  const replaced: string[] = [];
  const articles = after.articles.flatMap((found, index): EditedArticle[] => {
    const line = after.headings[index]?.line ?? 0;
    const [was, own] = [old.get(line), mine.get(line)];
    if (!own) return was ? [] : [{ ...found, line, id: newId() }];
    if (!was) return [own];
    const body = was.body === found.body ? own.body : found.body;
    if (body !== own.body && own.body !== was.body) replaced.push(own.number);
    return [
      {
        ...own,
        body,
        number: own.number === was.number ? found.number : own.number,
        title: own.title === was.title ? found.title : own.title,
        status: own.status === was.status ? found.status : own.status,
      },
    ];
  });
  return { articles, replaced };
}
