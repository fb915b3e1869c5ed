import { NativeSelect, Paper, Text, Textarea, TextInput } from '@mantine/core';
import { EVIDENCE_GRADES, SAID, type EvidenceGrade, type Said } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { ZoneInput } from '../../ui/form/fields.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { gradeName, saidName } from '../../ui/evidence.js';
import { inWords, instantOf, withPlace } from '../../ui/zone-clock.js';
import type { StatementForm } from './statement-form.js';
import styles from './statements.module.css';
import { cityText, wallText } from '../../kernel/i18n/clocks.js';

interface DetailsProps {
  form: StatementForm;
  zoneOfReader: string;
  /** The zone of the venue, where it has become another since the form was opened. */
  venueNow: string | undefined;
  error: unknown;
  onChange: (change: Partial<StatementForm>) => void;
}

/** How it was said, when, where to look it up and who may read it: prefilled, and told in the summary. */
export function Details({ form, zoneOfReader, venueNow, error, onChange }: DetailsProps) {
  const t = useT();
  const instant = instantOf(form.wall, form.zone);
  const yours =
    Number.isNaN(instant) || form.zone === zoneOfReader
      ? undefined
      : t('statements.whenYours', {
          when: inWords(instant, zoneOfReader),
          zone: cityText(zoneOfReader),
        });
  return (
    <Paper withBorder p="md" component="details" className={styles.details}>
      <summary>
        {t('statements.details')}
        <Text size="sm" c="dimmed">
          {[
            saidName(form.said),
            gradeName(form.grade),
            translate(`tier.${form.tier}`),
            `${wallText(form.wall)} (${cityText(form.zone)})`,
          ].join(' · ')}
        </Text>
      </summary>
      <div className={styles.filters}>
        <TextInput
          type="datetime-local"
          label={t('statements.when', { city: cityText(form.zone) })}
          description={yours}
          value={form.wall}
          error={fieldMessage(error, 'occurredAt')}
          onChange={(event) => onChange({ wall: event.currentTarget.value, readOff: false })}
        />
        <ZoneInput
          label={t('statements.zone')}
          value={form.zone}
          own={[zoneOfReader, ...(venueNow === undefined ? [] : [venueNow])]}
          theirs={venueNow}
          error={fieldMessage(error, 'zone')}
          onChange={(zone) => onChange(withPlace(form, zone))}
        />
        <NativeSelect
          label={t('statements.said')}
          value={form.said}
          error={fieldMessage(error, 'said')}
          data={SAID.map((value) => ({ value, label: saidName(value) }))}
          onChange={(event) => onChange({ said: event.currentTarget.value as Said })}
        />
        <NativeSelect
          label={t('statements.grade')}
          value={form.grade}
          error={fieldMessage(error, 'grade')}
          data={EVIDENCE_GRADES.map((value) => ({ value, label: gradeName(value) }))}
          onChange={(event) => onChange({ grade: event.currentTarget.value as EvidenceGrade })}
        />
        <TierField
          label={t('statements.tier')}
          value={form.tier}
          error={fieldMessage(error, 'tier')}
          onChange={(tier) => onChange({ tier })}
        />
        <TextInput
          label={t('statements.source')}
          description={t('statements.sourceHow')}
          value={form.source}
          error={fieldMessage(error, 'source')}
          onChange={(event) => onChange({ source: event.currentTarget.value })}
        />
        <Textarea
          label={t('statements.note')}
          autosize={false}
          rows={2}
          value={form.note}
          error={fieldMessage(error, 'note')}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </Paper>
  );
}
