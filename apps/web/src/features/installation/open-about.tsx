import { Textarea } from '@mantine/core';
import { keyOf } from '#libs/domain';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import type { Form } from '../../ui/form/use-form.js';
import { TEMPLATES, type OpenFields } from './open-fields.js';

/** Name, address, purpose, and the facts it begins with. */
export function About({ form, address }: { form: Form<OpenFields>; address: string }) {
  const t = useT();
  const { fields, set, error } = form;
  // A name in another script proposes no address: then somebody has to say one.
  const proposed = keyOf(fields.name);
  return (
    <fieldset>
      <legend>{t('installation.form.what')}</legend>
      <TextField label={t('installation.form.name')} required {...form.text('name')} />
      <TextField
        label={t('installation.form.slug')}
        description={t('installation.form.slugHow', { address })}
        required={proposed === '' && fields.name !== ''}
        {...form.text('slug')}
        value={fields.slug || proposed}
      />
      <Choice
        label={t('installation.form.template')}
        description={translate(`installation.form.templateHow.${fields.template}`)}
        options={TEMPLATES.map((one) => [one, translate(`installation.form.templates.${one}`)])}
        {...form.text('template')}
      />
      <Textarea
        rows={2}
        label={t('installation.form.summary')}
        value={fields.summary}
        error={error('summary')}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
    </fieldset>
  );
}
