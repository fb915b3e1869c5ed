import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../kernel/api/call.js';
import { takingAlongAbout } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { nameOf, throwRefusal } from '../../ui/campaign/exports/file-of.js';
import { download } from '../../ui/download.js';
import { Fingerprint } from '../../ui/fingerprint.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';

const aboutQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'archive', (options) => takingAlongAbout(campaignId, options));

/** Everything that one sees of the campaign as one signed file, for another installation or for keeping. */
export function TakeAlong() {
  const t = useT();
  // A closed campaign is taken along as it was when it was written in.
  const { campaignId, sits } = useSeat();
  const [bytes, setBytes] = useState(0);
  const about = useQuery(aboutQuery(campaignId));
  const take = useMutation({
    mutationFn: () => archiveOf(campaignId, setBytes),
    onSuccess: ({ file, archive }) => {
      download(file, archive, 'application/zip');
      toast(t('campaign.along.done', { file }));
    },
  });
  return (
    <Panel title={t('campaign.along.title')}>
      <Text>{t(sits === 'coordinator' ? 'campaign.along.whole' : 'campaign.along.seen')}</Text>
      <Text size="sm" c="dimmed">
        {t('campaign.along.careful')}
      </Text>
      <Button className="at-start" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
        {t('campaign.along.take')}
      </Button>
      <div role="status">
        {take.isPending ? t('campaign.along.so', { size: Math.ceil(bytes / 1000) }) : null}
      </div>
      {take.isError ? <ProblemNotice error={take.error} /> : null}
      {about.data ? (
        <Text size="sm" component="div">
          {t('campaign.along.signed')} <Fingerprint>{about.data.fingerprint}</Fingerprint>
        </Text>
      ) : null}
    </Panel>
  );
}

/** Long enough for a large campaign over a slow line; the app's usual patience is for questions. */
const PATIENCE_MS = 30 * 60_000;

/** @throws as the generated client does; by hand, since it is told how much of it is there */
async function archiveOf(
  campaignId: string,
  onBytes: (bytes: number) => void,
): Promise<{ file: string; archive: Blob }> {
  const answer = await call(`/api/campaigns/${campaignId}/archive`, { method: 'POST' }, PATIENCE_MS);
  await throwRefusal(answer);
  const pieces: BlobPart[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    pieces.push(next.value);
    bytes += next.value.length;
    onBytes(bytes);
  }
  return { file: nameOf(answer) ?? 'campaign.zip', archive: new Blob(pieces) };
}
