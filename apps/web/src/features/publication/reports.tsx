import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ErrorReportState } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  errorReportsAnswer,
  errorReportsRemove,
  errorReportsRestore,
  type ErrorReportDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { errorReportsQuery } from './publication.queries.js';

/** What strangers reported about the public page: text, of which nothing is checked and nothing is shown elsewhere. */
export function Reports() {
  const t = useT();
  const { campaignId } = useSeat();
  const reports = useQuery(errorReportsQuery(campaignId));
  return (
    <Panel title={t('publication.reports')}>
      <Text c="dimmed">{t('publication.strangers')}</Text>
      <Loaded query={reports} height={80}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('publication.noReports')}</Text>
          ) : (
            <ul className="bare">
              {items.map((report) => (
                <Report key={report.id} report={report} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

/** What can be said of it in each state. */
const NEXT: Record<ErrorReportState, readonly ErrorReportState[]> = {
  open: ['done', 'dismissed'],
  done: ['open'],
  dismissed: ['open'],
};

function Report({ report }: { report: ErrorReportDto }) {
  const t = useT();
  const { about, body, contact, state, answeredBy } = report;
  return (
    <li style={{ paddingBlock: '0.5rem' }}>
      <Group gap="xs">
        <Badge color={state === 'open' ? 'teal.9' : 'gray.7'}>
          {translate(`publication.states.${state}`)}
        </Badge>
        <TwoClocks at={report.received} />
      </Group>
      <Text size="sm">
        {about === '' ? t('publication.wholePage') : t('publication.about', { part: about })}
      </Text>
      <Text dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {body}
      </Text>
      {contact === null ? null : (
        <Text size="sm">
          {t('publication.contact')} <bdi>{contact}</bdi>
        </Text>
      )}
      {answeredBy === null ? null : (
        <Text size="sm" c="dimmed">
          {t('publication.answeredBy', { name: answeredBy })}
        </Text>
      )}
      <Acts report={report} />
    </li>
  );
}

function Acts({ report: { id, version, state } }: { report: ErrorReportDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'publication');
  const answer = useMutation({
    mutationFn: (to: ErrorReportState) =>
      errorReportsAnswer(id, versionTag(version), campaignId, { state: to }),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: () => errorReportsRemove(id, versionTag(version), campaignId),
    onSuccess: () =>
      toast(t('publication.reportRemoved'), async () => {
        await errorReportsRestore(id, campaignId, { ifMatch: versionTag(version + 1) });
        await again();
      }),
    onSettled: again,
  });
  const failed = answer.error ?? remove.error;
  return (
    <>
      {failed ? <ProblemNotice error={failed} /> : null}
      <Group gap="xs" mt={4}>
        {NEXT[state].map((to) => (
          <Button key={to} variant="default" loading={answer.isPending} onClick={() => answer.mutate(to)}>
            {translate(`publication.to.${to}`)}
          </Button>
        ))}
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('publication.removeReport')}
        </Button>
      </Group>
    </>
  );
}
