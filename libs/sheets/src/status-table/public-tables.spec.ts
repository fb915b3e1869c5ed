import { describe, expect, it } from '@jest/globals';
import { treatyProgress, type TreatyAct, type TreatyTerms } from '#libs/domain';
import { readStatusTable, type StatusTable } from './read-status-table.js';
import { type WrittenParty, writeStatusTable } from './write-status-table.js';

/** Acts that could be read, as if the depositary's table had been applied. */
const actsOf = ({ lines }: StatusTable): TreatyAct[] =>
  lines.flatMap(({ code, acts }) =>
    acts.map(({ kind, doneOn }) => ({
      ...{ delegationCode: code ?? '', kind, doneOn, knownOn: '2026-01-01', confirmed: true },
      regionalOrganisation: code === 'EUE',
    })),
  );
const progress = (table: StatusTable, terms: Partial<TreatyTerms>) =>
  treatyProgress(
    actsOf(table),
    {
      ...{ instrumentsNeeded: 1, monthsAfter: 0, daysAfter: 0, firstOfMonth: false, condition: null },
      ...{ regionalOrganisationCounts: false, ...terms },
    },
    '2026-01-01',
  );
const table = (text: string) =>
  readStatusTable(text) ?? { form: 'lines', columns: [], order: null, lines: [], second: null };
const troubles = ({ lines }: StatusTable) =>
  lines.flatMap((line) => line.troubles.map(({ code }) => [line.name, code]));

/**
 * Rome Statute, instruments until 11 April 2002 (United Nations Treaty Collection, chapter XVIII, 10; days from memory; footnotes
 * are placed as its page has them). Article 126: the first day of the month after the 60th day following the 60th deposit.
 */
const ROME = `Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a)
Andorra\t18 Jul 1998\t30 Apr 2001
Antigua and Barbuda\t23 Oct 1998\t18 Jun 2001
Argentina\t 8 Jan 1999\t 8 Feb 2001
Austria\t 7 Oct 1998\t28 Dec 2000
Belgium\t10 Sep 1998\t28 Jun 2000
Belize\t 5 Apr 2000\t 5 Apr 2000
Benin\t24 Sep 1999\t22 Jan 2002
Bosnia and Herzegovina\t17 Jul 2000\t11 Apr 2002
Botswana\t 8 Sep 2000\t 8 Sep 2000
Bulgaria\t11 Feb 1999\t11 Apr 2002
Cambodia\t23 Oct 2000\t11 Apr 2002
Canada\t18 Dec 1998\t 7 Jul 2000
Central African Republic\t12 Dec 1999\t 3 Oct 2001
Costa Rica\t 7 Oct 1998\t 7 Jun 2001
Croatia\t12 Oct 1998\t21 May 2001
Cyprus\t15 Oct 1998\t 7 Mar 2002
Democratic Republic of the Congo\t 8 Sep 2000\t11 Apr 2002
Denmark1\t25 Sep 1998\t21 Jun 2001
Dominica\t\t12 Feb 2001 a
Ecuador\t 7 Oct 1998\t 5 Feb 2002
Estonia\t27 Dec 1999\t30 Jan 2002
Fiji\t29 Nov 1999\t29 Nov 1999
Finland\t 7 Oct 1998\t29 Dec 2000
France\t18 Jul 1998\t 9 Jun 2000
Gabon\t22 Dec 1998\t20 Sep 2000
Germany\t10 Dec 1998\t11 Dec 2000
Ghana\t18 Jul 1998\t20 Dec 1999
Hungary\t15 Jan 1999\t30 Nov 2001
Iceland\t26 Aug 1998\t25 May 2000
Ireland\t 7 Oct 1998\t11 Apr 2002
Italy\t18 Jul 1998\t26 Jul 1999
Jordan\t 7 Oct 1998\t11 Apr 2002
Lesotho\t30 Nov 1998\t 6 Sep 2000
Liechtenstein\t18 Jul 1998\t 2 Oct 2001
Luxembourg\t13 Oct 1998\t 8 Sep 2000
Mali\t17 Jul 1998\t16 Aug 2000
Marshall Islands\t 6 Sep 2000\t 7 Dec 2000
Mauritius\t11 Nov 1998\t 5 Mar 2002
Mongolia\t29 Dec 2000\t11 Apr 2002
Nauru\t13 Dec 2000\t12 Nov 2001
Netherlands (Kingdom of the) 2\t18 Jul 1998\t17 Jul 2001 A
New Zealand 3\t 7 Oct 1998\t 7 Sep 2000
Niger\t17 Jul 1998\t11 Apr 2002
Nigeria\t 1 Jun 2000\t27 Sep 2001
North Macedonia 4, 5\t 7 Oct 1998\t 6 Mar 2002
Norway\t28 Aug 1998\t16 Feb 2000
Panama\t18 Jul 1998\t21 Mar 2002
Paraguay\t 7 Oct 1998\t14 May 2001
Peru\t 7 Dec 2000\t10 Nov 2001
Poland\t 9 Apr 1999\t12 Nov 2001
Portugal\t 7 Oct 1998\t 5 Feb 2002
Romania\t 7 Jul 1999\t11 Apr 2002
San Marino\t18 Jul 1998\t13 May 1999
Senegal\t18 Jul 1998\t 2 Feb 1999
Serbia\t19 Dec 2000\t 6 Sep 2001
Sierra Leone\t17 Oct 1998\t15 Sep 2000
Slovakia\t23 Dec 1998\t11 Apr 2002
Slovenia\t 7 Oct 1998\t31 Dec 2001
South Africa\t17 Jul 1998\t27 Nov 2000
Spain\t18 Jul 1998\t24 Oct 2000
Sweden\t 7 Oct 1998\t28 Jun 2001
Switzerland\t18 Jul 1998\t12 Oct 2001
Tajikistan\t30 Nov 1998\t 5 May 2000
Trinidad and Tobago\t23 Mar 1999\t 6 Apr 1999
United Kingdom of Great Britain and Northern Ireland\t30 Nov 1998\t 4 Oct 2001
Venezuela (Bolivarian Republic of)\t14 Oct 1998\t 7 Jun 2000`;

