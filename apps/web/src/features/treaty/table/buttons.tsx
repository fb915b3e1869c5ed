import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { statusTablesExport, type TreatyDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { campaignPath } from '../../../ui/campaign/campaign-path.js';
import { PathLink } from '../../../ui/campaign/path-link.js';
import { download } from '../../../ui/download.js';
import { ProblemNotice } from '../../../ui/loaded.js';

/** The ways in and out for the whole table of who signed and who is bound. */
export function TableButtons({ treaty }: { treaty: TreatyDto }) {
  const t = useT();
  const { campaignId, slug, role } = useSeat();
  const save = useMutation({
    mutationFn: () => statusTablesExport(campaignId),
    // What a browser reads as text has lost the mark by which Excel knows UTF-8.
    onSuccess: (text) => download(`${slug}-status-${treaty.asOf}.csv`, `\uFEFF${text as unknown as string}`),
  });
  return (
    <>
      {role === 'member' ? null : (
        <Button variant="default" component={PathLink} to={campaignPath(slug, { to: 'treaty/table' })}>
          {t('statusTable.title')}
        </Button>
      )}
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        {t('statusTable.export')}
      </Button>
      {save.isError ? <ProblemNotice error={save.error} /> : null}
    </>
  );
}
