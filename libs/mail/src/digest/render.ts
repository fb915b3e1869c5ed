import type { Rendered } from '../contract.js';
import { SETTLING } from './window.js';
import { line, oneLine, own, type Line } from '../line.js';
import { writeMail, type Block } from '../page.js';
import { SUBJECTS } from '../subjects.js';
import { clockFace } from '#libs/domain';
import type { DigestContent, Section } from './content.js';
import { askItem, deadlineItem, interactionItem, requestBlocks, shiftItem, taskItem } from './items.js';
import { fits } from './size.js';

/** For whom a digest is written. */
export interface DigestReader {
  zone: string;
  publicUrl: string;
  footer: readonly Block[];
  late?: Line | undefined;
}

/** How much is shown: items of a section, characters of a text. */
export interface Measure {
  items: number;
  length: number;
}

/** From the usual to what fits whatever was typed; each falls short of nothing but detail. */
const MEASURES: readonly Measure[] = [
  { items: 12, length: 140 },
  { items: 8, length: 100 },
  { items: 5, length: 70 },
  { items: 2, length: 50 },
];

/** Pure: the same content and reader give the same mail. Always below the size at which mailboxes cut a mail off. */
export function renderDigest(content: DigestContent, reader: DigestReader): Rendered {
  let rendered: Rendered | undefined;
  for (const measure of MEASURES) {
    rendered = writeMail(SUBJECTS.digest, digestBlocks(content, reader, measure), reader.footer);
    if (fits(rendered)) break;
  }
  return rendered as Rendered;
}

function digestBlocks(content: DigestContent, reader: DigestReader, measure: Measure): Block[] {
  const { mine } = content;
  const [request] = mine.items;
  const rest = { items: mine.items.slice(1), total: Math.max(0, mine.total - 1) };
  const at = { at: content.at, zone: reader.zone, length: measure.length };
  return [
    { type: 'title', line: line`${oneLine(content.campaign, measure.length)}` },
    { type: 'paragraph', line: spanLine(content, reader.zone) },
    ...(reader.late ? [{ type: 'paragraph', line: reader.late } as const] : []),
    ...(request ? [requestBlocks(request, at)] : []),
    ...part('Deadlines ahead', content.deadlines, measure, (item) => deadlineItem(item, at)),
    ...part('Where delegations stand', content.shifts, measure, (item) => shiftItem(item, at)),
    ...part('Meetings and contacts', content.interactions, measure, (item) => interactionItem(item, at)),
    ...part('Your other open tasks', rest, measure, (item) => taskItem(item, at, 'mine')),
    ...part('New tasks of others', content.others, measure, (item) => taskItem(item, at, 'other')),
    ...part('Tasks done', content.done, measure, (item) => taskItem(item, at, 'done')),
    ...part('Asks', content.asks, measure, (item) => askItem(item, at)),
  ];
}

function spanLine({ window }: DigestContent, zone: string): Line {
  const [from, to] = [window.start, window.end].map((end) => clockFace(settled(end), zone).label);
  return line`${own(`What changed from ${from} to ${to}, as far as you may see it.`)}`;
}

/** A window ends a minute short of the mail's own hour (see SETTLING), which is nothing to puzzle readers with. */
const settled = (end: Date) => new Date(Math.ceil(end.getTime() / SETTLING) * SETTLING);

function part<Item>(
  heading: string,
  { items, total }: Section<Item>,
  measure: Measure,
  write: (item: Item) => readonly Line[],
): Block[] {
  if (total === 0) return [];
  const shown = items.slice(0, measure.items);
  return [
    { type: 'heading', line: [own(heading)] },
    { type: 'list', items: shown.map(write), more: total - shown.length },
  ];
}