/** Treaty on the Prohibition of Nuclear Weapons, until 24 October 2020 (chapter XXVI, 9; from memory). Article 15: 90 days. */
const TPNW = `
Participant Signature Ratification, Acceptance(A), Approval(AA), Accession(a)
Antigua and Barbuda 26 Sep 2018 25 Nov 2019
Austria 20 Sep 2017 8 May 2018
Bangladesh 20 Sep 2017 26 Sep 2019
Belize 6 Feb 2020 19 May 2020
Bolivia (Plurinational State
of) 16 Apr 2018 6 Aug 2019
Botswana 26 Sep 2019 15 Jul 2020
Cook Islands 4 Sep 2018 a
Costa Rica 20 Sep 2017 5 Jul 2018
Cuba 20 Sep 2017 30 Jan 2018
Dominica 26 Sep 2019 18 Oct 2019
Ecuador 20 Sep 2017 25 Sep 2019
El Salvador 20 Sep 2017 30 Jan 2019
Fiji 20 Sep 2017 7 Jul 2020
Gambia 20 Sep 2017 26 Sep 2018
Guyana 20 Sep 2017 20 Sep 2017
Holy See 20 Sep 2017 20 Sep 2017
Honduras 20 Sep 2017 24 Oct 2020
Ireland 20 Sep 2017 6 Aug 2020
Jamaica 8 Dec 2017 23 Oct 2020
Kazakhstan 2 Mar 2018 29 Aug 2019
Kiribati 20 Sep 2017 26 Sep 2019
Lao People's Democratic
Republic 21 Sep 2017 26 Sep 2019
Lesotho 26 Sep 2019 6 Jun 2020
Malaysia 20 Sep 2017 30 Sep 2020
Maldives 26 Sep 2019 26 Sep 2019
Malta 25 Aug 2020 21 Sep 2020
Mexico 20 Sep 2017 16 Jan 2018
Namibia 8 Dec 2017 20 Mar 2020
Nauru 22 Nov 2019 23 Oct 2020
New Zealand 1 20 Sep 2017 31 Jul 2018
Nicaragua 22 Sep 2017 19 Jul 2018
Nigeria 20 Sep 2017 6 Aug 2020
Niue 6 Aug 2020 a
Palau 20 Sep 2017 3 May 2018
Panama 20 Sep 2017 11 Apr 2019
Paraguay 20 Sep 2017 23 Jan 2020
Samoa 20 Sep 2017 26 Sep 2018
San Marino 20 Sep 2017 26 Sep 2018
South Africa 20 Sep 2017 25 Feb 2019
St. Kitts and Nevis 26 Sep 2019 9 Aug 2020
St. Lucia 27 Sep 2018 23 Jan 2019
St. Vincent and the Grenadines 8 Dec 2017 31 Jul 2019
State of Palestine 20 Sep 2017 22 Mar 2018
Thailand 20 Sep 2017 20 Sep 2017
Trinidad and Tobago 26 Sep 2019 26 Sep 2019
Tuvalu 20 Sep 2017 12 Oct 2020
Uruguay 20 Sep 2017 25 Jul 2018
Vanuatu 20 Sep 2017 26 Sep 2018
Venezuela (Bolivarian Republic of) 20 Sep 2017 27 Mar 2018
Viet Nam 22 Sep 2017 17 May 2018

Declarations and Reservations
(Unless otherwise indicated, the declarations were made upon ratification.)
Cuba declared on 30 January 2018 that it would abide by it.`;

