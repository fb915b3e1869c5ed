import { Button, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { CONFIDENCES, STANCES, type Confidence, type Stance } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { AskDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useUnfinished } from '../../ui/guarded-form.js';
import { sureName } from '../../ui/evidence.js';
import { STANCE_LOOKS, stanceName } from '../../ui/stance.js';
import { NEW_LINE, type AskLine } from './statement-form.js';
import styles from './statements.module.css';

interface AskLinesProps {
  lines: AskLine[];
  asks: AskDto[];
  error: unknown;
  onChange: (lines: AskLine[]) => void;
}

/** What was said: an ask and a stance on each line. */
export function AskLines({ lines, asks, error, onChange }: AskLinesProps) {
  const t = useT();
  const set = (index: number, change: Partial<AskLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  const open = lines.findIndex(({ askId }) => askId === '');
  const unfinished = useUnfinished<HTMLSelectElement>(open >= 0);
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('statements.asks')}
        </Title>
        {fieldMessage(error, 'asks') ? (
          <Text c="var(--mantine-color-error)">{fieldMessage(error, 'asks')}</Text>
        ) : null}
        {lines.map((line, index) => (
          // Lines have no identity but their place.
          <div className={styles.askLine} key={index}>
            <NativeSelect
              label={t('statements.askLabel')}
              value={line.askId}
              {...(index === open ? { ref: unfinished.ref } : {})}
              error={
                fieldMessage(error, `asks[${index}].askId`) ??
                (index === open && unfinished.refused && t('statements.whichAsk'))
              }
              data={[
                { value: '', label: t('statements.chooseAsk') },
                ...asks.map(({ id, title }) => ({
                  value: id,
                  label: title,
                  disabled: lines.some((other, at) => at !== index && other.askId === id),
                })),
              ]}
              onChange={(event) => set(index, { askId: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('statements.stanceLabel')}
              value={line.stance}
              error={fieldMessage(error, `asks[${index}].stance`)}
              data={STANCES.map((value) => ({
                value,
                label: `${STANCE_LOOKS[value].sign} ${stanceName(value)}`,
              }))}
              onChange={(event) => set(index, { stance: event.currentTarget.value as Stance })}
            />
            <NativeSelect
              label={t('statements.sureLabel')}
              value={String(line.confidence)}
              error={fieldMessage(error, `asks[${index}].confidence`)}
              data={CONFIDENCES.map((value) => ({ value: String(value), label: sureName(value) }))}
              onChange={(event) =>
                set(index, { confidence: Number(event.currentTarget.value) as Confidence })
              }
            />
            {lines.length > 1 ? (
              <Button variant="default" onClick={() => onChange(lines.filter((_line, at) => at !== index))}>
                {t('statements.removeAsk')}
              </Button>
            ) : null}
          </div>
        ))}
        <Button
          variant="default"
          className="at-start"
          disabled={lines.length >= Math.min(30, asks.length)}
          onClick={() => onChange([...lines, NEW_LINE])}
        >
          {t('statements.addAsk')}
        </Button>
      </Stack>
    </Paper>
  );
}
