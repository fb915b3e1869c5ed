import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoomDto } from '../../kernel/api/client.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { EditRoom } from './edit.js';
import { OwnGroups } from './groups.js';
import { RoomHistory } from './history.js';
import { Numbers } from './numbers.js';
import { OwnDelegations } from './own-delegations.js';
import { roomQuery } from './rooms.queries.js';
import { Shown } from './shown.js';

/** Who is in the room of the campaign, what that means for a decision, and the groups of its own. */
export function Room() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [editing, setEditing] = useState(false);
  const room = useQuery(roomQuery(campaignId));
  const edit =
    role === 'coordinator' && !editing ? (
      <Button onClick={() => setEditing(true)}>{t('room.edit')}</Button>
    ) : null;
  return (
    <Page title={t('room.title')} lead={t('room.lead')} actions={edit}>
      <Loaded query={room} height={500}>
        {(data) => (
          <>
            <Today room={data} />
            {editing ? (
              <EditRoom room={data} onDone={() => setEditing(false)} />
            ) : (
              <Panel title={t(`room.kinds.${data.kind}`)}>
                <Shown room={data} />
              </Panel>
            )}
            <OwnDelegations />
            <OwnGroups />
            <RoomHistory room={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Today({ room }: { room: RoomDto }) {
  const t = useT();
  const { changedBy, changedAt } = room;
  return (
    <Panel title={t('room.today')}>
      <Numbers numbers={room.numbers} />
      {changedAt ? (
        <Text size="sm" c="dimmed">
          {dotted(changedBy ?? t('room.laidOut'), clocksText(changedAt))}
        </Text>
      ) : null}
    </Panel>
  );
}
