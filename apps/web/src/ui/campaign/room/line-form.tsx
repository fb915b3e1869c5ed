import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ROOM_CAPACITIES, type RoomCapacity } from '#libs/domain';
import { useT } from '../../../kernel/i18n/index.js';
import { Choice, TextField } from '../../form/fields.js';
import type { Line } from './room-lines.js';

interface LineFormProps {
  line: Line;
  onDone: (line: Line) => void;
  onCancel: () => void;
}

/** In which capacity, and from which day to which, one delegation sits there. */
export function LineForm({ line, onDone, onCancel }: LineFormProps) {
  const t = useT();
  const [fields, setFields] = useState(line);
  const set = (change: Partial<Line>) => setFields((before) => ({ ...before, ...change }));
  const early = fields.validFrom !== '' && fields.validTo !== '' && fields.validTo < fields.validFrom;
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (!early) onDone(fields);
  };
  return (
    <form onSubmit={done}>
      <Stack gap="sm">
        <Choice
          label={t('room.capacity')}
          value={fields.capacity}
          options={ROOM_CAPACITIES.map((capacity) => [capacity, t(`room.capacities.${capacity}`)])}
          onChange={(capacity) => set({ capacity: capacity as RoomCapacity })}
        />
        <TextField
          type="date"
          label={t('room.firstDay')}
          description={t('room.firstDayHow')}
          value={fields.validFrom}
          onChange={(validFrom) => set({ validFrom })}
        />
        <TextField
          type="date"
          label={t('room.lastDay')}
          description={t('room.lastDayHow')}
          value={fields.validTo}
          error={early ? t('room.endsBefore') : undefined}
          onChange={(validTo) => set({ validTo })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('list.cancel')}
          </Button>
          <Button type="submit">{t('room.take')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
