import { Text } from '@mantine/core';
import type { DelegateDetailDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import directory from '../../ui/directory.module.css';

/** Contacts with the person, each with the delegation of that day. */
export function Meetings({ delegate: { id: delegateId, meetings } }: { delegate: DelegateDetailDto }) {
  const t = useT();
  return (
    <Panel title={t('delegates.meetings')}>
      {meetings.length === 0 ? <Text c="dimmed">{t('delegates.noMeetings')}</Text> : null}
      <ul className="bare">
        {meetings.map(
          ({ id, kind, occurredAt, note, tier, author, organisation, delegationCode, delegation }) => (
            <li key={id} className={directory.line}>
              <div className={directory.what}>
                <Text component="div" fw={600}>
                  <CampaignLink to="meetings/$meetingId" params={{ meetingId: id }}>
                    {translate(`contact.${kind}`)}
                  </CampaignLink>{' '}
                  · <DelegationName code={delegationCode} name={delegation} />
                </Text>
                <Text component="div" size="sm" c="dimmed">
                  <TwoClocks at={occurredAt} />
                </Text>
                <Written>{note}</Written>
                <Text component="div" size="sm" c="dimmed">
                  <bdi>{author}</bdi>, <bdi>{organisation}</bdi>
                </Text>
              </div>
              <TierBadge tier={tier} />
            </li>
          ),
        )}
      </ul>
      {meetings.length > 0 ? (
        <CampaignLink to="meetings" search={{ delegate: delegateId }}>
          {t('delegation.allTalks')}
        </CampaignLink>
      ) : null}
    </Panel>
  );
}
