import type { ScopeDto } from '../../../kernel/api/client.js';
import { translate } from '../../../kernel/i18n/index.js';

/** On what the numbers of an answer rest; in the demo also that they are invented. */
export function scopeText({ demo }: Pick<ScopeDto, 'demo'>): string {
  const note = translate('answers.scope.note');
  return demo ? `${note} ${translate('answers.scope.demo')}` : note;
}
