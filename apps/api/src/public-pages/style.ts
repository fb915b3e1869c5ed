import { createHash } from 'node:crypto';

/** Of every public page; a constant, known to its policy by its hash. */
export const STYLE = `:root{color-scheme:light dark}
html{background:#fff;color:#1b1b1b}
a{color:#0b4f8c}
body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem}
header,footer{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between}
nav a,footer a,main p a,td a,th a{padding:.3rem 0;display:inline-block}
h1,h2{line-height:1.2}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #8888;padding:.35rem .5rem;text-align:start;vertical-align:top}
td:last-child{overflow-wrap:anywhere;min-width:8rem}
.wide{overflow-x:auto}
.tiles{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;padding:0}
.tiles li{border:1px solid #767676;border-radius:.2rem;min-width:4rem;padding:.15rem .25rem;text-align:center;font-size:.875rem}
.tiles a{display:block;padding:.25rem}
.c0,.c1{background:#0b5d3b;color:#fff}
.c2{background:#cfe9dc;color:#111}
.c3{background:#f2f2f2;color:#111}
.c4{background:#f6dcc9;color:#111}
.c5{background:#8f2a12;color:#fff}
.c6{background:#fff;color:#111}
label,input,textarea{display:block;box-sizing:border-box;width:100%;font:inherit}
input,textarea,button{min-height:2.75rem;padding:.5rem;font:inherit}
.h{position:absolute;inset-inline-start:-999rem}
.t{white-space:pre-line;overflow-wrap:anywhere}
li{overflow-wrap:anywhere}
ol{padding-inline-start:3em}
pre{white-space:pre-wrap;font:inherit;margin:0;overflow-wrap:anywhere}
small{overflow-wrap:anywhere}
@media screen and (prefers-color-scheme:dark){html{background:#151515;color:#eee}a{color:#9cc9ff}}
@media print{header nav,.act{display:none}a{color:inherit;text-decoration:none}body{max-width:none}}
`;

const SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** No script, no picture, nothing from elsewhere; framed by others only where it is meant to be embedded. */
export const policyOf = (embed: boolean): string =>
  [
    "default-src 'none'",
    `style-src ${SOURCE}`,
    "form-action 'self'",
    "base-uri 'self'",
    `frame-ancestors ${embed ? '*' : "'none'"}`,
  ].join(';');
