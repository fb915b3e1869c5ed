import '@mantine/core/styles/SimpleGrid.layer.css';
import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import {
  CONFIDENCES,
  EVIDENCE_GRADES,
  SAID,
  type Confidence,
  type EvidenceGrade,
  type Said,
  type Tier,
} from '#libs/domain';
import { translate, useT } from '../../kernel/i18n/index.js';
import { widerThan, type LogForm } from './form.js';
import styles from './interactions.module.css';

interface DetailsProps {
  form: LogForm;
  coreGroup: boolean;
  onChange: (change: Partial<LogForm>) => void;
}

/** The note, and under Details what is mostly right as it is. */
export function Details({ form, coreGroup, onChange }: DetailsProps) {
  const t = useT();
  const wider = widerThan(form.sealed ? 'me' : form.tier).filter((tier) => tier !== 'core' || coreGroup);
  return (
    <Stack gap="sm">
      <Textarea
        label={t('log.note')}
        description={t('log.noteHow')}
        rows={3}
        maxLength={10_000}
        value={form.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <details className={styles.details}>
        <summary>{t('log.details')}</summary>
        <Stack gap="sm" pt="xs">
          <Grounds form={form} onChange={onChange} />
          <TextInput
            label={t('log.source')}
            dir="auto"
            maxLength={1000}
            value={form.source}
            onChange={(event) => onChange({ source: event.currentTarget.value })}
          />
          <Checkbox
            label={t('log.sealed')}
            description={t('log.sealedHow')}
            checked={form.sealed}
            onChange={(event) => onChange({ sealed: event.currentTarget.checked })}
          />
          {wider.length > 0 ? (
            <NativeSelect
              label={t('log.contact')}
              value={form.contactTier && wider.includes(form.contactTier) ? form.contactTier : ''}
              onChange={(event) =>
                onChange({ contactTier: (event.currentTarget.value || undefined) as Tier })
              }
              data={[
                { value: '', label: t('log.contactNobody') },
                ...wider.map((value) => ({ value, label: translate(`tier.${value}`) })),
              ]}
            />
          ) : null}
        </Stack>
      </details>
    </Stack>
  );
}

/** How sure, how it was said, and on what it rests: once for all stances. */
function Grounds({ form, onChange }: Pick<DetailsProps, 'form' | 'onChange'>) {
  const t = useT();
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      <NativeSelect
        label={t('log.confidence')}
        value={String(form.confidence)}
        onChange={(event) => onChange({ confidence: Number(event.currentTarget.value) as Confidence })}
        data={CONFIDENCES.map((one) => ({ value: String(one), label: translate(`sure.${one}`) }))}
      />
      <NativeSelect
        label={t('log.said')}
        value={form.said}
        onChange={(event) => onChange({ said: event.currentTarget.value as Said })}
        data={SAID.map((value) => ({ value, label: translate(`said.${value}`) }))}
      />
      <NativeSelect
        label={t('log.grade')}
        value={form.grade}
        onChange={(event) => onChange({ grade: event.currentTarget.value as EvidenceGrade })}
        data={EVIDENCE_GRADES.map((value) => ({ value, label: translate(`grade.${value}`) }))}
      />
    </SimpleGrid>
  );
}
