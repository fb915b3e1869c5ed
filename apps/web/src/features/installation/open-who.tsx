import { Radio } from '@mantine/core';
import { useT } from '../../kernel/i18n/index.js';
import { TextField, ZoneInput } from '../../ui/form/fields.js';
import type { Form } from '../../ui/form/use-form.js';
import type { OpenFields } from './open-fields.js';
import styles from './installation.module.css';

/** Who coordinates it: whoever opens it, at once, or somebody who is invited. */
export function Who({ form }: { form: Form<OpenFields> }) {
  const t = useT();
  const { fields, set } = form;
  const sent = fields.who === 'me' ? 'me' : 'coordinator';
  return (
    <fieldset>
      <legend>{t('installation.form.who')}</legend>
      <Radio.Group
        aria-label={t('installation.form.who')}
        value={fields.who}
        error={form.error('coordinator')}
        onChange={(who) => set({ who: who === 'me' ? 'me' : 'other' })}
      >
        <div className={styles.choices}>
          <Radio value="me" label={t('installation.form.me')} description={t('installation.form.meHow')} />
          <Radio
            value="other"
            label={t('installation.form.other')}
            description={t('installation.form.otherHow')}
          />
        </div>
      </Radio.Group>
      <TextField
        label={t('installation.form.organisation')}
        description={t('installation.form.organisationHow')}
        required
        {...form.text('organisation', `${sent}.organisation`)}
      />
      {fields.who === 'other' ? <Invited form={form} /> : null}
    </fieldset>
  );
}

function Invited({ form }: { form: Form<OpenFields> }) {
  const t = useT();
  return (
    <>
      <div className={styles.pair}>
        <TextField
          type="email"
          label={t('installation.form.email')}
          required
          {...form.text('email', 'coordinator.email')}
        />
        <TextField
          label={t('installation.form.person')}
          required
          {...form.text('person', 'coordinator.name')}
        />
      </div>
      <ZoneInput label={t('installation.form.personZone')} {...form.text('personZone', 'coordinator.zone')} />
    </>
  );
}
