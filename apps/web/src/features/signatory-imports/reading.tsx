import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SignatoryDecisionPart, SignatoryReadingDto } from '../../kernel/api/client.js';
import { dayText, dotted, listed, translate, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { Addressed } from './addressed.js';
import { Apply } from './apply.js';
import { alike, ofTwoNames, type Decisions } from './decisions.js';
import { SignatoryRow } from './signatory-row.js';
import styles from './signatory-imports.module.css';

interface ReadingProps {
  letterId: string;
  reading: SignatoryReadingDto;
  asked: { text: string; decisions: Decisions };
  /** Whether the reading is of what stands in the box and was decided now. */
  current: boolean;
  onDecide: (said: readonly SignatoryDecisionPart[]) => void;
  onDone: () => void;
  onLine: (line: number) => void;
}

/** What was read of a text: what is doubtful first, then every row. */
export function Reading({ letterId, reading, asked, current, onDecide, onDone, onLine }: ReadingProps) {
  const t = useT();
  const open = reading.rows.filter(({ settled }) => !settled);
  const settled = reading.rows.filter((row) => row.settled);
  const rows = { decisions: asked.decisions, onDecide, onLine, text: asked.text };
  return (
    <>
      <Found letterId={letterId} reading={reading} onDecide={onDecide} />
      {open.length > 0 ? (
        <Panel title={t('signatoryImport.open', { count: open.length })}>
          <Text c="dimmed">{t('signatoryImport.openHow')}</Text>
          <Group gap="xs">
            {alike(open).map(([doubt, those]) => (
              <Button
                key={doubt}
                {...wraps}
                onClick={() => onDecide(those.map(({ at }) => ({ at, as: 'entry' })))}
              >
                {t('signatoryImport.takeAll', {
                  count: those.length,
                  doubt: translate(`signatoryImport.doubt.${doubt}`),
                })}
              </Button>
            ))}
            {(['entry', 'left'] as const).map((as) => {
              const said = ofTwoNames(open, as);
              return said.length === 0 ? null : (
                <Button key={as} {...wraps} onClick={() => onDecide(said)}>
                  {t(as === 'entry' ? 'signatoryImport.splitAll' : 'signatoryImport.leaveSeconds', {
                    count: said.length,
                  })}
                </Button>
              );
            })}
          </Group>
          <Rows {...rows} rows={open} all={reading.rows} />
        </Panel>
      ) : null}
      <Panel title={t('signatoryImport.rows', { count: settled.length })}>
        <Rows {...rows} rows={settled} all={reading.rows} />
      </Panel>
      <Apply {...{ letterId, reading, asked, current, onDone }} />
    </>
  );
}

/** Long words on a phone take two lines. */
const wraps = { variant: 'default', size: 'sm', className: styles.bulk, classNames: { label: styles.words } };

/** So many are drawn at once. */
const PAGE = 50;

interface RowsProps {
  rows: SignatoryReadingDto['rows'];
  all: SignatoryReadingDto['rows'];
  text: string;
  decisions: Decisions;
  onDecide: ReadingProps['onDecide'];
  onLine: ReadingProps['onLine'];
}

function Rows({ rows, all, ...more }: RowsProps) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const rest = rows.length - shown;
  return (
    <>
      <ol className="bare">
        {rows.slice(0, shown).map((row) => (
          <SignatoryRow key={row.at} row={row} first={all[0]?.at === row.at} {...more} />
        ))}
      </ol>
      {rest > 0 ? (
        <Button variant="default" className="at-start" onClick={() => setShown((before) => before + PAGE)}>
          {t('signatoryImport.more', { more: Math.min(PAGE, rest), rest })}
        </Button>
      ) : null}
    </>
  );
}

/** What was taken for none of those who signed, and may be one. */
const MAY_BE_ONE: ReadonlySet<string> = new Set(['place', 'footnote', 'left']);

/** How many, as of when, where the list ends, what is missing, and to whom the letter went. */
function Found({ letterId, reading, onDecide }: Pick<ReadingProps, 'letterId' | 'reading' | 'onDecide'>) {
  const t = useT();
  const { organisations, individuals, asOf, endsBefore, missing, addressees, copies, parts } = reading;
  const other = parts.filter(({ kind }) => kind !== 'heading' && kind !== 'section');
  return (
    <Panel title={t('signatoryImport.found')}>
      <Stack gap={4}>
        <Text fw={600}>
          {t('signatoryImport.organisations', { count: organisations })} ·{' '}
          {t('signatoryImport.individuals', { count: individuals })}
        </Text>
        {asOf ? <Text>{t('signatoryImport.asOf', { day: dayText(asOf) })}</Text> : null}
        {missing.length > 0 ? (
          <Alert color="yellow">
            {t('signatoryImport.missing', { numbers: listed(missing.map(({ number }) => String(number))) })}
          </Alert>
        ) : null}
        {endsBefore ? <Text size="sm">{t('signatoryImport.endsBefore', { line: endsBefore })}</Text> : null}
        {addressees.length > 0 ? (
          <Text size="sm">{t('signatoryImport.addressees', { names: dotted(...addressees) })}</Text>
        ) : null}
        {copies.length > 0 ? (
          <Text size="sm">{t('signatoryImport.copies', { names: dotted(...copies) })}</Text>
        ) : null}
        {addressees.length + copies.length > 0 ? (
          <Addressed key={[...addressees, '', ...copies].join('\n')} letterId={letterId} reading={reading} />
        ) : null}
        {other.length > 0 ? (
          <details>
            <summary>{t('signatoryImport.parts', { count: other.length })}</summary>
            <ul>
              {other.map(({ at, line, kind, text }) => (
                <li key={at}>
                  {t('signatoryImport.line', { line })} · {translate(`signatoryImport.part.${kind}`)}:{' '}
                  <bdi>{text}</bdi>{' '}
                  {MAY_BE_ONE.has(kind) ? (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('signatoryImport.isOneOf', { text })}
                      onClick={() => onDecide([{ at, as: 'entry' }])}
                    >
                      {t('signatoryImport.isOne')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Stack>
    </Panel>
  );
}
