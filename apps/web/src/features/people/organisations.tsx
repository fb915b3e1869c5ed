import { Group, Text } from '@mantine/core';
import { useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Panel } from '../../ui/panel.js';

/** Where organisations and the coalitions they form are kept. */
export function Organisations() {
  const t = useT();
  return (
    <Panel title={t('people.organisations')}>
      <Text size="sm">{t('organisations.directoryHow')}</Text>
      <Group gap="md" mt="xs">
        <CampaignLink to="organisations">{t('organisations.directory')}</CampaignLink>
        <CampaignLink to="coalitions">{t('organisations.coalitions')}</CampaignLink>
      </Group>
    </Panel>
  );
}
