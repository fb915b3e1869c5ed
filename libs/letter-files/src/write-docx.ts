import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { FONTS } from './fonts.js';
import type { Entry, Page } from './page.js';
import { scriptRuns } from './script-runs.js';

/** Half points. */
const SIZE = 22;
const SMALL = 16;
/** Twentieths of a point. */
const NUMBER_INDENT = 720;

/** The letter for a word processor: headings, numbers that it counts itself, and each script with its font and direction. */
export async function writeDocx(page: Page): Promise<Buffer> {
  const document = new Document({
    title: page.title,
    creator: 'Demarche',
    styles: { default: styles(page) },
    numbering: { config: [{ reference: 'signatories', levels: [numberLevel()] }] },
    sections: [{ footers: { default: footer(page) }, children: body(page) }],
  });
  return sameBytes(await Packer.toBuffer(document), page.asOf);
}

function body(page: Page): Paragraph[] {
  const paragraph = (text: string, more: IParagraphOptions = {}, run: IRunOptions = {}) =>
    new Paragraph({ ...towards(page), spacing: { after: 120 }, ...more, children: runs(text, run) });
  return [
    paragraph(page.title, { heading: HeadingLevel.HEADING_1 }),
    ...page.remarks.map((remark) => paragraph(remark, {}, { color: '555555' })),
    ...page.addressees.flatMap(({ label, names }) => [
      paragraph(label, { keepNext: true, spacing: { after: 0 } }),
      ...names.map((name, index) =>
        paragraph(name, { spacing: { after: index === names.length - 1 ? 120 : 0 } }),
      ),
    ]),
    ...page.salutation.map((line) => paragraph(line)),
    ...page.paragraphs.map((text) => paragraph(text)),
    paragraph(page.signatories, { heading: HeadingLevel.HEADING_2 }),
    ...page.lists.flatMap(({ heading, entries }, instance) => [
      paragraph(heading, { heading: HeadingLevel.HEADING_3 }),
      ...entries.map(
        (entry) =>
          new Paragraph({
            ...towards(page),
            numbering: { reference: 'signatories', level: 0, instance },
            spacing: { after: 40 },
            children: entryRuns(entry, page),
          }),
      ),
    ]),
    ...page.after.map((line) => paragraph(line)),
  ];
}

/** "Start" is the side on which the direction of the paragraph begins; "left" would be turned round. */
const towards = ({ direction }: Page) => ({
  alignment: AlignmentType.START,
  bidirectional: direction === 'rtl',
});

const styles = (page: Page) => ({
  document: { run: { ...fontsOf(FONTS[0]?.family ?? ''), ...sized(SIZE), language: languageOf(page) } },
  heading1: headingStyle(36),
  heading2: headingStyle(28),
  heading3: headingStyle(24),
});

const headingStyle = (size: number) => ({
  run: { ...sized(size), color: '1a1a1a' },
  paragraph: { spacing: { before: 240, after: 120 } },
});

const sized = (size: number) => ({ size, sizeComplexScript: size });
const fontsOf = (family: string) => ({
  font: { ascii: family, hAnsi: family, cs: family, eastAsia: family },
});
const languageOf = ({ language, direction }: Page) =>
  direction === 'rtl' ? { value: 'en', bidirectional: language } : { value: language };

function runs(text: string, more: IRunOptions): TextRun[] {
  return text.split('\n').flatMap((line, index) =>
    (line === '' ? [{ text: '', font: FONTS[0] }] : scriptRuns(line)).map(
      (run, at) =>
        new TextRun({
          ...more,
          ...fontsOf(run.font?.family ?? ''),
          text: run.text,
          rightToLeft: run.font?.rightToLeft ?? false,
          ...(index > 0 && at === 0 ? { break: 1 } : {}),
        }),
    ),
  );
}

/** Name, affiliation and place each in runs of their own: the comma between them goes the way of the paragraph. */
const entryRuns = ({ name, more }: Entry, { comma, direction }: Page): TextRun[] => [
  ...runs(name, {}),
  ...more.flatMap((part) => [
    new TextRun({ text: comma, rightToLeft: direction === 'rtl' }),
    ...runs(part, {}),
  ]),
];

const numberLevel = () => ({
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  // Of a number "left" is the side on which its paragraph begins.
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { start: NUMBER_INDENT, hanging: NUMBER_INDENT } } },
});

function footer(page: Page): Footer {
  const more = sized(SMALL);
  const digests = page.digests.map(
    ({ label, value }) => new Paragraph({ ...towards(page), children: runs(`${label} ${value}`, more) }),
  );
  const numbers: Readonly<Record<string, string>> = {
    page: PageNumber.CURRENT,
    pages: PageNumber.TOTAL_PAGES,
  };
  const counted = page.pageLabel
    .split(/\{(\w+)\}/)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [new TextRun({ ...more, children: [numbers[piece] ?? ''] })] : runs(piece, more),
    );
  return new Footer({ children: [...digests, new Paragraph({ ...towards(page), children: counted })] });
}

/** The earliest that a zip archive can state, in every zone. */
const EPOCH = new Date(1980, 0, 1, 12);

/** The library writes the time of day into its properties and its archive: instead of it stands that of the list. */
function sameBytes(bytes: Uint8Array, asOf: string): Buffer {
  const parts = unzipSync(bytes);
  const written = new TextEncoder();
  const files = Object.keys(parts)
    .toSorted()
    .map((name) => {
      const part = parts[name] ?? new Uint8Array();
      if (name !== 'docProps/core.xml') return [name, part] as const;
      const instant = `${asOf.slice(0, 19)}Z`;
      const core = new TextDecoder().decode(part);
      return [name, written.encode(core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, instant))] as const;
    });
  // What a word processor looks for first stands first.
  const ordered = files.toSorted(
    ([a], [b]) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  );
  return Buffer.from(zipSync(Object.fromEntries(ordered), { mtime: EPOCH, level: 6 }));
}
