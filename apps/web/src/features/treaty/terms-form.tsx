import { Checkbox, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.layer.css';
import { versionTag } from '../../kernel/api/call.js';
import { treatyRemoveTerms, treatySet, type TreatyDto } from '../../kernel/api/client.js';
import { useFinder } from '../../kernel/i18n/find-states.js';
import { listed, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TextField, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { readParties, termsOf, toTerms, type NamedParty, type TermsFields } from './terms.js';

interface TermsFormProps {
  treaty: TreatyDto | undefined;
  parties: readonly NamedParty[];
  onDone: () => void;
}

function useTermsForm({ treaty, parties, onDone }: TermsFormProps): Form<TermsFields> {
  const t = useT();
  const { campaignId } = useSeat();
  const finder = useFinder();
  const find = (name: string) => finder?.findState(name)?.code;
  const names = new Map(parties.map(({ code, name }) => [code, name]));
  const fieldsOf = (one: TreatyDto | undefined) => termsOf(one, (code) => names.get(code) ?? code);
  const again = () => refresh(campaignId, 'treaty');
  const send = (fields: TermsFields, version: number) =>
    treatySet(versionTag(version), campaignId, toTerms(fields, parties, find));
  return useForm({
    current: treaty,
    fieldsOf,
    save: (fields, opened) => send(fields, opened?.version ?? 0),
    missing: ({ conditionParties, laterFirstOfMonth, laterMonths, laterDays }) => {
      if (laterFirstOfMonth && laterMonths.trim() === '' && laterDays.trim() === '') {
        return { field: 'laterMonths' as const, message: t('treaty.laterNeeds') };
      }
      const { unknown } = readParties(conditionParties, parties, find);
      if (unknown.length === 0) return undefined;
      return {
        field: 'conditionParties' as const,
        message: t('treaty.unknownParties', { names: listed(unknown) }),
      };
    },
    onSaved: (saved, before) => {
      toast(t('treaty.termsSet'), async () => {
        if (before) await send(fieldsOf(before), saved.version);
        else await treatyRemoveTerms(versionTag(saved.version), campaignId, {});
        await again();
      });
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
}

/** When the treaty enters into force, and until when it can be signed. */
export function TermsForm(props: TermsFormProps) {
  const t = useT();
  const form = useTermsForm(props);
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: props.onDone }}>
      <TextField label={t('treaty.name')} required {...form.text('name')} />
      <Force form={form} />
      <Later form={form} />
      <Condition form={form} />
      <TextField type="date" label={t('treaty.adoptedOn')} {...form.text('adoptedOn')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField type="date" label={t('treaty.opensOn')} {...form.text('opensOn')} />
        <TextField type="date" label={t('treaty.closesOn')} {...form.text('closesOn')} />
      </SimpleGrid>
      <ZoneInput label={t('treaty.zone')} {...form.text('zone')} />
      <TextField label={t('treaty.source')} required {...form.text('source')} />
      <Textarea
        rows={2}
        label={t('treaty.note')}
        description={form.theirs.note === undefined ? undefined : <Meanwhile theirs={form.theirs.note} />}
        value={form.fields.note}
        error={form.error('note')}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
    </FormBody>
  );
}

interface PartProps {
  form: Form<TermsFields>;
}

type Ticked = 'firstOfMonth' | 'laterFirstOfMonth' | 'regionalOrganisationCounts';

function Tick({ form, field, label }: PartProps & { field: Ticked; label: string }) {
  const t = useT();
  const theirs = form.theirs[field];
  return (
    <Checkbox
      label={label}
      description={
        theirs === undefined ? undefined : <Meanwhile theirs={t(theirs ? 'form.yes' : 'form.no')} />
      }
      checked={form.fields[field]}
      error={form.error(field)}
      onChange={(event) => form.set({ [field]: event.currentTarget.checked })}
    />
  );
}

/** From when it binds who joins once there are enough. */
function Later({ form }: PartProps) {
  const t = useT();
  return (
    <fieldset className="bare">
      <legend>{t('treaty.later')}</legend>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('treaty.laterHow')}
        </Text>
        <Group gap="sm" align="flex-end" grow>
          <TextField
            type="number"
            min={0}
            label={t('treaty.laterMonths')}
            {...form.text('laterMonths', 'forLaterParties.monthsAfter')}
          />
          <TextField
            type="number"
            min={0}
            label={t('treaty.daysAfter')}
            {...form.text('laterDays', 'forLaterParties.daysAfter')}
          />
        </Group>
        <Tick form={form} field="laterFirstOfMonth" label={t('treaty.firstOfMonth')} />
      </Stack>
    </fieldset>
  );
}

function Force({ form }: PartProps) {
  const t = useT();
  return (
    <>
      <TextField
        type="number"
        min={1}
        required
        label={t('treaty.instrumentsNeeded')}
        {...form.text('instrumentsNeeded')}
      />
      <Group gap="sm" align="flex-end" grow>
        <TextField type="number" min={0} label={t('treaty.monthsAfter')} {...form.text('monthsAfter')} />
        <TextField type="number" min={0} label={t('treaty.daysAfter')} {...form.text('daysAfter')} />
      </Group>
      <Tick form={form} field="firstOfMonth" label={t('treaty.firstOfMonth')} />
      <Tick form={form} field="regionalOrganisationCounts" label={t('treaty.regionalOrganisationCounts')} />
    </>
  );
}

function Condition({ form }: PartProps) {
  const t = useT();
  const { fields, theirs, error, set } = form;
  return (
    <fieldset className="bare">
      <legend>{t('treaty.condition')}</legend>
      <Stack gap="sm">
        <TextField
          label={t('treaty.conditionName')}
          description={t('treaty.conditionNameHow')}
          {...form.text('conditionName', 'condition.name')}
        />
        <TextField
          label={t('treaty.conditionNeeded')}
          description={t('treaty.conditionNeededHow')}
          {...form.text('conditionNeeded', 'condition.needed')}
        />
        <Textarea
          rows={4}
          label={t('treaty.conditionParties')}
          description={
            <Meanwhile theirs={theirs.conditionParties}>{t('treaty.conditionPartiesHow')}</Meanwhile>
          }
          value={fields.conditionParties}
          error={error('conditionParties') ?? error('condition.parties')}
          onChange={(event) => set({ conditionParties: event.currentTarget.value })}
        />
      </Stack>
    </fieldset>
  );
}
