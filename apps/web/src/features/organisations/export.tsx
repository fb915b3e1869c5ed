import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';
import { askedOf, type DirectoryFilters } from './organisations.queries.js';

/** @throws as the generated client does; by hand, since that reads every answer that is no JSON as text */
async function fileOf(campaignId: string, filters: DirectoryFilters): Promise<Blob> {
  const answer = await call(`/api/campaigns/${campaignId}/organisations/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(askedOf(filters)),
  });
  if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { data: await answer.json() });
  return answer.blob();
}

/** Saves what the filters leave of the directory as a sheet. */
export function ExportOrganisations({ filters }: { filters: DirectoryFilters }) {
  const t = useT();
  const { campaignId } = useSeat();
  const save = useMutation({
    mutationFn: () => fileOf(campaignId, filters),
    onSuccess: (bytes) => {
      const address = URL.createObjectURL(bytes);
      Object.assign(document.createElement('a'), { href: address, download: 'organisations.csv' }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {t('organisations.export')}
    </Button>
  );
}
