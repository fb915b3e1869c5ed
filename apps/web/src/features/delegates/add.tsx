import { useState } from 'react';
import { delegationsAddDelegate, type DelegateDto } from '../../kernel/api/client.js';
import { useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { AlreadyThere } from '../../ui/campaign/already-there.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

interface AddDelegateDialogProps {
  open: boolean;
  onClose: () => void;
  /** Code of the delegation that is offered first; '' for none. */
  delegation: string;
}

/** A person of any delegation; the rest is entered on their page, which opens next. */
export function AddDelegateDialog(props: AddDelegateDialogProps) {
  const t = useT();
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('delegation.addDelegate')}>
      <AddForm {...props} />
    </Dialog>
  );
}

function AddForm({ onClose, delegation }: AddDelegateDialogProps) {
  const t = useT();
  const inOrder = useOrder();
  const goTo = useGoTo();
  const { campaignId, defaultTier } = useSeat();
  const names = useCachedNames();
  // Made once, so that sending again after a lost answer adds nobody twice.
  const [id] = useState(() => uuid7());
  const form = useForm<
    DelegateDto,
    { delegation: string; name: string; role: string; tier: typeof defaultTier }
  >({
    fieldsOf: () => ({ delegation, name: '', role: '', tier: defaultTier }),
    missing: (fields) =>
      fields.delegation === ''
        ? { field: 'delegation', message: t('delegates.delegationMissing') }
        : undefined,
    save: ({ delegation: code, name, role, tier }) => {
      const roles = role.trim() ? [{ title: role.trim() }] : [];
      return delegationsAddDelegate(code, campaignId, { id, name: name.trim(), tier, roles });
    },
    onSaved: async (added) => {
      toast(t('delegation.delegateAdded', { name: added.name }));
      onClose();
      await refresh(campaignId, 'interactions');
      await goTo({ to: 'delegates/$delegateId', params: { delegateId: added.id } });
    },
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <Choice
        label={t('delegates.delegation')}
        options={[['', t('delegates.choose')], ...[...names].toSorted(([, a], [, b]) => inOrder(a, b))]}
        {...form.text('delegation')}
      />
      <TextField label={t('delegation.name')} required {...form.text('name')} />
      <AlreadyThere name={form.fields.name} delegation={form.fields.delegation} />
      <TextField
        label={t('delegation.role')}
        description={t('delegation.roleHow')}
        {...form.text('role', 'roles[0].title')}
      />
      <TierField
        label={t('delegation.tier')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}
