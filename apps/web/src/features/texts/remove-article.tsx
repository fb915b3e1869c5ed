import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import {
  textDecisionsRemove,
  textDecisionsRestore,
  type TextArticleDto,
  type TextDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

interface RemoveProps {
  text: TextDto;
  article: TextArticleDto;
  onDone: () => void;
}

/** What is no article goes from the proposal alone; what it continues is said before. */
export function RemoveArticle({ text, article, onDone }: RemoveProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, number, version, provision } = article;
  const again = () => refresh(campaignId, 'texts', 'asks', 'positions');
  const remove = useMutation({
    mutationFn: () => textDecisionsRemove(text.id, id, versionTag(version), campaignId),
    onSuccess: () => {
      toast(t('load.removedArticle', { number }), async () => {
        await textDecisionsRestore(text.id, id, campaignId, { ifMatch: versionTag(version + 1) });
        await again();
      });
      onDone();
      return again();
    },
  });
  return (
    <Stack gap="xs" mt="md" align="flex-start">
      {remove.isError ? <ProblemNotice error={remove.error} /> : null}
      <Text size="sm">
        {t('load.removeArticleHow')}{' '}
        {provision ? t('load.removeArticleHangs', { title: provision.title }) : t('removal.nothing')}
      </Text>
      <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
        {t('load.removeArticle', { number })}
      </Button>
    </Stack>
  );
}
