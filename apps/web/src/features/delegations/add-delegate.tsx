import { useState } from 'react';
import { TIERS } from '#libs/domain';
import { delegationsAddDelegate, type PostDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { AlreadyThere } from '../../ui/campaign/already-there.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

interface AddDelegateProps {
  open: boolean;
  onClose: () => void;
  code: string;
  posts: PostDto[];
}

/** Who sits in the room for this delegation, and who in the coalition may know. */
export function AddDelegate(props: AddDelegateProps) {
  const t = useT();
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('delegation.addDelegate')}>
      <DelegateForm {...props} />
    </Dialog>
  );
}

function DelegateForm({ onClose, code, posts }: AddDelegateProps) {
  const t = useT();
  const { campaignId, defaultTier } = useSeat();
  // Made once, so that sending again after a lost answer adds nobody twice.
  const [id] = useState(() => uuid7());
  const form = useForm({
    fieldsOf: () => ({ name: '', role: '', postId: '', tier: defaultTier }),
    save: ({ name, role, postId, tier }) => {
      const roles = role.trim() ? [{ title: role.trim(), ...(postId ? { postId } : {}) }] : [];
      return delegationsAddDelegate(code, campaignId, { id, name: name.trim(), tier, roles });
    },
    onSaved: ({ name }) => {
      toast(t('delegation.delegateAdded', { name }));
      onClose();
      return refresh(campaignId, 'interactions');
    },
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <TextField label={t('delegation.name')} required {...form.text('name')} />
      <AlreadyThere name={form.fields.name} delegation={code} />
      <TextField
        label={t('delegation.role')}
        description={t('delegation.roleHow')}
        {...form.text('role', 'roles[0].title')}
      />
      <Choice
        label={t('delegation.post')}
        disabled={!form.fields.role.trim()}
        options={[
          ['', t('delegation.noPost')],
          ...posts.map(({ id: post, city }) => [post, placeText(city)] as const),
        ]}
        {...form.text('postId', 'roles[0].postId')}
      />
      <TierField
        label={t('delegation.tier')}
        value={form.fields.tier}
        tiers={TIERS.filter((one) => one !== 'public' || defaultTier === 'public')}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}
