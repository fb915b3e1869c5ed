import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ACCREDITATION_STATES } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  accreditationsRemove,
  accreditationsRestore,
  accreditationsUses,
  type AccreditationDto,
} from '../../kernel/api/client.js';
import { apart, dayText, dotted, useOrder, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovalDialog } from '../../ui/campaign/removal/removal.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { AccreditationForm } from './accreditation-form.js';
import { AccreditationNotes } from './accreditation-notes.js';
import { HeadLetter } from './head-letter.js';
import { accreditationsQuery } from './taking-part.queries.js';
import styles from './taking-part.module.css';

/** Which organisations are admitted to a session, or want to be, and what was heard of it. */
export function Accreditations({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { role } = useSeat();
  const [{ shelf }, change] = useAddress<'shelf'>();
  const [adding, setAdding] = useState(false);
  const coordinates = role === 'coordinator';
  return (
    <Panel
      title={t('takingPart.accreditation')}
      action={coordinates ? <Button onClick={() => setAdding(true)}>{t('takingPart.enter')}</Button> : null}
    >
      {coordinates ? (
        <Group>
          <ShelfChoice
            archives={false}
            shelf={shelfOf(shelf)}
            onChange={(to) => change({ shelf: to === 'active' ? undefined : to })}
          />
        </Group>
      ) : null}
      {coordinates && shelf === 'removed' ? (
        <Removed sessionId={sessionId} />
      ) : (
        <Present sessionId={sessionId} />
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('takingPart.enter')}>
        <AccreditationForm sessionId={sessionId} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}

function Present({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const inOrder = useOrder();
  const query = useQuery(accreditationsQuery(campaignId, sessionId));
  return (
    <Loaded query={query} height={240}>
      {({ items }) => {
        if (items.length === 0) return <Text c="dimmed">{t('takingPart.none')}</Text>;
        const sorted = items.toSorted((a, b) => inOrder(a.organisation, b.organisation));
        return (
          <>
            <Tally items={items} />
            <ul className="bare">
              {sorted.map((one) => (
                <Line key={one.id} accreditation={one} />
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}

/** How many of them stand how. */
function Tally({ items }: { items: readonly AccreditationDto[] }) {
  const t = useT();
  const said = ACCREDITATION_STATES.flatMap((state) => {
    const count = items.filter((one) => one.state === state).length;
    return count === 0 ? [] : [t(`takingPart.tally.${state}`, { count })];
  });
  return <Text role="status">{said.join(' · ')}</Text>;
}

function Line({ accreditation }: { accreditation: AccreditationDto }) {
  const t = useT();
  const { role } = useSeat();
  const { organisation, organisationId, category, state, appliedOn, stateOn } = accreditation;
  const days = [
    t(`takingPart.category.${category}`),
    appliedOn ? t('takingPart.appliedDay', { day: dayText(appliedOn) }) : '',
    stateOn ? t('takingPart.stateDay', { day: dayText(stateOn) }) : '',
  ].filter(Boolean);
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Group gap="xs">
          <CampaignLink to="organisations/$organisationId" params={{ organisationId }}>
            <bdi>{organisation}</bdi>
          </CampaignLink>
          <Badge tt="none" variant="outline" color="gray">
            {t(`takingPart.state.${state}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {dotted(...days)}
        </Text>
      </div>
      <Group gap="xs">
        {role === 'coordinator' ? <Acts accreditation={accreditation} /> : null}
        <HeadLetter accreditation={accreditation} />
      </Group>
      <AccreditationNotes accreditation={accreditation} />
    </li>
  );
}

function Acts({ accreditation }: { accreditation: AccreditationDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [changing, setChanging] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { id, sessionId, organisation, version } = accreditation;
  const named = <span className="only-read">{`: ${apart(organisation)}`}</span>;
  return (
    <Group gap="xs">
      <Button size="sm" px="sm" variant="default" onClick={() => setChanging(true)}>
        {t('deadline.changeIt')}
        {named}
      </Button>
      <Button size="sm" px="sm" variant="default" onClick={() => setRemoving(true)}>
        {t('removal.remove')}
        {named}
      </Button>
      <Dialog open={changing} onClose={() => setChanging(false)} title={organisation}>
        <AccreditationForm
          sessionId={sessionId}
          accreditation={accreditation}
          onDone={() => setChanging(false)}
        />
      </Dialog>
      <RemovalDialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={organisation}
        thing={`accreditation ${id}`}
        uses={(options) => accreditationsUses(sessionId, id, campaignId, options)}
        remove={() => accreditationsRemove(sessionId, id, versionTag(version), campaignId)}
        restore={() => accreditationsRestore(sessionId, id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={() => refresh(campaignId, 'sessions')}
      />
    </Group>
  );
}

function Removed({ sessionId }: { sessionId: string }) {
  const { campaignId } = useSeat();
  const removed = useQuery(accreditationsQuery(campaignId, sessionId, 'removed'));
  return (
    <Loaded query={removed} height={240}>
      {({ items }) => (
        <RemovedList
          items={items.map((one) => ({ id: one.id, title: one.organisation, removed: one.removed }))}
          restore={(id) => accreditationsRestore(sessionId, id, campaignId)}
          again={() => refresh(campaignId, 'sessions')}
        />
      )}
    </Loaded>
  );
}
