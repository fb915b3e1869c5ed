import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FindingDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { healthQuery } from './installation.queries.js';
import styles from './installation.module.css';

const COMMAND = 'npm run doctor';
const COLOURS = { fault: 'red.9', note: 'var(--warn)', ok: 'gray' } as const;

/** How the installation is, in words: what `npm run doctor` finds. */
export function HealthPanel() {
  const t = useT();
  const health = useQuery(healthQuery);
  const again = (
    <Button variant="default" loading={health.isFetching} onClick={() => void health.refetch()}>
      {t('health.again')}
    </Button>
  );
  return (
    <Panel title={t('health.title')} action={again}>
      <Lead />
      <Loaded query={health} height={420}>
        {({ findings }) => (
          <>
            <Group gap="sm" role="status">
              <b>{summary(findings)}</b>
            </Group>
            <Findings findings={findings} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** Names the command as it is typed. */
function Lead() {
  const t = useT();
  const [before, after] = t('health.lead', { command: COMMAND }).split(COMMAND);
  return (
    <Text c="dimmed">
      {before}
      <code dir="ltr">{COMMAND}</code>
      {after}
    </Text>
  );
}

/** What is not well stands open, and what is well folds up behind it: most days that is all of it. */
function Findings({ findings }: { findings: readonly FindingDto[] }) {
  const t = useT();
  const of = (...states: FindingDto['state'][]) => (
    <ul className={`bare ${styles.findings}`}>
      {states
        .flatMap((state) => findings.filter((finding) => finding.state === state))
        .map((finding) => (
          <Finding key={finding.subject + finding.code} finding={finding} />
        ))}
    </ul>
  );
  const well = findings.filter(({ state }) => state === 'ok').length;
  return (
    <>
      {of('fault', 'note')}
      {well > 0 ? (
        <details className={styles.well}>
          <summary>{t('health.others', { count: well })}</summary>
          {of('ok')}
        </details>
      ) : null}
    </>
  );
}

function summary(findings: readonly FindingDto[]): string {
  const count = (state: FindingDto['state']) => findings.filter((finding) => finding.state === state).length;
  const [faults, notes] = [count('fault'), count('note')];
  const parts = [
    faults > 0 ? translate('health.faults', { count: faults }) : translate('health.well'),
    ...(notes > 0 ? [translate('health.notes', { count: notes })] : []),
  ];
  return parts.join(' · ');
}

function Finding({ finding: { subject, state, code, params } }: { finding: FindingDto }) {
  const t = useT();
  return (
    <li>
      <b>{t(`health.subject.${subject}`)}</b>
      <Badge
        variant={state === 'fault' ? 'filled' : 'outline'}
        color={COLOURS[state]}
        tt="none"
        className="at-start"
      >
        {t(`health.state.${state}`)}
      </Badge>
      <span>{t(`health.found.${code}`, params)}</span>
    </li>
  );
}
