import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type VoteDetailDto, type VoteDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { shareText } from '../../ui/campaign/share.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { voteQuery, votesQuery } from '../../kernel/queries/votes.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import styles from './counts.module.css';

/** The votes that were held on the ask, and how near the forecast was. Nothing where none was held. */
export function Held({ askId }: { askId: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const votes = useQuery(votesQuery(campaignId, { askId }));
  const held = votes.data?.items ?? [];
  if (held.length === 0) return null;
  return (
    <Panel title={t('count.votes')}>
      <ul className={`bare ${styles.near}`}>
        {held.map((vote) => (
          <HeldVote key={vote.id} vote={vote} />
        ))}
      </ul>
    </Panel>
  );
}

function HeldVote({ vote }: { vote: VoteDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { tally, counted, result, effect } = vote;
  const rule = translate(`count.rules.${result.rule}`);
  return (
    <li>
      <Stack gap={4}>
        <strong>
          <CampaignLink to="votes/$voteId" params={{ voteId: vote.id }}>
            {vote.title}
          </CampaignLink>
        </strong>
        <TwoClocks at={vote.heldAt} />
        <span>
          {tally
            ? t('count.voteTally', { yes: tally.yes, no: tally.no, abstained: tally.abstained ?? '?' })
            : t('count.voteEntered', { ...counted })}
        </span>
        <span>
          {result.passes
            ? t('count.voteCarried', { rule, needed: result.needed })
            : t('count.voteFailed', { rule, needed: result.needed, short: result.short })}{' '}
          {effect === 'defeats' ? t('count.voteDefeats') : null}
        </span>
        <Text component="div" size="sm" c="dimmed">
          {translate(`grade.${vote.grade}`)}: <Written inline>{vote.source}</Written>
        </Text>
        <details onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}>
          <summary>{t('count.against')}</summary>
          {open ? <Against voteId={vote.id} /> : null}
        </details>
      </Stack>
    </li>
  );
}

function Against({ voteId }: { voteId: string }) {
  const { campaignId } = useSeat();
  const vote = useQuery(voteQuery(campaignId, voteId));
  return (
    <Loaded query={vote} height={120}>
      {(detail) => <Comparison vote={detail} />}
    </Loaded>
  );
}

function Comparison({ vote: { comparison } }: { vote: VoteDetailDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  if (!comparison) return <Text>{t('count.noForecast')}</Text>;
  const { expected, probability, called, hits, surprises, scope } = comparison;
  const yes = Math.round(expected.yes);
  const no = Math.round(expected.no);
  return (
    <Stack gap={4}>
      <span>{t('count.forecastWas', { share: shareText(probability), yes, no })}</span>
      {called > 0 ? <span>{t('count.hits', { called, hits })}</span> : null}
      <ul>
        {surprises.slice(0, 8).map((one) => (
          <li key={one.delegationCode}>
            {t('count.surprise', {
              name: nameOf(one.delegationCode, one.delegation),
              called: translate(`count.bins.${one.called}`),
              actual: translate(`count.bins.${one.actual}`),
            })}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {scopeText(scope)}
      </Text>
    </Stack>
  );
}
