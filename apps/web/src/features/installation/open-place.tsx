import { Checkbox } from '@mantine/core';
import { LANGUAGE_NAMES, useLanguage, useT, type Language } from '../../kernel/i18n/index.js';
import { TextField, ZoneInput } from '../../ui/form/fields.js';
import type { Form } from '../../ui/form/use-form.js';
import { atCity } from '../../ui/zones.js';
import type { OpenFields } from './open-fields.js';
import styles from './installation.module.css';

/** Where it is negotiated, and in which languages its people work. */
export function Place({ form }: { form: Form<OpenFields> }) {
  const t = useT();
  const language = useLanguage();
  const { fields, set, error } = form;
  return (
    <fieldset>
      <legend>{t('installation.form.place')}</legend>
      <div className={styles.pair}>
        <TextField
          label={t('installation.form.city')}
          description={t('installation.form.cityHow')}
          required={fields.template === 'empty' && fields.hasSession}
          {...form.text('city', 'venue.city')}
          onChange={(city) => set(atCity(city, language))}
        />
        {fields.city.trim() ? (
          <ZoneInput label={t('installation.form.zone')} {...form.text('zone', 'venue.zone')} />
        ) : null}
      </div>
      <Checkbox.Group
        label={t('installation.form.languages')}
        description={t('installation.form.languagesHow')}
        error={error('languages')}
        value={[...fields.languages]}
        onChange={(languages) => set({ languages: languages as Language[] })}
      >
        <div className={styles.choices}>
          {Object.entries(LANGUAGE_NAMES).map(([tag, name]) => (
            <Checkbox key={tag} value={tag} label={<span lang={tag}>{name}</span>} />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  );
}
