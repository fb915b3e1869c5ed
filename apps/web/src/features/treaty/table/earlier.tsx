import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { statusTablesUndo, type StatusTableDto } from '../../../kernel/api/client.js';
import { dayText, useT } from '../../../kernel/i18n/index.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { ProblemNotice } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/panel.js';
import { toast } from '../../../ui/toast.js';
import { Written } from '../../../ui/written.js';
import { tablesQuery } from '../treaty.queries.js';
import styles from '../treaty.module.css';

/** Tables that were applied, each with the way to take it back as a whole. */
export function Earlier() {
  const t = useT();
  const { campaignId } = useSeat();
  const tables = useQuery(tablesQuery(campaignId)).data?.items ?? [];
  if (tables.length === 0) return null;
  return (
    <Panel title={t('statusTable.earlier')}>
      <ul className={`bare ${styles.parties}`}>
        {tables.map((table) => (
          <One key={table.id} table={table} />
        ))}
      </ul>
    </Panel>
  );
}

function One({ table }: { table: StatusTableDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const { id, source, author, counts, appliedAt, undoneAt } = table;
  const undo = useMutation({
    mutationFn: () => statusTablesUndo(id, campaignId, {}),
    onSuccess: () => {
      toast(t('statusTable.undone'));
      return refresh(campaignId, 'treaty');
    },
  });
  const counted = (['new', 'changed', 'gone'] as const).filter((key) => counts[key] > 0);
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text size="sm" component="div">
          <Written inline>{source}</Written>
          {' · '}
          {t('statusTable.by', { author, day: dayText(appliedAt) })}
          {' · '}
          {counted.map((key) => t(`statusTable.counts.${key}`, { count: counts[key] })).join(' · ')}
          {undoneAt ? ` · ${t('statusTable.takenBackOn', { day: dayText(undoneAt) })}` : null}
        </Text>
        {role === 'member' || undoneAt ? null : (
          <Button
            size="compact-md"
            mih={28}
            variant="default"
            loading={undo.isPending}
            aria-label={t('statusTable.undoOf', { source })}
            onClick={() => undo.mutate()}
          >
            {t('statusTable.undo')}
          </Button>
        )}
      </Group>
      {undo.isError ? <ProblemNotice error={undo.error} /> : null}
    </li>
  );
}
