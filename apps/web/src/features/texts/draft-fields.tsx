import { TextInput } from '@mantine/core';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import type { DraftForm } from './draft-form.js';
import styles from './texts.module.css';

interface DraftFieldsProps {
  draft: DraftForm;
  error: unknown;
  onChange: (change: Partial<DraftForm>) => void;
}

/** What the draft is called and when it was circulated. */
export function DraftFields({ draft, error, onChange }: DraftFieldsProps) {
  const t = useT();
  const field = (name: keyof DraftForm, label: string, description?: string) => ({
    label,
    description,
    value: draft[name],
    error: fieldMessage(error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.filters}>
      <TextInput required {...field('title', t('load.name'), t('load.nameHow'))} />
      <TextInput required {...field('key', t('load.key'), t('load.keyHow'))} />
      <TextInput {...field('symbol', t('load.symbol'), t('load.symbolHow'))} />
      <TextInput required type="date" {...field('circulatedOn', t('load.circulatedOn'))} />
      <TextInput {...field('source', t('load.source'))} />
    </div>
  );
}
