import { describe, expect, it } from '@jest/globals';
import { readStatusTable } from './read-status-table.js';

const HEADER = 'Participant\tSignature\tRatification, Accession(a)';
const read = (rows: string, header = HEADER) => readStatusTable(`${header}\n${rows}`);
/** Who was read with how many acts, and why a row was not. */
const said = (table: ReturnType<typeof readStatusTable>) =>
  table?.lines.map(({ code, acts, troubles }) => [code, acts.length, ...troubles.map((one) => one.code)]);

describe('the end of a status table', () => {
  it.each(['Notes', 'Endnotes', 'Declarations and Reservations', 'Objections'])(
    'is no page foot that begins with %s: what follows is read, and the foot is listed',
    (foot) => {
      const table = read(
        `Albania\t1 Jan 2000\t2 Jan 2001\n${foot}\t\t\n${HEADER}\nFiji\t1 Jan 2000\t3 Jan 2001`,
      );
      expect(said(table)).toEqual([['ALB', 2], [null, 0, 'pageFoot'], ['FJI', 2]]); // prettier-ignore
      expect(table?.second).toBeNull();
    },
  );

  it('is no page foot in lines without cells, where each may have its name and dates apart', () => {
    const header = 'Participant Signature Ratification';
    const text = 'Albania\n1 Jan 2000\n2 Jan 2001\nNotes\nFiji\n1 Jan 2000\n3 Jan 2001';
    expect(said(read(text, header))).toEqual([['ALB', 2], [null, 0, 'pageFoot'], ['FJI', 2]]); // prettier-ignore
    const misspelt = 'Albania 1 Jan 2000 2 Jan 2001\nNotes\nZimbabwee 1 Jan 2000 3 Jan 2001';
    expect(said(read(misspelt, header))).toEqual([
      ['ALB', 2],
      [null, 0, 'pageFoot'],
      [null, 0, 'unknown'],
    ]);
  });

  it('is no page foot between the lines of one participant', () => {
    const table = read(`Fiji\t1 Jan 2000\t\nNotes\t\t\n${HEADER}\n\t\t3 Jan 2001`);
    expect(said(table)).toEqual([['FJI', 2], [null, 0, 'pageFoot']]); // prettier-ignore
  });

  it('is where others declare something: whoever stands there is not read, and is listed', () => {
    const rows = 'Albania\t1 Jan 2000\t2 Jan 2001\nFiji\t1 Jan 2000\t3 Jan 2001\nObjections\t\t';
    const table = read(`${rows}\nAlbania\t5 May 2005\t\nMali\t6 May 2005\t`);
    expect(said(table)).toEqual([
      ['ALB', 2],
      ['FJI', 2],
      ['ALB', 0, 'afterTable'],
      ['MLI', 0, 'afterTable'],
    ]);
  });

  it('is where prose follows, and nothing of it is listed', () => {
    const rows = 'Albania\t1 Jan 2000\t2 Jan 2001\nNotes\t\t\nFor Albania see the text of 5 May 2005.\t\t';
    expect(said(read(rows))).toEqual([['ALB', 2]]);
  });

  it('is where a table about something else begins', () => {
    const rows = 'Netherlands\t1 Jan 2000\t2 Jan 2001\nParticipant\tDate of the notification\tTerritories';
    const table = read(`${rows}\nNetherlands\t5 May 2005\tAruba`);
    expect(said(table)).toEqual([['NLD', 2], ['NLD', 0, 'afterTable']]); // prettier-ignore
  });
});

describe('two tables pasted together', () => {
  const first = 'Albania\t1 Jan 2000\t2 Jan 2001\nFiji\t1 Jan 2000\t3 Jan 2001';

  it('are told by who stands in both, or by another heading', () => {
    const protocol = 'Albania\t1 Jan 2005\t2 Jan 2006\nMali\t1 Jan 2005\t4 Jan 2006';
    expect(read(`${first}\n${HEADER}\n${protocol}`)?.second?.line).toBe(4);
    expect(read(`${first}\nParticipant\tAccession\nMali\t4 Jan 2006`)?.second?.line).toBe(4);
    expect(
      read(`${first}\nNotes\t\t\n${HEADER}\n${protocol}`)?.lines.some(({ code }) => code === 'MLI'),
    ).toBe(true);
  });

  it('may be one with groups of their own: said where the names begin anew', () => {
    const table = read(`${first}\n${HEADER}\nAndorra\t1 Jan 2000\t4 Jan 2001`);
    expect(said(table)).toEqual([['ALB', 2], ['FJI', 2], [null, 0, 'begunAnew'], ['AND', 2]]); // prettier-ignore
  });

  it('are none where a page ends, even between the lines of one participant', () => {
    const again = 'Gambia\t\t5 Jan 2017 a\nMali\t1 Jan 2000\t4 Jan 2001';
    const table = read(`${first}\nGambia\t1 Jan 2000\t2 Jan 2002\n${HEADER}\n${again}`);
    expect(table?.second).toBeNull();
    expect(said(table)?.map(([code]) => code)).toEqual(['ALB', 'FJI', 'GMB', 'GMB', 'MLI']);
  });
});

