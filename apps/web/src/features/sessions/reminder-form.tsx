import { Checkbox, Group, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { REMINDER_SUBJECTS, ROLES, type Role } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { remindersChange, remindersMake, type ReminderRuleDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { Dialog } from '../../ui/dialog.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import {
  changeRuleRequest,
  emptyRule,
  makeRuleRequest,
  ruleDraftOf,
  type RuleDraft,
} from './reminder-draft.js';
import { ruleText } from './rule-text.js';

interface RuleFormProps {
  /** The one to change; none makes a new one. */
  rule?: ReminderRuleDto | undefined;
  onClose: () => void;
}

/** Says when to remind whom of which kind of deadline. */
export function RuleForm(props: RuleFormProps) {
  const t = useT();
  return (
    <Dialog open onClose={props.onClose} title={t(props.rule ? 'reminder.change' : 'reminder.make')}>
      <Fields {...props} />
    </Dialog>
  );
}

function useRuleForm({ rule, onClose }: RuleFormProps): Form<RuleDraft> {
  const { campaignId } = useSeat();
  const t = useT();
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'campaign', 'deliveries');
  return useForm({
    current: rule,
    fieldsOf: (one) => (one ? ruleDraftOf(one) : emptyRule),
    save: (draft, opened) =>
      opened
        ? remindersChange(opened.id, versionTag(opened.version), campaignId, changeRuleRequest(draft, opened))
        : remindersMake(campaignId, makeRuleRequest(draft, id)),
    onSaved: (saved, before) => {
      const back = before ? changeRuleRequest(ruleDraftOf(before), saved) : { active: false };
      toast(t('reminder.saved', { rule: ruleText(saved) }), async () => {
        await remindersChange(saved.id, versionTag(saved.version), campaignId, back);
        await again();
      });
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
}

interface PartProps {
  form: Form<RuleDraft>;
}

function Fields(props: RuleFormProps) {
  const t = useT();
  const { rule, onClose } = props;
  const form = useRuleForm(props);
  const { fields, set, theirs } = form;
  return (
    <FormBody
      form={form}
      send={t(rule ? 'deadline.save' : 'reminder.makeIt')}
      leave={{ label: t('deadline.leave'), onLeave: onClose }}
    >
      {rule ? null : (
        <Choice
          label={t('reminder.subject')}
          options={REMINDER_SUBJECTS.map((one) => [one, translate(`reminderSubject.${one}`)])}
          {...form.text('subject')}
        />
      )}
      <When form={form} />
      {fields.subject === 'task' ? null : <Whom form={form} />}
      <Checkbox
        label={t('reminder.urgent')}
        description={
          <Meanwhile
            theirs={theirs.urgent === undefined ? undefined : t(theirs.urgent ? 'form.yes' : 'form.no')}
          >
            {t('reminder.urgentHow')}
          </Meanwhile>
        }
        checked={fields.urgent}
        onChange={(event) => set({ urgent: event.currentTarget.checked })}
      />
    </FormBody>
  );
}

function When({ form }: PartProps) {
  const t = useT();
  const { fields, set, theirs } = form;
  const units = (['minutes', 'hours', 'days'] as const).map(
    (unit) => [unit, t(`deadline.unit.${unit}`)] as const,
  );
  const before = fields.type === 'before';
  return (
    <>
      <Radio.Group
        label={t('reminder.when')}
        description={theirs.type && <Meanwhile theirs={t(`reminder.${theirs.type}`)} />}
        value={fields.type}
        onChange={(type) => set({ type: type as RuleDraft['type'] })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="before" label={t('reminder.before')} />
          <Radio value="morning" label={t('reminder.morning')} />
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {before ? (
          <>
            <TextField
              type="number"
              min={0}
              label={t('reminder.amount')}
              {...form.text('amount', 'minutes')}
            />
            <Choice label={t('deadline.unitOf')} options={units} {...form.text('unit')} />
          </>
        ) : (
          <>
            <TextField type="number" min={0} label={t('reminder.daysBefore')} {...form.text('daysBefore')} />
            <TextField type="time" label={t('reminder.at')} {...form.text('at')} />
          </>
        )}
      </SimpleGrid>
    </>
  );
}

function Whom({ form: { fields, set, error, theirs } }: PartProps) {
  const t = useT();
  const named = (role: Role) => translate(`reminder.role.${role}`);
  return (
    <Checkbox.Group
      label={t('reminder.whom')}
      description={theirs.roles && <Meanwhile theirs={theirs.roles.map(named).join(', ')} />}
      value={fields.roles}
      onChange={(roles) => set({ roles: roles as Role[] })}
      error={error('audience.roles') ?? error('audience')}
    >
      <Group gap="md" mt={4}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={named(role)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
