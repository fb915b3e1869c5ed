import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { breakable } from './breakable.js';
import { docxInThread } from './docx-in-thread.js';
import { sha256 } from './digests.js';
import { fontFiles } from './fonts.js';
import type { FrozenLetter, LetterFormat } from './frozen-letter.js';
import { letterPage } from './page.js';
import { PdfProcess } from './pdf-process.js';
import { writeHtml } from './write-html.js';
import { writeText } from './write-text.js';

/** Of this process: one letter after another. */
const shared = new PdfProcess();

/**
 * The letter in one of its languages as a file: the same bytes whenever and wherever it is made, by what `madeWith()`
 * says.
 * @throws PdfTrouble where no PDF comes of it; ThreadTrouble where no DOCX does; RangeError where the letter has no text in that language
 */
export async function letterFile(
  letter: FrozenLetter,
  language: string,
  format: LetterFormat,
  pdfs: PdfProcess = shared,
): Promise<Buffer> {
  const page = letterPage(letter, language);
  switch (format) {
    case 'txt':
      return Buffer.from(writeText(page));
    case 'html':
      return Buffer.from(writeHtml(page));
    case 'docx':
      return Buffer.from(await docxInThread(page));
    case 'pdf':
      return pdfs.make({
        page: JSON.stringify(page, forTypesetter),
        seconds: Math.floor(Date.parse(letter.asOf) / 1000),
      });
  }
}

/** A digest is copied from the page, and nothing may stand in it. */
const forTypesetter = (key: string, value: unknown): unknown =>
  typeof value === 'string' && key !== 'value' ? breakable(value) : value;

/** A change of the writers that changes bytes raises this. */
const WRITERS = 2;

let made: string | undefined;

/** By which versions files are made: of our writers, of the typesetter, of the word-processor's library and of the fonts. */
export function madeWith(): string {
  made ??= [
    `demarche ${WRITERS}`,
    ...['@myriaddreamin/typst-ts-node-compiler', 'docx'].map((name) => `${name} ${versionOf(name)}`),
    `fonts ${sha256(
      fontFiles()
        .map((file) => sha256(readFileSync(file)))
        .join(),
    ).slice(0, 12)}`,
  ].join(', ');
  return made;
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(readFileSync(manifestOf(require.resolve(name), name), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Beside the folder of that name; not every package lets its manifest be imported. */
const manifestOf = (entry: string, name: string): string =>
  `${entry.slice(0, entry.lastIndexOf(`node_modules/${name}/`))}node_modules/${name}/package.json`;
