import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { fieldMessage, refusalText } from '../../kernel/api/problem-text.js';
import { textsLoad, textsSplit } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { DraftFields } from './draft-fields.js';
import { emptyDraft, toLoad, type DraftForm, type EditedArticle } from './draft-form.js';
import { EditArticles } from './edit-articles.js';

/** Paste a text, look over its articles, load them: three steps on one page, nothing lost between them. */
export function LoadText() {
  const t = useT();
  const { campaignId } = useSeat();
  const [text, setText] = useState('');
  const [articles, setArticles] = useState<EditedArticle[]>([]);
  const split = useMutation({
    mutationFn: () => textsSplit(campaignId, { text }),
    onSuccess: (found) => setArticles(found.articles.map((one) => ({ ...one, id: uuid7() }))),
  });
  return (
    <Page title={t('load.title')} lead={t('load.lead')}>
      <Panel title={t('load.step1')}>
        <Textarea
          label={t('load.paste')}
          description={t('load.pasteHow')}
          rows={articles.length > 0 ? 4 : 14}
          value={text}
          error={fieldMessage(split.error, 'text')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {split.isError ? <ProblemNotice error={split.error} /> : null}
        <Button
          className="at-start"
          variant={articles.length > 0 ? 'default' : 'filled'}
          disabled={!text.trim()}
          loading={split.isPending}
          onClick={() => split.mutate()}
        >
          {t('load.split')}
        </Button>
        {split.data ? <Findings found={split.data} /> : null}
      </Panel>
      {articles.length > 0 ? <Rest articles={articles} setArticles={setArticles} /> : null}
    </Page>
  );
}

type Found = Awaited<ReturnType<typeof textsSplit>>;

function Findings({ found }: { found: Found }) {
  const t = useT();
  const notes = [...found.errors, ...found.warnings];
  return (
    <div role="status">
      <Text fw={600}>{t('load.found', { count: found.articles.length })}</Text>
      {found.leftOut > 0 ? <Text size="sm">{t('load.leftOut', { count: found.leftOut })}</Text> : null}
      {notes.length > 0 ? (
        <Alert color={found.errors.length > 0 ? 'red' : 'yellow'} mt="xs">
          <ul>
            {notes.map(({ field, message, code, params }) => (
              <li key={`${field} ${message}`}>{refusalText({ code, params, detail: message })}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </div>
  );
}

interface RestProps {
  articles: EditedArticle[];
  setArticles: (change: (before: EditedArticle[]) => EditedArticle[]) => void;
}

function Rest({ articles, setArticles }: RestProps) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const id = useRef(uuid7());
  const [draft, setDraft] = useState<DraftForm>(emptyDraft);
  const load = useMutation({
    mutationFn: () => textsLoad(campaignId, toLoad(draft, articles, id.current)),
    onSuccess: async (made) => {
      toast(t('load.done'));
      await goTo({ to: 'texts/$textId', params: { textId: made.id } });
      await refresh(campaignId, 'texts');
    },
  });
  return (
    <>
      <Panel title={t('load.step2')}>
        <EditArticles articles={articles} error={load.error} onChange={setArticles} />
      </Panel>
      <Panel title={t('load.step3')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            load.mutate();
          }}
        >
          <Stack gap="sm">
            <DraftFields
              draft={draft}
              error={load.error}
              onChange={(next) => setDraft((before) => ({ ...before, ...next }))}
            />
            {load.isError ? <ProblemNotice error={load.error} /> : null}
            <Button type="submit" className="at-start" loading={load.isPending}>
              {t('load.load', { count: articles.length })}
            </Button>
            <Text role="status" mih="1.5em">
              {load.isPending ? t('load.loading', { count: articles.length }) : ''}
            </Text>
          </Stack>
        </form>
      </Panel>
    </>
  );
}
