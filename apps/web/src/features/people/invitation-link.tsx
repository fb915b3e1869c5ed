import { Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { invitationsLink, type InvitationDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

/** Shows the link of an invitation whose mail was refused, to be copied and given to the person in another way. */
export function LinkButton({ invitation: { id, name, email } }: { invitation: InvitationDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const read = useMutation({ mutationFn: () => invitationsLink(campaignId, id) });
  const link = read.data?.link ?? '';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      toast(t('people.copied'));
    } catch {
      toast(t('people.notCopied'));
    }
  };
  return (
    <>
      <Button
        size="compact-md"
        mih={32}
        variant="default"
        loading={read.isPending}
        aria-label={t('people.linkOf', { name })}
        onClick={() => read.mutate()}
      >
        {t('people.link')}
      </Button>
      {read.isError ? <ProblemNotice error={read.error} /> : null}
      <Dialog open={read.isSuccess} onClose={read.reset} title={t('people.linkTitle', { name })}>
        <Text>{t('people.linkHow', { name, email })}</Text>
        <TextInput
          readOnly
          dir="ltr"
          aria-label={t('people.linkTitle', { name })}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button className="at-start" data-autofocus onClick={() => void copy()}>
          {t('people.copy')}
        </Button>
      </Dialog>
    </>
  );
}
