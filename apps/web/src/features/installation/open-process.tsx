import { Checkbox } from '@mantine/core';
import { DECISION_RULES } from '#libs/domain';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import type { Form } from '../../ui/form/use-form.js';
import type { OpenFields } from './open-fields.js';
import styles from './installation.module.css';

/** What is negotiated where there is no template: body, rule, first session. */
export function Process({ form }: { form: Form<OpenFields> }) {
  const t = useT();
  const { fields, set } = form;
  return (
    <fieldset>
      <legend>{t('installation.form.process')}</legend>
      <TextField
        label={t('installation.form.processName')}
        description={t('installation.form.processNameHow')}
        {...form.text('processName', 'process.name')}
      />
      <TextField label={t('installation.form.forum')} {...form.text('forum', 'process.forum')} />
      <Choice
        label={t('installation.form.rule')}
        description={translate(`answers.rule.${fields.rule}`)}
        options={DECISION_RULES.map((rule) => [rule, translate(`count.rules.${rule}`)])}
        {...form.text('rule', 'process.rule')}
      />
      <Checkbox
        label={t('installation.form.session')}
        checked={fields.hasSession}
        onChange={(event) => set({ hasSession: event.currentTarget.checked })}
      />
      {fields.hasSession ? <Session form={form} /> : null}
    </fieldset>
  );
}

function Session({ form }: { form: Form<OpenFields> }) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('installation.form.sessionName')}
        required
        {...form.text('sessionName', 'process.session.name')}
      />
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t('installation.form.firstDay')}
          required
          {...form.text('firstDay', 'process.session.firstDay')}
        />
        <TextField
          type="date"
          label={t('installation.form.lastDay')}
          description={t('installation.form.hours')}
          required
          {...form.text('lastDay', 'process.session.lastDay')}
        />
      </div>
    </>
  );
}
