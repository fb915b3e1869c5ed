import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type AskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { RedLine } from '../../ui/red-line.js';
import { Written } from '../../ui/written.js';
import { Amendments } from './amendments.js';
import { AskDialog } from './ask-dialog.js';
import { countsQuery } from '../../kernel/queries/counts.js';
import { textsQuery } from '../../kernel/queries/texts.js';
import { numbersIn, presentDraft } from './sorted.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { summaryText } from '../../ui/campaign/answers/count-summary.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { useAskActs } from './ask-acts.js';
import { askQuery } from './asks.queries.js';
import styles from './asks.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

/** One ask: what it says, its articles through the drafts, its count, the amendments on it. */
export function AskPage() {
  const { campaignId } = useSeat();
  const { askId } = useParams({ from: '/c/$slug/asks/$askId' });
  const ask = useQuery(askQuery(campaignId, askId));
  return (
    <Loaded query={ask} height={600}>
      {(data) => <Ask ask={data} />}
    </Loaded>
  );
}

function Ask({ ask }: { ask: AskDto }) {
  const t = useT();
  const { campaignId, role, slug } = useSeat();
  const [changing, setChanging] = useState(false);
  const { archive, removal } = useAskActs(ask);
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/c/$slug/asks', params: { slug } });
  const texts = useQuery(textsQuery(campaignId));
  const numbers = numbersIn(ask, presentDraft(texts.data?.items ?? [])?.key);
  return (
    <Page
      title={ask.title}
      lead={[
        ...(ask.archivedAt === null ? [] : [t('removal.archivedMark')]),
        ...(numbers ? [articleText(numbers)] : []),
        t('asks.weight', { weight: ask.priority }),
        translate(`asks.kinds.${ask.kind}`),
      ].join(' · ')}
      actions={
        role === 'coordinator' ? (
          <>
            <Button onClick={() => setChanging(true)}>{t('asks.change')}</Button>
            <Button variant="default" onClick={() => void archive(ask.archivedAt === null)}>
              {t(ask.archivedAt === null ? 'removal.archive' : 'removal.unarchive')}
            </Button>
            <RemoveButton {...removal} onRemoved={leave} />
          </>
        ) : null
      }
    >
      <div className={styles.asksAndDrafts}>
        <Stack gap="md">
          <About ask={ask} />
          <Provisions ask={ask} />
          <Amendments askId={ask.id} />
        </Stack>
        <Stack gap="md">
          <Count askId={ask.id} />
        </Stack>
      </div>
      <AskDialog key={ask.version} open={changing} onClose={() => setChanging(false)} ask={ask} />
    </Page>
  );
}

function About({ ask }: { ask: AskDto }) {
  const t = useT();
  return (
    <Panel title={t('asks.about')} action={ask.redLine ? <RedLine /> : null}>
      <Written>{ask.summary}</Written>
      {ask.fallback ? (
        <div>
          <Text fw={600}>{t('asks.fallback')}</Text>
          <Written>{ask.fallback}</Written>
        </div>
      ) : null}
      {ask.source ? (
        <Text size="sm" c="dimmed">
          {t('asks.source')}: <Written inline>{ask.source}</Written>
        </Text>
      ) : null}
    </Panel>
  );
}

function Count({ askId }: { askId: string }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { campaignId } = useSeat();
  const counts = useQuery(countsQuery(campaignId));
  return (
    <Panel title={t('asks.count')}>
      <Loaded query={counts} height={70}>
        {({ items, scope }) => (
          <>
            {items
              .filter(({ ask }) => ask.id === askId)
              .map(({ summary }) => (
                <Text key={askId}>{summaryText(summary, nameOf)}</Text>
              ))}
            <Group gap="md">
              <CampaignLink to="count/$askId" params={{ askId }}>
                {t('asks.openCount')}
              </CampaignLink>
              <CampaignLink to="delegations" search={{ ask: askId }}>
                {t('asks.positions')}
              </CampaignLink>
            </Group>
            <Text size="sm" c="dimmed">
              {scopeText(scope)}
            </Text>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Provisions({ ask }: { ask: AskDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const texts = useQuery(textsQuery(campaignId));
  const drafts = (texts.data?.items ?? []).filter(({ state }) => state === 'confirmed').toReversed();
  return (
    <Panel title={t('asks.provisions')}>
      {ask.provisions.length === 0 ? (
        <Text c="dimmed">{t('asks.noProvisions')}</Text>
      ) : (
        <div className="wide" role="region" tabIndex={0} aria-label={t('asks.provisions')}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('asks.provision')}</th>
                {drafts.map((draft) => (
                  <th scope="col" key={draft.id}>
                    <CampaignLink to="texts/$textId" params={{ textId: draft.id }}>
                      {draft.title}
                    </CampaignLink>
                  </th>
                ))}
                <th scope="col">{t('asks.status')}</th>
              </tr>
            </thead>
            <tbody>
              {ask.provisions.map((provision) => (
                <tr key={provision.id}>
                  <th scope="row">
                    <bdi>{provision.title}</bdi>
                  </th>
                  {drafts.map(({ id, key }) => (
                    <td key={id}>
                      {provision.numbers[key] ? (
                        <bdi>{provision.numbers[key]}</bdi>
                      ) : (
                        <Text c="dimmed">{t('asks.notThere')}</Text>
                      )}
                    </td>
                  ))}
                  <td>
                    {provision.status ? t(`paragraph.${provision.status}`) : ''}
                    {provision.changed ? <div className="warned">{t('asks.textChanged')}</div> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
