import { Group, Stack, Text } from '@mantine/core';
import { personCalled } from '../../ui/campaign/person-called.js';
import type { BriefDto } from '../../kernel/api/client.js';
import { translate, useT, apart } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { WithheldNote, type WithheldCounts } from '../../ui/withheld.js';
import { Written } from '../../ui/written.js';

type Contact = BriefDto['contacts'][number];

/** The last talks, and the notices of those whose content is not shared. */
export function Contacts({ brief, withheld }: { brief: BriefDto; withheld: WithheldCounts }) {
  const t = useT();
  return (
    <Panel title={t('delegation.contacts')}>
      <WithheldNote withheld={{ contacts: withheld.contacts ?? 0 }} />
      {brief.contacts.length === 0 ? (
        withheld.contacts ? null : (
          <Text c="dimmed">{t('delegation.noContacts')}</Text>
        )
      ) : (
        <Stack component="ul" className="bare" gap="sm">
          {brief.contacts.map((contact) => (
            <li key={contact.id}>
              <ContactEntry contact={contact} />
            </li>
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function ContactEntry({ contact }: { contact: Contact }) {
  const t = useT();
  const { kind, author, organisation, delegates, note } = contact;
  return (
    <>
      <Text size="sm" component="div">
        <TwoClocks at={contact.occurredAt} strong />
      </Text>
      {kind ? (
        <Group gap="xs">
          <Text size="sm">
            {translate(`contact.${kind}`)}
            {delegates.length > 0
              ? ` ${t('delegation.with', { names: apart(...delegates.map(personCalled)) })}`
              : ''}
            {` · ${author ? apart(author, organisation) : apart(organisation)}`}
          </Text>
          <TierBadge tier={contact.tier} />
        </Group>
      ) : (
        <Text size="sm">{t('delegation.notice', { organisation })}</Text>
      )}
      {note ? <Written>{note}</Written> : null}
    </>
  );
}
