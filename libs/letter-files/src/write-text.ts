import { entryLine, type Page } from './page.js';

/** The letter as text to be copied: lines end in a line feed, nothing is wrapped. */
export function writeText(page: Page): string {
  const blocks = [
    [page.title],
    page.remarks,
    ...page.addressees.map(({ label, names }) => [label, ...names]),
    page.salutation,
    ...page.paragraphs.map((paragraph) => [paragraph]),
    [page.signatories],
    ...page.lists.map(({ heading, entries }) => [
      heading,
      ...entries.map((entry, index) => `${index + 1}. ${entryLine(entry, page)}`),
    ]),
    page.after,
    page.digests.map(({ label, value }) => `${label} ${value}`),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
