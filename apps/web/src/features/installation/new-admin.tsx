import { accountsMakeAdmin } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { FormBody } from '../../ui/form/form-body.js';
import { TextField } from '../../ui/form/fields.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

/** Makes one more administrator, with or without an account. */
export function NewAdmin({ onMade }: { onMade: () => unknown }) {
  const t = useT();
  const form = useForm({
    fieldsOf: () => ({ email: '', name: '' }),
    save: async ({ email, name }) => {
      await accountsMakeAdmin({ email: email.trim(), name: name.trim() });
      return {};
    },
    onSaved: () => {
      toast(t('account.adminMade'));
      return onMade();
    },
  });
  return (
    <section>
      <h3>{t('account.newAdmin')}</h3>
      <p>{t('account.newAdminHow')}</p>
      <FormBody form={form} send={t('account.makeAdmin')} judged>
        <TextField type="email" label={t('account.adminEmail')} required {...form.text('email')} />
        <TextField label={t('account.adminName')} required {...form.text('name')} />
      </FormBody>
    </section>
  );
}
