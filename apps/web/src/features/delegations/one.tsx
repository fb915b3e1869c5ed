import { Alert, Button, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { type BriefDto } from '../../kernel/api/client.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { useSeat } from '../../kernel/session/session.js';
import { delegationName, intlTag, useT, groupName, dotted } from '../../kernel/i18n/index.js';
import { useFormalName } from '../../kernel/i18n/formal-name.js';
import { useAddress } from '../../ui/address.js';
import { AssignButton } from '../../ui/campaign/assign.js';
import { Icon } from '../../ui/icon.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { PinButton } from '../../ui/campaign/pin-button.js';
import { Around } from './around.js';
import { Contacts } from './contacts.js';
import { Lead } from './lead.js';
import { People } from './people.js';
import { Stands } from './stands.js';
import { Tasks } from './tasks.js';
import { Timeline } from './timeline.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import styles from './one.module.css';

/** Everything for a talk with one delegation, in one request; opens without a network when it is kept here. */
export function DelegationPage() {
  const { campaignId } = useSeat();
  const { code } = useParams({ from: '/c/$slug/delegations/$code' });
  const brief = useCachedQuery(briefQuery(campaignId, code), `brief:${campaignId}:${code}`);
  return (
    <Loaded query={brief} height={700}>
      {(data) => <Brief key={code} brief={data} cachedAt={brief.cachedAt} />}
    </Loaded>
  );
}

interface BriefProps {
  brief: BriefDto;
  cachedAt: number | undefined;
}

function Brief({ brief, cachedAt }: BriefProps) {
  const t = useT();
  const name = delegationName(brief.code, brief.shortName);
  const when = cachedAt && new Intl.DateTimeFormat(intlTag(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Page title={name} lead={<Head brief={brief} />} actions={<Acts brief={brief} name={name} />}>
      {when ? (
        <Alert color="yellow" role="status">
          {t('delegation.cachedAt', { when: when.format(cachedAt) })}
        </Alert>
      ) : null}
      <div className={styles.brief}>
        <div>
          <Stands brief={brief} />
        </div>
        <div className={styles.side}>
          <Contacts brief={brief} />
          <People brief={brief} />
          <Lead brief={brief} name={name} />
          <Tasks tasks={brief.tasks ?? []} />
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

function Head({ brief }: { brief: BriefDto }) {
  const t = useT();
  const formal = useFormalName(brief.code);
  return (
    <>
      {formal === undefined ? <bdi lang="en">{brief.formalName}</bdi> : <bdi>{formal}</bdi>}.{' '}
      {brief.votes ? t('delegation.votes') : t('delegation.observer')}{' '}
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
