import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';

/** Saves ballots as a sheet, each beside what had been counted. @param voteId of one vote; of all votes if left out */
export function Export({ voteId }: { voteId?: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const save = useMutation({
    // By hand: the generated client reads every answer that is no JSON as text.
    mutationFn: async () => {
      const answer = await call(`/api/campaigns/${campaignId}/votes/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(voteId ? { voteId } : {}),
      });
      if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { data: await answer.json() });
      const address = URL.createObjectURL(await answer.blob());
      const download = voteId ? 'vote.csv' : 'votes.csv';
      Object.assign(document.createElement('a'), { href: address, download }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {t('votes.export')}
    </Button>
  );
}
