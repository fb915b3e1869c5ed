import { useT } from '../../kernel/i18n/index.js';
import { TextField } from '../../ui/form/fields.js';
import { KeyField } from '../../ui/form/key-field.js';
import type { Form } from '../../ui/form/use-form.js';
import type { DraftForm } from './draft-form.js';
import styles from './texts.module.css';

/** What the draft is called and when it was circulated. */
export function DraftFields({ form }: { form: Form<DraftForm> }) {
  const t = useT();
  return (
    <div className={styles.filters}>
      <TextField required label={t('load.name')} description={t('load.nameHow')} {...form.text('title')} />
      <KeyField title={form.fields.title} description={t('load.keyHow')} {...form.text('key')} />
      <TextField label={t('load.symbol')} description={t('load.symbolHow')} {...form.text('symbol')} />
      <TextField required type="date" label={t('load.circulatedOn')} {...form.text('circulatedOn')} />
      <TextField label={t('load.source')} {...form.text('source')} />
    </div>
  );
}
