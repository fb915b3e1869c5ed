import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { remindersChange, type ReminderRuleDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { rulesQuery } from './sessions.queries.js';
import type { PlanAddress } from './filters.js';
import { RemoveRule } from './removals.js';
import { RuleForm } from './reminder-form.js';
import { ruleText } from './rule-text.js';
import styles from './sessions.module.css';

/** What the rules say, and for coordinators the way to change them. */
export function ReminderRules() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [, change] = useAddress<PlanAddress>();
  const query = useQuery(rulesQuery(campaignId));
  const make =
    role === 'coordinator' ? (
      <Button variant="default" onClick={() => change({ form: 'rule' }, { push: true })}>
        {t('reminder.make')}
      </Button>
    ) : null;
  return (
    <Stack gap="sm" component="section" mt="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2} size="h3">
            {t('reminder.title')}
          </Title>
          <Text c="dimmed">{t('reminder.lead')}</Text>
        </div>
        {make}
      </Group>
      <Loaded query={query} height={360}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Empty title={t('reminder.none')}>{t('reminder.noneHow')}</Empty> : null}
            <ul className="bare">
              {items.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </ul>
            <OpenForm rules={items} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function OpenForm({ rules }: { rules: readonly ReminderRuleDto[] }) {
  const { role } = useSeat();
  const [address, change] = useAddress<PlanAddress>();
  const [what, id] = address.form?.split(':') ?? [];
  const rule = rules.find((one) => one.id === id);
  if (role !== 'coordinator' || what !== 'rule' || (id && !rule)) return null;
  return <RuleForm rule={rule} onClose={() => change({ form: undefined })} />;
}

function RuleRow({ rule }: { rule: ReminderRuleDto }) {
  const t = useT();
  const { role } = useSeat();
  const [, change] = useAddress<PlanAddress>();
  const toggle = useToggleRule(rule);
  const [removing, setRemoving] = useState(false);
  const named = <span className="only-read">{`: ${ruleText(rule)}`}</span>;
  return (
    <li className={styles.rule} data-off={!rule.active || undefined}>
      <div>
        <Group gap="xs">
          <Text component="span" fw={600}>
            {translate(`reminderSubject.${rule.subject}`)}
          </Text>
          {rule.urgent ? (
            <Badge tt="none" variant="outline" color="gray">
              {t('reminder.isUrgent')}
            </Badge>
          ) : null}
          {rule.active ? null : (
            <Badge tt="none" variant="outline" color="gray">
              {t('reminder.isOff')}
            </Badge>
          )}
        </Group>
        <Text size="sm">{ruleText(rule)}</Text>
      </div>
      {role === 'coordinator' ? (
        <Group gap="xs" className={styles.acts}>
          <Button
            size="sm"
            px="sm"
            variant="default"
            onClick={() => change({ form: `rule:${rule.id}` }, { push: true })}
          >
            {t('deadline.changeIt')}
            {named}
          </Button>
          <Button
            size="sm"
            px="sm"
            variant="default"
            loading={toggle.isPending}
            onClick={() => toggle.mutate()}
          >
            {t(rule.active ? 'reminder.switchOff' : 'reminder.switchOn')}
            {named}
          </Button>
          <Button size="sm" px="sm" variant="default" onClick={() => setRemoving(true)}>
            {t('removal.remove')}
            {named}
          </Button>
          <RemoveRule rule={rule} open={removing} onClose={() => setRemoving(false)} />
        </Group>
      ) : null}
    </li>
  );
}

/** Mail that the rule asked for goes out of the plan, or into it, at once. */
const again = (campaignId: string) => refresh(campaignId, 'campaign', 'deliveries');

function useToggleRule(rule: ReminderRuleDto) {
  const { id, version, active } = rule;
  const { campaignId } = useSeat();
  const t = useT();
  return useMutation({
    mutationFn: () => remindersChange(id, versionTag(version), campaignId, { active: !active }),
    onSuccess: (changed) => {
      toast(
        t(active ? 'reminder.switchedOff' : 'reminder.switchedOn', { rule: ruleText(rule) }),
        async () => {
          await remindersChange(id, versionTag(changed.version), campaignId, { active });
          await again(campaignId);
        },
      );
      return again(campaignId);
    },
    onError: (error) => {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return again(campaignId);
    },
  });
}
