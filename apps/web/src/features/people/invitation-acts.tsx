import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { invitationsRevoke, invitationsSendAgain, type InvitationDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { mailOf } from './invitation-mail.js';
import { LinkButton } from './invitation-link.js';

/** Sends it again, to the same address or a right one, shows its link where no mail arrives, or withdraws it. */
export function InvitationActs({ invitation }: { invitation: InvitationDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = useSendAgain();
  const revoke = useRevoke();
  const { name } = invitation;
  const refused = mailOf(invitation) === 'failed';
  const act = { size: 'compact-md', mih: 32, variant: 'default' } as const;
  const resend = useMutation({
    mutationFn: () => invitationsSendAgain(campaignId, invitation.id, {}),
    onSuccess: again,
  });
  return (
    <>
      <Group gap="xs">
        <Button
          {...act}
          loading={resend.isPending}
          aria-label={t('people.sendAgainOf', { name })}
          onClick={() => resend.mutate()}
        >
          {t('people.sendAgain')}
        </Button>
        <CorrectAddress invitation={invitation} />
        {refused && !invitation.expired ? <LinkButton invitation={invitation} /> : null}
        <Button
          {...act}
          loading={revoke.isPending}
          aria-label={t('people.withdrawOf', { name })}
          onClick={() => revoke.mutate(invitation)}
        >
          {t('people.withdraw')}
        </Button>
      </Group>
      {resend.isError || revoke.isError ? <ProblemNotice error={resend.error ?? revoke.error} /> : null}
    </>
  );
}

/** What follows when an invitation went out anew. */
function useSendAgain() {
  const t = useT();
  const { campaignId } = useSeat();
  return ({ name, email }: InvitationDto) => {
    toast(t('people.sentAgain', { name, email }));
    return refresh(campaignId, 'members');
  };
}

function CorrectAddress({ invitation }: { invitation: InvitationDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t('people.correctOf', { name: invitation.name });
  return (
    <>
      <Button size="compact-md" mih={32} variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('people.correct')}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        <AddressForm invitation={invitation} onDone={close} />
      </Dialog>
    </>
  );
}

function AddressForm({ invitation, onDone }: { invitation: InvitationDto; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = useSendAgain();
  const form = useForm<InvitationDto, { email: string }>({
    fieldsOf: () => ({ email: invitation.email }),
    save: ({ email }) => invitationsSendAgain(campaignId, invitation.id, { email: email.trim() }),
    onSaved: (made) => {
      onDone();
      return again(made);
    },
  });
  return (
    <FormBody
      form={form}
      send={t('people.sendInvitation')}
      leave={{ label: t('list.cancel'), onLeave: onDone }}
      judged
    >
      <TextField
        type="email"
        label={t('people.email')}
        description={t('people.correctHow')}
        required
        {...form.text('email')}
      />
    </FormBody>
  );
}

/** A link that was withdrawn stays dead; taking it back sends a new one. */
function useRevoke() {
  const t = useT();
  const { campaignId } = useSeat();
  return useMutation({
    mutationFn: ({ id }: InvitationDto) => invitationsRevoke(campaignId, id),
    onSuccess: (_, { id, name }) => {
      toast(t('people.withdrawn', { name }), async () => {
        await invitationsSendAgain(campaignId, id, {});
        await refresh(campaignId, 'members');
      });
      return refresh(campaignId, 'members');
    },
  });
}
