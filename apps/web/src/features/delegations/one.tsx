import { Alert, Button, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { type BriefDto } from '../../kernel/api/client.js';
import { offline } from '../../kernel/offline/index.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { useSeat } from '../../kernel/session/session.js';
import { delegationName, useT, groupName, dotted } from '../../kernel/i18n/index.js';
import { useFormalName } from '../../kernel/i18n/formal-name.js';
import { useAddress } from '../../ui/address.js';
import { useClocksText } from '../../ui/campaign/use-clocks-text.js';
import { AssignButton } from '../../ui/campaign/assign.js';
import { Icon } from '../../ui/icon.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { WithheldNote, type WithheldCounts } from '../../ui/withheld.js';
import { PinButton } from '../../ui/campaign/pin-button.js';
import { Around } from './other-activity.js';
import { Contacts } from './contacts.js';
import { Lead } from './lead.js';
import { People } from './people.js';
import { Stands } from './positions-by-ask.js';
import { Tasks } from './tasks.js';
import { Timeline } from './timeline.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import styles from './one.module.css';

/** Everything for a talk with one delegation, in one request; opens without a network when it is kept here. */
export function DelegationPage() {
  const { campaignId } = useSeat();
  const { code } = useParams({ from: '/c/$slug/delegations/$code' });
  const brief = useCachedQuery(briefQuery(campaignId, code), `brief:${campaignId}:${code}`);
  useStoredForLater(campaignId, code, brief.cachedAt === undefined ? brief.data : undefined);
  return (
    <Loaded query={brief} height={700}>
      {(data) => <Brief key={code} brief={data} cachedAt={brief.cachedAt} withheld={brief.withheld} />}
    </Loaded>
  );
}

/** What was looked at opens without a network for a while, pinned or not. */
function useStoredForLater(campaignId: string, code: string, brief: BriefDto | undefined) {
  useEffect(() => {
    if (!brief) return;
    const { cached } = offline();
    void cached.visit(campaignId, code).then(() => cached.keep(`brief:${campaignId}:${code}`, brief));
  }, [campaignId, code, brief]);
}

interface BriefProps {
  brief: BriefDto;
  cachedAt: number | undefined;
  withheld: WithheldCounts | undefined;
}

function Brief({ brief, cachedAt, withheld = {} }: BriefProps) {
  const t = useT();
  const name = delegationName(brief.code, brief.shortName);
  const clocksText = useClocksText();
  return (
    <Page title={name} lead={<Head brief={brief} />} actions={<Acts brief={brief} name={name} />}>
      {cachedAt ? (
        <Alert color="yellow" role="status">
          {t('delegation.cachedAt', { when: clocksText(cachedAt) })}
          <WithheldNote withheld={withheld} />
        </Alert>
      ) : null}
      <div className={styles.brief}>
        <div>
          <Stands brief={brief} withheld={withheld} />
        </div>
        <div className={styles.side}>
          <Contacts brief={brief} withheld={withheld} />
          <People brief={brief} withheld={withheld} />
          <Lead brief={brief} name={name} />
          <Tasks tasks={brief.tasks ?? []} withheld={withheld} />
          <Around brief={brief} />
        </div>
        <div className={styles.talks}>{cachedAt ? null : <Timeline code={brief.code} />}</div>
      </div>
      <Text size="sm" c="dimmed">
        {scopeText(brief.scope)}
      </Text>
    </Page>
  );
}

/** What is said of its place in the room. */
const SEATS = {
  voting: 'delegation.votes',
  observer: 'delegation.observer',
  non_member: 'delegation.non_member',
  outside: 'delegation.outside',
} as const;

function Head({ brief }: { brief: BriefDto }) {
  const t = useT();
  const formal = useFormalName(brief);
  return (
    <>
      {formal === undefined ? null : (
        <>
          <bdi>{formal}</bdi>.{' '}
        </>
      )}
      {t(SEATS[brief.votes ? 'voting' : (brief.capacity ?? 'outside')])}{' '}
      {dotted(...brief.groups.map(groupName))}
    </>
  );
}

function Acts({ brief, name }: { brief: BriefDto; name: string }) {
  const t = useT();
  const { slug, role } = useSeat();
  const [{ form }, change] = useAddress<'form'>();
  return (
    <>
      {role === 'member' ? null : (
        <Button
          component={PathLink}
          to={campaignPath(slug, { to: 'log' })}
          search={{ delegation: brief.code }}
          leftSection={<Icon name="plus" size={18} />}
          size="md"
        >
          {t('delegation.log')}
        </Button>
      )}
      <AssignButton
        delegationCode={brief.code}
        name={name}
        wanted={form === 'assign'}
        onClosed={() => change({ form: undefined })}
      />
      <PinButton code={brief.code} name={name} brief={brief} />
      <Button variant="default" visibleFrom="md" onClick={() => window.print()}>
        {t('delegation.print')}
      </Button>
    </>
  );
}
