import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LineDecisionDto, SplitQuestionDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import styles from './texts.module.css';

/** More at once nobody reads. */
const SHOWN = 30;

interface QuestionsProps {
  questions: readonly SplitQuestionDto[];
  decisions: readonly LineDecisionDto[];
  busy: boolean;
  /** All decisions, old and new. */
  onDecide: (decisions: LineDecisionDto[]) => void;
}

/** Lines that begin like a heading and are not understood: each is said to be the heading of an article, or none. */
export function Questions({ questions, decisions, busy, onDecide }: QuestionsProps) {
  const t = useT();
  if (questions.length === 0 && decisions.length === 0) return null;
  const decide = (line: number, number: string | null) => onDecide([...decisions, { line, number }]);
  const none = () => onDecide([...decisions, ...questions.map(({ line }) => ({ line, number: null }))]);
  return (
    <Panel title={t('load.questions')}>
      {questions.length > 0 ? <Text c="dimmed">{t('load.questionsHow')}</Text> : null}
      <Stack component="ul" className="bare" gap="sm">
        {questions.slice(0, SHOWN).map((question) => (
          <li key={question.line}>
            <Question question={question} busy={busy} onDecide={(number) => decide(question.line, number)} />
          </li>
        ))}
      </Stack>
      {questions.length > 1 ? (
        <Button className="at-start" size="sm" variant="default" loading={busy} onClick={none}>
          {t('load.noneOfThese', { count: questions.length })}
        </Button>
      ) : null}
      {decisions.length > 0 ? (
        <details>
          <summary className={styles.summary}>{t('load.answered', { count: decisions.length })}</summary>
          <ul className="bare">
            {decisions.map(({ line, number }) => (
              <li key={line}>
                <Group gap="xs">
                  <Text size="sm">
                    {number === null
                      ? t('load.answerNone', { line })
                      : t('load.answerHeading', { line, number })}
                  </Text>
                  <Button
                    size="xs"
                    variant="default"
                    disabled={busy}
                    onClick={() => onDecide(decisions.filter((one) => one.line !== line))}
                  >
                    {t('load.askAgain')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}

interface QuestionProps {
  question: SplitQuestionDto;
  busy: boolean;
  onDecide: (number: string | null) => void;
}

function Question({ question, busy, onDecide }: QuestionProps) {
  const t = useT();
  const [number, setNumber] = useState(question.number ?? '');
  const { line, text, reason } = question;
  return (
    <form
      className={styles.openProvision}
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim()) onDecide(number.trim());
      }}
    >
      <div>
        <Text fw={600} className="written">
          <bdi>{text}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t('load.line', { line })} · {t(`load.reason.${reason}`)}
        </Text>
      </div>
      <Group gap="xs">
        <TextInput
          w="7rem"
          aria-label={t('load.asked', { line })}
          value={number}
          maxLength={60}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" disabled={busy || !number.trim()}>
          {t('load.isHeading')}
        </Button>
        <Button size="sm" variant="default" disabled={busy} onClick={() => onDecide(null)}>
          {t('load.noHeading')}
        </Button>
      </Group>
    </form>
  );
}
