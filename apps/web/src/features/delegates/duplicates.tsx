import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { DuplicateDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { DismissedPairs, TheseAreTwo } from '../../ui/campaign/dismissed-duplicates/dismissed-duplicates.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { duplicatesQuery } from './delegates.queries.js';
import directory from '../../ui/directory.module.css';
import { mergeInto } from './merge-act.js';

/** Pairs of records that are likely one person: which of the two leads is for the reader to say. */
export function Duplicates() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const pairs = useQuery(duplicatesQuery(campaignId));
  return (
    <Page
      title={t('delegates.duplicates')}
      lead={t('delegates.duplicatesLead')}
      actions={<CampaignLink to="delegates">{t('delegates.title')}</CampaignLink>}
    >
      <Loaded query={pairs} height={400}>
        {({ items }) =>
          items.length === 0 ? (
            <Text role="status">{t('delegates.noDuplicates')}</Text>
          ) : (
            <ul className="bare">
              {items.map((pair) => (
                <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <DismissedPairs about="delegates" decides={role !== 'member'} />
    </Page>
  );
}

function Pair({ pair: { one, other, likeness } }: { pair: DuplicateDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const nameOf = useDelegationNames();
  const merge = useMutation({
    mutationFn: ([id, into]: readonly [string, string]) => mergeInto(campaignId, id, into),
  });
  const named = ({ id, name, delegationCode, delegation }: DuplicateDto['one']) => (
    <div>
      <CampaignLink to="delegates/$delegateId" params={{ delegateId: id }}>
        {name}
      </CampaignLink>{' '}
      · {nameOf(delegationCode, delegation)}
    </div>
  );
  return (
    <li className={directory.line}>
      <div className={directory.what}>
        {named(one)}
        {named(other)}
        <Badge variant="outline" color="gray" tt="none">
          {translate(`delegates.likeness.${likeness}`)}
        </Badge>
      </div>
      {role === 'member' ? null : (
        <Group gap="xs">
          {(
            [
              [one, other],
              [other, one],
            ] as const
          ).map(([leading, merged]) => (
            <Button
              key={leading.id}
              variant="default"
              loading={merge.isPending}
              onClick={() => merge.mutate([merged.id, leading.id])}
            >
              {t('delegates.keep', { name: leading.name })}
            </Button>
          ))}
          <TheseAreTwo about="delegates" pair={{ one, other }} />
        </Group>
      )}
      {merge.error ? <ProblemNotice error={merge.error} /> : null}
    </li>
  );
}
