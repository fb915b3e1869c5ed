import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES } from '#libs/words';
import { call } from '../../kernel/api/call.js';
import type { AccreditationDto } from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { apart, useLanguage, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { nameOf, throwRefusal } from '../../ui/campaign/exports/file-of.js';
import { Dialog } from '../../ui/dialog.js';
import { download } from '../../ui/download.js';
import { Choice } from '../../ui/form/fields.js';
import { toast } from '../../ui/toast.js';

interface Props {
  accreditation: AccreditationDto;
}

/** The letter of the head, for whoever enters the people of the organisation. */
export function HeadLetter({ accreditation }: Props) {
  const t = useT();
  const { role, organisationId } = useSeat();
  const [open, setOpen] = useState(false);
  const { organisation } = accreditation;
  const mine = role === 'campaigner' && organisationId === accreditation.organisationId;
  if (role !== 'coordinator' && !mine) return null;
  return (
    <>
      <Button size="sm" px="sm" variant="default" onClick={() => setOpen(true)}>
        {t('takingPart.headLetter.open')}
        <span className="only-read">{`: ${apart(organisation)}`}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('takingPart.headLetter.open')}>
        <Save accreditation={accreditation} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Save({ accreditation, onDone }: Props & { onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const reader: string = useLanguage();
  const [language, setLanguage] = useState(reader);
  const { id, sessionId, organisation } = accreditation;
  const save = useMutation({
    mutationFn: async () => {
      const answer = await call(
        `/api/campaigns/${campaignId}/sessions/${sessionId}/accreditations/${id}/head-letter?language=${language}`,
      );
      await throwRefusal(answer);
      download(nameOf(answer) ?? 'head-letter.docx', await answer.blob());
    },
    onSuccess: () => {
      onDone();
      toast(t('takingPart.headLetter.saved'));
    },
  });
  return (
    <Stack>
      <Text fw={600}>
        <bdi>{organisation}</bdi>
      </Text>
      <Text size="sm">{t('takingPart.headLetter.how')}</Text>
      <Choice
        label={t('takingPart.headLetter.language')}
        options={LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const)}
        value={language}
        onChange={setLanguage}
      />
      {save.isError ? (
        <Text role="alert" c="red">
          {problemText(save.error) ?? t('problem.unreachableHow')}
        </Text>
      ) : null}
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {t('takingPart.headLetter.save')}
      </Button>
    </Stack>
  );
}
