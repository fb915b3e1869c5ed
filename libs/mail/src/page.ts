import type { Rendered } from './contract.js';
import { escapeHtml, line, lineHtml, lineText, type Line } from './line.js';
import { LANGUAGE } from './words.js';

/** What a mail is made of. Both forms are written from the same blocks, so that neither says more than the other. */
export type Block =
  | { type: 'title' | 'heading' | 'paragraph' | 'strong'; line: Line }
  | { type: 'link'; label: string; url: string }
  | { type: 'list'; items: readonly (readonly Line[])[]; more: number }
  | { type: 'panel'; blocks: readonly Block[] };

/** The first words of a mail show on a locked phone beside its subject, so they are the same in every mail. */
const FIRST: Block = {
  type: 'paragraph',
  line: line`From Demarche. Please read this mail where nobody looks over your shoulder or reads along.`,
};

/** Writes both forms. Pure: no template is compiled and nothing is remembered. */
export function writeMail(subject: string, said: readonly Block[], footer: readonly Block[]): Rendered {
  const blocks = [FIRST, ...said];
  const text = [...blocks.map(blockText), '-- ', ...footer.map(blockText)].join('\n\n');
  return { subject, text: `${text}\n`, html: document(subject, blocks, footer) };
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'title':
      return underlined(lineText(block.line), '=');
    case 'heading':
      return underlined(lineText(block.line), '-');
    case 'paragraph':
    case 'strong':
      return lineText(block.line);
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'panel':
      return block.blocks.map(blockText).join('\n\n');
    case 'list':
      return [...block.items.map(itemText), ...moreText(block.more)].join('\n');
  }
}

const underlined = (text: string, mark: string) => `${text}\n${mark.repeat(Math.min(text.length, 72))}`;
const itemText = (lines: readonly Line[]) =>
  lines.map((each, index) => `${index === 0 ? '- ' : '  '}${lineText(each)}`).join('\n');
const moreText = (more: number) => (more > 0 ? [`- and ${more} more`] : []);

// Only what the mail itself carries: no image, no font, no style sheet to fetch. Colours are left to the reader's
// light or dark theme; the one line we draw is a grey that shows on both.
const BODY =
  "margin:0 auto;padding:16px;max-width:40em;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;color-scheme:light dark";
const PANEL = 'border:2px solid #808080;border-radius:8px;padding:4px 16px;margin:16px 0';
const FOOTER = 'border-top:1px solid #808080;margin-top:24px;font-size:14px';
const LIST = 'padding-left:20px';

function document(subject: string, blocks: readonly Block[], footer: readonly Block[]): string {
  return `<!DOCTYPE html>
<html lang="${LANGUAGE}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${BODY}">
<main>
${blocks.map(blockHtml).join('\n')}
</main>
<footer style="${FOOTER}">
${footer.map(blockHtml).join('\n')}
</footer>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'title':
      return `<h1 style="font-size:22px">${lineHtml(block.line)}</h1>`;
    case 'heading':
      return `<h2 style="font-size:18px">${lineHtml(block.line)}</h2>`;
    case 'paragraph':
      return `<p>${lineHtml(block.line)}</p>`;
    case 'strong':
      return `<p><strong>${lineHtml(block.line)}</strong></p>`;
    case 'link':
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`;
    case 'panel':
      return `<section style="${PANEL}">\n${block.blocks.map(blockHtml).join('\n')}\n</section>`;
    case 'list':
      return `<ul style="${LIST}">\n${[...block.items.map(itemHtml), ...moreHtml(block.more)].join('\n')}\n</ul>`;
  }
}

const itemHtml = ([first, ...rest]: readonly Line[]) =>
  `<li style="margin:0 0 10px"><strong>${lineHtml(first ?? [])}</strong>${rest.map((each) => `<br>${lineHtml(each)}`).join('')}</li>`;
const moreHtml = (more: number) => (more > 0 ? [`<li>and ${more} more</li>`] : []);
