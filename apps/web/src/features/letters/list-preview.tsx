import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { letterListsFreeze, type LetterListPreviewDto, type UncoveredDto } from '../../kernel/api/client.js';
import { listed, translate, translateAny, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { languageName } from '../../ui/languages.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { lineOf, listedText } from './list-words.js';
import { previewQuery } from './lists.queries.js';
import styles from './lists.module.css';

/** What would be frozen now, what would be left out, and what no PDF could be made of. */
export function ListPreview({ letterId, onDone }: { letterId: string; onDone: () => void }) {
  const { campaignId } = useSeat();
  const preview = useQuery(previewQuery(campaignId, letterId));
  return (
    <Loaded query={preview} height={320}>
      {(data) => <Preview letterId={letterId} preview={data} onDone={onDone} />}
    </Loaded>
  );
}

interface PreviewProps {
  letterId: string;
  preview: LetterListPreviewDto;
  onDone: () => void;
}

function Preview({ letterId, preview, onDone }: PreviewProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [id] = useState(() => uuid7());
  const { listSha256, textSha256, problem } = preview;
  const again = () => refresh(campaignId, 'letters');
  const freeze = useMutation({
    mutationFn: () => letterListsFreeze(letterId, campaignId, { id, listSha256, textSha256 }),
    onSuccess: async () => {
      await again();
      toast(translate('letterLists.frozen', { numbers: listedText(preview.numbers) }));
      onDone();
    },
    onError: again,
  });
  return (
    <Stack gap="sm">
      <Text fw={600}>{listedText(preview.numbers)}</Text>
      <Text size="sm">
        {t('letterLists.files', { languages: listed(preview.languages.map((one) => languageName(one))) })}
      </Text>
      <Uncovered of={preview.uncovered} />
      <LeftOut title={t('letterLists.waiting', { count: preview.waiting.length })} names={preview.waiting} />
      <LeftOut title={t('letterLists.twice', { count: preview.twice.length })} names={preview.twice} />
      <LeftOut
        title={t('letterLists.otherWording', { count: preview.otherWording.length })}
        names={preview.otherWording}
      />
      <details>
        <summary>{t('letterLists.names')}</summary>
        {(['organisation', 'individual'] as const).map((kind) => (
          <ol key={kind} className={styles.names}>
            {preview.signatories
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li key={one.id}>
                  <bdi>{lineOf(one)}</bdi>
                </li>
              ))}
          </ol>
        ))}
      </details>
      <Text size="sm">
        {problem
          ? translateAny(`letterLists.problems.${problem.replace(/^.*\./, '')}`)
          : t('letterLists.forGood')}
      </Text>
      {freeze.error ? <ProblemNotice error={freeze.error} /> : null}
      <Group gap="xs">
        <Button loading={freeze.isPending} disabled={problem !== null} onClick={() => freeze.mutate()}>
          {t('letterLists.freeze')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('letterLists.leave')}
        </Button>
      </Group>
    </Stack>
  );
}

function Uncovered({ of }: { of: readonly UncoveredDto[] }) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <div role="note">
      <Text fw={600}>{t('letterLists.uncovered', { count: of.length })}</Text>
      <ul>
        {of.map(({ where, id, name, characters }) => (
          <li key={`${where} ${id}`}>
            {t('letterLists.cannotWrite', { name, characters: characters.join(' ') })}
          </li>
        ))}
      </ul>
      <Text size="sm">{t('letterLists.uncoveredHow')}</Text>
    </div>
  );
}

function LeftOut({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {names.map((name, index) => (
          <li key={`${index} ${name}`}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
