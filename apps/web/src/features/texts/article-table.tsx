import { NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PARAGRAPH_STATUSES, type ParagraphStatus } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { textDecisionsChange, type TextArticleDto, type TextDto } from '../../kernel/api/client.js';
import { newest } from '../../ui/form/newest.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import { ArticleAsks } from './article-asks.js';
import { CorrectArticle, CorrectButton } from './correct-article.js';
import styles from './texts.module.css';

const intoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' });

/** The articles of a draft with status, what changed, and our asks about them. */
export function ArticleTable({ text, articles }: { text: TextDto; articles: TextArticleDto[] }) {
  const t = useT();
  const { role } = useSeat();
  const [corrected, setCorrected] = useState<string>();
  const [{ article: wanted }] = useAddress<'article'>();
  return (
    <div className="wide" role="region" tabIndex={0} aria-label={t('texts.articles')}>
      <table className={`plain ${styles.articles}`}>
        <thead>
          <tr>
            <th scope="col">{t('texts.number')}</th>
            <th scope="col">{t('texts.title')}</th>
            <th scope="col">{t('texts.status')}</th>
            <th scope="col">{t('texts.asks')}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr
              key={article.id}
              ref={article.id === wanted ? intoView : undefined}
              data-wanted={article.id === wanted || undefined}
            >
              <th scope="row">
                <bdi>{article.number}</bdi>
                {article.previousNumber && article.previousNumber !== article.number ? (
                  <Text size="xs" c="dimmed" fw={400}>
                    {t('texts.was', { number: article.previousNumber })}
                  </Text>
                ) : null}
              </th>
              <td>
                <bdi>{article.title}</bdi>
                {article.change ? (
                  <Text size="sm" className={article.changed ? 'warned' : undefined}>
                    {t(`change.${article.change}`)}
                  </Text>
                ) : null}
                {article.body === null ? null : <Words body={article.body} />}
                {role === 'coordinator' ? (
                  <CorrectButton article={article} onCorrect={() => setCorrected(article.id)} />
                ) : null}
              </td>
              <td>
                <Status text={text} article={article} />
              </td>
              <td>
                <ArticleAsks article={article} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CorrectArticle text={text} articleId={corrected} onClose={() => setCorrected(undefined)} />
    </div>
  );
}

function Words({ body }: { body: string }) {
  const t = useT();
  if (body === '') return <Text c="dimmed">{t('texts.noWords')}</Text>;
  return <Written>{body}</Written>;
}

function Status({ text, article }: { text: TextDto; article: TextArticleDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const client = useQueryClient();
  const put = async (status: ParagraphStatus, version: number) => {
    const made = await textDecisionsChange(text.id, article.id, versionTag(version), campaignId, { status });
    await refresh(campaignId, 'texts');
    return made;
  };
  const change = useMutation({
    mutationFn: (status: ParagraphStatus) => put(status, newest(article, client).version),
    onSuccess: (made) =>
      toast(
        t('texts.statusChanged', { number: article.number, status: t(`paragraph.${made.status}`) }),
        async () => void (await put(article.status, made.version)),
      ),
  });
  if (role !== 'coordinator') return t(`paragraph.${article.status}`);
  return (
    <NativeSelect
      size="sm"
      miw="9rem"
      aria-label={t('texts.statusOf', { number: article.number })}
      value={change.isPending ? change.variables : article.status}
      error={change.isError ? (problemText(change.error) ?? t('problem.unreachable')) : undefined}
      data={PARAGRAPH_STATUSES.map((value) => ({ value, label: t(`paragraph.${value}`) }))}
      onChange={(event) => change.mutate(event.currentTarget.value as ParagraphStatus)}
    />
  );
}
