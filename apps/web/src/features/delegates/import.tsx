import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tier } from '#libs/domain';
import {
  peopleFilesApply,
  peopleFilesCheck,
  peopleFilesUndo,
  type CheckPeopleRequest,
  type PeopleReportDto,
} from '../../kernel/api/client.js';
import { useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { FilePicker } from '../../ui/file-picker.js';
import { Choice } from '../../ui/form/fields.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { toast } from '../../ui/toast.js';
import { peopleFilesQuery } from './delegates.queries.js';
import { ImportRows } from './import-rows.js';
import { MyFiles } from './my-files.js';

type PeopleFile = Pick<CheckPeopleRequest, 'format' | 'text'>;

/** People of a file: first read without writing, then brought whole, and taken back whole. */
export function ImportDelegates() {
  const t = useT();
  const inOrder = useOrder();
  const { campaignId, defaultTier } = useSeat();
  const names = useCachedNames();
  const [usual, setUsual] = useState('');
  const [tier, setTier] = useState<Tier>(defaultTier);
  const [file, setFile] = useState<PeopleFile>();
  const files = useQuery(peopleFilesQuery(campaignId));
  const check = useMutation({
    mutationFn: (request: PeopleFile & { usual: string }) =>
      peopleFilesCheck(campaignId, requestOf(request, request.usual)),
  });
  const read = async (chosen: File) => {
    const text = await chosen.text();
    const next: PeopleFile = { format: /BEGIN:VCARD/i.test(text.slice(0, 200)) ? 'vcard' : 'csv', text };
    setFile(next);
    check.mutate({ ...next, usual });
  };
  return (
    <Page
      title={t('delegates.import')}
      lead={t('delegates.importLead')}
      actions={<CampaignLink to="delegates">{t('delegates.title')}</CampaignLink>}
    >
      <Stack gap="md" maw="60rem">
        <Choice
          label={t('delegates.usualDelegation')}
          description={t('delegates.usualDelegationHow')}
          value={usual}
          options={[['', t('delegates.choose')], ...[...names].toSorted(([, a], [, b]) => inOrder(a, b))]}
          onChange={(code) => {
            setUsual(code);
            if (file) check.mutate({ ...file, usual: code });
          }}
        />
        <TierField label={t('delegation.tier')} value={tier} onChange={setTier} />
        <FilePicker
          label={t('delegates.file')}
          description={t('delegates.fileHow')}
          accept=".csv,.vcf,text/csv,text/vcard"
          busy={check.isPending}
          problem={check.error ? <ProblemNotice error={check.error} /> : null}
          onFile={(chosen) => void read(chosen)}
        />
        {file && check.data && !check.error ? (
          <Report
            key={`${file.text.length} ${usual}`}
            file={file}
            usual={usual}
            tier={tier}
            report={check.data}
          />
        ) : null}
        <MyFiles files={files.data?.items ?? []} />
      </Stack>
    </Page>
  );
}

const requestOf = ({ format, text }: PeopleFile, usual: string): CheckPeopleRequest => ({
  ...{ format, text },
  ...(usual ? { delegationCode: usual } : {}),
});

interface ReportProps {
  file: PeopleFile;
  usual: string;
  tier: Tier;
  report: PeopleReportDto;
}

function Report({ file, usual, tier, report }: ReportProps) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer brings nobody twice.
  const [id] = useState(() => uuid7());
  const [decisions, setDecisions] = useState<Readonly<Record<number, string>>>({});
  const open = report.rows.filter(({ state, line }) => state === 'doubtful' && !decisions[line]);
  const again = () => refresh(campaignId, 'interactions');
  const apply = useMutation({
    mutationFn: () =>
      peopleFilesApply(campaignId, {
        ...{ id, ...requestOf(file, usual), tier },
        decisions: Object.entries(decisions).map(([line, as]) => ({ line: Number(line), as })),
      }),
    onSuccess: async ({ added, changed }) => {
      toast(t('delegates.imported', { added, changed }), async () => {
        await peopleFilesUndo(id, campaignId);
        await again();
      });
      await again();
      await goTo({ to: 'delegates' });
    },
  });
  const unread = report.columns.filter(({ field }) => field === null).map(({ header }) => header);
  return (
    <Stack gap="sm">
      {unread.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('delegates.unreadColumns')} <bdi>{unread.join(', ')}</bdi>
        </Text>
      ) : null}
      <ImportRows
        rows={report.rows}
        tier={tier}
        decisions={decisions}
        onDecide={(line, as) => setDecisions((before) => ({ ...before, [line]: as }))}
      />
      {apply.error ? <ProblemNotice error={apply.error} /> : null}
      <Group gap="xs">
        <Button loading={apply.isPending} disabled={open.length > 0} onClick={() => apply.mutate()}>
          {t('delegates.importNow')}
        </Button>
        <Text size="sm" role="status">
          {open.length > 0 ? t('delegates.undecided', { count: open.length }) : null}
        </Text>
      </Group>
    </Stack>
  );
}
