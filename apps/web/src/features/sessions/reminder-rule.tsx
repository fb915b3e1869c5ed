import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { remindersChange, type ReminderRuleDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { toast } from '../../ui/toast.js';
import type { PlanAddress } from './filters.js';
import { RemoveRule } from './removals.js';
import { ruleText } from './rule-text.js';
import styles from './sessions.module.css';

/** One rule in a sentence, and for coordinators what can be done with it. */
export function RuleRow({ rule }: { rule: ReminderRuleDto }) {
  const t = useT();
  const { role } = useSeat();
  const [, change] = useAddress<PlanAddress>();
  const toggle = useToggleRule(rule);
  const [removing, setRemoving] = useState(false);
  const named = <span className="only-read">{`: ${ruleText(rule)}`}</span>;
  return (
    <li className={styles.rule} data-off={!rule.active || undefined}>
      <div>
        {rule.active ? null : (
          <Badge tt="none" variant="outline" color="gray">
            {t('reminder.isOff')}
          </Badge>
        )}
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
