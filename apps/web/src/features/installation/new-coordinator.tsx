import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import {
  campaignCoordinatorInvite,
  type CampaignOfInstallationDto,
  type InstallationDto,
} from '../../kernel/api/client.js';
import { LANGUAGE_NAMES, useLanguage, useT, type Language } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { installationQuery } from './installation.queries.js';

/** Where nobody coordinates a campaign: invites somebody, or sends the invitation again to the right address. */
export function NewCoordinator({ campaign }: { campaign: CampaignOfInstallationDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t('installation.coordinatorOf', { campaign: campaign.name });
  return (
    <>
      <Button
        className="at-start"
        size="compact-md"
        mih={32}
        variant="default"
        aria-label={title}
        onClick={() => setOpen(true)}
      >
        {t(campaign.invited > 0 ? 'installation.coordinatorAgain' : 'installation.coordinatorInvite')}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        <CoordinatorForm campaign={campaign} onDone={close} />
      </Dialog>
    </>
  );
}

interface Invited {
  name: string;
  installation: InstallationDto;
}

function CoordinatorForm({ campaign, onDone }: { campaign: CampaignOfInstallationDto; onDone: () => void }) {
  const t = useT();
  const language = useLanguage();
  const form = useForm<Invited, { email: string; name: string; locale: string }>({
    fieldsOf: () => ({ email: '', name: '', locale: '' }),
    proposed: { locale: language },
    save: async ({ email, name, locale }) => {
      const request = { email: email.trim(), name: name.trim(), locale: locale as Language };
      return { name, installation: await campaignCoordinatorInvite(campaign.id, request) };
    },
    onSaved: ({ name, installation }) => {
      queryClient.setQueryData(installationQuery.queryKey, installation);
      onDone();
      const now = installation.campaigns.find(({ id }) => id === campaign.id);
      toast(
        t(now?.coordinators ? 'installation.coordinatorThere' : 'installation.coordinatorAsked', { name }),
      );
    },
  });
  return (
    <FormBody
      form={form}
      send={t('installation.coordinatorSend')}
      leave={{ label: t('list.cancel'), onLeave: onDone }}
      judged
    >
      <Text>{t('installation.coordinatorHow')}</Text>
      <TextField type="email" label={t('installation.form.email')} required {...form.text('email')} />
      <TextField label={t('installation.form.person')} required {...form.text('name')} />
      <Choice
        label={t('installation.coordinatorLocale')}
        options={Object.entries(LANGUAGE_NAMES)}
        {...form.text('locale')}
      />
    </FormBody>
  );
}
