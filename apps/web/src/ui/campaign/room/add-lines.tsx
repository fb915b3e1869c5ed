import { Group, Stack } from '@mantine/core';
import { useState, type ComponentProps } from 'react';
import { ROOM_CAPACITIES, type RoomCapacity } from '#libs/domain';
import { useT } from '../../../kernel/i18n/index.js';
import { Choice, TextField } from '../../form/fields.js';
import { AddDelegations } from './add-delegations.js';
import type { Line } from './room-lines.js';

type AddLinesProps = Pick<ComponentProps<typeof AddDelegations>, 'readList' | 'fromGroup'> & {
  onAdd: (added: Line[]) => void;
};

/** Adds delegations to a room: all of a pasted list in one capacity, from the same day. */
export function AddLines({ onAdd, ...reading }: AddLinesProps) {
  const t = useT();
  const [capacity, setCapacity] = useState<RoomCapacity>('voting');
  const [validFrom, setValidFrom] = useState('');
  return (
    <fieldset className="bare">
      <legend>{t('room.add')}</legend>
      <Stack gap="sm">
        <Group gap="sm" align="flex-end">
          <Choice
            label={t('room.capacity')}
            value={capacity}
            options={ROOM_CAPACITIES.map((one) => [one, t(`room.capacities.${one}`)])}
            onChange={(one) => setCapacity(one as RoomCapacity)}
          />
          <TextField type="date" label={t('room.firstDayIfAny')} value={validFrom} onChange={setValidFrom} />
        </Group>
        <AddDelegations
          ownToo
          {...reading}
          onAdd={(found) =>
            onAdd(found.map(({ code, name }) => ({ code, name, capacity, validFrom, validTo: '' })))
          }
        />
      </Stack>
    </fieldset>
  );
}
