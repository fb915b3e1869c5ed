import type { PreviewNoteDto } from '../../kernel/api/client.js';
import { dayText, translate } from '../../kernel/i18n/index.js';

/** What a person should know before recording a statement. */
export function noteText(
  { code, delegation, group, since }: PreviewNoteDto,
  nameOf: (code: string, english: string) => string,
): string {
  if (code === 'members_known_since') {
    return translate('answers.previewNote.members_known_since', {
      group: group ?? '',
      date: dayText(since ?? ''),
    });
  }
  const name = delegation ? nameOf(delegation.code, delegation.name) : '';
  return translate(`answers.previewNote.${code}`, { name });
}
