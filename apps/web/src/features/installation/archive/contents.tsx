import { Text } from '@mantine/core';
import type { ArchiveReportDto } from '../../../kernel/api/client.js';
import { apart, useT } from '../../../kernel/i18n/index.js';
import styles from '../installation.module.css';

/** Tables that people know by a name; the rest is counted together. */
const KINDS = [
  'organisation',
  'session',
  'deadline',
  'ask',
  'text_version',
  'delegate',
  'interaction',
  'task',
  'statement',
  'position_event',
  'amendment',
  'vote',
  'treaty_action',
] as const;
type Kind = (typeof KINDS)[number];

const isKind = (name: string): name is Kind => (KINDS as readonly string[]).includes(name);

/** What an archive would make: how many of each kind, what stays behind, and what becomes of its people. */
export function Contents({ report }: { report: ArchiveReportDto }) {
  const t = useT();
  const { kinds, people, scope } = report;
  const named = KINDS.flatMap((kind) => kinds.filter(({ name, rows }) => name === kind && rows > 0));
  const others = kinds.reduce((sum, { name, rows }) => (isKind(name) ? sum : sum + rows), 0);
  const leftOut = kinds.reduce((sum, kind) => sum + kind.leftOut, 0);
  return (
    <>
      <Text>{t(`installation.archive.scope.${scope}`)}</Text>
      <dl className={styles.kinds}>
        {named.map(({ name, rows }) => (
          <Counted key={name} label={t(`installation.archive.kind.${name as Kind}`)} rows={rows} />
        ))}
        <Counted label={t('installation.archive.others')} rows={others} />
      </dl>
      {leftOut > 0 ? <Text>{t('installation.archive.leftOut', { count: leftOut })}</Text> : null}
      <details>
        <summary>{t('installation.archive.people', { count: people.length })}</summary>
        <Text size="sm">{t('installation.archive.peopleHow')}</Text>
        <ul className={styles.people}>
          {people.map(({ id, name, organisation, email }) => (
            <li key={id}>
              <b dir="auto">{name}</b> {apart(...[organisation, email ?? ''].filter(Boolean))}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Counted({ label, rows }: { label: string; rows: number }) {
  const t = useT();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{t('installation.archive.number', { number: rows })}</dd>
    </div>
  );
}
