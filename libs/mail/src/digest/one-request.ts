import { typed, oneLine } from '../line.js';
import type { Block } from '../page.js';
import type { DigestTask, Section } from './content.js';
import { taskItem, type Writing } from './items.js';

/**
 * A digest asks its reader for one thing: the first of the reader's own open tasks, by due time. It stands in a box of
 * its own before everything else; the other tasks follow as a list.
 */
export function oneRequest(mine: Section<DigestTask>): {
  request: DigestTask | null;
  rest: Section<DigestTask>;
} {
  const [request = null, ...items] = mine.items;
  return { request, rest: { items, total: Math.max(0, mine.total - 1) } };
}

/** How many tasks of the reader's own must be read so that the list holds `items` beside the request. */
export const withRequest = (items: number): number => items + 1;

/** @param url of the task: the one button of a digest that asks for something */
export function requestBlock(task: DigestTask, writing: Writing, url: string): Block {
  const { length, speech } = writing;
  const author = task.author
    ? [speech.line('digest.asked_by', { author: typed(oneLine(task.author, length)) })]
    : [];
  const [first, ...rest] = [...taskItem({ ...task, author: null }, writing, 'mine'), ...author];
  return {
    type: 'panel',
    blocks: [
      { type: 'heading', line: speech.line('digest.request') },
      { type: 'strong', line: first ?? [] },
      ...rest.map((each) => ({ type: 'paragraph', line: each }) as const),
      { type: 'button', label: speech.say('task.open'), url },
    ],
  };
}
