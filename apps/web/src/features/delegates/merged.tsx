import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { delegatesMerge, delegatesUnmerge, type DelegateDetailDto } from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import directory from '../../ui/directory.module.css';
import { MergeDialog } from './merge.js';

/** Records of the same person that were merged into this one, and the way to merge or to take them apart. */
export function Merged({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { merged, mine } = delegate;
  if (merged.length === 0 && !mine) return null;
  return (
    <Panel
      title={t('delegates.merged')}
      action={
        mine ? (
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {t('delegates.merge')}
          </Button>
        ) : null
      }
    >
      {merged.length === 0 ? <Text c="dimmed">{t('delegates.mergedNone')}</Text> : null}
      <ul className="bare">
        {merged.map((one) => (
          <li key={one.id} className={directory.line}>
            <bdi className={directory.what}>{one.name}</bdi>
            <Group gap="xs">
              <TierBadge tier={one.tier} />
              {mine && one.direct ? <Apart id={one.id} into={delegate.id} /> : null}
            </Group>
          </li>
        ))}
      </ul>
      <MergeDialog open={open} onClose={() => setOpen(false)} delegate={delegate} />
    </Panel>
  );
}

function Apart({ id, into }: { id: string; into: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'interactions', 'positions');
  const apart = useMutation({
    mutationFn: () => delegatesUnmerge(id, campaignId),
    onSuccess: ({ version }) => {
      toast(t('delegates.apartDone'), async () => {
        await delegatesMerge(id, campaignId, { intoId: into }, { ifMatch: versionTag(version) });
        await again();
      });
      return again();
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button variant="default" size="xs" loading={apart.isPending} onClick={() => apart.mutate()}>
      {t('delegates.apart')}
    </Button>
  );
}
