import { Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  CONFIDENCES,
  EVIDENCE_GRADES,
  TREATY_STEPS,
  type Confidence,
  type EvidenceGrade,
  type Tier,
  type TreatyStep,
} from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  treatyIntentionsChange,
  treatyIntentionsRecord,
  treatyIntentionsRemove,
  type TreatyIntentionDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import type { NamedParty } from './terms.js';

interface IntentionFields {
  delegationCode: string;
  step: TreatyStep;
  expectedOn: string;
  statedOn: string;
  /** As a select has it: 1 to 3. */
  confidence: string;
  grade: EvidenceGrade;
  source: string;
  note: string;
  tier: Tier;
}

const fieldsOf = (said: TreatyIntentionDto, tier: Tier = said.tier): IntentionFields => {
  const { delegationCode, step, expectedOn, statedOn, confidence, grade, source, note } = said;
  return {
    ...{ delegationCode, step, expectedOn: expectedOn ?? '', statedOn, confidence: String(confidence) },
    ...{ grade, source, note, tier },
  };
};

const toRequest = ({ step, expectedOn, statedOn, confidence, grade, source, note }: IntentionFields) => ({
  ...{ step, expectedOn: expectedOn || null, statedOn, grade },
  confidence: Number(confidence) as Confidence,
  ...{ source: source.trim(), note: note.trim() },
});

interface RecordIntentionProps {
  parties: readonly NamedParty[];
  /** Calendar date at the depositary. */
  today: string;
  onDone: () => void;
}

/** Records what a capital says that it will do. */
export function RecordIntention({ parties, today, onDone }: RecordIntentionProps) {
  const t = useT();
  const { campaignId, defaultTier } = useSeat();
  // Made once, so that sending again after a lost answer records nothing twice.
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'treaty');
  const form = useForm<TreatyIntentionDto, IntentionFields>({
    fieldsOf: (said) =>
      said
        ? fieldsOf(said)
        : {
            ...{ delegationCode: '', step: 'will_sign', expectedOn: '', statedOn: today, confidence: '2' },
            ...{ grade: 'own_notes', source: '', note: '', tier: defaultTier },
          },
    save: (fields) => {
      const { delegationCode, tier } = fields;
      return treatyIntentionsRecord(campaignId, { id, delegationCode, tier, ...toRequest(fields) }, {});
    },
    missing: ({ delegationCode }) =>
      delegationCode === '' ? { field: 'delegationCode', message: t('treaty.whichParty') } : undefined,
    onSaved: (said) => {
      toast(t('treaty.intention.recorded'), async () => {
        await treatyIntentionsRemove(said.id, versionTag(said.version), campaignId, {});
        await again();
      });
      onDone();
      return again();
    },
  });
  return (
    <FormBody
      form={form}
      send={t('treaty.intention.record')}
      leave={{ label: t('list.cancel'), onLeave: onDone }}
    >
      <Choice
        label={t('treaty.party')}
        options={[['', t('treaty.whichParty')], ...parties.map(({ code, name }) => [code, name] as const)]}
        {...form.text('delegationCode')}
      />
      <Said form={form} />
      <TierField
        label={t('treaty.intention.tier')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}

/** Corrects what was recorded. */
export function ChangeIntention({ said, onDone }: { said: TreatyIntentionDto; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'treaty');
  const form = useForm<TreatyIntentionDto, IntentionFields>({
    current: said,
    fieldsOf: (one = said) => fieldsOf(one),
    save: (fields, opened = said) =>
      treatyIntentionsChange(said.id, versionTag(opened.version), campaignId, toRequest(fields), {}),
    onSaved: (saved, before) => {
      toast(
        t('treaty.intention.changed'),
        before &&
          (async () => {
            const fields = toRequest(fieldsOf(before));
            await treatyIntentionsChange(said.id, versionTag(saved.version), campaignId, fields, {});
            await again();
          }),
      );
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onDone }}>
      <Said form={form} />
    </FormBody>
  );
}

function Said({ form }: { form: Form<IntentionFields> }) {
  const t = useT();
  return (
    <>
      <Choice
        label={t('treaty.intention.step')}
        options={TREATY_STEPS.map((step) => [step, t(`treaty.step.${step}`)])}
        {...form.text('step')}
      />
      <TextField
        type="date"
        label={t('treaty.intention.expectedOn')}
        description={t('treaty.intention.expectedOnHow')}
        {...form.text('expectedOn')}
      />
      <TextField type="date" required label={t('treaty.intention.statedOn')} {...form.text('statedOn')} />
      <Choice
        label={t('treaty.intention.confidence')}
        options={CONFIDENCES.map((one) => [String(one), translate(`sure.${one}`)])}
        {...form.text('confidence')}
      />
      <Choice
        label={t('treaty.intention.grade')}
        options={EVIDENCE_GRADES.map((one) => [one, translate(`grade.${one}`)])}
        {...form.text('grade')}
      />
      <TextField label={t('treaty.source')} {...form.text('source')} />
      <Textarea
        rows={2}
        label={t('treaty.note')}
        description={form.theirs.note === undefined ? undefined : <Meanwhile theirs={form.theirs.note} />}
        value={form.fields.note}
        error={form.error('note')}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
    </>
  );
}
