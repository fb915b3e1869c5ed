import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  organisationsMerge,
  organisationsUnmerge,
  type OrganisationDetailDto,
} from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { usePages } from '../../kernel/query/pages.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { Dialog } from '../../ui/dialog.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { Keep } from './keep.js';
import { namesAgain } from './merge-act.js';
import { directoryPages, similarOrganisationsQuery } from './organisations.queries.js';
import directory from '../../ui/directory.module.css';

/** Records of the same organisation that were merged into this one, and the way to merge or to take them apart. */
export function Merged({ organisation }: { organisation: OrganisationDetailDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { merged, id, name } = organisation;
  const close = () => setOpen(false);
  return (
    <Panel
      title={t('organisations.merged')}
      action={
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {t('organisations.merge')}
        </Button>
      }
    >
      {merged.length === 0 ? <Text c="dimmed">{t('organisations.mergedNone')}</Text> : null}
      <ul className="bare">
        {merged.map((one) => (
          <li key={one.id} className={directory.line}>
            <bdi className={directory.what}>{one.name}</bdi>
            {one.direct ? <Apart id={one.id} into={id} /> : null}
          </li>
        ))}
      </ul>
      <Dialog open={open} onClose={close} title={t('organisations.mergeTitle', { name })}>
        <MergeForm onClose={close} organisation={organisation} />
      </Dialog>
    </Panel>
  );
}

const SHOWN = 8;

function MergeForm({ onClose, organisation }: { onClose: () => void; organisation: OrganisationDetailDto }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const [typed, setTyped] = useState('');
  const [otherId, setOtherId] = useState<string>();
  const q = useDebounced(typed.trim());
  const { id, name } = organisation;
  const similar = useQuery(similarOrganisationsQuery(campaignId, name, id)).data?.items ?? [];
  const found = usePages(directoryPages(campaignId, q ? { q } : {})).items ?? [];
  // Before anything is typed, those that read like it.
  const others = (q || similar.length === 0 ? found : similar).filter((one) => one.id !== id).slice(0, SHOWN);
  const other = others.find((one) => one.id === otherId);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('organisations.mergeWhat')}</Text>
      <TextInput
        type="search"
        label={t('organisations.mergeSearch')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Stack gap="xs" role="radiogroup" aria-label={t('organisations.mergeSearch')}>
        {others.map((one) => (
          <Radio
            key={one.id}
            name="other"
            label={<bdi>{one.name}</bdi>}
            checked={otherId === one.id}
            onChange={() => setOtherId(one.id)}
          />
        ))}
        {others.length === 0 ? <Text c="dimmed">{t('list.nothing')}</Text> : null}
      </Stack>
      {other ? (
        <Keep
          one={organisation}
          other={other}
          onMerged={(merged) => {
            onClose();
            const params = { organisationId: merged.id };
            return goTo({ to: 'organisations/$organisationId', params, replace: true });
          }}
        />
      ) : null}
    </Stack>
  );
}

function Apart({ id, into }: { id: string; into: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const apart = useMutation({
    mutationFn: () => organisationsUnmerge(id, campaignId),
    onSuccess: ({ version }) => {
      toast(t('organisations.apartDone'), async () => {
        await organisationsMerge(id, campaignId, { intoId: into }, { ifMatch: versionTag(version) });
        await namesAgain(campaignId);
      });
      return namesAgain(campaignId);
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <Button variant="default" size="xs" loading={apart.isPending} onClick={() => apart.mutate()}>
      {t('organisations.apart')}
    </Button>
  );
}
