import type { Block, Envelope } from './block.js';
import type { Rendered } from './contract.js';
import { lineText, own, type Line } from './line.js';
import { documentHtml, moreWords } from './page-html.js';
import { speechOf, type Speech } from './mail-writer.js';

export type { Block, Envelope } from './block.js';

/** Writes both forms in the language of the locale. Pure: the same blocks give the same mail. */
export function writeMail(
  { subject, preview }: Envelope,
  said: readonly Block[],
  footer: readonly Block[],
  locale = 'en',
): Rendered {
  const speech = speechOf(locale);
  const first: Block = { type: 'note', line: speech.line('frame.first') };
  const blocks = [first, ...said];
  const opening = preview === undefined ? [] : [blockText({ type: 'note', line: [own(preview)] }, speech)];
  const texts = [
    ...opening,
    ...blocks.map((block) => blockText(block, speech)),
    ...(footer.length === 0 ? [] : ['-- ', ...footer.map((block) => blockText(block, speech))]),
  ];
  const html = documentHtml({ subject, preview, blocks, footer }, speech);
  return { subject, text: `${texts.join('\n\n')}\n`, html };
}

function blockText(block: Block, speech: Speech): string {
  const { direction } = speech;
  switch (block.type) {
    case 'title':
      return underlined(lineText(block.line, direction), '=');
    case 'heading':
      return underlined(lineText(block.line, direction), '-');
    case 'subheading':
      return underlined(lineText(block.line, direction), '~');
    case 'paragraph':
    case 'strong':
    case 'note':
      return lineText(block.line, direction);
    case 'button':
    case 'link':
      return `${speech.say('frame.link', { label: block.label })}\n${block.url}`;
    case 'panel':
      return block.blocks.map((each) => blockText(each, speech)).join('\n\n');
    case 'list':
      return [...block.items.map((item) => itemText(item, speech)), ...moreText(block.more, speech)].join(
        '\n',
      );
  }
}

const underlined = (text: string, mark: string) => `${text}\n${mark.repeat(Math.min(text.length, 72))}`;
const itemText = (lines: readonly Line[], { direction }: Speech) =>
  lines.map((each, index) => `${index === 0 ? '- ' : '  '}${lineText(each, direction)}`).join('\n');
const moreText = (more: number, speech: Speech) => moreWords(more, speech).map((words) => `- ${words}`);
