import { Alert, Button, Checkbox, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type TextDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { textQuery } from '../../kernel/queries/texts.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, dotted } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { ArticleTable } from './article-table.js';
import { ChangeDraft } from './change-draft.js';
import { Remove, Reopen } from './confirming.js';
import { Proposal } from './proposal.js';
import { dayText } from '../../kernel/i18n/index.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** One draft: its articles, what they continue, our asks about them; while it is proposed, the links to decide. */
export function TextPage() {
  const { campaignId } = useSeat();
  const { textId } = useParams({ from: '/c/$slug/texts/$textId' });
  const [{ words }] = useAddress<'words'>();
  const bodies = words === '1';
  const text = useQuery(textQuery(campaignId, textId, bodies));
  return (
    <Loaded query={text} height={700}>
      {(data) => <Draft text={data} />}
    </Loaded>
  );
}

function Draft({ text }: { text: TextDto }) {
  const t = useT();
  const { role } = useSeat();
  const { previous, confirmedAt } = text;
  const facts = [text.symbol, t('texts.circulated', { day: dayText(text.circulatedOn) }), text.source];
  const deciding = text.state === 'proposed' && role === 'coordinator';
  return (
    <Page
      title={text.title}
      lead={dotted(...facts)}
      actions={
        role === 'coordinator' ? (
          <>
            <ChangeDraft key={text.version} text={text} />
            {text.state === 'confirmed' ? (
              <>
                <Reopen text={text} />
                <Remove text={text} />
              </>
            ) : null}
          </>
        ) : null
      }
    >
      {text.state === 'proposed' ? <Alert color="yellow">{t('texts.proposed')}</Alert> : null}
      {confirmedAt ? (
        <Text size="sm">{t('texts.confirmedAt', { when: clocksText(confirmedAt) })}</Text>
      ) : null}
      {previous ? (
        <Text>
          <CampaignLink to="texts/compare" search={{ a: previous.id, b: text.id }}>
            {t('texts.compareBefore')}
          </CampaignLink>
        </Text>
      ) : null}
      {deciding ? <Proposal key={text.id} text={text} /> : <Articles text={text} />}
    </Page>
  );
}

function Articles({ text }: { text: TextDto }) {
  const t = useT();
  const [address, change] = useAddress<'words' | 'asks'>();
  const shown = text.articles.filter(({ asks }) => address.asks !== '1' || asks.length > 0);
  return (
    <Panel title={t('texts.articles')}>
      <Group>
        <Checkbox
          label={t('texts.onlyAsks')}
          checked={address.asks === '1'}
          onChange={(event) => change({ asks: event.currentTarget.checked ? '1' : undefined })}
        />
        <Button
          size="sm"
          variant="default"
          aria-pressed={address.words === '1'}
          onClick={() => change({ words: address.words === '1' ? undefined : '1' })}
        >
          {t(address.words === '1' ? 'texts.hideWords' : 'texts.showWords')}
        </Button>
      </Group>
      {shown.length === 0 ? <Text>{t('list.nothing')}</Text> : null}
      <ArticleTable text={text} articles={shown} />
    </Panel>
  );
}
