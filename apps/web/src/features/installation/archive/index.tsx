import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../../kernel/api/call.js';
import { archivesBring } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { uuid7 } from '../../../kernel/offline/index.js';
import { queryClient } from '../../../kernel/query/query.js';
import { FilePicker } from '../../../ui/file-picker.js';
import { Loaded, ProblemNotice } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/panel.js';
import { archivesQuery } from './archive.queries.js';
import { Archive } from './one.js';

const MOST_BYTES = 64 * 1024 * 1024;
/** Long enough for a large archive over a slow line. */
const PATIENCE_MS = 30 * 60_000;

/** Opens a campaign from what was taken along elsewhere: the file, what is in it, and what becomes of it. */
export function FromArchive() {
  const t = useT();
  const archives = useQuery(archivesQuery);
  const bring = useMutation({
    mutationFn: broughtBy,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: archivesQuery.queryKey }),
  });
  return (
    <>
      <Panel title={t('installation.archive.bring')}>
        <Text>{t('installation.archive.how')}</Text>
        <FilePicker
          label={t('installation.archive.file')}
          description={t('installation.archive.fileHow')}
          accept=".zip,application/zip"
          busy={bring.isPending}
          problem={bring.isError ? <ProblemNotice error={bring.error} /> : null}
          onFile={(file) => bring.mutate(file)}
        />
        <div role="status">{bring.isPending ? t('installation.archive.sending') : null}</div>
      </Panel>
      <Loaded query={archives} height={120}>
        {({ items }) => (
          <>
            {items.map((archive) => (
              <Archive key={archive.id} archive={archive} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

/** @throws the problem; one that is too large is not sent at all */
function broughtBy(file: File) {
  if (file.size > MOST_BYTES) {
    const code = 'file_too_large';
    const problem = { code, detail: '', params: { most: MOST_BYTES / 1024 / 1024 } };
    throw Object.assign(new Error(code), { data: { ...problem, title: '', status: 413, errors: [] } });
  }
  const body = new Blob([file], { type: 'application/zip' });
  const patient = (url: RequestInfo | URL, init?: RequestInit) => call(url, init, PATIENCE_MS);
  const headers = { 'Content-Type': body.type };
  return archivesBring(body, { id: uuid7(), fileName: file.name.slice(0, 200) }, { fetch: patient, headers });
}
