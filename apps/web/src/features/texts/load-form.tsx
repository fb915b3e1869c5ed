import { Alert, Button, Text } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { problemOf } from '../../kernel/api/call.js';
import { textsLoad, type TextDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { DraftFields } from './draft-fields.js';
import { toLoad, type DraftForm, type EditedArticle } from './draft-form.js';
import { EditArticles, focusRow } from './edit-articles.js';
import type { ReviewKeeper } from './review-keeper.js';
import { rowFindings } from './row-findings.js';

interface LoadFormProps {
  keeper: ReviewKeeper;
  reviewId: string;
  /** As it was filled in before. */
  draft: DraftForm;
  articles: EditedArticle[];
  /** How many lines are still to be decided about. */
  questions: number;
  onChange: (change: (before: EditedArticle[]) => EditedArticle[]) => void;
}

/** The articles to look over, what the draft is called, and the button that loads it. */
export function LoadForm({ keeper, reviewId, draft, articles, questions, onChange }: LoadFormProps) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const id = useRef(uuid7());
  const form = useForm<TextDto, DraftForm>({
    fieldsOf: () => draft,
    save: async (fields) => {
      await keeper.flush();
      const stored = keeper.begun ? { reviewId } : {};
      return textsLoad(campaignId, toLoad(fields, articles, { id: id.current, ...stored }));
    },
    onSaved: async (made) => {
      keeper.end();
      toast(t('load.done'));
      await goTo({ to: 'texts/$textId', params: { textId: made.id } });
      await refresh(campaignId, 'texts');
    },
  });
  const details = JSON.stringify(form.fields);
  const { touched } = form;
  useEffect(() => {
    if (touched) keeper.keep({ details: JSON.parse(details) as DraftForm });
  }, [details, touched, keeper]);
  const deferred = useDeferredValue(articles);
  const findings = useMemo(() => rowFindings(deferred), [deferred]);
  const { wrong, warnings } = findings;
  const refusedRows =
    problemOf(form.problem)?.fields.filter(({ path }) => path.startsWith('articles[')) ?? [];
  const atRows = refusedRows.length > 0 && refusedRows.length === problemOf(form.problem)?.fieldCount;
  return (
    <>
      <Panel title={t('load.step2')}>
        {warnings.length > 0 ? (
          <Alert color="yellow">
            <ul className="bare">
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
        <EditArticles articles={articles} findings={findings.rows} error={form.problem} onChange={onChange} />
      </Panel>
      <Panel title={t('load.step3')}>
        {/* What is refused at rows stands there. */}
        <FormBody
          form={{ ...form, problem: atRows ? null : form.problem }}
          judged
          send={t('load.load', { count: articles.length })}
          sendable={wrong.length === 0 && questions === 0}
        >
          <DraftFields form={form} />
          {questions > 0 ? (
            <Text className="warned">{t('load.firstQuestions', { count: questions })}</Text>
          ) : null}
          <WrongRows
            count={atRows ? refusedRows.length : wrong.length}
            first={firstRow(atRows, wrong, refusedRows)}
          />
          <Text role="status" mih="1.5em">
            {form.busy ? t('load.loading', { count: articles.length }) : ''}
          </Text>
        </FormBody>
      </Panel>
    </>
  );
}

function firstRow(atRows: boolean, wrong: readonly number[], refused: readonly { path: string }[]): number {
  if (!atRows) return wrong[0] ?? 0;
  return Number(/\d+/.exec(refused[0]?.path ?? '')?.[0] ?? 0);
}

function WrongRows({ count, first }: { count: number; first: number }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <Text className="warned">
      {t('load.firstRows', { count })}{' '}
      <Button size="xs" variant="default" onClick={() => focusRow(first)}>
        {t('load.showRow')}
      </Button>
    </Text>
  );
}
