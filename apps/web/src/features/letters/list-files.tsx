import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LetterListItemDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { languageName } from '../../ui/languages.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { copyText, saveFile, type FileOfList } from './lists.queries.js';

/** The files of a list, by language: to be saved, or copied as text. */
export function ListFiles({ letterId, list }: { letterId: string; list: LetterListItemDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const which = { campaignId, letterId, listId: list.id, madeAnew: list.otherVersions };
  const languages = [...new Set(list.files.map(({ language }) => language))];
  const save = useMutation({ mutationFn: (file: FileOfList) => saveFile(file) });
  const copy = useMutation({
    mutationFn: (language: string) => copyText({ ...which, language }),
    onSuccess: () => toast(translate('letterLists.copied')),
  });
  const error = save.error ?? copy.error;
  return (
    <>
      {languages.map((language) => (
        <Group key={language} gap="xs" role="group" aria-label={languageName(language)}>
          <span>{languageName(language)}</span>
          {list.files
            .filter((file) => file.language === language)
            .map(({ format }) => (
              <Button
                key={format}
                variant="default"
                disabled={save.isPending}
                onClick={() => save.mutate({ ...which, language, format })}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          <Button variant="default" disabled={copy.isPending} onClick={() => copy.mutate(language)}>
            {t('letterLists.copy')}
          </Button>
        </Group>
      ))}
      {error ? <ProblemNotice error={error} /> : null}
    </>
  );
}
