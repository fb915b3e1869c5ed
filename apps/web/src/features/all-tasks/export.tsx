import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';
import { askedOf, type Filters } from './filters.js';

/** Saves the tasks that the filters leave as a sheet. */
export function Export({ filters }: { filters: Filters }) {
  const t = useT();
  const { campaignId } = useSeat();
  const save = useMutation({
    // By hand: the generated client reads every answer that is no JSON as text.
    mutationFn: async () => {
      const answer = await call(`/api/campaigns/${campaignId}/tasks/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(askedOf(filters)),
      });
      if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { data: await answer.json() });
      const address = URL.createObjectURL(await answer.blob());
      Object.assign(document.createElement('a'), { href: address, download: 'tasks.csv' }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {t('allTasks.export')}
    </Button>
  );
}
