import { Button, Checkbox, Group, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { REMINDER_SUBJECTS, ROLES, type ReminderSubject, type Role } from '#libs/domain';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { remindersChange, remindersMake, type ReminderRuleDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translateAny, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { Choice, TextField } from './fields.js';
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

function useSaveRule(id: string, rule: ReminderRuleDto | undefined, onDone: () => void) {
  const { campaignId } = useSeat();
  const t = useT();
  const again = () => refresh(campaignId, 'campaign', 'deliveries');
  return useMutation({
    mutationFn: (draft: RuleDraft) =>
      rule
        ? remindersChange(rule.id, versionTag(rule.version), campaignId, changeRuleRequest(draft, rule))
        : remindersMake(campaignId, makeRuleRequest(draft, id)),
    onSuccess: (saved) => {
      const back = rule ? changeRuleRequest(ruleDraftOf(rule), rule) : { active: false };
      toast(t('reminder.saved', { rule: ruleText(saved) }), async () => {
        await remindersChange(saved.id, versionTag(saved.version), campaignId, back);
        await again();
      });
      onDone();
      return again();
    },
    onError: (error) => (problemOf(error)?.status === 412 ? again() : undefined),
  });
}

interface PartProps {
  draft: RuleDraft;
  set: (change: Partial<RuleDraft>) => void;
  error: unknown;
}

function Fields({ rule, onClose }: RuleFormProps) {
  const t = useT();
  const [id] = useState(() => uuid7());
  const [draft, setDraft] = useState(() => (rule ? ruleDraftOf(rule) : emptyRule));
  const save = useSaveRule(id, rule, onClose);
  const set = (change: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  const part = { draft, set, error: save.error };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {rule ? null : (
          <Choice
            label={t('reminder.subject')}
            value={draft.subject}
            options={REMINDER_SUBJECTS.map((one) => [one, translateAny(`reminderSubject.${one}`)])}
            onChange={(subject) => set({ subject: subject as ReminderSubject })}
            error={fieldMessage(save.error, 'subject')}
          />
        )}
        <When {...part} />
        {draft.subject === 'task' ? null : <Whom {...part} />}
        <Checkbox
          label={t('reminder.urgent')}
          description={t('reminder.urgentHow')}
          checked={draft.urgent}
          onChange={(event) => set({ urgent: event.currentTarget.checked })}
        />
        {save.error ? <ProblemNotice error={save.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('deadline.leave')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t(rule ? 'deadline.save' : 'reminder.makeIt')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function When({ draft, set, error }: PartProps) {
  const t = useT();
  const units = (['minutes', 'hours', 'days'] as const).map(
    (unit) => [unit, t(`deadline.unit.${unit}`)] as const,
  );
  return (
    <>
      <Radio.Group
        label={t('reminder.when')}
        value={draft.type}
        onChange={(type) => set({ type: type as RuleDraft['type'] })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="before" label={t('reminder.before')} />
          <Radio value="morning" label={t('reminder.morning')} />
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextField
          type="number"
          min={0}
          label={t(draft.type === 'before' ? 'reminder.amount' : 'reminder.daysBefore')}
          value={draft.type === 'before' ? draft.amount : draft.daysBefore}
          onChange={(value) => set(draft.type === 'before' ? { amount: value } : { daysBefore: value })}
          error={fieldMessage(error, draft.type === 'before' ? 'minutes' : 'daysBefore')}
        />
        {draft.type === 'before' ? (
          <Choice
            label={t('deadline.unitOf')}
            value={draft.unit}
            options={units}
            onChange={(unit) => set({ unit: unit as RuleDraft['unit'] })}
          />
        ) : (
          <TextField
            type="time"
            label={t('reminder.at')}
            value={draft.at}
            onChange={(at) => set({ at })}
            error={fieldMessage(error, 'at')}
          />
        )}
      </SimpleGrid>
    </>
  );
}

function Whom({ draft, set, error }: PartProps) {
  const t = useT();
  return (
    <Checkbox.Group
      label={t('reminder.whom')}
      value={draft.roles}
      onChange={(roles) => set({ roles: roles as Role[] })}
      error={fieldMessage(error, 'audience.roles') ?? fieldMessage(error, 'audience')}
    >
      <Group gap="md" mt={4}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={translateAny(`reminder.role.${role}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
