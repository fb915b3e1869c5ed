import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { problemText } from '../../../kernel/api/problem-text.js';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { download } from '../../download.js';
import { toast } from '../../toast.js';
import { fileOf } from './file-of.js';

interface SaveExportProps {
  /** Below the campaign, like `tasks/export`. */
  path: string;
  /** What is to be in the file. */
  asked: object;
  label: string;
}

/** Saves what the filters of a list leave, as far as the reader may see it. */
export function SaveExport({ path, asked, label }: SaveExportProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const save = useMutation({
    mutationFn: () => fileOf(campaignId, path, asked),
    onSuccess: ({ name, content }) => download(name, content),
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {label}
    </Button>
  );
}
