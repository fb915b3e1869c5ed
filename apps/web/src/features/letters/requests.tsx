import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#libs/words';
import { versionTag } from '../../kernel/api/call.js';
import {
  letterRequestsChange,
  letterRequestsRemove,
  letterRequestsRestore,
  type LetterRequestDto,
} from '../../kernel/api/client.js';
import { dotted, translate, translateAny, useT } from '../../kernel/i18n/index.js';
import { usePages } from '../../kernel/query/pages.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import directory from '../../ui/directory.module.css';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { ShowAll } from '../../ui/show-all.js';
import { toast } from '../../ui/toast.js';
import { requestPages } from './asking.queries.js';

/** Whom one asked, with what became of it. */
export function Requests({ letterId }: { letterId: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { items = [], query } = usePages(requestPages(campaignId, letterId));
  return (
    <Loaded query={query} height={120}>
      {() =>
        items.length === 0 ? null : (
          <>
            <ul className="bare" aria-label={t('askToSign.list')}>
              {items.map((request) => (
                <Line key={request.id} letterId={letterId} request={request} />
              ))}
            </ul>
            <ShowAll query={query} label={t('askToSign.more')} />
          </>
        )
      }
    </Loaded>
  );
}

interface LineProps {
  letterId: string;
  request: LetterRequestDto;
}

function Line({ letterId, request }: LineProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { name, email, organisation, answer, askedBy, stopped, reminders, mailState } = request;
  const others = [
    organisation === name ? null : organisation,
    email === '' || email === name ? null : email,
    askedBy ? t('askToSign.askedBy', { name: askedBy }) : t('askToSign.byLink'),
    reminders > 0 ? t('askToSign.reminders', { count: reminders }) : null,
    stopped ? t('askToSign.stopped') : null,
    mailState && mailState !== 'accepted'
      ? t('askToSign.mail', { state: translateAny(`deliveries.state.${mailState}`) })
      : null,
  ];
  return (
    <li className={directory.line}>
      <Group justify="space-between" gap="xs">
        <Stack gap={0}>
          <Text fw={600} component="bdi">
            {name}
          </Text>
          <Text size="sm">{dotted(...others)}</Text>
        </Stack>
        <Group gap="xs">
          <Badge variant={answer === 'signed' ? 'filled' : 'outline'}>
            {t(`askToSign.answers.${answer}`)}
          </Badge>
          <Button
            size="sm"
            variant="default"
            aria-label={t('askToSign.changeName', { name })}
            onClick={() => setOpen(true)}
          >
            {t('askToSign.change')}
          </Button>
        </Group>
      </Group>
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        <Change letterId={letterId} request={request} onDone={() => setOpen(false)} />
      </Dialog>
    </li>
  );
}

function Change({ letterId, request, onDone }: LineProps & { onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, name, version } = request;
  const again = () => refresh(campaignId, 'letters');
  const save = (at: number, to: { name: string; language: string }) =>
    letterRequestsChange(letterId, id, versionTag(at), campaignId, {
      name: to.name.trim(),
      language: to.language as Language,
    });
  const form = useForm({
    current: request,
    fieldsOf: (one) => ({ name: one?.name ?? '', language: one?.language ?? 'en' }),
    save: (fields, opened = request) => save(opened.version, fields),
    onSaved: (saved, opened = request) => {
      onDone();
      toast(translate('askToSign.saved'), async () => {
        await save(saved.version, opened);
        await again();
      });
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <Stack gap="lg">
      <FormBody form={form} send={t('list.save')} judged>
        <TextField label={t('askToSign.name')} required {...form.text('name')} />
        <Choice
          label={t('askToSign.language')}
          options={LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const)}
          {...form.text('language')}
        />
      </FormBody>
      <RemoveButton
        title={name}
        thing={`letter request ${id}`}
        // What was signed by it stays.
        uses={() => Promise.resolve({ items: [] })}
        remove={() => letterRequestsRemove(letterId, id, versionTag(version), campaignId)}
        restore={() => letterRequestsRestore(letterId, id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={again}
        onRemoved={onDone}
      />
    </Stack>
  );
}
