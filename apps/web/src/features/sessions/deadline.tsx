import { Badge, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type DeadlineDto, type DeliveryDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { usePages } from '../../kernel/query/pages.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Older } from '../../ui/next-page-button.js';
import { Page } from '../../ui/page.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { sessionsQuery } from '../../kernel/queries/sessions.js';
import { deadlineQuery, rulesQuery } from './sessions.queries.js';
import { DeadlineForm } from './deadline-form.js';
import type { PlanAddress } from './filters.js';
import { DeadlineActs } from './rows.js';
import { deliveryText } from '../../ui/campaign/answers/delivery.js';
import { oddHourText } from '../../ui/campaign/answers/odd-hour.js';
import { ruleText } from './rule-text.js';
import { mailPages } from '../../kernel/queries/deliveries.js';
import styles from './sessions.module.css';

/** One deadline: when it is on both clocks, how that is stated, and who is reminded. Mails lead here. */
export function DeadlinePage() {
  const t = useT();
  const { campaignId, slug } = useSeat();
  const { deadlineId } = useParams({ from: '/c/$slug/deadlines/$deadlineId' });
  const query = useQuery(deadlineQuery(campaignId, deadlineId));
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/c/$slug/sessions', params: { slug } });
  return (
    <Page
      title={query.data?.title ?? t('deadline.one')}
      lead={query.data ? translate(`deadlineKind.${query.data.kind}`) : undefined}
      actions={query.data ? <DeadlineActs deadline={query.data} onRemoved={leave} /> : null}
    >
      <Loaded query={query} height={160}>
        {(deadline) => (
          <>
            <Facts deadline={deadline} />
            <Rules deadline={deadline} />
            <Change deadline={deadline} />
          </>
        )}
      </Loaded>
      <MailAbout deadlineId={deadlineId} />
      <div className={styles.linkLine}>
        <CampaignLink to="sessions">{t('deadline.toAll')}</CampaignLink>
      </div>
    </Page>
  );
}

function Facts({ deadline }: { deadline: DeadlineDto }) {
  const t = useT();
  return (
    <Stack gap={6}>
      {deadline.state === 'cancelled' ? (
        <div>
          <Badge tt="none" color="gray" variant="outline">
            {t('deadline.isCancelled')}
          </Badge>
        </div>
      ) : null}
      <Text component="div" size="lg">
        <DueClocks at={deadline.due} strong />
      </Text>
      {deadline.oddHour ? <Text>{oddHourText(deadline.oddHour)}</Text> : null}
      <Text>
        {deadline.schedule === 'relative'
          ? t('deadline.followsWell', { session: deadline.session ?? '' })
          : t('deadline.standsAlone')}
      </Text>
      {deadline.source ? <Text c="dimmed">{t('deadline.sourceIs', { source: deadline.source })}</Text> : null}
    </Stack>
  );
}

function Rules({ deadline }: { deadline: DeadlineDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const query = useQuery(rulesQuery(campaignId));
  return (
    <section>
      <Title order={2} size="h3">
        {t('deadline.rules')}
      </Title>
      <Loaded query={query} height={60}>
        {({ items }) => {
          const rules = items.filter(({ subject, active }) => active && subject === deadline.kind);
          if (rules.length === 0) return <Text>{t('deadline.noRules')}</Text>;
          return (
            <ul>
              {rules.map((rule) => (
                <li key={rule.id}>{ruleText(rule)}</li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

function Change({ deadline }: { deadline: DeadlineDto }) {
  const { campaignId, role } = useSeat();
  const [address, change] = useAddress<PlanAddress>();
  const open = role === 'coordinator' && address.form === `deadline:${deadline.id}`;
  const sessions = useQuery({ ...sessionsQuery(campaignId), enabled: open });
  if (!open || !sessions.data) return null;
  return (
    <DeadlineForm
      deadline={deadline}
      sessions={sessions.data.items}
      onClose={() => change({ form: undefined })}
    />
  );
}

function MailAbout({ deadlineId }: { deadlineId: string }) {
  const t = useT();
  const { campaignId, sits } = useSeat();
  const { items: mails, query } = usePages(mailPages(campaignId, { subjectId: deadlineId }));
  return (
    <section>
      <Title order={2} size="h3">
        {t(sits === 'coordinator' ? 'deadline.mail' : 'deadline.myMail')}
      </Title>
      <Loaded query={query} height={200}>
        {() =>
          mails?.length === 0 ? (
            <Empty title={t('deadline.noMail')}>{t('deadline.noMailHow')}</Empty>
          ) : (
            <>
              <MailTable mails={mails ?? []} />
              <Older query={query} />
            </>
          )
        }
      </Loaded>
      <div className={styles.linkLine}>
        <CampaignLink to="deliveries" search={{ subject: deadlineId, state: 'all' }}>
          {t('deadline.toMail')}
        </CampaignLink>
      </div>
    </section>
  );
}

function MailTable({ mails }: { mails: readonly DeliveryDto[] }) {
  const t = useT();
  return (
    <table className={`plain ${styles.stackTable}`}>
      <thead>
        <tr>
          <th scope="col">{t('deadline.mailTo')}</th>
          <th scope="col">{t('deadline.mailWhen')}</th>
          <th scope="col">{t('deadline.mailState')}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row" dir="auto">
              {mail.recipient}
            </th>
            <td data-label={t('deadline.mailWhen')}>
              <TwoClocks at={mail.acceptedAt ?? mail.nextTryAt ?? mail.fireAt} />
            </td>
            <td data-label={t('deadline.mailState')}>{deliveryText(mail)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
