import { keyOf } from '#libs/domain';
import { useT } from '../../kernel/i18n/index.js';
import { TextField } from './fields.js';

interface KeyFieldProps {
  /** Of what the key is; proposed while the field is empty. */
  title: string;
  description: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  theirs?: string | undefined;
}

/** By what links and sheets know a thing. A title in another script proposes none: then somebody has to say one. */
export function KeyField({ title, ...field }: KeyFieldProps) {
  const t = useT();
  const proposed = keyOf(title);
  return (
    <TextField
      label={t('form.key')}
      placeholder={proposed}
      required={title.trim() !== '' && proposed === ''}
      {...field}
    />
  );
}
