import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import { roomsRead, roomsSet, type RoomChangeDto, type RoomDto } from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { delegationName, dotted, listed, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { daysText } from '../../ui/campaign/room/days.js';
import { roomAgain } from './edit.js';
import { fieldsOfRoom, toRequest } from '../../ui/campaign/room/room-lines.js';
import { roomHistoryQuery } from './rooms.queries.js';

/** Who changed the room when, and a way back to each earlier state. */
export function RoomHistory({ room }: { room: RoomDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const history = useQuery(roomHistoryQuery(campaignId));
  return (
    <Panel title={t('room.history')}>
      <Loaded query={history} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('room.noHistory')}</Text>
          ) : (
            <Stack component="ul" className="bare" gap="sm">
              {items.map((change) => (
                <li key={change.version}>
                  <Change change={change} />
                  {role === 'coordinator' && change.version !== room.version ? (
                    <BackButton room={room} version={change.version} />
                  ) : null}
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Change({ change }: { change: RoomChangeDto }) {
  const t = useT();
  const { changedBy, changedAt, added, removed, kind } = change;
  return (
    <>
      <Text>{dotted(changedBy ?? t('room.laidOut'), clocksText(changedAt), t(`room.kinds.${kind}`))}</Text>
      {(
        [
          ['added', added],
          ['removed', removed],
        ] as const
      ).map(([what, those]) =>
        those.length > 0 ? (
          <details key={what}>
            <summary>{t(`room.${what}`, { count: those.length })}</summary>
            {listed(
              those.map(({ code, name, validFrom, validTo }) => {
                const days = daysText(validFrom, validTo);
                const shown = delegationName(code, name);
                return days === '' ? shown : `${shown} (${days})`;
              }),
            )}
          </details>
        ) : null,
      )}
    </>
  );
}

/** The room as it was then, written as a new state. */
function BackButton({ room, version }: { room: RoomDto; version: number }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => roomAgain(campaignId);
  const put = (on: number, as: RoomDto) => roomsSet(versionTag(on), campaignId, toRequest(fieldsOfRoom(as)));
  const back = useMutation({
    mutationFn: async () => put(room.version, await roomsRead(campaignId, { version })),
    onSuccess: (saved) => {
      toast(t('room.saved', { count: saved.numbers.voters }), async () => {
        await put(saved.version, room);
        await again();
      });
      return again();
    },
    onError: (error) => {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return again();
    },
  });
  return (
    <Button size="compact-md" variant="default" loading={back.isPending} onClick={() => back.mutate()}>
      {t('room.back')}
    </Button>
  );
}
