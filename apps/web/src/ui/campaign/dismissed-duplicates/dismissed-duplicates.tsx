import { Button, Skeleton, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Topic } from '#libs/domain';
import {
  duplicatesDismiss,
  duplicatesList,
  duplicatesTakeBack,
  type DismissedDuplicateDto,
  type DuplicateKind,
} from '../../../kernel/api/client.js';
import { dotted, translate, useT } from '../../../kernel/i18n/index.js';
import { usePages, type PagesProps } from '../../../kernel/query/pages.js';
import { refresh } from '../../../kernel/query/query.js';
import { useDelegationNames } from '../../../kernel/queries/delegations.js';
import { useSeat } from '../../../kernel/session/session.js';
import { ProblemNotice } from '../../loaded.js';
import { Older } from '../../next-page-button.js';
import { Panel } from '../../panel.js';
import { toast } from '../../toast.js';
import { TwoClocks } from '../../two-clocks.js';
import directory from '../../directory.module.css';

/** A record as a pair names it. */
interface LikeRecord {
  id: string;
  name: string;
}
type Pair = Readonly<Record<'one' | 'other', LikeRecord>>;

const TOPIC = { delegates: 'interactions', organisations: 'members' } as const satisfies Record<
  DuplicateKind,
  Topic
>;

const dismissedPages = (campaignId: string, about: DuplicateKind): PagesProps<DismissedDuplicateDto> => ({
  ...{ campaignId, topics: [TOPIC[about]], name: `dismissed-${about}` },
  ask: (page, options) => duplicatesList(campaignId, about, page, options),
});

const names = ({ one, other }: Pair) => ({ one: one.name, other: other.name });

/** Puts a pair away, and takes it back; each is the way back of the other. */
function useDismissal(about: DuplicateKind) {
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, TOPIC[about]);
  const put = async ({ one, other }: Pair) => {
    const made = await duplicatesDismiss(campaignId, { about, oneId: one.id, otherId: other.id });
    await again();
    return made;
  };
  const takeBack = async (id: string) => {
    await duplicatesTakeBack(campaignId, id);
    await again();
  };
  return { put, takeBack };
}

/** Says of two records that look alike that they are two. */
export function TheseAreTwo({ about, pair }: { about: DuplicateKind; pair: Pair }) {
  const t = useT();
  const { put, takeBack } = useDismissal(about);
  const dismiss = useMutation({
    mutationFn: () => put(pair),
    onSuccess: ({ id }) => toast(t('duplicates.dismissed', names(pair)), () => takeBack(id)),
  });
  return (
    <>
      <Button
        variant="default"
        loading={dismiss.isPending}
        aria-label={t('duplicates.twoOf', names(pair))}
        onClick={() => dismiss.mutate()}
      >
        {t('duplicates.two')}
      </Button>
      {dismiss.error ? <ProblemNotice error={dismiss.error} /> : null}
    </>
  );
}

/** The pairs that were put away, where there are any. @param decides whether the reader may take them back */
export function DismissedPairs({ about, decides }: { about: DuplicateKind; decides: boolean }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { items, query } = usePages(dismissedPages(campaignId, about));
  if (items?.length === 0) return null;
  return (
    <Panel title={t('duplicates.title')}>
      <Text size="sm">{t('duplicates.lead')}</Text>
      {query.error ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
      {items ? (
        <ul className="bare">
          {items.map((pair) => (
            <Dismissed key={pair.id} pair={pair} about={about} decides={decides} />
          ))}
        </ul>
      ) : (
        <Skeleton height={90} />
      )}
      <Older query={query} />
    </Panel>
  );
}

interface DismissedProps {
  pair: DismissedDuplicateDto;
  about: DuplicateKind;
  decides: boolean;
}

function Dismissed({ pair, about, decides }: DismissedProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { put, takeBack } = useDismissal(about);
  const undo = useMutation({
    mutationFn: () => takeBack(pair.id),
    onSuccess: () => toast(t('duplicates.takenBack', names(pair)), () => put(pair)),
  });
  const { one, other, by, dismissed } = pair;
  return (
    <li className={directory.line}>
      <div className={directory.what}>
        {[one, other].map(({ id, name, delegationCode, delegation }) => (
          <div key={id} dir="auto">
            {dotted(name, delegationCode && nameOf(delegationCode, delegation ?? delegationCode))}
          </div>
        ))}
        <Text size="sm" c="dimmed">
          {by === null ? translate('duplicates.byNobody') : t('duplicates.by', { name: by })}{' '}
          <TwoClocks at={dismissed} />
        </Text>
        {undo.error ? <ProblemNotice error={undo.error} /> : null}
      </div>
      {decides ? (
        <Button
          variant="default"
          loading={undo.isPending}
          aria-label={t('duplicates.takeBackOf', names(pair))}
          onClick={() => undo.mutate()}
        >
          {t('duplicates.takeBack')}
        </Button>
      ) : null}
    </li>
  );
}
