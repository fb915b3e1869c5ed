import { useT } from '../../kernel/i18n/index.js';
import { Languages, Venue } from '../../ui/form/venue-and-languages.js';
import type { Form } from '../../ui/form/use-form.js';
import type { OpenFields } from './open-fields.js';

/** Where it is negotiated, and in which languages its people work. */
export function Place({ form }: { form: Form<OpenFields> }) {
  const t = useT();
  const { fields, set, error } = form;
  const required = fields.template === 'empty' && fields.hasSession;
  return (
    <fieldset>
      <legend>{t('installation.form.place')}</legend>
      <Venue
        city={form.text('city', 'venue.city')}
        zone={form.text('zone', 'venue.zone')}
        onCity={set}
        required={required}
        labels={{
          city: t('installation.form.city'),
          cityHow: t(required ? 'installation.form.cityOfSession' : 'installation.form.cityHow'),
          zone: t('installation.form.zone'),
        }}
      />
      <Languages
        label={t('installation.form.languages')}
        description={t('installation.form.languagesHow')}
        error={error('languages')}
        value={fields.languages}
        onChange={(languages) => set({ languages })}
      />
    </fieldset>
  );
}
