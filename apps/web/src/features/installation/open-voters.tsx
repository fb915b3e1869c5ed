import { Radio, Text } from '@mantine/core';
import { roomNumbers } from '#libs/domain';
import { installationReadMembers } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { AddLines } from '../../ui/campaign/room/add-lines.js';
import { Lines } from '../../ui/campaign/room/lines.js';
import { lineError, withLines } from '../../ui/campaign/room/room-lines.js';
import type { Form } from '../../ui/form/use-form.js';
import type { OpenFields } from './open-fields.js';
import styles from './installation.module.css';

/** Who has a vote: every member state, or the members of a body with a list of its own. */
export function Voters({ form }: { form: Form<OpenFields> }) {
  const t = useT();
  const { fields, set, error } = form;
  return (
    <fieldset>
      <legend>{t('installation.form.voters')}</legend>
      <Radio.Group
        aria-label={t('installation.form.voters')}
        value={fields.room}
        error={error('room') ?? error('room.kind')}
        onChange={(room) => set({ room: room === 'list' ? 'list' : 'all_states' })}
      >
        <div className={styles.choices}>
          <Radio
            value="all_states"
            label={t('installation.form.allStates')}
            description={t('installation.form.allStatesHow')}
          />
          <Radio
            value="list"
            label={t('installation.form.ownList')}
            description={t('installation.form.ownListHow')}
          />
        </div>
      </Radio.Group>
      {fields.room === 'list' ? <OwnList form={form} /> : null}
    </fieldset>
  );
}

function OwnList({ form: { fields, set, error } }: { form: Form<OpenFields> }) {
  const t = useT();
  const { lines } = fields;
  const { voters, quorum } = roomNumbers(lines.filter(({ capacity }) => capacity === 'voting').length);
  const nobody = error('room.members');
  return (
    <>
      <AddLines
        readList={({ text = '' }) => installationReadMembers({ text })}
        onAdd={(added) => set((before) => ({ lines: withLines(before.lines, added) }))}
      />
      <Text role="status">
        {voters === 0
          ? t('installation.form.noVoters')
          : t('installation.form.votersAre', { count: voters, quorum })}
      </Text>
      {nobody ? <Text c="var(--mantine-color-error)">{nobody}</Text> : null}
      {lines.length > 0 ? (
        <Lines
          lines={lines}
          onChange={(changed) => set({ lines: changed })}
          errorAt={(at) => lineError(error, `room.members[${at}]`)}
        />
      ) : null}
    </>
  );
}
