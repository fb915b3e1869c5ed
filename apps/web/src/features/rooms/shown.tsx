import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { ROOM_CAPACITIES } from '#libs/domain';
import type { RoomDto, RoomMemberDto } from '../../kernel/api/client.js';
import { ranked, useDelegationRank } from '../../kernel/i18n/find-states.js';
import { delegationName, useSorted, useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { daysText } from '../../ui/campaign/room/days.js';
import styles from './rooms.module.css';

/** Everybody in the room, by capacity, with the days of whoever has any. */
export function Shown({ room }: { room: RoomDto }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const rankFor = useDelegationRank()(typed);
  const named = room.members.map((member) => ({
    ...member,
    name: delegationName(member.code, member.shortName),
  }));
  const found = typed.trim() === '' ? named : ranked(named, rankFor);
  return (
    <Stack gap="md">
      <TextInput
        type="search"
        label={t('room.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {ROOM_CAPACITIES.map((capacity) => (
        <Names
          key={capacity}
          title={t(`room.those.${capacity}`)}
          members={found.filter((member) => member.capacity === capacity)}
        />
      ))}
      {found.length === 0 ? <Text>{t('list.nothing')}</Text> : null}
    </Stack>
  );
}

function Names({
  title,
  members,
}: {
  title: string;
  members: readonly (RoomMemberDto & { name: string })[];
}) {
  const sorted = useSorted(members, ({ name }) => name);
  if (members.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">{`${title} (${members.length})`}</Title>
      <ul className={styles.names}>
        {sorted.map(({ code, name, validFrom, validTo }) => (
          <li key={`${code} ${validFrom}`}>
            <CampaignLink to="delegations/$code" params={{ code }}>
              {name}
            </CampaignLink>{' '}
            <small>{daysText(validFrom, validTo)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
