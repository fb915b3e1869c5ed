import { escapeHtml } from '#libs/domain';
import type { Block, Envelope } from './block.js';
import { lineHtml, type Line } from './line.js';
import type { Speech } from './mail-writer.js';

/*
 * Only what the mail itself carries: no image, no font, no style sheet to fetch. What makes it readable stands in the
 * elements, because some programs drop the style sheet; that one changes the colours where the reader's system is dark.
 */
const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif";
const STYLES = {
  body: `margin:0;padding:0;background:#eef2f3;color:#17252a;font-size:16px;line-height:1.5;${FONT}`,
  outer: 'padding:16px 8px',
  card: `width:100%;max-width:640px;background:#ffffff;border:1px solid #c9d6d9;border-radius:10px`,
  head: 'padding:14px 20px;border-bottom:1px solid #c9d6d9;font-weight:700;color:#0b4f5c',
  inside: `padding:8px 20px 20px;text-align:start;color:#17252a;font-size:16px;line-height:1.5;${FONT}`,
  note: 'margin:12px 0;font-size:14px;color:#4a5b60',
  title: 'margin:16px 0 8px;font-size:22px;line-height:1.3',
  heading: 'margin:28px 0 8px;padding-top:16px;border-top:1px solid #c9d6d9;font-size:18px;line-height:1.3',
  subheading: 'margin:20px 0 4px;font-size:16px;line-height:1.4',
  paragraph: 'margin:8px 0',
  panel: 'border:2px solid #0b4f5c;border-radius:8px;padding:4px 16px 12px;margin:16px 0',
  panelHeading: 'margin:12px 0 4px;font-size:16px;color:#0b4f5c',
  button:
    'display:inline-block;background:#0b4f5c;color:#ffffff;font-weight:700;text-decoration:none;padding:12px 20px;border-radius:8px',
  link: 'color:#0b4f5c',
  footer: 'border-top:1px solid #c9d6d9;margin-top:28px;padding-top:4px;font-size:14px;color:#4a5b60',
} as const;
const LIST = { ltr: 'margin:8px 0;padding-left:20px', rtl: 'margin:8px 0;padding:0 20px 0 0' };
const HIDDEN = 'display:none;max-height:0;overflow:hidden';
/** Keeps a program from filling the preview line up with what comes after it. */
const AFTER_PREVIEW = '&#847;&zwnj;&nbsp;'.repeat(40);

const DARK = `@media (prefers-color-scheme:dark){
.page{background:#10181a!important}
.card{background:#182225!important;border-color:#3a4b50!important}
.card,.inside,.page{color:#e6eef0!important}
.line{border-color:#3a4b50!important}
.quiet{color:#a9bbc0!important}
.brand,.link{color:#8fd3df!important}
.panel{border-color:#8fd3df!important}
.button{background:#8fd3df!important;color:#06272e!important}
}`;

export interface Page extends Envelope {
  blocks: readonly Block[];
  footer: readonly Block[];
}

export function documentHtml({ subject, preview, blocks, footer }: Page, speech: Speech): string {
  const html = (block: Block) => blockHtml(block, speech);
  const hidden =
    preview === undefined ? '' : `\n<div style="${HIDDEN}">${escapeHtml(preview)}${AFTER_PREVIEW}</div>`;
  return `<!DOCTYPE html>
<html lang="${speech.language}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
:root{color-scheme:light dark}
${DARK}
</style>
</head>
<body class="page" style="${STYLES.body}">${hidden}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${speech.direction}"><tr><td align="center" style="${STYLES.outer}">
<table role="presentation" class="card" width="640" cellpadding="0" cellspacing="0" border="0" style="${STYLES.card}">
<tr><td class="brand line" align="${START[speech.direction]}" style="${STYLES.head}">Demarche</td></tr>
<tr><td class="inside" align="${START[speech.direction]}" style="${STYLES.inside}">
<main>
${blocks.map(html).join('\n')}
</main>
<footer class="line quiet" style="${STYLES.footer}">
${footer.map(html).join('\n')}
</footer>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

const START = { ltr: 'left', rtl: 'right' } as const;

function blockHtml(block: Block, speech: Speech): string {
  switch (block.type) {
    case 'title':
      return `<h1 style="${STYLES.title}">${lineHtml(block.line)}</h1>`;
    case 'heading':
      return `<h2 class="line" style="${STYLES.heading}">${lineHtml(block.line)}</h2>`;
    case 'subheading':
      return `<h3 style="${STYLES.subheading}">${lineHtml(block.line)}</h3>`;
    case 'paragraph':
      return `<p style="${STYLES.paragraph}">${lineHtml(block.line)}</p>`;
    case 'strong':
      return `<p style="${STYLES.paragraph}"><strong>${lineHtml(block.line)}</strong></p>`;
    case 'note':
      return `<p class="quiet" style="${STYLES.note}">${lineHtml(block.line)}</p>`;
    case 'button':
      return `<p style="margin:20px 0"><a class="button" style="${STYLES.button}" href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`;
    case 'link':
      return `<p style="${STYLES.paragraph}"><a class="link" style="${STYLES.link}" href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`;
    case 'panel':
      return `<section class="panel" style="${STYLES.panel}">\n${block.blocks.map((each) => insidePanel(each, speech)).join('\n')}\n</section>`;
    case 'list':
      return `<ul style="${LIST[speech.direction]}">\n${[...block.items.map(itemHtml), ...moreHtml(block.more, speech)].join('\n')}\n</ul>`;
  }
}

/** A heading in a box needs no line above it. */
const insidePanel = (block: Block, speech: Speech) =>
  block.type === 'heading'
    ? `<h2 class="brand" style="${STYLES.panelHeading}">${lineHtml(block.line)}</h2>`
    : blockHtml(block, speech);

const itemHtml = ([first, ...rest]: readonly Line[]) =>
  `<li style="margin:0 0 10px"><strong>${lineHtml(first ?? [])}</strong>${rest.map((each) => `<br>${lineHtml(each)}`).join('')}</li>`;
const moreHtml = (more: number, speech: Speech) =>
  moreWords(more, speech).map((words) => `<li>${escapeHtml(words)}</li>`);

/** How many items of a list are left out. */
export const moreWords = (more: number, speech: Speech): string[] =>
  more > 0 ? [speech.say('frame.more', { count: more })] : [];
