import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { DEADLINE_OFFERS, type DeadlineOffer } from '#libs/reference';
import { versionTag } from '../../kernel/api/call.js';
import {
  deadlinesMake,
  deadlinesRemove,
  type DeadlineDto,
  type SessionDetailDto,
} from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { apart, translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { TypedClocks } from '../../ui/form/fields.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import { offeredInstant, isSet } from './offers.js';
import styles from './taking-part.module.css';

/** Until when one has to register: deadlines of the session, and those that such a session usually has. */
export function Registration({ session }: { session: SessionDetailDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const found = session.deadlines.filter(({ kind, state }) => kind === 'registration' && state === 'open');
  const { now } = useCampaignNow(campaignId);
  const offers = DEADLINE_OFFERS.filter(
    (offer) => offeredInstant(offer, session) > now && !isSet(offer, session.deadlines),
  );
  return (
    <Panel title={t('takingPart.registration')}>
      {found.length === 0 ? <Text c="dimmed">{t('takingPart.noRegistration')}</Text> : null}
      <ul className="bare">
        {found.map((deadline) => (
          <Closing key={deadline.id} deadline={deadline} />
        ))}
      </ul>
      {role === 'coordinator' && offers.length > 0 ? (
        <details open={found.length === 0}>
          <summary>{t('takingPart.usual')}</summary>
          <Text size="sm" c="dimmed">
            {t('takingPart.usualHow')}
          </Text>
          <ul className="bare">
            {offers.map((offer) => (
              <Offered key={offer.key} offer={offer} session={session} />
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}

function Closing({ deadline }: { deadline: DeadlineDto }) {
  return (
    <li className={styles.line}>
      <CampaignLink to="deadlines/$deadlineId" params={{ deadlineId: deadline.id }}>
        <Written inline>{deadline.title}</Written>
      </CampaignLink>
      <DueClocks at={deadline.due} strong />
    </li>
  );
}

const titleOf = (offer: DeadlineOffer) => translate(`takingPart.offered.${offer.audience}`);

function Offered({ offer, session }: { offer: DeadlineOffer; session: SessionDetailDto }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const title = titleOf(offer);
  const again = () => refresh(campaignId, 'deadlines', 'sessions', 'deliveries');
  const set = useMutation({
    mutationFn: () =>
      deadlinesMake(campaignId, {
        ...{ id: uuid7(), kind: 'registration', title, sessionId: session.id },
        ...{ anchor: 'session_open', offsetDays: offer.offsetDays, at: offer.at, zone: offer.zone },
        source: offer.source,
      }),
    onSuccess: (made) => {
      toast(t('deadline.saved', { title: made.title, when: clocksText(made.due) }), async () => {
        await deadlinesRemove(made.id, versionTag(made.version), campaignId);
        await again();
      });
      return again();
    },
    onError: (error) => toast(problemText(error) ?? t('problem.unreachableHow')),
  });
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Text>{title}</Text>
        <Text size="sm" c="dimmed">
          {t('takingPart.practice', {
            forum: t(`takingPart.forum.${offer.forum}`),
            count: -offer.offsetDays,
          })}{' '}
          <bdi>{offer.source}</bdi>
        </Text>
        <TypedClocks instant={offeredInstant(offer, session)} zones={[offer.zone, me.zone]} />
      </div>
      <Group>
        <Button variant="default" loading={set.isPending} onClick={() => set.mutate()}>
          {t('deadline.set')}
          <span className="only-read">{`: ${apart(title)}`}</span>
        </Button>
      </Group>
    </li>
  );
}
