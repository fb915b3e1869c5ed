import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CLEARANCE_DAYS, FRESH_SEAT_DAYS, someoneCouldConfirm, type Seat } from '#libs/domain';
import type { MemberDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';

interface Wish {
  /** Whose seat it is; empty for somebody who is invited. */
  userId: string;
  /** What that person reads already. */
  now?: Pick<MemberDto, 'organisationId' | 'coreGroup'>;
  organisationId: string | null;
  coreGroup: boolean;
}

/** Says of a wish that waits for a second person, before it is made, that there is none, and the way out. */
export function NobodyToConfirm({ wish }: { wish: Wish }) {
  const t = useT();
  const { campaignId, role, me } = useSeat();
  const people = useQuery(membersQuery(campaignId)).data?.items;
  if (!people || role !== 'coordinator') return null;
  const opens = openedBy(wish, people);
  if (opens.organisationId === null && !opens.coreGroup) return null;
  const request = { kind: 'clearance', askedBy: me.id, userId: wish.userId, ...opens } as const;
  if (someoneCouldConfirm(request, seatsOf(people, campaignId))) return null;
  return (
    <Text size="sm" className="warned" role="status">
      {t('people.noSecond', { days: CLEARANCE_DAYS, fresh: FRESH_SEAT_DAYS })}
    </Text>
  );
}

/** What others share where somebody sits or sat, and was not open to that person before. */
function openedBy({ userId, now, organisationId, coreGroup }: Wish, people: readonly MemberDto[]) {
  const others = people.filter((one) => one.userId !== userId && one.state !== 'invited');
  const shared = others.some((one) => one.organisationId === organisationId);
  const core = coreGroup && now?.coreGroup !== true && others.some((one) => one.coreGroup);
  return {
    organisationId: shared && organisationId !== now?.organisationId ? organisationId : null,
    coreGroup: core,
  };
}

const seatsOf = (people: readonly MemberDto[], campaignId: string): Seat[] =>
  people
    .filter(({ state }) => state === 'active')
    .map(({ userId, organisationId, role, coreGroup, readsOrganisation }) => ({
      ...{ userId, campaignId, organisationId, role },
      coreGroup: coreGroup ?? false,
      readsOrganisation: readsOrganisation ?? true,
    }));
