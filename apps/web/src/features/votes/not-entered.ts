import { apart, inOneLine, listed, translate } from '../../kernel/i18n/index.js';
import type { BoardVoter } from '../../ui/campaign/ballots/voters.js';

/** Of many, as many as can be read in a line. */
const NAMED = 12;

/** Whose ballots are not entered, in a sentence; undefined where nobody's is missing. */
export function notEnteredText(
  voters: readonly BoardVoter[],
  ballots: readonly { delegationCode: string }[],
): string | undefined {
  const entered = new Set(ballots.map(({ delegationCode }) => delegationCode));
  const missing = voters.filter(({ code }) => !entered.has(code)).map(({ name }) => apart(name));
  if (missing.length === 0) return undefined;
  const more = missing.length - NAMED;
  return more > 0
    ? translate('votes.notEnteredMore', { names: inOneLine(...missing.slice(0, NAMED)), more })
    : translate('votes.notEntered', { names: listed(missing) });
}
