import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
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
import { initialChoice } from './initial-choice.js';
import { Items } from './items.js';
import { LeftBehind } from './left-behind.js';
import { Pick, PickLetters } from './pick.js';

type Listed = 'sessionIds' | 'documentIds' | 'askIds';

/** Chooses what leaves, shows exactly that, and asks a second coordinator. */
export function Choose({ state }: { state: PublicationStateDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [choice, setChoice] = useState(() => initialChoice(state));
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
      <LeftBehind state={state} />
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
        error={error('licence')}
        onChange={(event) => change({ licence: event.currentTarget.value as PageLicence })}
      />
      {listed('sessionIds', t('publication.sessions'), state.sessions)}
      {listed('documentIds', t('publication.documents'), state.documents)}
      <PickLetters
        letters={state.letters}
        error={error('letterListIds')}
        chosen={choice.letterListIds ?? []}
        onChange={(letterListIds) => change({ letterListIds })}
      />
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
