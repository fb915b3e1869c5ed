import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ROOM_KINDS, type RoomKind } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  roomsReadList,
  roomsSet,
  type RoomDifferenceDto,
  type RoomDto,
  type SetRoomRequest,
} from '../../kernel/api/client.js';
import { delegationName, listed, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { useDebounced } from '../../ui/use-debounced.js';
import { AddLines } from '../../ui/campaign/room/add-lines.js';
import { Lines } from '../../ui/campaign/room/lines.js';
import { Numbers } from './numbers.js';
import {
  fieldsOfRoom,
  lineError,
  toRequest,
  withLines,
  type RoomFields,
} from '../../ui/campaign/room/room-lines.js';
import { roomPreviewQuery } from './rooms.queries.js';

/** Whatever counts or lists delegations. */
export const roomAgain = (campaignId: string) =>
  refresh(campaignId, 'campaign', 'positions', 'votes', 'leads', 'interactions', 'tasks');

interface EditProps {
  room: RoomDto;
  onDone: () => void;
}

function useRoomForm({ room, onDone }: EditProps): Form<RoomFields> {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => roomAgain(campaignId);
  return useForm({
    current: room,
    fieldsOf: fieldsOfRoom,
    save: (fields, opened) => roomsSet(versionTag(opened?.version ?? 0), campaignId, toRequest(fields)),
    onSaved: (saved, before) => {
      toast(
        t('room.saved', { count: saved.numbers.voters }),
        before &&
          (async () => {
            await roomsSet(versionTag(saved.version), campaignId, toRequest(fieldsOfRoom(before)));
            await again();
          }),
      );
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
}

/** Says anew who is in the room; what that does to the numbers is shown before anything is saved. */
export function EditRoom(props: EditProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const form = useRoomForm(props);
  const { kind, lines } = form.fields;
  return (
    <Panel title={t('room.edit')}>
      <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: props.onDone }}>
        <Choice
          label={t('room.kind')}
          value={kind}
          error={form.error('kind')}
          options={ROOM_KINDS.map((one) => [one, t(`room.kinds.${one}`)])}
          onChange={(chosen) => form.set({ kind: chosen as RoomKind })}
        />
        {kind === 'list' ? (
          <>
            <AddLines
              fromGroup
              readList={(request) => roomsReadList(campaignId, request)}
              onAdd={(added) => form.set((before) => ({ lines: withLines(before.lines, added) }))}
            />
            <Lines
              lines={lines}
              onChange={(changed) => form.set({ lines: changed })}
              errorAt={(at) => lineError(form.error, `members[${at}]`)}
            />
            {form.error('members') ? (
              <Text c="var(--mantine-color-error)">{form.error('members')}</Text>
            ) : null}
          </>
        ) : null}
        {form.touched ? <Effect fields={form.fields} /> : null}
      </FormBody>
    </Panel>
  );
}

/** What would change today: in numbers, and by name. */
function Effect({ fields }: { fields: RoomFields }) {
  const t = useT();
  const { campaignId } = useSeat();
  const request = JSON.parse(useDebounced(JSON.stringify(toRequest(fields)))) as SetRoomRequest;
  const { data } = useQuery({ ...roomPreviewQuery(campaignId, request), retry: false });
  if (!data) return null;
  const names = (found: readonly RoomDifferenceDto[]) =>
    listed(found.map(({ code, name }) => delegationName(code, name)));
  return (
    <section aria-live="polite" aria-label={t('room.effect')}>
      <Stack gap="xs">
        <Text fw={600}>{t('room.effect')}</Text>
        <Numbers numbers={data.before} after={data.after} />
        {(['gains', 'loses', 'leaves'] as const).map((what) =>
          data[what].length > 0 ? (
            <details key={what}>
              <summary>{t(`room.${what}`, { count: data[what].length })}</summary>
              {names(data[what])}
            </details>
          ) : null,
        )}
      </Stack>
    </section>
  );
}
