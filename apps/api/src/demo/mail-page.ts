import { bothClocks, bothClocksInWords, escapeHtml } from '#libs/domain';
import type { CaughtMail } from '../services.js';
import { pageStyle } from '../http/page-rules.js';

const STYLE =
  pageStyle(`<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:0}article{border:1px solid #8886;border-radius:8px;margin:1rem 0;padding:1rem}
.meta{margin:.25rem 0 .75rem;opacity:.8}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace;margin:0}
details{margin-top:.75rem}.empty{padding:2rem 0}</style>`);

/** The mail viewer: every caught mail with its simulated time in two clocks, its text, and its headers to unfold. */
export function mailPage(mails: readonly CaughtMail[]): string {
  const list = mails.map(article).join('\n');
  const empty = `<p class="empty">No mail yet. Move the clock forward in the bar at the top of Demarche, or with <code>POST /api/demo/clock</code>
    <code>{"advance":"PT36H"}</code> and reload this page.</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demarche – caught mail</title>${STYLE}</head>
<body><header><h1>Caught mail</h1><p>${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}, newest first.
Nothing leaves this machine. <a href="/api/docs">API</a></p></header><main>${list || empty}</main></body></html>`;
}

function article(mail: CaughtMail): string {
  const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
  const sent = mail.date ? new Date(mail.date) : undefined;
  const when = sent ? bothClocksInWords(bothClocks(sent, 'America/New_York', 'Asia/Bangkok')) : 'no date';
  return `<article><h2>${escapeHtml(mail.subject)}</h2>
<p class="meta">to <strong>${escapeHtml(mail.to.join(', '))}</strong><br>${escapeHtml(when)}</p>
<pre dir="auto">${withLinks(mail.text)}</pre>
<details><summary>Headers, ${Math.ceil(mail.size / 1024)} kB</summary><pre>${escapeHtml(headers.join('\n'))}</pre></details></article>`;
}

/** Addresses in a mail's text are ours only (see links.ts of libs/mail), and people need to follow them. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('');
}
