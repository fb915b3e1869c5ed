import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  representativesRemove,
  representativesRestore,
  representativesUses,
  type RepresentativeDto,
} from '../../kernel/api/client.js';
import { apart, dayText, dotted, translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { RemovalDialog } from '../../ui/campaign/removal/removal.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { RepresentativeForm } from './representative-form.js';
import { representativesQuery } from './taking-part.queries.js';
import styles from './taking-part.module.css';

/** Who goes for which organisation: one’s own people, and for a coordinator everybody’s. */
export function Representatives({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { role } = useSeat();
  const [{ gone }, change] = useAddress<'gone'>();
  const [adding, setAdding] = useState(false);
  const coordinates = role === 'coordinator';
  return (
    <Panel
      title={t('takingPart.people')}
      action={
        role === 'member' ? null : (
          <Button onClick={() => setAdding(true)}>{t('takingPart.addPerson')}</Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t('takingPart.whoReads')}
      </Text>
      {coordinates ? (
        <Group>
          <ShelfChoice
            archives={false}
            shelf={shelfOf(gone)}
            onChange={(to) => change({ gone: to === 'active' ? undefined : to })}
          />
        </Group>
      ) : null}
      {coordinates && gone === 'removed' ? (
        <Removed sessionId={sessionId} />
      ) : (
        <Present sessionId={sessionId} />
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('takingPart.addPerson')}>
        <RepresentativeForm sessionId={sessionId} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}

function Present({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const query = useQuery(representativesQuery(campaignId, sessionId));
  return (
    <Loaded query={query} height={200}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('takingPart.nobody')}</Text>
        ) : (
          <ul className="bare">
            {items.map((one) => (
              <Line key={one.id} sessionId={sessionId} person={one} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

interface LineProps {
  sessionId: string;
  person: RepresentativeDto;
}

const saidOf = ({ title, workplace, email, emailConsent, pass, visa, arrivesOn }: RepresentativeDto) =>
  [
    title,
    workplace,
    email && (emailConsent ? email : translate('takingPart.noConsent', { email })),
    translate(`takingPart.pass.${pass}`),
    translate(`takingPart.visa.${visa}`),
    arrivesOn && translate('takingPart.arrives', { day: dayText(arrivesOn) }),
  ].filter(Boolean);

function Line({ sessionId, person }: LineProps) {
  const t = useT();
  const { role } = useSeat();
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Group gap="xs">
          <Text span fw={600}>
            <bdi>{person.name}</bdi>
          </Text>
          <Badge tt="none" variant="outline" color="gray">
            {t(`takingPart.attendance.${person.attendance}`)}
          </Badge>
        </Group>
        <Text size="sm">
          <bdi>{person.organisation}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {dotted(...saidOf(person))}
        </Text>
      </div>
      {role === 'member' ? null : <Acts sessionId={sessionId} person={person} />}
    </li>
  );
}

function Acts({ sessionId, person }: LineProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [changing, setChanging] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { id, name, version } = person;
  const named = <span className="only-read">{`: ${apart(name)}`}</span>;
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
      <Dialog open={changing} onClose={() => setChanging(false)} title={name}>
        <RepresentativeForm sessionId={sessionId} person={person} onDone={() => setChanging(false)} />
      </Dialog>
      <RemovalDialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={name}
        thing={`representative ${id}`}
        uses={(options) => representativesUses(sessionId, id, campaignId, options)}
        remove={() => representativesRemove(sessionId, id, versionTag(version), campaignId)}
        restore={() =>
          representativesRestore(sessionId, id, campaignId, { ifMatch: versionTag(version + 1) })
        }
        again={() => refresh(campaignId, 'sessions')}
      />
    </Group>
  );
}

function Removed({ sessionId }: { sessionId: string }) {
  const { campaignId } = useSeat();
  const removed = useQuery(representativesQuery(campaignId, sessionId, 'removed'));
  return (
    <Loaded query={removed} height={200}>
      {({ items }) => (
        <RemovedList
          items={items.map((one) => ({ id: one.id, title: one.name, removed: one.removed }))}
          restore={(id) => representativesRestore(sessionId, id, campaignId)}
          again={() => refresh(campaignId, 'sessions')}
        />
      )}
    </Loaded>
  );
}
