import { useState } from 'react';
import { organisationsAdd } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { AlreadyThere } from './already-there.js';

/** A new organisation by its names; the rest is entered on its page, which opens next. */
export function AddOrganisationDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('organisations.add')}>
      <AddForm onClose={onClose} />
    </Dialog>
  );
}

function AddForm({ onClose }: { onClose: () => void }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer adds nothing twice.
  const [id] = useState(() => uuid7());
  const form = useForm({
    fieldsOf: () => ({ name: '', shortName: '' }),
    save: ({ name, shortName }) => {
      const short = shortName.trim();
      return organisationsAdd(campaignId, { id, name: name.trim(), ...(short ? { shortName: short } : {}) });
    },
    onSaved: async (added) => {
      toast(t('organisations.added', { name: added.name }));
      onClose();
      await refresh(campaignId, 'members');
      await goTo({ to: 'organisations/$organisationId', params: { organisationId: added.id } });
    },
  });
  return (
    <FormBody form={form} send={t('organisations.add')} judged>
      <TextField
        label={t('organisations.name')}
        description={t('organisations.nameHow')}
        required
        {...form.text('name')}
      />
      <AlreadyThere name={form.fields.name} />
      <TextField label={t('organisations.shortName')} {...form.text('shortName')} />
    </FormBody>
  );
}
