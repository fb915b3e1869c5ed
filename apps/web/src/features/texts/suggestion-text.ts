import type { SuggestionDto } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';

/** The reasons of a suggestion as a person would give them. */
export function suggestionText({ provision, reasons, alternatives }: SuggestionDto): string {
  if (provision === null) {
    return translate(
      alternatives.length === 0 ? 'answers.suggestion.new' : 'answers.suggestion.new_doubtful',
    );
  }
  if (reasons.length === 0) return translate('answers.suggestion.place_only');
  return reasons.map((reason) => translate(`answers.suggestion.${reason}`)).join(' ');
}
