import { pageStyle } from '../http/page-rules.js';

const STYLE =
  pageStyle(`<style>:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;margin:0 auto;max-width:38rem;padding:2rem 1rem}
h1{font-size:1.6rem}</style>`);

/** A page without scripts or outside requests. */
export function homePage(demo: boolean): string {
  const forDemo = `<p>This is the demo: <a href="/demo/mail">the mail it has caught</a>,
<a href="/api/demo/clock">its clock</a>. The accounts are listed where it was started.</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demarche</title>${STYLE}</head>
<body><main><h1>Demarche</h1>
<p>The campaign desk of a civil-society coalition that lobbies delegations while a treaty is negotiated.</p>
<p>If a mail brought you here: it said everything there is to say, and its own links stop mails or accept an
invitation without signing in.</p>
<p>The screens are not part of this installation. Whoever is signed in can read <a href="/api/docs">what the api does</a>.</p>
${demo ? forDemo : ''}</main></body></html>`;
}
