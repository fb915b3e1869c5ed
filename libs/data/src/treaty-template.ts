import {
  ENTRY_INTO_FORCE,
  MILESTONES,
  RATIFICATIONS_REPORTED,
  RATIFICATIONS_REPORTED_AS_OF,
  SIGNATORIES_SEEN,
  SIGNATORIES_SEEN_AS_OF,
  SIGNATORY_COUNTS,
} from '#libs/reference';

/** The convention's way from signature to entry into force, in the columns of our tables, without ids. */

export function milestone(key: string) {
  const found = MILESTONES.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`The reference data has no milestone ${key}`);
  return found;
}

/** @param until calendar date; before the adoption there is no treaty to follow */
export function treatyRow(until: string | undefined) {
  if (until !== undefined && until < milestone('assembly-adoption').lastDay) return undefined;
  const { instrumentsNeeded, daysAfter, regionalOrganisationCounts, source } = ENTRY_INTO_FORCE;
  return {
    name: 'United Nations Convention against Cybercrime',
    instrumentsNeeded: instrumentsNeeded,
    daysAfter: daysAfter,
    regionalOrganisationCounts: regionalOrganisationCounts,
    adoptedOn: milestone('assembly-adoption').firstDay,
    opensOn: milestone('signature-opens').firstDay,
    closesOn: milestone('signature-closes').lastDay,
    zone: 'America/New_York',
    source: `${source} (verified)`,
    note: treatyNote(until),
  };
}

/**
 * What was counted in public, with grades: the list of signatories that we ship is not complete.
 * @param until calendar date; later counts are left out
 */
export function treatyNote(until: string | undefined): string {
  const counts = SIGNATORY_COUNTS.filter(({ asOf }) => until === undefined || endOf(asOf) <= until).map(
    ({ count, asOf, grade, note }) =>
      `${count} signatories, as of ${asOf} (${grade.replaceAll('_', ' ')}). ${note ?? ''}`.trim(),
  );
  if (counts.length === 0) return '';
  return [...counts, 'The list of acts here is not complete: check with the depositary.'].join(' ');
}

/** Of a month its last possible day. */
const endOf = (asOf: string) => (asOf.length === 7 ? `${asOf}-31` : asOf);

/** Signatures that were read in the depositary's list, and ratifications that somebody reported. Days are not known. */
export function treatyActionRows(until: string | undefined) {
  const signatures = SIGNATORIES_SEEN.map((delegationCode) => ({
    delegationCode,
    kind: 'signature' as const,
    doneOn: null,
    knownOn: SIGNATORIES_SEEN_AS_OF,
    confirmed: true,
    source: `${ENTRY_INTO_FORCE.source}: a copy of the list of signatories that breaks off after Jamaica (verified, partial)`,
    note: 'The copy gives no day: at the opening in Hanoi, or later.',
  }));
  const ratifications = RATIFICATIONS_REPORTED.map((delegationCode) => ({
    delegationCode,
    kind: 'ratification' as const,
    doneOn: null,
    knownOn: RATIFICATIONS_REPORTED_AS_OF,
    confirmed: false,
    source: 'Reports that disagree with each other (second hand)',
    note: 'Check with the depositary.',
  }));
  return [...signatures, ...ratifications].filter((row) => until === undefined || row.knownOn <= until);
}
