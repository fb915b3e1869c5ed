import { describe, expect, it } from '@jest/globals';
import { treatyProgress, type TreatyAct } from '#libs/domain';
import { readStatusTable } from './read-status-table.js';

/*
 * Two tables as the depositary prints them: names, days, letters and marks of footnotes; pages end as on paper. Those who signed, and
 * those whose instruments came first. Days: status of multilateral treaties deposited with the Secretary-General, chapter XVIII, 5 and 8.
 */

const terms = {
  ...{ instrumentsNeeded: 22, monthsAfter: 0, daysAfter: 30, firstOfMonth: false, condition: null },
  regionalOrganisationCounts: false,
};

function read(text: string) {
  const table = readStatusTable(text);
  const acts = (table?.lines ?? []).flatMap(({ code, acts: done }) =>
    done.map(({ kind, doneOn }): TreatyAct => {
      return {
        ...{ delegationCode: code ?? '', kind, doneOn, knownOn: doneOn ?? '' },
        ...{ confirmed: true, regionalOrganisation: false },
      };
    }),
  );
  const unread = (table?.lines ?? []).flatMap(({ troubles }) => troubles.map(({ code }) => code));
  return { acts, unread, second: table?.second, on: (day: string) => treatyProgress(acts, terms, day) };
}

/** Against the taking of hostages. Article 18: the thirtieth day after the twenty-second instrument; in force since 3 June 1983. */
const HOSTAGES = `Participant	Signature	Ratification, Accession(a), Succession(d)
Antigua and Barbuda		6 Aug 1986 a
Austria	3 Oct 1980	22 Aug 1986
Bahamas		4 Jun 1981 a
Barbados		9 Mar 1981 a
Belgium	3 Jan 1980	16 Apr 1999
Bhutan		31 Aug 1981 a
Bolivia (Plurinational State of)	25 Mar 1980	7 Jan 2002
Bosnia and Herzegovina1		1 Sep 1993 d
Canada	18 Feb 1980	4 Dec 1985
Chile	3 Jan 1980	12 Nov 1981
Cote d'Ivoire		22 Aug 1989 a
Croatia		23 Sep 2003 d
Czech Republic 2, 3		22 Feb 1993 d
Democratic Republic of the Congo	2 Jul 1980	
Dominican Republic	12 Aug 1980	3 Oct 2007
Egypt	18 Dec 1980	2 Oct 1981
El Salvador	10 Jun 1980	12 Feb 1981
Finland	29 Oct 1980	14 Apr 1983
Gabon	29 Feb 1980	19 Apr 2005
Germany 4	18 Dec 1979	15 Dec 1980
Endnotes
CHAPTER XVIII. PENAL MATTERS
Participant	Signature	Ratification, Accession(a), Succession(d)
Greece	18 Mar 1980	18 Jun 1987
Guatemala	30 Apr 1980	11 Mar 1983
Haiti	21 Apr 1980	17 May 1989
Honduras	11 Jun 1980	1 Jun 1981
Iceland		6 Jul 1981 a
Iraq	14 Oct 1980	
Israel	19 Nov 1980	
Italy	18 Apr 1980	20 Mar 1986
Jamaica	27 Feb 1980	9 Aug 2005
Japan	22 Dec 1980	8 Jun 1987
Kenya		8 Dec 1981 a
Lesotho	17 Apr 1980	5 Nov 1980
Liberia	30 Jan 1980	5 Mar 2003
Luxembourg	18 Dec 1979	29 Apr 1991
Mauritius	18 Jun 1980	17 Oct 1980
Montenegro		23 Oct 2006 d
Netherlands[5]	18 Dec 1980	6 Dec 1988
New Zealand	24 Dec 1980	12 Nov 1985
Notes
Participant	Signature	Ratification, Accession(a), Succession(d)
Norway	18 Dec 1980	2 Jul 1981
Panama	24 Jan 1980	19 Aug 1982
Philippines	2 May 1980	14 Oct 1980
Portugal	16 Jun 1980	6 Jul 1984
Republic of Korea		4 May 1983 a
Senegal	2 Jun 1980	10 Mar 1987
Suriname	30 Jul 1980	5 Nov 1981
Sweden	25 Feb 1980	15 Jan 1981
Switzerland	18 Jul 1980	5 Mar 1985
Togo	8 Jul 1980	25 Jul 1986
Trinidad and Tobago		1 Apr 1981 a
Uganda	10 Nov 1980	5 Nov 2003
United Kingdom of Great Britain and Northern Ireland	18 Dec 1979	22 Dec 1982
United States of America	21 Dec 1979	7 Dec 1984`;