/** Chart of the Council of Europe, CETS 185. Article 36(3): the first day of the month following three months after the fifth. */
const BUDAPEST = `<table><tr><th>Members of Council of Europe</th><th></th><th></th><th></th></tr>
<tr><th>State</th><th>Signature</th><th>Ratification</th><th>Entry into Force</th><th>Notes</th></tr>
<tr><td>Albania</td><td>23/11/2001</td><td>20/06/2002</td><td>01/07/2004</td><td></td></tr>
<tr><td>Croatia</td><td>23/11/2001</td><td>17/10/2002</td><td>01/07/2004</td><td></td></tr>
<tr><td>Estonia</td><td>23/11/2001</td><td>12/05/2003</td><td>01/07/2004</td><td></td></tr>
<tr><td>Hungary<sup>1</sup></td><td>23/11/2001</td><td>04/12/2003</td><td>01/07/2004</td><td></td></tr>
<tr><td>Lithuania</td><td>23/06/2003</td><td>18/03/2004</td><td>01/07/2004</td><td></td></tr></table>`;

describe('tables of public treaties', () => {
  it('give the Rome Statute 66 parties on the day of its sixtieth, and 1 July 2002', () => {
    const read = table(ROME);
    expect(troubles(read)).toEqual([]);
    const found = progress(read, { instrumentsNeeded: 60, daysAfter: 60, firstOfMonth: true });
    expect(found.parties).toHaveLength(66);
    expect(found).toMatchObject({ reachedOn: '2002-04-11', entersIntoForceOn: '2002-07-01', inForce: true });
  });

  it('give the treaty on nuclear weapons fifty parties, two of them no members, and 22 January 2021', () => {
    const read = table(TPNW);
    expect(troubles(read)).toEqual([]);
    const found = progress(read, { instrumentsNeeded: 50, daysAfter: 90 });
    expect(found.parties).toHaveLength(50);
    expect(found.parties).toEqual(expect.arrayContaining(['COK', 'NIU', 'LAO', 'BOL', 'PSE', 'VAT']));
    expect(found).toMatchObject({ reachedOn: '2020-10-24', entersIntoForceOn: '2021-01-22' });
  });

  it('give the Council of Europe’s convention five parties, and 1 July 2004', () => {
    const read = table(BUDAPEST);
    expect(read.order).toBe('day_first');
    expect(troubles(read)).toEqual([]);
    const found = progress(read, { instrumentsNeeded: 5, monthsAfter: 3, firstOfMonth: true });
    expect(found).toMatchObject({ reachedOn: '2004-03-18', entersIntoForceOn: '2004-07-01' });
  });
});

describe('an exported table', () => {
  it('is read back without loss', () => {
    const act = { effectiveOn: null, confirmed: true, source: 'MTDSG', note: '', declaration: '' };
    const parties: WrittenParty[] = [
      {
        ...{ code: 'VNM', name: 'Viet Nam' },
        acts: [
          { ...act, kind: 'signature', doneOn: null, confirmed: false, source: 'A, “B”; C', note: '=1+1' },
          {
            ...act,
            kind: 'ratification',
            doneOn: '2026-01-09',
            declaration: 'Not bound by\nArticle 63, paragraph 2.',
          },
        ],
      },
      {
        ...{ code: 'COK', name: 'Cook Islands' },
        acts: [
          { ...act, kind: 'accession', doneOn: '2025-11-01' },
          { ...act, kind: 'withdrawal', doneOn: '2026-01-01', effectiveOn: '2027-01-01' },
          { ...act, kind: 'definitive_signature', doneOn: '2026-10-03' },
          { ...act, kind: 'provisional_application', doneOn: '2025-10-30', effectiveOn: '2025-11-30' },
        ],
      },
      {
        code: 'EUE',
        name: 'European Union',
        acts: [{ ...act, kind: 'formal_confirmation', doneOn: '2026-02-03' }],
      },
    ];
    const read = table(writeStatusTable(parties));
    expect(troubles(read)).toEqual([]);
    for (const { code, acts } of parties) {
      const back = read.lines.filter((line) => line.code === code).flatMap((line) => line.acts);
      const order = (a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1);
      expect(back.toSorted(order)).toEqual(acts.toSorted(order));
    }
  });
});
