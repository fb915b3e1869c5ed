import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { invitationsRevoke, invitationsSendAgain, type InvitationDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { CorrectInvitation, useSentAgain } from './correct-invitation.js';
import { mailOf } from './invitation-mail.js';
import { LinkButton } from './invitation-link.js';

/** Sends it again, corrects it, shows its link where no mail arrives, or withdraws it. */
export function InvitationActs({ invitation }: { invitation: InvitationDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = useSentAgain();
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
        <CorrectInvitation invitation={invitation} />
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
