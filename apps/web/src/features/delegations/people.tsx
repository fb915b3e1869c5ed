import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BriefDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { byName, dayText, inOneLine, useSorted, useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { WithheldNote, type WithheldCounts } from '../../ui/withheld.js';
import { AddDelegate } from './add-delegate.js';
import { AddPost } from './add-post.js';
import { Posts } from './posts.js';

type Role = BriefDto['delegates'][number]['roles'][number];

/** The delegates that are shared with the reader, and where the state has posts. */
export function People({ brief, withheld }: { brief: BriefDto; withheld: WithheldCounts }) {
  const t = useT();
  const { role } = useSeat();
  const delegates = useSorted(brief.delegates, byName);
  const [adding, setAdding] = useState<'delegate' | 'post'>();
  const close = () => setAdding(undefined);
  return (
    <Panel
      title={t('delegation.people')}
      action={
        <CampaignLink to="delegates" search={{ delegation: brief.code }}>
          {t('delegation.allPeople')}
        </CampaignLink>
      }
    >
      <WithheldNote withheld={{ delegates: withheld.delegates ?? 0 }} />
      {brief.delegates.length === 0 && !withheld.delegates ? (
        <Text c="dimmed">{t('delegation.noPeople')}</Text>
      ) : null}
      <Stack component="ul" className="bare" gap="xs">
        {delegates.map((delegate) => (
          <li key={delegate.id}>
            <Group gap="xs">
              <CampaignLink to="delegates/$delegateId" params={{ delegateId: delegate.id }}>
                {delegate.name}
              </CampaignLink>
              <TierBadge tier={delegate.tier} />
            </Group>
            {delegate.roles.map((one) => (
              <Text size="sm" key={`${one.title} ${one.city} ${one.session}`}>
                <bdi>{inWords(one)}</bdi>
              </Text>
            ))}
          </li>
        ))}
      </Stack>
      <Posts code={brief.code} posts={brief.posts} />
      {role === 'member' ? null : (
        <Group gap="xs">
          <Button variant="default" size="sm" onClick={() => setAdding('delegate')}>
            {t('delegation.addDelegate')}
          </Button>
          <Button variant="default" size="sm" onClick={() => setAdding('post')}>
            {t('delegation.addPost')}
          </Button>
        </Group>
      )}
      <AddDelegate open={adding === 'delegate'} onClose={close} code={brief.code} posts={brief.posts} />
      <AddPost open={adding === 'post'} onClose={close} code={brief.code} />
    </Panel>
  );
}

function inWords({ title, city, session, validFrom, validTo }: Role): string {
  const dates =
    validFrom || validTo ? [validFrom, validTo].map((day) => (day ? dayText(day) : '')).join(' – ') : '';
  return inOneLine(title, city && placeText(city), session, dates);
}
