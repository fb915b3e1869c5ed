import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterFile } from '#libs/letter-files';
import { HARD_NAMES, hardLetter } from '../../libs/letter-files/testing/hard-letter.js';
import { difference, readPng } from '../support/picture.js';

const GOLDEN = new URL('../golden/hard-names.png', import.meta.url);

/** Fourteen names in as many scripts and mixtures; the golden picture was looked at by people who read some of them. */
describe('a letter with hard names', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'demarche-letter-pictures-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  async function picture(letter = hardLetter()) {
    const file = join(home, 'letter.pdf');
    writeFileSync(file, await letterFile(letter, 'en', 'pdf'));
    execFileSync('pdftoppm', ['-r', '100', '-gray', '-png', '-singlefile', file, join(home, 'letter')]);
    return readFileSync(join(home, 'letter.png'));
  }

  it('looks as it did when it was looked at, within 0.5 % of its pixels', async () => {
    const made = await picture();
    if (process.env['WRITE_GOLDEN']) writeFileSync(GOLDEN, made);
    const golden = readPng(readFileSync(GOLDEN));
    expect(difference(readPng(made), golden)).toBeLessThanOrEqual(0.005);
    // The measure notices what it is there for: half of the names are others.
    const letter = hardLetter();
    const signatories = letter.list.signatories.map((one, index) =>
      index % 2 === 0 ? one : { ...one, name: Array.from(one.name).reverse().join('') },
    );
    const other = await picture({ ...letter, list: { ...letter.list, signatories } });
    expect(difference(readPng(other), golden)).toBeGreaterThan(0.005);
  });

  it('gives all of them to LibreOffice', async () => {
    const file = join(home, 'letter.docx');
    writeFileSync(file, await letterFile(hardLetter(), 'en', 'docx'));
    execFileSync('soffice', [
      `-env:UserInstallation=file://${home}/profile`,
      ...['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', home, file],
    ]);
    expect(readdirSync(home)).toContain('letter.txt');
    const text = readFileSync(join(home, 'letter.txt'), 'utf8');
    HARD_NAMES.forEach(([name, place], index) => expect(text).toContain(`${index + 1}. ${name}, ${place}`));
  });
});
