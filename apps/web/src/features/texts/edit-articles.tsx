import { Button, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { memo, useCallback } from 'react';
import { PARAGRAPH_STATUSES, type ParagraphStatus } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { toast } from '../../ui/toast.js';
import type { EditedArticle } from './draft-form.js';
import type { RowFindings } from './row-findings.js';
import styles from './texts.module.css';

interface EditArticlesProps {
  articles: EditedArticle[];
  /** What is wrong with rows as they stand, by index. */
  findings: RowFindings['rows'];
  /** What the api said of them. */
  error: unknown;
  onChange: (change: (before: EditedArticle[]) => EditedArticle[]) => void;
}

/** The articles as they were found; numbers, titles, status and words can be corrected before anything is loaded. */
export function EditArticles({ articles, findings, error, onChange }: EditArticlesProps) {
  const t = useT();
  const change = useCallback(
    (id: string, next: Partial<EditedArticle>) =>
      onChange((before) => before.map((one) => (one.id === id ? { ...one, ...next } : one))),
    [onChange],
  );
  const remove = useCallback(
    (article: EditedArticle, place: number) => {
      onChange((before) => before.filter(({ id }) => id !== article.id));
      toast(t('load.removed', { number: article.number }), () =>
        onChange((before) => before.toSpliced(place, 0, article)),
      );
    },
    [onChange, t],
  );
  return (
    <ol className={`bare ${styles.editArticles}`}>
      {articles.map((article, index) => (
        <li key={article.id} id={rowId(index)}>
          <EditArticle
            article={article}
            place={index}
            wrongNumber={findings.get(index)?.number ?? fieldMessage(error, `articles[${index}].number`)}
            wrongTitle={findings.get(index)?.title ?? fieldMessage(error, `articles[${index}].title`)}
            wrongBody={fieldMessage(error, `articles[${index}].body`)}
            change={change}
            remove={remove}
          />
        </li>
      ))}
    </ol>
  );
}

const rowId = (index: number) => `draft-row-${index}`;

/** Brings a row into view, at its first field. */
export function focusRow(index: number): void {
  document.querySelector<HTMLElement>(`#${rowId(index)} input`)?.focus();
}

interface EditArticleProps {
  article: EditedArticle;
  wrongNumber: string | undefined;
  wrongTitle: string | undefined;
  wrongBody: string | undefined;
  change: (id: string, next: Partial<EditedArticle>) => void;
  remove: (article: EditedArticle, place: number) => void;
  /** Its place in the list. */
  place: number;
}

const EditArticle = memo(function EditArticle({
  article,
  place,
  wrongNumber,
  wrongTitle,
  wrongBody,
  change,
  remove,
}: EditArticleProps) {
  const t = useT();
  const { id, number, body } = article;
  return (
    <>
      <div className={styles.editArticle}>
        <TextInput
          size="sm"
          aria-label={t('load.numberOf', { number })}
          value={number}
          error={wrongNumber}
          onChange={(event) => change(id, { number: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          aria-label={t('load.titleOf', { number })}
          value={article.title}
          error={wrongTitle}
          onChange={(event) => change(id, { title: event.currentTarget.value })}
        />
        <NativeSelect
          size="sm"
          aria-label={t('load.statusOf', { number })}
          value={article.status}
          data={PARAGRAPH_STATUSES.map((value) => ({ value, label: t(`paragraph.${value}`) }))}
          onChange={(event) => change(id, { status: event.currentTarget.value as ParagraphStatus })}
        />
        <Button size="sm" variant="default" onClick={() => remove(article, place)}>
          {t('load.remove')}
        </Button>
      </div>
      <details open={wrongBody ? true : undefined}>
        <summary>
          <Text component="span" size="sm">
            {t('load.body')} · {t('load.letters', { count: body.length })}
          </Text>
        </summary>
        <Textarea
          rows={8}
          aria-label={t('load.bodyOf', { number })}
          value={body}
          error={wrongBody}
          onChange={(event) => change(id, { body: event.currentTarget.value })}
        />
      </details>
    </>
  );
});
