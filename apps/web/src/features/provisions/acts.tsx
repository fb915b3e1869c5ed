import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  provisionsRemove,
  provisionsRestore,
  provisionsUses,
  type ProvisionOfCampaignDto,
} from '../../kernel/api/client.js';
import { apart, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemovalDialog } from '../../ui/campaign/removal/removal.js';
import { again, ProvisionDialog } from './form.js';

/** Changes a provision, or removes it. */
export function ProvisionActs({ provision }: { provision: ProvisionOfCampaignDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState<'change' | 'remove'>();
  const close = () => setOpen(undefined);
  const { id, title, version } = provision;
  const named = <span className="only-read">{`: ${apart(title)}`}</span>;
  return (
    <Group gap="xs">
      <Button size="sm" px="sm" variant="default" onClick={() => setOpen('change')}>
        {t('provisions.change')}
        {named}
      </Button>
      <Button size="sm" px="sm" variant="default" onClick={() => setOpen('remove')}>
        {t('removal.remove')}
        {named}
      </Button>
      <ProvisionDialog key={version} open={open === 'change'} onClose={close} provision={provision} />
      <RemovalDialog
        open={open === 'remove'}
        onClose={close}
        title={title}
        thing={`provision ${id}`}
        uses={(options) => provisionsUses(id, campaignId, options)}
        remove={() => provisionsRemove(id, versionTag(version), campaignId)}
        restore={() => provisionsRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={() => again(campaignId)}
        wayOut={() => <Text size="sm">{t('provisions.blockedHow')}</Text>}
      />
    </Group>
  );
}
