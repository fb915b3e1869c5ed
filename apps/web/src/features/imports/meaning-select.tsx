import { NativeSelect } from '@mantine/core';
import { STANCES } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { stanceName } from '../../ui/stance.js';
import type { Deciding } from './deciding.js';
import { chosen } from './draft.js';

interface MeaningSelectProps extends Deciding {
  word: string;
  /** What the word means unless a person decides otherwise, in words. */
  undecided: string;
  /** The same as it is sent: needs no choice of its own. */
  without?: string;
}

/** What a word of the sheet means: a stance, or nothing. */
export function MeaningSelect({ sheet, draft, decide, error, word, undecided, without }: MeaningSelectProps) {
  const t = useT();
  const meanings = [
    ...STANCES.map((value) => ({ value, label: stanceName(value) })),
    { value: 'empty', label: t('imports.asEmpty') },
  ];
  return (
    <NativeSelect
      aria-label={t('imports.wordMeans', { word })}
      value={chosen(draft, sheet.mapping, 'words', word)}
      error={fieldMessage(error, `mapping.words.${word}`)}
      data={[{ value: '', label: undecided }, ...meanings.filter(({ value }) => value !== without)]}
      onChange={(event) => decide('words', word, event.currentTarget.value)}
    />
  );
}
