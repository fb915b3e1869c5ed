import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { TIERS, type Tier } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { delegationsAddDelegate, type PostDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
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
  const { campaignId, coreGroup } = useSeat();
  // Made once, so that sending again after a lost answer adds nobody twice.
  const id = useRef(uuid7());
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [postId, setPostId] = useState('');
  const [tier, setTier] = useState<Tier>(coreGroup ? 'core' : 'organisation');
  const add = useMutation({
    mutationFn: () => {
      const roles = role.trim() ? [{ title: role.trim(), ...(postId ? { postId } : {}) }] : [];
      return delegationsAddDelegate(code, campaignId, { id: id.current, name: name.trim(), tier, roles });
    },
    onSuccess: (made) => {
      toast(t('delegation.delegateAdded', { name: made.name }));
      onClose();
      return refresh(campaignId, 'interactions');
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {add.isError ? <ProblemNotice error={add.error} /> : null}
        <TextInput
          label={t('delegation.name')}
          required
          value={name}
          error={fieldMessage(add.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('delegation.role')}
          description={t('delegation.roleHow')}
          value={role}
          error={fieldMessage(add.error, 'roles[0].title')}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('delegation.post')}
          disabled={!role.trim()}
          value={postId}
          error={fieldMessage(add.error, 'roles[0].postId')}
          data={[
            { value: '', label: t('delegation.noPost') },
            ...posts.map(({ id: value, city }) => ({ value, label: city })),
          ]}
          onChange={(event) => setPostId(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('delegation.tier')}
          value={tier}
          error={fieldMessage(add.error, 'tier')}
          data={TIERS.filter((one) => one !== 'public').map((value) => ({
            value,
            label: translate(`tier.${value}`),
          }))}
          onChange={(event) => setTier(event.currentTarget.value as Tier)}
        />
        <Button type="submit" loading={add.isPending}>
          {t('list.save')}
        </Button>
      </Stack>
    </form>
  );
}
