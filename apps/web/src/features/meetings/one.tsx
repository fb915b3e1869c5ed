import { Alert, Button, Stack, Text } from '@mantine/core';
import { personCalled } from '../../ui/campaign/person-called.js';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { InteractionDto } from '../../kernel/api/client.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { TalkActs } from './acts.js';
import { Correct } from './correct.js';
import { History } from './history.js';
import { talkQuery } from './meetings.queries.js';
import { Positions } from './positions.js';
import { useWaitingCorrection, WaitingCorrection } from './waiting-correction.js';

/** One talk: who, whom, when on both clocks, what was noted, what came of it, and what was changed since. */
export function MeetingPage() {
  const { campaignId } = useSeat();
  const { meetingId } = useParams({ from: '/c/$slug/meetings/$meetingId' });
  const talk = useQuery(talkQuery(campaignId, meetingId));
  return (
    <Loaded query={talk} height={600}>
      {(data) => <Talk key={data.id} talk={data} />}
    </Loaded>
  );
}

function Talk({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const { me, closed } = useSeat();
  const [{ form }, change] = useAddress<'form'>();
  const nameOf = useDelegationNames();
  const name = nameOf(talk.delegationCode, talk.delegation);
  const waiting = useWaitingCorrection(talk.id);
  // A second one would rest on what the first is about to change, and be refused for it.
  const onItsWay = waiting !== undefined && waiting.state !== 'refused';
  const mayCorrect = !closed && talk.authorId === me.id && !talk.removed && !talk.erased && !onItsWay;
  const correcting = mayCorrect && form === 'correct';
  const close = () => change({ form: undefined });
  return (
    <Page
      title={t('meetings.title', { kind: translate(`contact.${talk.kind}`), name })}
      tab={t('meetings.tab')}
      actions={
        correcting ? null : (
          <>
            {mayCorrect ? (
              <Button onClick={() => change({ form: 'correct' }, { push: true })}>
                {t('meetings.correct')}
              </Button>
            ) : null}
            <TalkActs talk={talk} />
          </>
        )
      }
    >
      {talk.removed ? (
        <Alert color="yellow" role="status">
          {t('meetings.removedMark')}
        </Alert>
      ) : null}
      {waiting ? <WaitingCorrection item={waiting} /> : null}
      {correcting ? <Correct talk={talk} onClose={close} /> : <Facts talk={talk} name={name} />}
      <Positions talk={talk} />
      <NextStep talk={talk} />
      <History talk={talk} />
    </Page>
  );
}

function NextStep({ talk: { task } }: { talk: InteractionDto }) {
  const t = useT();
  if (!task) return null;
  return (
    <Panel title={t('meetings.task')}>
      <CampaignLink to="tasks/$taskId" params={{ taskId: task.id }}>
        {task.title}
      </CampaignLink>
      <Text size="sm">{t(`task.state.${task.state}`)}</Text>
    </Panel>
  );
}

/** Who took part, each with the way to what is known of them; whoever was erased has none. */
function With({ delegates }: Pick<InteractionDto, 'delegates'>) {
  const t = useT();
  const [before, after] = t('meetings.with', { names: GAP }).split(GAP);
  return (
    <Text>
      {before}
      {delegates.map((one, at) => (
        <Fragment key={one.id}>
          {at > 0 ? ', ' : null}
          {one.name === '' ? (
            personCalled(one)
          ) : (
            <CampaignLink to="delegates/$delegateId" params={{ delegateId: one.id }} inText>
              {one.name}
            </CampaignLink>
          )}
        </Fragment>
      ))}
      {after}
    </Text>
  );
}

/** Where the names stand in the sentence; no message has it. */
const GAP = '\n';

function Facts({ talk, name }: { talk: InteractionDto; name: string }) {
  const t = useT();
  const { delegates, note, erased } = talk;
  return (
    <Stack gap="xs" maw={640}>
      <TwoClocks at={talk.occurredAt} strong />
      <CampaignLink to="delegations/$code" params={{ code: talk.delegationCode }}>
        {name}
      </CampaignLink>
      {delegates.length > 0 ? <With delegates={delegates} /> : null}
      <Text>{t('meetings.by', { author: talk.author, organisation: talk.organisation })}</Text>
      <div>
        <TierBadge tier={talk.tier} />
      </div>
      {note ? <Written>{note}</Written> : null}
      {erased ? (
        <Text c="dimmed" component="div">
          {t('meetings.erasedMark', { by: erased.by })}
          <TwoClocks at={erased.at} />
        </Text>
      ) : null}
      {note || erased ? null : <Text c="dimmed">{t('meetings.noWords')}</Text>}
    </Stack>
  );
}
