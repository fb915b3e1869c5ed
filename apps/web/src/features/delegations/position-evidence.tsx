import { Group, Text } from '@mantine/core';
import { personCalled } from '../../ui/campaign/person-called.js';
import type { PositionInBriefDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT, groupName } from '../../kernel/i18n/index.js';
import { Evidence } from '../../ui/evidence.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { daysAgo } from './sorted-asks.js';
import styles from './one.module.css';

/** What one position rests on: whose word, how sure, when, by whom, for whom. */
export function Word({ word, now }: { word: PositionInBriefDto; now: number }) {
  const t = useT();
  return (
    <div className={styles.word}>
      <Evidence {...word} />
      <Text size="sm">
        <Voice word={word} />
        {word.delegate ? ` · ${t('delegation.through', { name: personCalled(word.delegate) })}` : ''}
      </Text>
      {word.note ? <Written>{word.note}</Written> : null}
      <Group gap="xs" align="center">
        <Age word={word} now={now} />
        <TierBadge tier={word.tier} />
      </Group>
      <Text size="sm">
        {[
          t('delegation.saidBy', { author: word.author, organisation: word.organisation }),
          ...(word.textVersion ? [t('delegation.onDraft', { draft: word.textVersion.title })] : []),
          ...(word.sealed ? [t('delegation.sealed')] : []),
        ].join(' · ')}
      </Text>
    </div>
  );
}

function Voice({ word: { statement } }: { word: PositionInBriefDto }) {
  const t = useT();
  if (!statement) return t('delegation.own');
  const { speaker, group, groupCode } = statement;
  return (
    <>
      {group
        ? t('delegation.blocGroup', { speaker, group: groupName({ code: groupCode ?? '', name: group }) })
        : t('delegation.bloc', { speaker })}
      :{' '}
      <CampaignLink inText to="statements/$statementId" params={{ statementId: statement.id }}>
        {statement.title}
      </CampaignLink>
    </>
  );
}

function Age({ word, now }: { word: PositionInBriefDto; now: number }) {
  const t = useT();
  const days = daysAgo(word.occurredAt, now);
  const age =
    days === undefined ? '' : days === 0 ? t('delegation.today') : t('delegation.ago', { count: days });
  return (
    <Text size="sm" component="div">
      <TwoClocks at={word.occurredAt} />
      {age ? <div>{age}</div> : null}
      {word.stale ? <div className="warned">{t(`stale.${word.stale}`)}</div> : null}
    </Text>
  );
}
