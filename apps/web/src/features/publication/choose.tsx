import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { PAGE_LICENCES, type PageLicence } from '#libs/domain';
import {
  publicationsAsk,
  publicationsPreview,
  type ChoosableDto,
  type PublicationChoice,
  type PublicationPreviewDto,
  type PublicationStateDto,
} from '../../kernel/api/client.js';
import { problemOf } from '../../kernel/api/call.js';
import { refusalText } from '../../kernel/api/problem-text.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { Contacts } from './contacts.js';
import { Items } from './items.js';

type Listed = 'sessionIds' | 'documentIds' | 'askIds';

/** What is there to be chosen; what was chosen the last time and is gone is left out. */
function initial({ choice, sessions, documents, asks }: PublicationStateDto): PublicationChoice {
  const there = (ids: readonly string[], from: readonly ChoosableDto[]) =>
    ids.filter((id) => from.some((one) => one.id === id));
  return {
    ...choice,
    sessionIds: there(choice.sessionIds, sessions),
    documentIds: there(choice.documentIds, documents),
    askIds: there(choice.askIds, asks),
  };
}

/** Chooses what leaves, shows exactly that, and asks a second coordinator. */
export function Choose({ state }: { state: PublicationStateDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [choice, setChoice] = useState(() => initial(state));
  const preview = useMutation({
    mutationFn: (of: PublicationChoice) => publicationsPreview(campaignId, { choice: of }),
  });
  const change = (to: Partial<PublicationChoice>) => {
    setChoice({ ...choice, ...to });
    // What was looked at is no longer what leaves.
    preview.reset();
  };
  const problem = problemOf(preview.error)?.fields[0];
  const error = (field: string) =>
    problem?.path.startsWith(`choice.${field}`) ? refusalText(problem) : undefined;
  const listed = (name: Listed, label: string, from: readonly ChoosableDto[]) => (
    <Pick
      label={label}
      from={from}
      error={error(name)}
      chosen={choice[name]}
      onChange={(ids) => change({ [name]: ids })}
    />
  );
  return (
    <Panel title={t('publication.chooseTitle')}>
      <Textarea
        label={t('publication.fields.practical')}
        description={t('publication.practicalHow')}
        rows={5}
        maxLength={1500}
        dir="auto"
        value={choice.practical}
        error={error('practical')}
        onChange={(event) => change({ practical: event.currentTarget.value })}
      />
      <Contacts
        contacts={choice.contacts}
        error={error('contacts')}
        onChange={(contacts) => change({ contacts })}
      />
      <NativeSelect
        label={t('publication.fields.licence')}
        data={[...PAGE_LICENCES]}
        value={choice.licence}
        onChange={(event) => change({ licence: event.currentTarget.value as PageLicence })}
      />
      {listed('sessionIds', t('publication.sessions'), state.sessions)}
      {listed('documentIds', t('publication.documents'), state.documents)}
      {listed('askIds', t('publication.asks'), state.asks)}
      {preview.isError ? <ProblemNotice error={preview.error} /> : null}
      <Group>
        <Button
          variant={preview.data ? 'default' : 'filled'}
          loading={preview.isPending}
          onClick={() => preview.mutate(choice)}
        >
          {t('publication.preview')}
        </Button>
      </Group>
      {preview.data ? (
        <Previewed preview={preview.data} choice={choice} again={() => preview.mutate(choice)} />
      ) : null}
    </Panel>
  );
}

interface PickProps {
  label: string;
  from: readonly ChoosableDto[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

function Pick({ label, from, chosen, error, onChange }: PickProps) {
  const t = useT();
  const name = useId();
  return (
    <Stack gap={4} role="group" aria-labelledby={name}>
      <Text id={name} fw={600} size="sm">
        {label}
      </Text>
      {from.length === 0 ? <Text c="dimmed">{t('publication.noneThere')}</Text> : null}
      {from.map((one) => (
        <Checkbox
          key={one.id}
          label={
            <>
              <bdi>{one.name}</bdi>
              {one.positions === null ? null : ` (${t('publication.positions', { number: one.positions })})`}
            </>
          }
          checked={chosen.includes(one.id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
          }
        />
      ))}
      {error ? (
        <Text c="red.9" size="sm" role="alert">
          {error}
        </Text>
      ) : null}
    </Stack>
  );
}

interface PreviewedProps {
  preview: PublicationPreviewDto;
  choice: PublicationChoice;
  again: () => void;
}

function Previewed({ preview, choice, again }: PreviewedProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const ask = useMutation({
    mutationFn: () => publicationsAsk(campaignId, { choice, sha256: preview.sha256 }),
    onSuccess: () => {
      toast(translate('publication.asked'));
      return refresh(campaignId, 'publication');
    },
    onError: again,
  });
  return (
    <section aria-label={t('publication.previewTitle')}>
      <Stack gap="sm">
        <Text fw={600}>{t('publication.previewTitle')}</Text>
        {preview.leftOut > 0 ? <Text>{t('publication.leftOut', { number: preview.leftOut })}</Text> : null}
        <Items items={preview.items} gone={preview.gone} />
        {ask.isError ? <ProblemNotice error={ask.error} /> : null}
        <Group>
          <Button loading={ask.isPending} onClick={() => ask.mutate()}>
            {t('publication.ask')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
