import { NativeSelect, Text } from '@mantine/core';
import type { PersonRowDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import directory from '../../ui/directory.module.css';

interface ImportRowsProps {
  rows: readonly PersonRowDto[];
  /** By line. */
  decisions: Readonly<Record<number, string>>;
  onDecide: (line: number, as: string) => void;
}

const ORDER = ['doubtful', 'refused', 'new', 'known'] as const;

/** Who is new, known, in doubt or refused; whoever is in doubt is asked about, and stands first. */
export function ImportRows({ rows, decisions, onDecide }: ImportRowsProps) {
  const t = useT();
  return (
    <>
      {ORDER.map((state) => {
        const these = rows.filter((row) => row.state === state);
        if (these.length === 0) return null;
        return (
          <section key={state}>
            <Text component="h2" fw={600}>
              {translate(`delegates.rowState.${state}`)} · {these.length}
            </Text>
            <ul className="bare">
              {these.map((row) => (
                <li key={row.line} className={directory.line}>
                  <Line row={row} />
                  {state === 'doubtful' ? (
                    <NativeSelect
                      aria-label={t('delegates.whoIs', { name: row.name })}
                      value={decisions[row.line] ?? ''}
                      data={[
                        { value: '', label: t('delegates.choose') },
                        { value: 'new', label: t('delegates.somebodyNew') },
                        ...row.candidates.map(({ id, name }) => ({ value: id, label: name })),
                        { value: 'leave', label: t('delegates.leaveOut') },
                      ]}
                      onChange={(event) => onDecide(row.line, event.currentTarget.value)}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Line({ row }: { row: PersonRowDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  return (
    <div className={directory.what}>
      <bdi>{row.name || t('delegates.noName')}</bdi>
      {row.delegation ? ` · ${nameOf(row.delegation.code, row.delegation.name)}` : null}
      <Text component="div" size="sm" c="dimmed">
        {t('delegates.inLine', { line: row.line })}
        {row.problem ? ` · ${translate(`delegates.rowProblem.${row.problem}`)}` : null}
      </Text>
    </div>
  );
}
