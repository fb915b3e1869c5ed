import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { pastedAddresses } from '#libs/domain';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#libs/words';
import { letterRequestsAsk, type OrganisationToAskDto } from '../../kernel/api/client.js';
import { knownRefusal } from '../../kernel/api/problem-text.js';
import { dotted, translate, useLanguage, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useMe, useSeat } from '../../kernel/session/session.js';
import { Choice, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

interface AskFormProps {
  letterId: string;
  organisations: readonly OrganisationToAskDto[];
  onDone: () => void;
}

/** Organisations by their focal points, and addresses as they were pasted: all of them or nobody. */
export function AskForm({ letterId, organisations, onDone }: AskFormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const zone = useMe()?.zone ?? 'UTC';
  const language: string = useLanguage();
  // Made once, so that sending again after a lost answer asks nobody twice.
  const [idempotencyKey] = useState(() => uuid7());
  const form = useForm({
    current: undefined,
    fieldsOf: () => ({ organisationIds: [] as string[], addresses: '', language, zone }),
    save: (fields) =>
      letterRequestsAsk(
        letterId,
        campaignId,
        { ...fields, language: fields.language as Language },
        { idempotencyKey },
      ),
    onSaved: ({ asked, before }) => {
      onDone();
      const also = before > 0 ? translate('askToSign.askedBefore', { count: before }) : null;
      toast(dotted(translate('askToSign.asked', { count: asked }), also));
      return refresh(campaignId, 'letters');
    },
    askAgain: () => refresh(campaignId, 'letters'),
  });
  const { organisationIds } = form.fields;
  return (
    <FormBody form={form} send={t('askToSign.send')}>
      <Checkbox.Group
        label={t('askToSign.organisations')}
        value={organisationIds}
        error={form.error('organisationIds')}
        onChange={(to) => form.set({ organisationIds: to })}
      >
        <Stack gap="xs">
          {organisations.map(({ id, name, people }) => (
            <Checkbox
              key={id}
              value={id}
              label={t('askToSign.organisationPeople', { name, count: people })}
            />
          ))}
          {organisations.length === 0 ? <Text size="sm">{t('askToSign.noOrganisations')}</Text> : null}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t('askToSign.addresses')}
        description={t('askToSign.addressesHow')}
        rows={8}
        {...written(form.text('addresses'))}
      />
      <Found addresses={form.fields.addresses} />
      <Choice
        label={t('askToSign.language')}
        options={LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const)}
        {...form.text('language')}
      />
      <ZoneInput label={t('askToSign.zone')} description={t('askToSign.zoneHow')} {...form.text('zone')} />
    </FormBody>
  );
}

/** Asked at once at most, and as much of a text as is read for that; the api refuses more. */
const MOST = 300;
const LONGEST = 60_000;

/** How many addresses stand in what was pasted, or which line is none: said before anybody is asked. */
function Found({ addresses }: { addresses: string }) {
  const t = useT();
  // What is typed is drawn first: a long list is read when there is time.
  const text = useDeferredValue(addresses);
  const found = useMemo(() => (text.length > LONGEST ? null : pastedAddresses(text)), [text]);
  if (text.trim() === '') return null;
  const said =
    found === null || (Array.isArray(found) && found.length > MOST)
      ? knownRefusal({ code: 'signing.tooManyLines', params: { most: MOST }, detail: '' })
      : Array.isArray(found)
        ? t('askToSign.found', { count: found.length })
        : knownRefusal({ code: found.code, params: { line: found.line, text: found.text }, detail: '' });
  return (
    <Text size="sm" role="status">
      {said}
    </Text>
  );
}

interface Typed {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

const written = ({ value, onChange, error }: Typed) => ({
  value,
  error,
  onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
});
