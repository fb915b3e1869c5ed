import type { Venues } from '#libs/domain';
import type { Rendered } from '../contract.js';
import { settled } from './window.js';
import { line, oneLine, own, type Line } from '../line.js';
import { links } from '../links.js';
import { writeMail, type Block } from '../page.js';
import { speechOf, type Speech } from '../mail-writer.js';
import type { DigestContent, Section } from './content.js';
import {
  actItem,
  askItem,
  commentsItem,
  deadlineItem,
  intentionItem,
  interactionItem,
  sessionItem,
  taskItem,
  type Measure,
} from './items.js';
import { oneRequest, requestBlock } from './one-request.js';
import { roomBlocks } from './room-blocks.js';
import { shiftBlocks } from './shift-blocks.js';
import { digestEnvelope } from './digest-envelope.js';
import { fits } from './size.js';
import { amendmentItem, letterItem, textItem } from './text-items.js';
import { treatyLines } from './treaty.js';
import { voteItem } from './vote-item.js';

/** For whom a digest is written. */
export interface DigestReader {
  zone: string;
  /** BCP 47 tag; English for a language we do not have. */
  locale: string;
  plainSubjects: boolean;
  publicUrl: string;
  footer: readonly Block[];
  late?: Line | undefined;
  /** See `Recipient`. */
  venues?: Venues | undefined;
}

/** From the usual to what fits whatever was typed; each falls short of nothing but detail. */
const MEASURES: readonly Measure[] = [
  { items: 12, length: 140, names: 24 },
  { items: 8, length: 100, names: 12 },
  { items: 5, length: 70, names: 6 },
  { items: 2, length: 50, names: 3 },
  { items: 1, length: 40, names: 1 },
];

/** Pure: the same content and reader give the same mail. Always below the size at which mailboxes cut a mail off. */
export function renderDigest(content: DigestContent, reader: DigestReader): Rendered {
  const { footer, locale } = reader;
  const envelope = digestEnvelope(content, reader);
  let rendered: Rendered | undefined;
  for (const measure of MEASURES) {
    rendered = writeMail(envelope, digestBlocks(content, reader, measure), footer, locale);
    if (fits(rendered)) break;
  }
  return rendered as Rendered;
}

function digestBlocks(content: DigestContent, reader: DigestReader, measure: Measure): Block[] {
  const { request, rest } = oneRequest(content.mine);
  const speech = speechOf(reader.locale, reader.venues);
  const at = { at: content.at, zone: reader.zone, length: measure.length, speech };
  const url = links.campaign(reader.publicUrl, content.slug);
  return [
    { type: 'title', line: line`${oneLine(content.campaign, measure.length)}` },
    { type: 'paragraph', line: spanLine(content, reader.zone, speech) },
    ...(reader.late ? [{ type: 'paragraph', line: reader.late } as const] : []),
    ...(request ? [requestBlock(request, at, links.task(reader.publicUrl, content.slug, request.id))] : []),
    ...part(speech.say('digest.sessions'), content.sessions, measure, (item) => sessionItem(item, at)),
    ...part(speech.say('digest.deadlines'), content.deadlines, measure, (item) => deadlineItem(item, at)),
    ...part(speech.say('digest.letters'), content.letters, measure, (item) => letterItem(item, at)),
    ...part(speech.say('digest.votes'), content.votes, measure, (item) => voteItem(item, at, measure)),
    ...part(speech.say('digest.texts'), content.texts, measure, (item) => textItem(item, at)),
    ...part(speech.say('digest.amendments'), content.amendments, measure, (item) =>
      amendmentItem(item, at, measure),
    ),
    ...roomBlocks(content.room, at, measure),
    ...shiftBlocks(content.shifts.asks, at, measure),
    ...part(speech.say('digest.interactions'), content.interactions, measure, (item) =>
      interactionItem(item, at),
    ),
    ...part(speech.say('digest.acts'), content.acts, measure, (item) => actItem(item, at)),
    ...treatyLines(content.treaty, speech).map((words) => ({ type: 'paragraph', line: words }) as const),
    ...part(speech.say('digest.intentions'), content.intentions, measure, (item) => intentionItem(item, at)),
    ...part(speech.say('digest.mine'), rest, measure, (item) => taskItem(item, at, 'mine')),
    ...part(speech.say('digest.comments'), content.comments, measure, (item) => commentsItem(item, at)),
    ...part(speech.say('digest.others'), content.others, measure, (item) => taskItem(item, at, 'other')),
    ...part(speech.say('digest.closed'), content.closed, measure, (item) => deadlineItem(item, at)),
    ...part(speech.say('digest.done'), content.done, measure, (item) => taskItem(item, at, 'done')),
    ...part(speech.say('digest.asks'), content.asks, measure, (item) => askItem(item, at)),
    { type: request ? 'link' : 'button', label: speech.say('digest.open'), url },
  ];
}

function spanLine({ window }: DigestContent, zone: string, speech: Speech): Line {
  const [from, to] = [speech.clock(settled(window.start), zone), speech.clock(settled(window.end), zone)];
  return speech.line('digest.window', { from, to });
}

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
