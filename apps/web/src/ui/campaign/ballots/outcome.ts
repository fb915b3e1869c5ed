import type { DecisionRule } from '#libs/domain';
import { translate } from '../../../kernel/i18n/index.js';

interface Outcome {
  rule: DecisionRule;
  passes: boolean;
  needed: number;
  short: number;
  voting: number;
}

/** What a rule makes of the numbers, in one sentence. @param name of the rule in the reader's language */
export function outcomeText({ rule, passes, needed, short, voting }: Outcome, name: string): string {
  if (rule === 'consensus') {
    return passes ? translate('board.noObjection') : translate('board.objections', { count: short });
  }
  if (voting === 0) return translate('board.nobodyYet', { rule: name });
  return passes
    ? translate('board.carries', { rule: name, needed, voting })
    : translate('board.fails', { rule: name, needed, voting, count: short });
}
