import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  letterRequestsChangeSigning,
  letterRequestsRemind,
  letterRequestsShare,
  letterRequestsUnshare,
  type LetterDto,
  type SigningDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { AskForm } from './ask-form.js';
import { signingQuery } from './asking.queries.js';
import { Requests } from './requests.js';

/** Asking people to sign: for coordinators alone, who read whom one asked and what they answered. */
export default function Asking({ letter }: { letter: LetterDto }) {
  const { role } = useSeat();
  return role === 'coordinator' ? <ForCoordinators letter={letter} /> : null;
}

function ForCoordinators({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [asking, setAsking] = useState(false);
  const signing = useQuery(signingQuery(campaignId, letter.id));
  const open = letter.state === 'open';
  return (
    <Panel
      title={t('askToSign.title')}
      action={open ? <Button onClick={() => setAsking(true)}>{t('askToSign.ask')}</Button> : null}
    >
      <Loaded query={signing} height={200}>
        {(data) => (
          <Stack gap="md">
            <Text role="status">
              {data.asked === 0 ? t('askToSign.nobody') : t('askToSign.numbers', numbersOf(data))}
            </Text>
            {open ? null : <Text size="sm">{t('askToSign.whenOpen')}</Text>}
            {open && data.unanswered > 0 ? (
              <Remind letterId={letter.id} unanswered={data.unanswered} />
            ) : null}
            <Reminders letterId={letter.id} signing={data} />
            <Shared letterId={letter.id} signing={data} open={open} />
          </Stack>
        )}
      </Loaded>
      <Requests letterId={letter.id} />
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('askToSign.ask')}>
        <AskForm
          letterId={letter.id}
          organisations={signing.data?.organisations ?? []}
          onDone={() => setAsking(false)}
        />
      </Dialog>
    </Panel>
  );
}

const numbersOf = ({ asked, signed, declined, unanswered }: SigningDto) => ({
  ...{ asked, signed, declined, unanswered },
});

function Remind({ letterId, unanswered }: { letterId: string; unanswered: number }) {
  const t = useT();
  const { campaignId } = useSeat();
  const remind = useMutation({
    mutationFn: () => letterRequestsRemind(letterId, campaignId),
    onSuccess: ({ reminded }) => {
      toast(translate('askToSign.reminded', { count: reminded }));
      return refresh(campaignId, 'letters');
    },
  });
  return (
    <div>
      <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate()}>
        {t('askToSign.remind', { count: unanswered })}
      </Button>
      {remind.error ? <ProblemNotice error={remind.error} /> : null}
    </div>
  );
}

const daysOf = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);

/** Numbers of days, such as "7, 3, 1". */
function Reminders({ letterId, signing }: { letterId: string; signing: SigningDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'letters');
  const save = (remindDays: number[], version: number) =>
    letterRequestsChangeSigning(letterId, versionTag(version), campaignId, { remindDays });
  const form = useForm({
    current: signing,
    fieldsOf: (one) => ({ remindDays: one?.remindDays.join(', ') ?? '' }),
    save: ({ remindDays }, opened = signing) => save(daysOf(remindDays), opened.version),
    onSaved: (saved, opened = signing) => {
      toast(translate('askToSign.daysSaved'), async () => {
        await save(opened.remindDays, saved.version);
        await again();
      });
      return again();
    },
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <TextField
        label={t('askToSign.days')}
        description={t('askToSign.daysHow')}
        {...form.text('remindDays')}
      />
    </FormBody>
  );
}

interface SharedProps {
  letterId: string;
  signing: SigningDto;
  open: boolean;
}

/** The link that may be shared, as long as nobody takes it back. */
function Shared({ letterId, signing: { link }, open }: SharedProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const change = useMutation({
    mutationFn: (wanted: boolean) =>
      wanted ? letterRequestsShare(letterId, campaignId) : letterRequestsUnshare(letterId, campaignId),
    onSuccess: ({ link: now }) => {
      toast(translate(now ? 'askToSign.linkMade' : 'askToSign.linkGone'));
      return refresh(campaignId, 'letters');
    },
  });
  if (!link && !open) return null;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast(translate('askToSign.copied'));
  };
  return (
    <div>
      <Text size="sm">{t('askToSign.linkHow')}</Text>
      {link ? (
        <>
          <Text dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {link}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => void copy(link)}>
              {t('askToSign.copy')}
            </Button>
            <Button variant="default" loading={change.isPending} onClick={() => change.mutate(false)}>
              {t('askToSign.takeBack')}
            </Button>
          </Group>
        </>
      ) : (
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate(true)}>
          {t('askToSign.makeLink')}
        </Button>
      )}
      {change.error ? <ProblemNotice error={change.error} /> : null}
    </div>
  );
}
