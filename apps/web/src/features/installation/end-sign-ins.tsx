import { Text } from '@mantine/core';
import { installationEndSignIns } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { FormBody } from '../../ui/form/form-body.js';
import { TextField } from '../../ui/form/fields.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';

/** Signs an account out everywhere, for somebody who lost a device. */
export function EndSignIns() {
  const t = useT();
  const form = useForm({
    fieldsOf: () => ({ email: '' }),
    save: async ({ email }) => {
      await installationEndSignIns({ email: email.trim() });
      return {};
    },
    onSaved: () => toast(t('installation.signedOut')),
  });
  return (
    <Panel title={t('installation.signOut')}>
      <Text c="dimmed">{t('installation.signOutHow')}</Text>
      <FormBody form={form} send={t('installation.signOutDo')} judged>
        <TextField type="email" label={t('installation.email')} required {...form.text('email')} />
      </FormBody>
    </Panel>
  );
}
