import { shareText } from '../../ui/campaign/share.js';
import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { memo, useCallback } from 'react';
import type { TextArticleDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { ArticleAsks } from './article-asks.js';
import { CorrectButton } from './correct-article.js';
import type { Decisions } from './links.js';
import { suggestionText } from './suggestion-text.js';
import styles from './texts.module.css';

interface LinkTableProps {
  articles: TextArticleDto[];
  /** Provisions by id. */
  titles: Map<string, string>;
  decisions: Decisions;
  onChange: (change: (before: Decisions) => Partial<Decisions>) => void;
  /** Opens what was read of an article, by its id. */
  correct: (articleId: string) => void;
}

/** Each article with what it seems to continue and why; the tick says that a person looked. */
export function LinkTable({ articles, titles, decisions, onChange, correct }: LinkTableProps) {
  const t = useT();
  const choose = useCallback(
    (article: string, provision: string) =>
      onChange(({ links, seen }) => ({
        links: { ...links, [article]: provision },
        seen: { ...seen, [article]: true },
      })),
    [onChange],
  );
  const see = useCallback(
    (article: string, looked: boolean) => onChange(({ seen }) => ({ seen: { ...seen, [article]: looked } })),
    [onChange],
  );
  if (articles.length === 0) return <Text>{t('list.nothing')}</Text>;
  return (
    <div className="wide" role="region" tabIndex={0} aria-label={t('texts.articles')}>
      <table className={`plain ${styles.articles}`}>
        <thead>
          <tr>
            <th scope="col">{t('texts.number')}</th>
            <th scope="col">{t('texts.provision')}</th>
            <th scope="col">{t('texts.asks')}</th>
            <th scope="col">{t('texts.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <LinkRow
              key={article.id}
              article={article}
              titles={titles}
              link={decisions.links[article.id] ?? 'new'}
              seen={decisions.seen[article.id] ?? false}
              choose={choose}
              see={see}
              correct={correct}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LinkRowProps {
  article: TextArticleDto;
  titles: Map<string, string>;
  link: string;
  seen: boolean;
  choose: (article: string, provision: string) => void;
  see: (article: string, seen: boolean) => void;
  correct: (article: string) => void;
}

const LinkRow = memo(function LinkRow({ article, titles, link, seen, choose, see, correct }: LinkRowProps) {
  const t = useT();
  const { suggestion, number } = article;
  const likely = suggestion
    ? [suggestion.provision, ...suggestion.alternatives.map(({ provision }) => provision)].flatMap((one) =>
        one ? [one.id] : [],
      )
    : [];
  const rest = [...titles.keys()].filter((id) => !likely.includes(id));
  const option = (id: string) => ({ value: id, label: titles.get(id) ?? id, dir: 'auto' });
  return (
    <tr>
      <th scope="row">
        <bdi>{number}</bdi>
        <Text size="sm" fw={400}>
          <bdi>{article.title}</bdi>
        </Text>
        <CorrectButton article={article} onCorrect={() => correct(article.id)} />
      </th>
      <td>
        <NativeSelect
          size="sm"
          aria-label={t('texts.linkOf', { number })}
          value={link}
          data={[...likely.map(option), { value: 'new', label: t('texts.isNew') }, ...rest.map(option)]}
          onChange={(event) => choose(article.id, event.currentTarget.value)}
        />
        {suggestion ? (
          <Text size="sm" c="dimmed">
            {t(suggestion.provision ? 'texts.suggested' : 'texts.suggestedNew', {
              score: shareText(suggestion.score),
              explanation: suggestionText(suggestion),
            })}
          </Text>
        ) : null}
      </td>
      <td>
        <ArticleAsks article={article} />
      </td>
      <td>
        <Checkbox
          aria-label={t('texts.seenArticle', { number })}
          checked={seen}
          onChange={(event) => see(article.id, event.currentTarget.checked)}
        />
      </td>
    </tr>
  );
});
