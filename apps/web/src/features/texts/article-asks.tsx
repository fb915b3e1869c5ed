import type { TextArticleDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';

/** Our asks about an article. */
export function ArticleAsks({ article }: { article: Pick<TextArticleDto, 'asks'> }) {
  if (article.asks.length === 0) return null;
  return (
    <ul className="bare">
      {article.asks.map((ask) => (
        <li key={ask.id}>
          <CampaignLink to="asks/$askId" params={{ askId: ask.id }}>
            {ask.title}
          </CampaignLink>
        </li>
      ))}
    </ul>
  );
}
