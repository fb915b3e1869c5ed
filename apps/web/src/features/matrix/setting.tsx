import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { CONFIDENCES, EVIDENCE_GRADES, SAID, STANCES, type MatrixCell, type Tier } from '#libs/domain';
import { problemOf } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { inOneLine, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { gradeName, saidName, sureName } from '../../ui/evidence.js';
import { Clash, type ClashForm } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { stanceName } from '../../ui/stance.js';
import { recentSources, type Draft } from './record.js';
import styles from './matrix.module.css';

interface SettingProps {
  draft: Draft;
  /** The tiers that this reader may choose. */
  tiers: readonly Tier[];
  error: unknown;
  /** What somebody else made of the cell since it was opened; null when nothing is known any more. */
  meanwhile?: MatrixCell | null | undefined;
  /** The question before anything goes over that. */
  clash?: ClashForm | undefined;
  onChange: (draft: Draft) => void;
  onSave: () => void;
  onClose: () => void;
}

/** Asks at once for what a stance rests on. The table stays in reach behind it; Enter saves, Escape leaves. */
export function Setting(props: SettingProps) {
  const { draft, error, clash, onChange, onSave, onClose } = props;
  const t = useT();
  const { campaignId } = useSeat();
  const heading = useId();
  const source = useRef<HTMLInputElement>(null);
  useEffect(() => source.current?.focus(), [draft.code, draft.askId]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section className={styles.set} aria-labelledby={heading} onKeyDown={onKey}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Title order={2} size="h5" id={heading}>
            {t('matrix.set', { name: draft.name, stance: stanceName(draft.stance) })}
          </Title>
          <Text size="sm" c="dimmed">
            <bdi>{draft.ask}</bdi>
          </Text>
          {error ? <ProblemNotice error={error} /> : null}
          <TextInput
            ref={source}
            label={t('matrix.source')}
            description={t('matrix.sourceHow')}
            list="matrix-sources"
            maxLength={1000}
            value={draft.source}
            error={fieldMessage(error, 'source')}
            onChange={(event) => onChange({ ...draft, source: event.currentTarget.value })}
          />
          <datalist id="matrix-sources">
            {recentSources(campaignId).map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Choices {...props} />
          {clash ? <Clash form={clash} /> : null}
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {t('matrix.setHow')}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('list.cancel')}
              </Button>
              <Button type="submit" disabled={clash !== undefined}>
                {problemOf(error) || error ? t('problem.again') : t('matrix.record')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </section>
  );
}

function Choices({ draft, tiers, error, meanwhile, onChange }: SettingProps) {
  const t = useT();
  const choice = <K extends 'stance' | 'said' | 'grade'>(
    name: K,
    label: string,
    values: readonly Draft[K][],
    wordOf: (value: Draft[K]) => string,
    theirs?: string,
  ) => (
    <NativeSelect
      label={label}
      description={theirs === undefined ? undefined : <Meanwhile theirs={theirs} />}
      value={draft[name]}
      error={fieldMessage(error, name)}
      data={values.map((value) => ({ value, label: wordOf(value) }))}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  // Nothing is said where nothing is known any more: the form has a word for that.
  const said =
    meanwhile === undefined
      ? undefined
      : meanwhile === null
        ? ''
        : inOneLine(stanceName(meanwhile.stance), sureName(meanwhile.confidence));
  return (
    <div className={styles.pair}>
      {choice('stance', t('matrix.setStance'), STANCES, stanceName, said)}
      <NativeSelect
        label={t('matrix.sure')}
        value={String(draft.confidence)}
        error={fieldMessage(error, 'confidence')}
        data={CONFIDENCES.map((value) => ({ value: String(value), label: sureName(value) }))}
        onChange={(event) => {
          const confidence = CONFIDENCES.find((one) => String(one) === event.currentTarget.value);
          if (confidence) onChange({ ...draft, confidence });
        }}
      />
      {choice('said', t('matrix.said'), SAID, saidName)}
      {choice('grade', t('matrix.grade'), EVIDENCE_GRADES, gradeName)}
      <TierField
        label={t('matrix.readers')}
        value={draft.tier}
        tiers={tiers}
        error={fieldMessage(error, 'tier')}
        onChange={(tier) => onChange({ ...draft, tier })}
      />
    </div>
  );
}
