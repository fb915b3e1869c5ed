import { type FieldProblem, fieldProblem, unknownField } from '#libs/domain';
import { refusal } from '../http/refusal.js';
import type { SponsorRequest } from './amendment-requests.dto.js';
import type { AmendmentDto } from './amendments.dto.js';

/** Of drafts that nobody confirmed nothing is known yet. */
export function draftProblems(
  id: string | null | undefined,
  state: string | null | undefined,
): FieldProblem[] {
  if (!id || state === 'confirmed') return [];
  const message = state ? refusal('amendments.draftUnconfirmed') : refusal('unknownDraft');
  return [fieldProblem('textVersionId', message)];
}

/**
 * What is wrong with the sponsors of a request. A day that lies ahead is none that anybody saw: until it came, the name would
 * count where it does not stand.
 * @param today at the venue, YYYY-MM-DD
 * @param before the sponsors so far: the day on which one put its name on stays unless another is given
 */
export function sponsorProblems(
  sponsors: readonly SponsorRequest[],
  known: ReadonlySet<string>,
  today: string,
  before: AmendmentDto['sponsors'] = [],
): FieldProblem[] {
  const days = new Map(before.map(({ delegationCode, since }) => [delegationCode, since]));
  const seen = new Set<string>();
  return sponsors.flatMap(({ delegationCode, since, until }, index): FieldProblem[] => {
    const at = (name: string) => `sponsors[${index}].${name}`;
    if (!known.has(delegationCode)) {
      return [unknownField(at('delegationCode'), 'delegation')];
    }
    if (seen.has(delegationCode)) {
      const message = refusal('amendments.namedTwice', { delegationCode });
      return [fieldProblem(at('delegationCode'), message)];
    }
    seen.add(delegationCode);
    const ahead = (['since', 'until'] as const).filter((name) => (({ since, until })[name] ?? '') > today);
    if (ahead.length > 0)
      return ahead.map((name) => fieldProblem(at(name), refusal('amendments.sponsorAhead')));
    const from = since ?? days.get(delegationCode);
    if (!from || !until || from <= until) return [];
    return [fieldProblem(at('until'), refusal('amendments.offBeforeOn', { from }))];
  });
}
