import { Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.layer.css';
import { DEADLINE_KINDS } from '#libs/domain';
import type { DeadlineDto, SessionDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField, TypedClocks, WallInput, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import type { Form } from '../../ui/form/use-form.js';
import { oddHourText } from '../../ui/campaign/answers/odd-hour.js';
import { clockChangeAt } from './clock-change.js';
import { useDeadlineForm } from './deadline-acts.js';
import { meantInstant, meantWall, type DeadlineDraft, type Way } from './deadline-draft.js';

interface FormProps {
  /** The one to change; none sets a new one. */
  deadline?: DeadlineDto | undefined;
  sessions: readonly SessionDto[];
  /** The session that a new deadline most likely belongs to. */
  present?: SessionDto | undefined;
  onClose: () => void;
}

/** Sets a deadline, or changes one: by its own local time, or hanging on a session. */
export function DeadlineForm(props: FormProps) {
  const t = useT();
  return (
    <Dialog open onClose={props.onClose} title={t(props.deadline ? 'deadline.change' : 'deadline.make')}>
      <Fields {...props} />
    </Dialog>
  );
}

interface PartProps {
  form: Form<DeadlineDraft>;
}

function Fields({ deadline, sessions, present, onClose }: FormProps) {
  const t = useT();
  const { me } = useSeat();
  const form = useDeadlineForm({ deadline, present, onClose });
  const { fields, set } = form;
  const session = sessions.find((one) => one.id === fields.sessionId);
  return (
    <FormBody
      form={form}
      send={t(deadline ? 'deadline.save' : 'deadline.set')}
      leave={{ label: t('deadline.leave'), onLeave: onClose }}
    >
      <Choice
        label={t('deadline.kind')}
        options={DEADLINE_KINDS.map((kind) => [kind, translate(`deadlineKind.${kind}`)])}
        {...form.text('kind')}
      />
      <TextField label={t('deadline.title')} {...form.text('title')} />
      <Ways form={form} />
      <SessionChoice form={form} sessions={sessions} />
      {fields.way === 'wall' ? (
        <WallInput label={t('deadline.wall')} {...form.text('wall')} />
      ) : (
        <FromSession form={form} />
      )}
      {fields.way === 'exact' ? null : (
        <ZoneInput label={t('deadline.zone')} {...form.text('zone')} onChange={(zone) => set({ zone })} />
      )}
      <TypedClocks instant={meantInstant(fields, session)} zones={[session?.zone ?? fields.zone, me.zone]} />
      <OddHour wall={meantWall(fields, session)} zone={fields.zone} />
      <TextField
        label={t('deadline.source')}
        description={t('deadline.sourceHow')}
        {...form.text('source')}
      />
    </FormBody>
  );
}

/** Said before it is saved: what an hour is taken for that the clocks skip or show twice. */
function OddHour({ wall, zone }: { wall: string | undefined; zone: string }) {
  useT();
  const odd = clockChangeAt(wall ?? '', zone);
  return (
    <Text role="status" size="sm">
      {odd && oddHourText(odd)}
    </Text>
  );
}

function Ways({ form: { fields, set, theirs } }: PartProps) {
  const t = useT();
  const ways: readonly Way[] = ['wall', 'day', 'exact'];
  return (
    <Radio.Group
      label={t('deadline.when')}
      description={theirs.way && <Meanwhile theirs={translate(`deadline.way.${theirs.way}`)} />}
      value={fields.way}
      onChange={(way) => set({ way: way as Way, ...(way === 'day' ? { unit: 'days' as const } : {}) })}
    >
      <Stack gap={6} mt={4}>
        {ways.map((way) => (
          <Radio key={way} value={way} label={translate(`deadline.way.${way}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function SessionChoice({ form, sessions }: PartProps & { sessions: readonly SessionDto[] }) {
  const t = useT();
  const choose = (sessionId: string) => {
    const zone = sessions.find((one) => one.id === sessionId)?.zone;
    form.set({ sessionId, ...(zone ? { zone } : {}) });
  };
  const none = [['', t('deadline.noSession')]] as const;
  return (
    <Choice
      label={t('deadline.session')}
      options={[...none, ...sessions.toReversed().map(({ id, name }) => [id, name] as const)]}
      {...form.text('sessionId')}
      onChange={choose}
    />
  );
}

function FromSession({ form }: PartProps) {
  const t = useT();
  const { fields } = form;
  const units = (['minutes', 'hours', 'days'] as const).map(
    (unit) => [unit, t(`deadline.unit.${unit}`)] as const,
  );
  const byDay = fields.way === 'day';
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextField
        type="number"
        min={0}
        label={t(byDay ? 'deadline.days' : 'deadline.amount')}
        {...form.text('amount', byDay ? 'offsetDays' : 'offsetMinutes')}
      />
      {byDay ? (
        <TextField type="time" label={t('deadline.at')} {...form.text('at')} />
      ) : (
        <Choice label={t('deadline.unitOf')} options={units} {...form.text('unit')} />
      )}
      <Choice
        label={t('deadline.direction')}
        options={[
          ['before', t('deadline.before')],
          ['after', t('deadline.after')],
        ]}
        {...form.text('direction')}
      />
      <Choice
        label={t('deadline.anchor')}
        options={[
          ['session_open', t('deadline.opens')],
          ['session_close', t('deadline.closes')],
        ]}
        {...form.text('anchor')}
      />
    </SimpleGrid>
  );
}
