import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  seatRequestsConfirm,
  seatRequestsRefuse,
  seatRequestsWithdraw,
  type MemberDto,
  type SeatRequestDto,
} from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { NobodyToConfirm } from './nobody-to-confirm.js';
import { seatRequestsQuery } from './people.queries.js';
import { SeatSentences } from './seat-sentences.js';
import styles from './people.module.css';

/** Changes of seats that wait for a second person, for those who ask, decide or sit there; nothing where there are none. */
export function SeatRequests() {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(seatRequestsQuery(campaignId));
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t('people.requests.title')}>
      <Text c="dimmed">{t('people.requests.lead')}</Text>
      <ul className="bare">
        {data.items.map((request) => (
          <SeatRequest key={request.id} request={request} />
        ))}
      </ul>
    </Panel>
  );
}

function SeatRequest({ request }: { request: SeatRequestDto }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const seats = useQuery(membersQuery(campaignId)).data?.items ?? [];
  const own = seats.some(({ id, userId }) => id === request.membershipId && userId === me.id);
  const { kind, newOrganisation: organisation, coreGroup, role, opens, name } = request;
  const clearance = kind === 'clearance';
  const when = clockText(request.due.reader);
  const change = clearance ? 'clearance_asked' : 'end_asked';
  return (
    <li className={styles.request}>
      <SeatSentences of={{ change, own, subject: name, organisation, coreGroup, when }} />{' '}
      {t('people.news.by', { actor: request.askedBy })}
      {role === null ? null : (
        <div>{t('people.requests.afterwards', { role: translate(`people.roles.${role}`) })}</div>
      )}
      {opens === null ? null : <div>{t('people.requests.opens', { count: opens })}</div>}
      <Text size="sm" component="div">
        {t(clearance ? 'people.requests.lapses' : 'people.requests.takesEffect')}{' '}
        <TwoClocks at={request.due} />
      </Text>
      {clearance && request.mayWithdraw ? <InVain request={request} seats={seats} /> : null}
      <Answers request={request} />
    </li>
  );
}

/** For who asked, where nobody is there who could confirm it. */
function InVain({ request, seats }: { request: SeatRequestDto; seats: readonly MemberDto[] }) {
  const { membershipId, newOrganisation, coreGroup } = request;
  const userId = seats.find(({ id }) => id === membershipId)?.userId ?? '';
  const there = seats.find(({ organisation }) => organisation === newOrganisation);
  return <NobodyToConfirm wish={{ userId, organisationId: there?.organisationId ?? null, coreGroup }} />;
}

const ANSWERS = {
  confirm: seatRequestsConfirm,
  refuse: seatRequestsRefuse,
  withdraw: seatRequestsWithdraw,
} as const;
type Answer = keyof typeof ANSWERS;

function Answers({ request }: { request: SeatRequestDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, name, mayConfirm, mayRefuse, mayWithdraw } = request;
  const answer = useMutation({
    mutationFn: (one: Answer) => ANSWERS[one](campaignId, id),
    onSuccess: (_, one) => toast(translate(`people.requests.done.${one}`, { name })),
    // Somebody may have been quicker: what stands now shows beside the message.
    onSettled: () => refresh(campaignId, 'members'),
  });
  const open: Answer[] = [
    ...(mayConfirm ? (['confirm'] as const) : []),
    ...(mayRefuse ? (['refuse'] as const) : []),
    ...(mayWithdraw ? (['withdraw'] as const) : []),
  ];
  return (
    <>
      {mayConfirm ? null : (
        <Text size="sm" c="dimmed">
          {t('people.requests.notYours')}
        </Text>
      )}
      {answer.isError ? <ProblemNotice error={answer.error} /> : null}
      <Group gap="xs" mt={6}>
        {open.map((one) => (
          <Button
            key={one}
            variant={one === 'confirm' ? 'filled' : 'default'}
            loading={answer.isPending && answer.variables === one}
            aria-label={translate(`people.requests.of.${one}`, { name })}
            onClick={() => answer.mutate(one)}
          >
            {translate(`people.requests.${one}`)}
          </Button>
        ))}
      </Group>
    </>
  );
}
