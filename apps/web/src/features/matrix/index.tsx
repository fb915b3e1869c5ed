import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { matrixQuery } from '../../kernel/queries/matrix.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { ViewsButton } from '../../ui/campaign/views/button.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Desk } from './desk.js';

/** Where every delegation stands on every ask. */
export function Matrix() {
  const t = useT();
  const { campaignId, slug } = useSeat();
  const matrix = useQuery(matrixQuery(campaignId));
  return (
    <Page title={t('matrix.title')} lead={t('matrix.lead')} actions={<ViewsButton screen="matrix" />}>
      <Loaded query={matrix} height={640}>
        {(data) =>
          data.asks.length > 0 ? (
            <Desk matrix={data} />
          ) : (
            <Empty
              title={t('matrix.noAsks')}
              action={
                <Button component={PathLink} to={campaignPath(slug, { to: 'asks' })}>
                  {t('matrix.toAsks')}
                </Button>
              }
            >
              {t('matrix.noAsksHow')}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
