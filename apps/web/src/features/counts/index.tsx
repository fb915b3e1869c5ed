import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { type AskCountDto, type CountsDto, type MatrixDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { LazyTreatyOutlook } from '../../ui/campaign/treaty/lazy-outlook.js';
import { matrixQuery } from '../../kernel/queries/matrix.js';
import { countsQuery } from '../../kernel/queries/counts.js';
import { useSeat } from '../../kernel/session/session.js';
import { apart, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Bar } from './bar.js';
import { RuleChoice } from './rule-choice.js';
import { splitOf, splitTally, votersOn } from './split.js';
import { OF_VOTES, readWhatIf, toQuery, type WhatIfAddress, type WhatIfKey } from './what-if.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { OUTLOOK_SIGNS, summaryText } from '../../ui/campaign/answers/count-summary.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import styles from './counts.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

/**
 * All asks at a glance; of a campaign that follows a treaty who signs and joins by when, unless the address asks for the
 * votes: with its terms set, there are still votes on other texts, and those that were forecast before.
 */
export function Counts() {
  const { campaignId } = useSeat();
  const campaign = useQuery(campaignItself(campaignId));
  const [{ of, rule, stale }] = useAddress<'of' | WhatIfKey>();
  const votes = of === 'votes' || rule !== undefined || stale !== undefined;
  return (
    <Loaded query={campaign}>
      {({ followsTreaty }) =>
        followsTreaty && !votes ? <OfTreaty /> : <OfVotes besideTreaty={followsTreaty} />
      }
    </Loaded>
  );
}

function OfTreaty() {
  const t = useT();
  return (
    <Page
      title={t('count.title')}
      lead={
        <CampaignLink to="treaty" inText>
          {t('place.treaty')}
        </CampaignLink>
      }
      actions={
        <CampaignLink to="count" search={OF_VOTES}>
          {t('count.ofVotes')}
        </CampaignLink>
      }
    >
      <Paper withBorder p="md">
        <LazyTreatyOutlook />
      </Paper>
    </Page>
  );
}

/** What each ask has, and what it needs. */
function OfVotes({ besideTreaty }: { besideTreaty: boolean }) {
  const t = useT();
  const { campaignId, slug } = useSeat();
  const [address, change] = useAddress<'of' | WhatIfKey>();
  const { rule, stale } = toQuery(readWhatIf(address));
  const asked = { ...(rule ? { rule } : {}), ...(stale ? { stale } : {}) };
  const counts = useQuery({
    ...countsQuery(campaignId, asked),
    placeholderData: keepPreviousData,
  });
  const matrix = useQuery(matrixQuery(campaignId));
  return (
    <Page
      title={t('count.title')}
      lead={t('count.lead')}
      actions={besideTreaty ? <CampaignLink to="count">{t('count.ofTreaty')}</CampaignLink> : null}
    >
      <div className={styles.tools}>
        <RuleChoice
          address={address}
          change={(next) => change({ ...(besideTreaty ? OF_VOTES : {}), ...next })}
        />
      </div>
      <Loaded query={counts} height={640}>
        {(data) =>
          data.items.length > 0 ? (
            <All counts={data} matrix={matrix.data} address={address} />
          ) : (
            <Empty
              title={t('count.noAsks')}
              action={
                <Button component={PathLink} to={campaignPath(slug, { to: 'asks' })}>
                  {t('count.toAsks')}
                </Button>
              }
            >
              {t('count.noAsksHow')}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

interface AllProps {
  counts: CountsDto;
  matrix: MatrixDto | undefined;
  address: WhatIfAddress;
}

function All({ counts, matrix, address }: AllProps) {
  const t = useT();
  return (
    <Stack gap="sm">
      <Text>{t(`answers.rule.${counts.rule}`)}</Text>
      <Text size="sm" c="dimmed">
        {scopeText(counts.scope)} {t('answers.forecastNote')}
      </Text>
      <ul className={`bare ${styles.list}`}>
        {counts.items.map((item) => (
          <OneOfAll
            key={item.ask.id}
            item={item}
            members={counts.members}
            matrix={matrix}
            address={address}
          />
        ))}
      </ul>
    </Stack>
  );
}

interface OneProps {
  item: AskCountDto;
  members: number;
  matrix: MatrixDto | undefined;
  address: WhatIfAddress;
}

function OneOfAll({ item, members, matrix, address }: OneProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { ask, tally } = item;
  const { countStale } = readWhatIf(address);
  const split = matrix && splitOf(votersOn(matrix, ask.id, { countStale, ballots: new Map() }));
  const search: Record<string, string> = {};
  if (address.rule) search['rule'] = address.rule;
  if (address.stale) search['stale'] = address.stale;
  return (
    <li>
      <h2>
        <CampaignLink to="count/$askId" params={{ askId: ask.id }} search={search}>
          {ask.number ? `${apart(articleText(ask.number))} · ` : ''}
          <bdi>{ask.title}</bdi>
        </CampaignLink>
        {ask.redLine ? <small> {t('count.redLine')}</small> : null}
      </h2>
      <Bar split={splitTally(tally, split)} members={members} needed={item.needed} />
      <Group gap="xs">
        <Verdict item={item} />
        <Text span size="sm" c="dimmed">
          {t('count.unknownAndStale', { unknown: item.unknown, stale: item.stale })}
        </Text>
      </Group>
      <Text size="sm">{summaryText(item.summary, nameOf)}</Text>
    </li>
  );
}

/** The sign says what the chance says too; where most members are open, a firm yes or no would say more than is known. */
export function Verdict({ item: { summary, passes, short } }: Pick<OneProps, 'item'>) {
  const t = useT();
  const { littleKnown, needed, outlook } = summary;
  const verdict = needed > 0 ? (passes ? 'enough' : 'notEnough') : passes ? 'noObjection' : 'objection';
  return (
    <>
      <strong className={styles[outlook]}>
        <span aria-hidden>{OUTLOOK_SIGNS[outlook]} </span>
        {littleKnown && outlook === 'unsure' ? t('count.mostlyOpen') : t(`count.${verdict}`)}
      </strong>
      {/* By consensus no yes is missing: what is counted then are objections, and the sentence has them. */}
      {short && needed > 0 && !littleKnown ? <span>{t('count.short', { count: short })}</span> : null}
    </>
  );
}
