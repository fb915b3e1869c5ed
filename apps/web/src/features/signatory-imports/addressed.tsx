import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { identityKey, oneByOne } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  lettersChange,
  lettersOne,
  type LetterAddresseePart,
  type LetterDto,
  type SignatoryReadingDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

interface AddressedProps {
  letterId: string;
  reading: Pick<SignatoryReadingDto, 'addressees' | 'copies'>;
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Whom the text is addressed to and who gets a copy, one a line, to be put right and written into the letter. */
export function Addressed({ letterId, reading }: AddressedProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [to, setTo] = useState(oneByOne(reading.addressees).join('\n'));
  const [copies, setCopies] = useState(oneByOne(reading.copies).join('\n'));
  const write = useMutation({
    mutationFn: async () => {
      const letter = await lettersOne(letterId, campaignId);
      const added = addedTo(letter, linesOf(to), linesOf(copies));
      if (added.length === 0) return { added, letter, saved: letter };
      const addressees = [...asked(letter), ...added];
      const saved = await lettersChange(letterId, versionTag(letter.version), campaignId, { addressees });
      return { added, letter, saved };
    },
    onSuccess: async ({ added, letter, saved }) => {
      toast(
        translate('signatoryImport.addressedDone', { count: added.length }),
        added.length === 0
          ? undefined
          : async () => {
              const before = { addressees: asked(letter) };
              await lettersChange(letterId, versionTag(saved.version), campaignId, before);
              await refresh(campaignId, 'letters');
            },
      );
      await refresh(campaignId, 'letters');
    },
  });
  return (
    <details>
      <summary>{t('signatoryImport.addressed')}</summary>
      <Stack gap="xs">
        <Textarea
          label={t('signatoryImport.addressedTo')}
          description={t('signatoryImport.onePerLine')}
          rows={Math.max(2, linesOf(to).length)}
          dir="auto"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Textarea
          label={t('signatoryImport.addressedCopies')}
          description={t('signatoryImport.onePerLine')}
          rows={Math.max(2, linesOf(copies).length)}
          dir="auto"
          value={copies}
          onChange={(event) => setCopies(event.currentTarget.value)}
        />
        {write.error ? <ProblemNotice error={write.error} /> : null}
        <Button
          className="at-start"
          variant="default"
          loading={write.isPending}
          disabled={linesOf(to).length + linesOf(copies).length === 0}
          onClick={() => write.mutate()}
        >
          {t('signatoryImport.addressedWrite')}
        </Button>
      </Stack>
    </details>
  );
}

const asked = ({ addressees }: LetterDto): LetterAddresseePart[] =>
  addressees.map(({ id: _id, ...said }) => said);

/** Those that the letter does not have yet, each once, whatever box it stands in: who is written to gets no copy as well. */
function addedTo(
  { addressees }: LetterDto,
  to: readonly string[],
  copies: readonly string[],
): LetterAddresseePart[] {
  const there = new Set(addressees.map(({ name }) => identityKey(name)));
  const part = (copy: boolean) => (name: string) => ({
    ...{ kind: 'other' as const, name, salutation: '', copy, delegationCode: null },
  });
  return [...to.map(part(false)), ...copies.map(part(true))].filter(({ name }) => {
    const key = identityKey(name);
    return !there.has(key) && there.add(key);
  });
}
