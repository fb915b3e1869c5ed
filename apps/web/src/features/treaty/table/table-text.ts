/** Pages bring scripts, styles and pictures along, which are no part of a table and often most of their size. */
const BESIDE = /<(script|style|svg|head|noscript)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<img\b[^>]*>/giu;
const ATTRIBUTES = /<(t[dhr]|table|span|div|a|p|b|i|font)\s(?![^>]*colspan)[^>]*>/giu;

/** What is read of a file that was saved from a browser; other text as it stands. */
export const tableText = (text: string): string =>
  /<t[rd][\s>]/i.test(text) ? text.replace(BESIDE, '').replace(ATTRIBUTES, '<$1>') : text;
