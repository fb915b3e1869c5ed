import { Checkbox, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { hasEffectOfItsOwn, TREATY_ACTIONS, type TreatyActionKind } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  treatyChange,
  treatyRecord,
  treatyRemove,
  type TreatyActDto,
  type TreatyStateDto,
} from '../../kernel/api/client.js';
import { dayText, dotted, translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { actsOfState } from '../../ui/campaign/treaty/acts-of-states.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import type { NamedParty } from './terms.js';

interface ActFields {
  delegationCode: string;
  kind: TreatyActionKind;
  /** Empty where only that it happened is known. */
  doneOn: string;
  /** Empty where it is not known, and of acts that have no day of effect of their own. */
  effectiveOn: string;
  confirmed: boolean;
  source: string;
  note: string;
  declaration: string;
}

const EMPTY: ActFields = {
  ...{ delegationCode: '', kind: 'ratification', doneOn: '', effectiveOn: '', confirmed: true },
  ...{ source: '', note: '', declaration: '' },
};

function fieldsOf(act: TreatyActDto | undefined): ActFields {
  if (!act) return EMPTY;
  const { kind, doneOn, effectiveOn, confirmed, source, note, declaration } = act;
  return {
    ...{ delegationCode: '', kind, doneOn: doneOn ?? '', effectiveOn: effectiveOn ?? '' },
    ...{ confirmed, source, note, declaration },
  };
}

const reported = (fields: ActFields) => {
  const { kind, doneOn, effectiveOn, confirmed, source, note, declaration } = fields;
  return {
    ...{ doneOn: doneOn || null, confirmed },
    effectiveOn: hasEffectOfItsOwn(kind) ? effectiveOn || null : null,
    ...{ source: source.trim(), note: note.trim(), declaration: declaration.trim() },
  };
};

interface RecordActProps {
  parties: readonly NamedParty[];
  /** With what each did so far. */
  states: readonly TreatyStateDto[];
  onDone: () => void;
}

/** Reports what a party did: signed, deposited an instrument, withdrew it. */
export function RecordAct({ parties, states, onDone }: RecordActProps) {
  const t = useT();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer records nothing twice.
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'treaty');
  const form = useForm<TreatyActDto, ActFields>({
    fieldsOf,
    save: (fields) => {
      const { delegationCode, kind } = fields;
      return treatyRecord(campaignId, { id, delegationCode, kind, ...reported(fields) });
    },
    missing: ({ delegationCode }) =>
      delegationCode === '' ? { field: 'delegationCode', message: t('treaty.whichParty') } : undefined,
    onSaved: (act) => {
      toast(t('treaty.recorded'), async () => {
        await treatyRemove(act.id, versionTag(act.version), campaignId, {});
        await again();
      });
      onDone();
      return again();
    },
  });
  return (
    <FormBody form={form} send={t('treaty.record')} leave={{ label: t('list.cancel'), onLeave: onDone }}>
      <Choice
        label={t('treaty.party')}
        options={[['', t('treaty.whichParty')], ...parties.map(({ code, name }) => [code, name] as const)]}
        {...form.text('delegationCode')}
      />
      <SoFar state={states.find(({ code }) => code === form.fields.delegationCode)} />
      <Choice
        label={t('treaty.kind')}
        options={TREATY_ACTIONS.map((kind) => [kind, translate(`treatyAct.${kind}`)])}
        {...form.text('kind')}
      />
      <Reported form={form} />
    </FormBody>
  );
}

/** What the party that was chosen did already: whoever withdrew can be bound again, by the same kind of instrument as well. */
function SoFar({ state }: { state: TreatyStateDto | undefined }) {
  const t = useT();
  const acts = state ? actsOfState(state) : [];
  if (acts.length === 0) return null;
  return (
    <Text size="sm" component="div" role="status">
      {t('treaty.soFar')}
      <ul className="bare">
        {acts.map(({ id, kind, doneOn, effectiveOn, confirmed }) => (
          <li key={id}>
            {dotted(
              translate(`treatyAct.${kind}`),
              doneOn ? dayText(doneOn) : t('treaty.dayUnknown'),
              effectiveOn && t('treaty.takesEffect', { day: dayText(effectiveOn) }),
              !confirmed && t('handover.unconfirmed'),
            )}
          </li>
        ))}
      </ul>
    </Text>
  );
}

/** Corrects or confirms what was reported. */
export function ChangeAct({ act, onDone }: { act: TreatyActDto; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'treaty');
  const form = useForm<TreatyActDto, ActFields>({
    current: act,
    fieldsOf,
    save: (fields, opened = act) => {
      const [sent, stood] = [reported(fields), reported(fieldsOf(opened))];
      const names = Object.keys(sent) as (keyof typeof sent)[];
      const changed = names.filter((name) => sent[name] !== stood[name]).map((name) => [name, sent[name]]);
      return treatyChange(act.id, versionTag(opened.version), campaignId, Object.fromEntries(changed));
    },
    onSaved: (saved, before) => {
      toast(
        t('treaty.changed'),
        before &&
          (async () => {
            await treatyChange(act.id, versionTag(saved.version), campaignId, reported(fieldsOf(before)));
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
      <Reported form={form} />
    </FormBody>
  );
}

function Reported({ form }: { form: Form<ActFields> }) {
  const t = useT();
  const { fields, theirs, error, set } = form;
  return (
    <>
      <TextField
        type="date"
        label={t('treaty.doneOn')}
        description={t('treaty.doneOnHow')}
        {...form.text('doneOn')}
      />
      {hasEffectOfItsOwn(fields.kind) ? (
        <TextField
          type="date"
          label={t('treaty.effectiveOn')}
          description={t('treaty.effectiveOnHow')}
          {...form.text('effectiveOn')}
        />
      ) : null}
      <Checkbox
        label={t('treaty.confirmed')}
        description={
          <Meanwhile
            theirs={theirs.confirmed === undefined ? undefined : t(theirs.confirmed ? 'form.yes' : 'form.no')}
          >
            {t('treaty.confirmedHow')}
          </Meanwhile>
        }
        checked={fields.confirmed}
        error={error('confirmed')}
        onChange={(event) => set({ confirmed: event.currentTarget.checked })}
      />
      <TextField label={t('treaty.source')} required {...form.text('source')} />
      <LongText form={form} field="note" label={t('treaty.note')} />
      <LongText
        form={form}
        field="declaration"
        label={t('treaty.declaration')}
        how={t('treaty.declarationHow')}
      />
    </>
  );
}

interface LongTextProps {
  form: Form<ActFields>;
  field: 'note' | 'declaration';
  label: string;
  how?: string;
}

function LongText({ form, field, label, how }: LongTextProps) {
  const theirs = form.theirs[field];
  return (
    <Textarea
      rows={2}
      autosize
      maxRows={10}
      label={label}
      description={theirs === undefined ? how : <Meanwhile theirs={theirs}>{how}</Meanwhile>}
      value={form.fields[field]}
      error={form.error(field)}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
    />
  );
}
