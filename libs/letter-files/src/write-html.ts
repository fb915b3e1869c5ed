import type { Entry, Page } from './page.js';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE =
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1.5rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}' +
  'h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.2rem}h3{font-size:1rem}' +
  'p{white-space:pre-line}.remarks,footer{color:#555}footer{font-size:.8rem;margin-block-start:2rem}' +
  'ul{list-style:none;padding:0}ol{padding-inline-start:3.5em}';

/** A document of its own, which asks for nothing from anywhere, whatever a name is. */
export function writeHtml(page: Page): string {
  const words = page.words === page.language ? '' : ` lang="${escape(page.words)}"`;
  const paragraph = (text: string, more = '') => `<p${more} dir="auto">${escape(text)}</p>`;
  const body = [
    `<h1>${escape(page.title)}</h1>`,
    page.remarks.map((remark) => `<p class="remarks"${words}>${escape(remark)}</p>`).join('\n'),
    ...page.addressees.map(
      ({ label, names }) =>
        `<p${words}>${escape(label)}</p>\n<ul>\n${names.map((name) => `<li><bdi>${escape(name)}</bdi></li>`).join('\n')}\n</ul>`,
    ),
    ...page.salutation.map((line) => paragraph(line)),
    ...page.paragraphs.map((text) => paragraph(text)),
    `<h2${words}>${escape(page.signatories)}</h2>`,
    ...page.lists.map(
      ({ heading, entries }) =>
        `<h3${words}>${escape(heading)}</h3>\n<ol>\n${entries.map((entry) => `<li>${entryOf(entry, page)}</li>`).join('\n')}\n</ol>`,
    ),
    ...page.after.map((line) => `<p${words}>${escape(line)}</p>`),
    `<footer>\n${page.digests.map(({ label, value }) => `<p${words}>${escape(label)} <code dir="ltr">${value}</code></p>`).join('\n')}\n</footer>`,
  ];
  return `<!doctype html>
<html lang="${escape(page.language)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>${escape(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

const entryOf = ({ name, more }: Entry, { comma }: Page): string =>
  [name, ...more].map((part) => `<bdi>${escape(part)}</bdi>`).join(escape(comma));
