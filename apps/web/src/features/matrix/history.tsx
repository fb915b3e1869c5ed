import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { Stance } from '#libs/domain';
import { type MatrixRowDto, type AskInDraftDto, type PositionDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { apart, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loaded.js';
import { usePages } from '../../kernel/query/pages.js';
import { Older } from '../../ui/next-page-button.js';
import { PastPosition } from './past-position.js';
import { VotesOnAsk } from './votes-on-ask.js';
import { positionHistory } from '../../kernel/queries/positions.js';
import '@mantine/core/styles/CloseButton.layer.css';
import styles from './matrix.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

interface HistoryProps {
  row: MatrixRowDto;
  ask: AskInDraftDto;
  onClose: () => void;
  onSet: (stance: Stance) => void;
  onRenew: (position: PositionDto) => void;
}

/** On a phone: over the screen. */
export function HistoryDialog(props: HistoryProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const name = nameOf(props.row.code, props.row.name);
  return (
    <Dialog open onClose={props.onClose} title={t('matrix.history', { name })}>
      <History {...props} />
    </Dialog>
  );
}

/** On a desk: beside the table, which stays in reach. */
export function HistorySide(props: HistoryProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const name = nameOf(props.row.code, props.row.name);
  useEffect(() => title.current?.focus(), [props.row.code, props.ask.id]);
  return (
    <aside
      className={styles.side}
      aria-labelledby={heading}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h4" id={heading} ref={title} tabIndex={-1} className="focus-target">
            {t('matrix.history', { name })}
          </Title>
          <CloseButton aria-label={t('matrix.close')} onClick={props.onClose} />
        </Group>
        <History {...props} />
      </Stack>
    </aside>
  );
}

function History({ row, ask, onSet, onRenew }: HistoryProps) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const nameOf = useDelegationNames();
  const name = nameOf(row.code, row.name);
  const { items, query } = usePages(positionHistory(campaignId, row.code, { askId: ask.id, limit: 20 }));
  const current = items?.find(({ retracted }) => retracted === null);
  return (
    <Stack gap="sm">
      <Text fw={600}>
        {ask.number ? `${apart(articleText(ask.number))} · ` : ''}
        <bdi>{ask.title}</bdi>
      </Text>
      <Group gap="md">
        <CampaignLink to="delegations/$code" params={{ code: row.code }}>
          {t('matrix.toDelegation', { name })}
        </CampaignLink>
        <CampaignLink to="count/$askId" params={{ askId: ask.id }}>
          {t('matrix.toCount')}
        </CampaignLink>
      </Group>
      {role === 'member' ? null : (
        <Button className="at-start" onClick={() => onSet(current?.stance ?? 'undecided')}>
          {t('matrix.setHere')}
        </Button>
      )}
      <VotesOnAsk code={row.code} askId={ask.id} />
      <Loaded query={query} height={180}>
        {() =>
          items && items.length > 0 ? (
            <ol className={`bare ${styles.history}`}>
              {items.map((position) => (
                <PastPosition
                  key={position.id}
                  position={position}
                  name={name}
                  current={position === current}
                  replaced={items.some(({ correctsId }) => correctsId === position.id)}
                  onRenew={() => onRenew(position)}
                />
              ))}
            </ol>
          ) : (
            <Text c="dimmed">
              {t('matrix.nothing')} {role === 'member' ? null : t('matrix.nothingHow')}
            </Text>
          )
        }
      </Loaded>
      <Older query={query} />
    </Stack>
  );
}
