import '@mantine/core/styles/CloseButton.layer.css';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import type { HandoverDto, ScopeDto } from '../../kernel/api/client.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { useSeat } from '../../kernel/session/session.js';
import { messagesOfDesk, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Card } from '../../ui/card.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { PublicNews } from '../../ui/campaign/public-news.js';
import type { NameOf } from '../../ui/campaign/codes.js';
import { LazyTreatyOutlook } from '../../ui/campaign/treaty/lazy-outlook.js';
import { Attention } from './attention.js';
import { Countdown } from './countdown.js';
import { useWarRoom, type WarRoomData } from './war-room.queries.js';
import { Feed } from './entries.js';
import { Gaps } from './gaps.js';
import { Moved } from './moved.js';
import { Swing } from './swing.js';
import { Targets } from './targets.js';
import { Unsent } from './waiting.js';
import styles from './war-room.module.css';

const NEXT = 10;

/** For new campaigns alone. */
const FirstSteps = lazy(async () => {
  const [{ FirstSteps: steps }] = await Promise.all([
    import('../../ui/campaign/first-steps.js'),
    messagesOfDesk(),
  ]);
  return { default: steps };
});

/** Which ten next, and how far we are: the coordinator's home in the closing days. */
export function WarRoom() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const data = useWarRoom(campaignId);
  const follows = useQuery(campaignItself(campaignId)).data?.followsTreaty === true;
  const local = useDelegationNames();
  const nameOf: NameOf = (code) => local(code, data.names(code));
  return (
    <Page
      title={t('place.warRoom')}
      lead={<Scope scope={data.counts.data?.scope} />}
      actions={
        follows || role === 'member' ? null : <CampaignLink to="votes/record">{t('board.now')}</CampaignLink>
      }
    >
      {data.stepsOpen ? (
        <Suspense>
          <FirstSteps />
        </Suspense>
      ) : null}
      <PublicNews />
      <div className={styles.strip}>
        <Countdown campaignId={campaignId} />
        <Card title={t('war.unsentTitle')}>
          <Unsent />
        </Card>
      </div>
      <div className={styles.war}>
        <div className={styles.column}>
          {follows ? (
            <Card title={t('place.treaty')}>
              <LazyTreatyOutlook />
            </Card>
          ) : (
            <Reach data={data} />
          )}
        </div>
        <div className={styles.column}>
          {follows ? null : (
            <Card title={t('war.gaps')}>
              <Loaded query={data.counts} height={420}>
                {(counts) => <Gaps counts={counts} matrix={data.matrix.data} />}
              </Loaded>
            </Card>
          )}
          <Attention />
          <Card title={t('war.moved')}>
            <Loaded query={data.day} height={240}>
              {(day) => <Moved day={day} nameOf={nameOf} />}
            </Loaded>
          </Card>
        </div>
        <div className={styles.column}>
          <Card title={t('war.feed')}>
            <Loaded query={data.newest} height={480}>
              {(newest) => <Feed newest={newest} day={data.day.data} nameOf={nameOf} />}
            </Loaded>
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** Whom to win over before a vote; a treaty has none. */
function Reach({ data }: { data: WarRoomData }) {
  const t = useT();
  return (
    <>
      <Next data={data} />
      <Card title={t('war.swing')}>
        <Loaded query={data.matrix} height={300}>
          {(matrix) => (
            <Swing
              matrix={matrix}
              targets={data.targets.data?.items.slice(NEXT) ?? []}
              tasks={tasksByCode(data.day.data)}
            />
          )}
        </Loaded>
      </Card>
    </>
  );
}

function Next({ data }: { data: WarRoomData }) {
  const t = useT();
  const tasks = useMemo(() => tasksByCode(data.day.data), [data.day.data]);
  const lacks = lacking(data);
  const named = data.targets.data?.items.slice(0, NEXT).length ?? NEXT;
  return (
    <Card title={lacks || named === 0 ? t('war.nextWhom') : t('war.next', { count: named })}>
      <Loaded query={data.targets} height={1200}>
        {({ items, rule }) => (
          <Targets targets={items.slice(0, NEXT)} rule={rule} tasks={tasks} lacks={lacks} />
        )}
      </Loaded>
    </Card>
  );
}

/** What is missing before anybody can be named; undefined where nothing is. */
function lacking({ counts, newest }: WarRoomData): 'asks' | 'positions' | undefined {
  if (counts.data?.items.length === 0) return 'asks';
  return newest.data?.items.length === 0 ? 'positions' : undefined;
}

/** Open tasks that were given in the last day or are due today, by delegation. */
function tasksByCode(day: HandoverDto | undefined) {
  const open = [...(day?.tasks.due.items ?? []), ...(day?.tasks.opened.items ?? [])];
  return new Map(
    open
      .filter(({ state }) => state === 'open')
      .flatMap((task) => (task.delegationCode ? [[task.delegationCode, task] as const] : [])),
  );
}

/** What the numbers rest on; in the demo also that they are invented. Keeps its room while loading. */
function Scope({ scope }: { scope: ScopeDto | undefined }) {
  const t = useT();
  return (
    <Text span size="sm" display="inline-block" className={styles.scope}>
      {scope?.demo ? <strong>{t('answers.scope.demo')} </strong> : null}
      {scope ? t('answers.scope.note') : null}
    </Text>
  );
}
