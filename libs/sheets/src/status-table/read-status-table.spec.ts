import { describe, expect, it } from '@jest/globals';
import { readStatusTable, type StatusOptions } from './read-status-table.js';
import type { StatusLine } from './status-line.js';

const HEADER =
  'Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a), Succession(d)';
const lines = (rows: string, options?: StatusOptions): readonly StatusLine[] =>
  readStatusTable(`${HEADER}\n${rows}`, options)?.lines ?? [];
const acts = (rows: string) =>
  lines(rows).flatMap((line) => line.acts.map(({ kind, doneOn }) => [line.code, kind, doneOn]));
const codes = (rows: string, options?: StatusOptions) =>
  lines(rows, options).map(({ code, troubles }) => [code, ...troubles.map((trouble) => trouble.code)]);

describe('a status table', () => {
  it('is read by its columns and the letters behind dates', () => {
    expect(
      acts(
        'Qatar\t25 Oct. 2025\t31 Dec. 2025\nNiue\t\t12 Feb 1998 a\nJapan\t1 Jan 2000\t2 Jan 2000A\n' +
          'Finland\t1 Jan 2000\t12 Feb 1998 AA 3\nSerbia\t\t12 Mar 2001 d\nEuropean Union\t\t5 May 2009 c',
      ),
    ).toEqual([
      ['QAT', 'signature', '2025-10-25'],
      ['QAT', 'ratification', '2025-12-31'],
      ['NIU', 'accession', '1998-02-12'],
      ['JPN', 'signature', '2000-01-01'],
      ['JPN', 'acceptance', '2000-01-02'],
      ['FIN', 'signature', '2000-01-01'],
      ['FIN', 'approval', '1998-02-12'],
      ['SRB', 'succession', '2001-03-12'],
      ['EUE', 'formal_confirmation', '2009-05-05'],
    ]);
  });

  it('takes for a bare date what its header says without a letter', () => {
    const read = readStatusTable(
      'State;Code;Accession(a), Ratification\nFiji;FJI;4 Jun 1971\nMali;;5 Jun 1971 a',
    );
    expect(read?.lines.map(({ code, acts: [act] }) => [code, act?.kind])).toEqual([
      ['FJI', 'ratification'],
      ['MLI', 'accession'],
    ]);
    const signed = readStatusTable(
      'Participant\tSignature, Succession to signature(d)\tRatification, Accession(a), Succession(d)\nBosnia and Herzegovina\t1 Sep 1993 d\t1 Sep 1993 d',
    );
    expect(signed?.lines[0]?.acts.map(({ kind }) => kind)).toEqual(['signature', 'succession']);
  });

  it('knows names with footnotes, brackets and articles', () => {
    const names = [
      'Austria1', 'Belgium 2, 3', '[Republic of] Korea', 'Netherlands (Kingdom of the)4', 'Türkiye', 'Czech Republic 5',
      "Côte d'Ivoire", 'Micronesia (Federated States of)', 'Eswatini [6]', 'The former Yugoslav Republic of Macedonia', 'Holy See',
    ]; // prettier-ignore
    expect(lines(names.map((name) => `${name}\t1 Jan 2000\t`).join('\n')).map(({ code }) => code)).toEqual(
      ['AUT', 'BEL', 'KOR', 'NLD', 'TUR', 'CZE', 'CIV', 'FSM', 'SWZ', 'MKD', 'VAT'], // prettier-ignore
    );
  });

  it('counts no former state and no territory, and asks whom it does not know', () => {
    expect(
      codes(
        'Czechoslovakia1\t\t1 Jan 1970\nChina (Macao)\t\t1 Jan 2000\nKorea\t1 Jan 2000\t\nAtlantis\t1 Jan 2000\t',
      ),
    ).toEqual([
      [null, 'former'],
      [null, 'territory'],
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
    const choices = [{ name: 'Korea', code: 'KOR' }, { name: 'Atlantis', code: null }]; // prettier-ignore
    expect(codes('Korea\t1 Jan 2000\t\nAtlantis\t1 Jan 2000\t', { choices })).toEqual([
      ['KOR'],
      [null, 'leftOut'],
    ]);
  });

  it('asks since when a party in brackets is none', () => {
    const row = '[Burundi]1\t13 Jan 1999\t[21 Sep 2004]';
    expect(codes(row)).toEqual([['BDI', 'withdrawnWhen']]);
    const choices = [{ name: 'Burundi', code: 'BDI', withdrawnOn: '2016-10-27' }];
    const [line] = lines(row, { choices });
    expect(line?.troubles).toEqual([]);
    expect(line?.acts.at(-1)).toEqual({ kind: 'withdrawal', doneOn: '2016-10-27' });
  });

  it.each([
    ['30 Feb 2020', 'noDay'],
    ['12 Mar 98', 'century'],
    ['5/8/2020', 'order'],
    ['soon', 'unread'],
    ['1 Jan 2020 z', 'unknownLetter'],
    ['1 Jan 2020 (see note)', 'unread'],
  ])('does not guess at %s', (cell, code) => {
    expect(codes(`Fiji\t\t${cell}`)).toEqual([['FJI', code]]);
  });

  it('reads numbers in the order that one date tells, or a person', () => {
    const day = (rows: string, options?: StatusOptions) => lines(rows, options)[0]?.acts[0]?.doneOn;
    expect(day('Fiji\t5/8/2020\t\nMali\t25/8/2020\t')).toBe('2020-08-05');
    expect(day('Fiji\t5/8/2020\t\nMali\t8/25/2020\t')).toBe('2020-05-08');
    expect(day('Fiji\t5/8/2020\t', { order: 'month_first' })).toBe('2020-05-08');
  });

  it('puts a lone date of a line without cells where its letter or its place says, and else asks', () => {
    const text = (gap: string) =>
      `Participant            Signature      Ratification, Accession(a)\nAlbania                18 Jul 1998    31 Jan 2003\nAngola                 7 Oct 1998     1 Jan 2004\n${gap}`;
    const read = (row: string) => readStatusTable(text(row))?.lines.at(-1) as StatusLine;
    expect(read('Fiji                                  29 Nov 1999').acts).toEqual([
      { kind: 'ratification', doneOn: '1999-11-29' },
    ]);
    expect(read('Fiji                   29 Nov 1999').acts).toEqual([
      { kind: 'signature', doneOn: '1999-11-29' },
    ]);
    expect(read('Fiji 29 Nov 1999 a').acts).toEqual([{ kind: 'accession', doneOn: '1999-11-29' }]);
    expect(read('Fiji 29 Nov 1999')).toMatchObject({ acts: [], troubles: [{ code: 'whichColumn' }] });
  });

  it('says of a line without cells what is wrong with its date', () => {
    const read = readStatusTable('Participant Signature Ratification\nFiji 30 Feb 2020 1 Mar 2021');
    expect(read?.lines[0]?.troubles.map(({ code }) => code)).toEqual(['whichColumn', 'noDay']);
  });

  it('takes "Northern" with "Ireland" on the next line for the United Kingdom', () => {
    const text = `Participant Signature Ratification\nUnited Kingdom of Great Britain and Northern\nIreland 1 Feb 2000 2 Feb 2001`;
    expect(readStatusTable(text)?.lines.map(({ code }) => code)).toEqual(['GBR']);
  });

  it('puts cells that were copied one below the other together', () => {
    const text =
      'Participant Signature Ratification\nAlbania\n18 Jul 1998\n31 Jan 2003\nFiji\n1 Jan 1999\n2 Jan 2000';
    expect(readStatusTable(text)?.lines.map(({ code, acts: all }) => [code, all.length])).toEqual([['ALB', 2], ['FJI', 2]]); // prettier-ignore
  });

  it('is none without a header', () => {
    expect(readStatusTable('Fiji\t1 Jan 2000\t2 Jan 2001')).toBeUndefined();
    expect(readStatusTable('')).toBeUndefined();
  });

  it('reads a page of cells that span everything in a time that grows with the page alone', () => {
    const cells = '<td rowspan=9 colspan=99>x'.repeat(20_000);
    const page = `<table><tr><th>Participant<th>Signature<tr><td>Fiji<td>1 Jan 2000<tr>${cells}</table>`;
    expect(readStatusTable(page)?.lines[0]).toMatchObject({ code: 'FJI' });
  });
});
