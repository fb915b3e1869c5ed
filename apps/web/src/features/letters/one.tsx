import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { lettersRemove, lettersRestore, lettersUses, type LetterDto } from '../../kernel/api/client.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import directory from '../../ui/directory.module.css';
import { Addressees } from './addressees.js';
import { CarriedAsks } from './asks.js';
import { saidSaved, saveLetter } from './letter-acts.js';
import { letterQuery, lettersAgain } from './letters.queries.js';
import { LETTER_PARTS, OF_COORDINATORS } from './parts.js';
import { Signatories } from './signatories.js';
import { SignOn } from './sign-on.js';
import { Steps } from './steps.js';
import { Texts } from './texts.js';
import { numbersText } from './words.js';

/** One joint letter. */
export function LetterPage() {
  const { campaignId } = useSeat();
  const { letterId } = useParams({ from: '/c/$slug/letters/$letterId' });
  const letter = useQuery(letterQuery(campaignId, letterId));
  return (
    <Loaded query={letter} height={600}>
      {(data) => <OneLetter letter={data} />}
    </Loaded>
  );
}

function OneLetter({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { role } = useSeat();
  return (
    <Page
      title={letter.title}
      lead={dotted(t(`letters.states.${letter.state}`), numbersText(letter.numbers))}
      actions={role === 'coordinator' ? <Acts letter={letter} /> : null}
    >
      <Steps letter={letter} />
      <div className={directory.parts}>
        <Stack gap="md">
          <Texts letter={letter} />
          <CarriedAsks letter={letter} />
        </Stack>
        <Stack gap="md">
          <SignOn letter={letter} />
          <Addressees letter={letter} />
        </Stack>
      </div>
      <Signatories letter={letter} />
      {LETTER_PARTS.filter(([key]) => role === 'coordinator' || !OF_COORDINATORS.includes(key)).map(
        ([key, Part]) => (
          <Suspense key={key} fallback={<Skeleton height={80} />}>
            <Part letter={letter} />
          </Suspense>
        ),
      )}
    </Page>
  );
}

function Acts({ letter }: { letter: LetterDto }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const { id, title, version, state } = letter;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('letters.rename')}
      </Button>
      {state === 'draft' || state === 'open' ? null : (
        <Button variant="default" onClick={() => void goTo({ to: 'mailings', search: { letter: id } })}>
          {t('mailings.ofLetter')}
        </Button>
      )}
      <RemoveButton
        title={title}
        thing={`letter ${id}`}
        uses={(options) => lettersUses(id, campaignId, options)}
        remove={() => lettersRemove(id, versionTag(version), campaignId)}
        restore={() => lettersRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={() => lettersAgain(campaignId)}
        onRemoved={() => void goTo({ to: 'letters' })}
      />
      <Dialog open={open} onClose={() => setOpen(false)} title={t('letters.rename')}>
        <Rename letter={letter} onClose={() => setOpen(false)} />
      </Dialog>
    </Group>
  );
}

function Rename({ letter, onClose }: { letter: LetterDto; onClose: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const form = useForm({
    current: letter,
    fieldsOf: (one) => ({ title: one?.title ?? '' }),
    save: ({ title }, opened = letter) => saveLetter(campaignId, opened, { title: title.trim() }),
    onSaved: (saved, opened = letter) => {
      onClose();
      return saidSaved(campaignId, saved, { title: opened.title });
    },
    onUnchanged: onClose,
    askAgain: () => lettersAgain(campaignId),
  });
  return (
    <FormBody
      form={form}
      send={t('list.save')}
      judged
      leave={{ label: t('letters.leave'), onLeave: onClose }}
    >
      <TextField
        label={t('letters.name')}
        description={t('letters.nameHow')}
        required
        {...form.text('title')}
      />
    </FormBody>
  );
}
