import type { Rendered } from './contract.js';
import { escapeHtml } from '#libs/domain';
import { lineHtml, lineText, type Line } from './line.js';
import { speechOf, type Speech } from './mail-writer.js';

/** What a mail is made of. Both forms are written from the same blocks, so that neither says more than the other. */
export type Block =
  | { type: 'title' | 'heading' | 'subheading' | 'paragraph' | 'strong'; line: Line }
  | { type: 'link'; label: string; url: string }
  | { type: 'list'; items: readonly (readonly Line[])[]; more: number }
  | { type: 'panel'; blocks: readonly Block[] };

/** Writes both forms in the language of the locale. Pure: the same blocks give the same mail. */
export function writeMail(
  subject: string,
  said: readonly Block[],
  footer: readonly Block[],
  locale = 'en',
): Rendered {
  const speech = speechOf(locale);
  // The first words of a mail show on a locked phone beside its subject, so they are the same in every mail.
  const first: Block = { type: 'paragraph', line: speech.line('frame.first') };
  const blocks = [first, ...said];
  const text = [...blocks, '-- ' as const, ...footer].map((block) =>
    block === '-- ' ? block : blockText(block, speech),
  );
  return { subject, text: `${text.join('\n\n')}\n`, html: document(subject, blocks, footer, speech) };
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
      return lineText(block.line, direction);
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
const moreWords = (more: number, speech: Speech) =>
  more > 0 ? [speech.say('frame.more', { count: more })] : [];

// Only what the mail itself carries: no image, no font, no style sheet to fetch. Colours are left to the reader's
// light or dark theme; the one line we draw is a grey that shows on both.
const BODY =
  "margin:0 auto;padding:16px;max-width:40em;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;color-scheme:light dark";
const PANEL = 'border:2px solid #808080;border-radius:8px;padding:4px 16px;margin:16px 0';
const FOOTER = 'border-top:1px solid #808080;margin-top:24px;font-size:14px';
const LIST = { ltr: 'padding-left:20px', rtl: 'padding:0 20px 0 0' };

function document(
  subject: string,
  blocks: readonly Block[],
  footer: readonly Block[],
  speech: Speech,
): string {
  const html = (block: Block) => blockHtml(block, speech);
  return `<!DOCTYPE html>
<html lang="${speech.language}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${BODY}">
<main>
${blocks.map(html).join('\n')}
</main>
<footer style="${FOOTER}">
${footer.map(html).join('\n')}
</footer>
</body>
</html>
`;
}

function blockHtml(block: Block, speech: Speech): string {
  switch (block.type) {
    case 'title':
      return `<h1 style="font-size:22px">${lineHtml(block.line)}</h1>`;
    case 'heading':
      return `<h2 style="font-size:18px">${lineHtml(block.line)}</h2>`;
    case 'subheading':
      return `<h3 style="font-size:16px">${lineHtml(block.line)}</h3>`;
    case 'paragraph':
      return `<p>${lineHtml(block.line)}</p>`;
    case 'strong':
      return `<p><strong>${lineHtml(block.line)}</strong></p>`;
    case 'link':
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`;
    case 'panel':
      return `<section style="${PANEL}">\n${block.blocks.map((each) => blockHtml(each, speech)).join('\n')}\n</section>`;
    case 'list':
      return `<ul style="${LIST[speech.direction]}">\n${[...block.items.map(itemHtml), ...moreHtml(block.more, speech)].join('\n')}\n</ul>`;
  }
}

const itemHtml = ([first, ...rest]: readonly Line[]) =>
  `<li style="margin:0 0 10px"><strong>${lineHtml(first ?? [])}</strong>${rest.map((each) => `<br>${lineHtml(each)}`).join('')}</li>`;
const moreHtml = (more: number, speech: Speech) =>
  moreWords(more, speech).map((words) => `<li>${escapeHtml(words)}</li>`);