describe('a row without a name', () => {
  const acts = (table: ReturnType<typeof readStatusTable>) =>
    table?.lines.map(({ code, acts: all }) => [code, ...all.map(({ kind, doneOn }) => `${kind} ${doneOn}`)]);
  const both = [['BDI', 'signature 1999-01-13', 'ratification 2004-09-21'], ['FJI', 'ratification 2000-01-02']]; // prettier-ignore

  it('goes on with the one above it', () => {
    const rows = 'Burundi,13 Jan 1999,\n,,21 Sep 2004\nFiji,,2 Jan 2000';
    expect(acts(readStatusTable(`Participant,Signature,Ratification\n${rows}`))).toEqual(both);
    expect(acts(read('Burundi\t13 Jan 1999\t\n\t\t21 Sep 2004\nFiji\t\t2 Jan 2000'))).toEqual(both);
    expect(acts(read(`Burundi\t13 Jan 1999\t\n${HEADER}\n\t\t21 Sep 2004\nFiji\t\t2 Jan 2000`))).toEqual(
      both,
    );
  });

  it('of a page stands where its merged cells leave room', () => {
    const table = (rows: string) =>
      `<table><tr><th>Participant</th><th>Signature</th><th>Ratification</th></tr>${rows}</table>`;
    const rows =
      '<tr><td rowspan="2">Burundi</td><td>13 Jan 1999</td><td></td></tr><tr><td></td><td>21 Sep 2004</td></tr>' +
      '<tr><td>Fiji<td><td>2 Jan 2000';
    expect(acts(readStatusTable(table(rows)))).toEqual(both);
    const sameDay =
      '<tr><td>Fiji</td><td rowspan=2>1 Jan 2000</td><td>2 Jan 2001</td></tr><tr><td>Mali</td><td>3 Jan 2001</td></tr>';
    expect(acts(readStatusTable(table(sameDay)))).toEqual([
      ['FJI', 'signature 2000-01-01', 'ratification 2001-01-02'],
      ['MLI', 'signature 2000-01-01', 'ratification 2001-01-03'],
    ]);
  });

  it('of whoever has withdrawn waits for the day as well', () => {
    const table = read('[Burundi]1\t13 Jan 1999\t\n\t\t21 Sep 2004\nFiji\t\t2 Jan 2000');
    expect(said(table)).toEqual([['BDI', 2, 'withdrawnWhen'], ['FJI', 1]]); // prettier-ignore
  });

  it('is listed where nothing stands above it', () => {
    expect(said(read('\t\t21 Sep 2004\nFiji\t\t2 Jan 2000'))).toEqual([[null, 0, 'noName'], ['FJI', 1]]); // prettier-ignore
  });
});

describe('a column that tells of withdrawals beside other acts', () => {
  const kinds = (header: string, cell: string) =>
    read(`Fiji\t${cell}`, `Participant\t${header}`)?.lines.flatMap(({ acts, troubles }) => [
      ...acts.map(({ kind }) => kind),
      ...troubles.map(({ code }) => code),
    ]);

  it.each([
    ['Ratification, Acceptance(A), Withdrawal(W)', '2 Jan 2000', ['ratification']],
    ['Ratification, Acceptance(A), Withdrawal(W)', '2 Jan 2000 A', ['acceptance']],
    ['Ratification, Acceptance(A), Withdrawal(W)', '2 Jan 2000 W', ['withdrawal']],
    ['Signature, Withdrawal(W)', '2 Jan 2000', ['signature']],
    ['Accession(a), Denunciation', '2 Jan 2000', ['noKind']],
    ['Withdrawal', '2 Jan 2000', ['withdrawal']],
    ['Denunciation, Withdrawal', '2 Jan 2000', ['withdrawal']],
    ['Notification of withdrawal', '2 Jan 2000', ['withdrawal']],
  ])('%s reads %s', (header, cell, found) => {
    expect(kinds(header, cell)).toEqual(found);
  });

  it('says by its letter where a lone date of a line belongs', () => {
    const text =
      'Participant Signature Ratification, Withdrawal(W)\nFiji 1 Jan 1999 2 Jan 2000\nMali 5 May 2005 W';
    expect(readStatusTable(text)?.lines[1]?.acts).toEqual([{ kind: 'withdrawal', doneOn: '2005-05-05' }]);
  });
});