/** Safety of United Nations personnel. Article 27: the thirtieth day after the twenty-second instrument; in force since 15 January 1999. */
const PERSONNEL = `Participant Signature Ratification, Acceptance(A), Accession(a), Approval(AA), Succession(d)
Albania                                    30 Mar 2001 a
Argentina                     15 Dec 1994   6 Jan 1997
Australia                     22 Dec 1995   4 Dec 2000
Bangladesh                    21 Dec 1994  22 Sep 1999
Belarus                       23 Oct 1995  29 Nov 2000
Belgium                       21 Dec 1995  19 Feb 2002
Bolivia (Plurinational State
of)                           17 Aug 1995  22 Dec 2004
Brazil                         3 Feb 1995   6 Sep 2000
Bulgaria                                    4 Jun 1998 a
Canada                        15 Dec 1994   3 Apr 2002
Chile                                      27 Aug 1997 a
Czech Republic                27 Dec 1995  13 Jun 1997
Denmark1                      15 Dec 1994  11 Apr 1995
Fiji                          25 Oct 1995   1 Apr 1999
Finland                       15 Dec 1994   5 Jan 2001
France                        12 Jan 1995   9 Jun 2000
Germany                        1 Feb 1995  22 Apr 1997
Haiti                         19 Dec 1994
Honduras                      17 May 1995
Italy                         16 Dec 1994   5 Apr 1999
Japan                          6 Jun 1995   6 Jun 1995 A
Liechtenstein                 16 Oct 1995  11 Dec 2000
Luxembourg                    31 May 1995  30 Jul 2001
Malta                         16 Mar 1995
Monaco                                      5 Mar 1999 a
Notes
XVIII 8. PENAL MATTERS 2
Participant Signature Ratification, Acceptance(A), Accession(a), Approval(AA), Succession(d)
Montenegro 2                               23 Oct 2006 d
Netherlands 3                 22 Dec 1995   7 Feb 2002 A
New Zealand                   15 Dec 1994  16 Dec 1998
Norway                        15 Dec 1994   3 Jul 1995
Pakistan                       8 Mar 1995
Panama                        15 Dec 1994   4 Apr 1996
Philippines                   27 Feb 1995  17 Jun 1997
Poland                        17 Mar 1995  22 May 2000
Portugal                      15 Dec 1994  14 Oct 1998
Republic of Korea                           8 Dec 1997 a
Romania                       27 Sep 1995  29 Dec 1997
Russian Federation            26 Sep 1995  25 Jun 2001
Samoa                         16 Jan 1995  19 Aug 2005
Senegal                       21 Feb 1995   9 Jun 1999
Sierra Leone                  13 Feb 1995
Singapore                                  26 Mar 1996 a
Slovakia                      28 Dec 1995  26 Jun 1996
Spain                         19 Dec 1994  13 Jan 1998
Sweden                        15 Dec 1994  25 Jun 1996
Togo                          22 Dec 1995  21 Apr 2008
Tunisia                       22 Feb 1995  12 Sep 2000
Turkmenistan                               29 Sep 1998 a
Ukraine                       15 Dec 1994  17 Aug 1995
United Kingdom of Great Britain and Northern
Ireland                       19 Dec 1995   6 May 1998
United States of America      19 Dec 1994
Uruguay                       17 Nov 1995   3 Sep 1999
Uzbekistan                                  3 Jul 1996 a

Declarations and Reservations
(Unless otherwise indicated, the declarations were made upon ratification.)`;

describe('tables of the depositary', () => {
  it('give the convention on hostages 39 signatures, its 22nd party, and 3 June 1983', () => {
    const { unread, second, on } = read(HOSTAGES);
    expect([second, unread]).toEqual([null, ['pageFoot', 'noDate', 'pageFoot']]);
    expect(on('1990-01-01').signatories).toHaveLength(39);
    expect(on('1983-05-03')).toMatchObject({ stillNeeded: 1, entersIntoForceOn: null });
    const found = on('1983-06-03');
    expect(found).toMatchObject({ reachedOn: '1983-05-04', entersIntoForceOn: '1983-06-03', inForce: true });
    expect([found.parties.length, found.parties.at(-1)]).toEqual([22, 'KOR']);
  });

  it('give the convention on the safety of personnel 43 signatures, its 22nd party, and 15 January 1999', () => {
    const { unread, second, on } = read(PERSONNEL);
    expect([second, unread]).toEqual([null, ['pageFoot', 'noDate']]);
    expect(on('2009-01-01').signatories).toHaveLength(43);
    const found = on('1999-01-15');
    expect(found).toMatchObject({ reachedOn: '1998-12-16', entersIntoForceOn: '1999-01-15', inForce: true });
    expect([found.parties.length, found.parties.at(-1)]).toEqual([22, 'NZL']);
  });
});
