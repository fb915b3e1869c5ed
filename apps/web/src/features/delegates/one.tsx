import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { personCalled } from '../../ui/campaign/person-called.js';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  delegatesRemove,
  delegatesRestore,
  delegatesUses,
  type DelegateDetailDto,
} from '../../kernel/api/client.js';
import { dotted, listed, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { useDayRemoved } from '../../ui/campaign/removal/removed-list.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TierBadge } from '../../ui/tier.js';
import { Acquaintances } from './acquaintances.js';
import { ContactPoints } from './contact-points.js';
import { delegateQuery } from './delegates.queries.js';
import directory from '../../ui/directory.module.css';
import { EditDelegate } from './edit.js';
import { EraseButton } from './erase.js';
import { Meetings } from './meetings.js';
import { Merged } from './merged.js';
import { MoveDelegate } from './move.js';
import { Notes } from './notes.js';
import { Pseudonym } from './pseudonym.js';
import { Roles } from './roles.js';
import { languageName } from '../../ui/languages.js';

/** One person of a delegation, with all that the reader may see. */
export function DelegatePage() {
  const { campaignId } = useSeat();
  const { delegateId } = useParams({ from: '/c/$slug/delegates/$delegateId' });
  const delegate = useQuery(delegateQuery(campaignId, delegateId));
  return (
    <Loaded query={delegate} height={600}>
      {(data) => <Delegate asked={delegateId} delegate={data} />}
    </Loaded>
  );
}

/** Whoever was merged into another leads to that one. */
function useLeading(asked: string, { id }: DelegateDetailDto) {
  const goTo = useGoTo();
  useEffect(() => {
    if (asked !== id) void goTo({ to: 'delegates/$delegateId', params: { delegateId: id }, replace: true });
  }, [asked, id, goTo]);
}

function Delegate({ asked, delegate }: { asked: string; delegate: DelegateDetailDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  useLeading(asked, delegate);
  const { name, title, pronouns, delegationCode, delegation, otherNames, languages, tier } = delegate;
  const { closed } = useSeat();
  const mine = delegate.mine && !closed;
  const stands = delegate.erasedAt === null && delegate.removed === null;
  return (
    <Page
      title={[title, personCalled(delegate)].filter(Boolean).join(' ')}
      tab={t('delegates.tab')}
      lead={
        <>
          {dotted(nameOf(delegationCode, delegation), pronouns)} <TierBadge tier={tier} />
        </>
      }
      actions={mine && stands ? <Acts delegate={delegate} /> : null}
    >
      <State delegate={delegate} />
      {otherNames.length > 0 ? (
        <Text>
          {t('delegates.alsoKnownAs')} <bdi>{listed(otherNames)}</bdi>
        </Text>
      ) : null}
      {languages.length > 0 ? (
        <Text>{t('delegates.speaks', { languages: listed(languages.map(languageName)) })}</Text>
      ) : null}
      {name === '' ? null : <Parts delegate={delegate} />}
      <Meetings delegate={delegate} />
      {mine && stands ? <EraseButton delegate={delegate} /> : null}
    </Page>
  );
}

function Parts({ delegate }: { delegate: DelegateDetailDto }) {
  if (delegate.pseudonymous) return null;
  return (
    <div className={directory.parts}>
      <Stack gap="md">
        <Roles delegate={delegate} />
        <ContactPoints delegate={delegate} />
      </Stack>
      <Stack gap="md">
        <Acquaintances delegate={delegate} />
        <Notes delegate={delegate} />
        <Pseudonym delegate={delegate} />
        <Merged delegate={delegate} />
      </Stack>
    </div>
  );
}

/** What is to be known before anything else is read. */
function State({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, erasedAt, erasedBy, removed, pseudonymous, mine } = delegate;
  const day = useDayRemoved(removed);
  if (erasedAt !== null) return <Alert>{t('delegates.erasedWhat', { by: erasedBy ?? '' })}</Alert>;
  if (pseudonymous) return <Alert>{t('delegates.pseudonymousWhat')}</Alert>;
  if (removed === null) return null;
  const back = async () => {
    await delegatesRestore(id, campaignId);
    await refresh(campaignId, 'interactions');
  };
  return (
    <Alert color="yellow" title={t('removal.removedOn', { day })}>
      {mine ? (
        <Button variant="default" onClick={() => void back()}>
          {t('removal.restore')}
        </Button>
      ) : null}
    </Alert>
  );
}

function Acts({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const { id, name, version } = delegate;
  const [open, setOpen] = useState<'edit' | 'move'>();
  const close = () => setOpen(undefined);
  return (
    <Group gap="xs">
      <Button onClick={() => setOpen('edit')}>{t('delegates.edit')}</Button>
      <Button variant="default" onClick={() => setOpen('move')}>
        {t('delegates.move')}
      </Button>
      <RemoveButton
        title={name}
        thing={`delegate ${id}`}
        uses={(options) => delegatesUses(id, campaignId, options)}
        remove={() => delegatesRemove(id, versionTag(version), campaignId)}
        restore={() => delegatesRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={() => refresh(campaignId, 'interactions')}
        onRemoved={() => void goTo({ to: 'delegates' })}
      />
      <EditDelegate open={open === 'edit'} onClose={close} delegate={delegate} />
      <MoveDelegate open={open === 'move'} onClose={close} delegate={delegate} />
    </Group>
  );
}
