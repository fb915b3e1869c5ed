import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { StatementDto } from '../../kernel/api/client.js';
import { call } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { download } from '../../ui/download.js';
import { toast } from '../../ui/toast.js';
import { exportOf, type Filters } from './filters.js';

interface ExportProps {
  filters: Filters;
  /** On whose clock the days of the filters are. */
  zone: string;
  /** Those in the list. */
  shown: readonly StatementDto[] | undefined;
}

/** Saves the statements that the filters leave as a sheet; of those that were removed there is none. */
export function ExportStatements({ filters, zone, shown }: ExportProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const save = useMutation({
    // By hand: the generated client reads every answer that is no JSON as text.
    mutationFn: async () => {
      const answer = await call(`/api/campaigns/${campaignId}/statements/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(exportOf(filters, zone)),
      });
      if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { data: await answer.json() });
      download('statements.csv', await answer.blob());
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  if (!shown?.length || shelfOf(filters.shelf) === 'removed') return null;
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {t('statements.export')}
    </Button>
  );
}
