import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';
import { askedOf, type DelegateFilters } from './delegates.queries.js';

/** @throws as the generated client does; by hand, since that reads every answer that is no JSON as text */
async function fileOf(campaignId: string, request: object): Promise<Blob> {
  const answer = await call(`/api/campaigns/${campaignId}/delegates/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { data: await answer.json() });
  return answer.blob();
}

interface ExportProps {
  format: 'csv' | 'vcard';
  file: string;
  filters: DelegateFilters;
}

/** Saves those whom the filters leave, as far as the reader may know of them, with the tier of each. */
export function ExportDelegates({ format, file, filters }: ExportProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const save = useMutation({
    mutationFn: () => fileOf(campaignId, { format, ...askedOf(filters) }),
    onSuccess: (bytes) => {
      const address = URL.createObjectURL(bytes);
      Object.assign(document.createElement('a'), { href: address, download: file }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {t(format === 'csv' ? 'delegates.exportCsv' : 'delegates.exportVcard')}
    </Button>
  );
}
