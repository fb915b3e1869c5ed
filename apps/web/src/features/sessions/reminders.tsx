import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReminderRuleDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { rulesQuery } from './sessions.queries.js';
import type { PlanAddress } from './filters.js';
import { RuleForm } from './reminder-form.js';
import { bySubject, glance } from './reminder-glance.js';
import { RuleRow } from './reminder-rule.js';
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
            {bySubject(items).map(([subject, rules]) => (
              <RulesOf key={subject} subject={subject} rules={rules} />
            ))}
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

/** One line that says when who is reminded of such a deadline; the rules themselves unfold below it. */
function RulesOf({
  subject,
  rules,
}: {
  subject: ReminderRuleDto['subject'];
  rules: readonly ReminderRuleDto[];
}) {
  useT();
  return (
    <details className={styles.rules}>
      <summary>
        <b>{translate(`reminderSubject.${subject}`)}</b>
        <span>{glance(rules)}</span>
      </summary>
      <ul className="bare">
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
    </details>
  );
}
