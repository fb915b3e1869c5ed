import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type DigestPreviewDto } from '../../kernel/api/client.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, apart } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { MailFrame } from './mail-frame.js';
import { sectionsOf } from './sections.js';
import { digestQuery } from './digests.queries.js';
import styles from './digests.module.css';

/** The next weekly digest, before it goes out: when, to whom, why, and its words in both forms. */
export function DigestPreview() {
  const t = useT();
  const { campaignId, sits } = useSeat();
  const [{ member }] = useAddress<'member'>();
  // Only a coordinator may look at somebody else's.
  const of = sits === 'coordinator' ? member : undefined;
  const query = useQuery(digestQuery(campaignId, of));
  return (
    <Page title={t('digest.title')} lead={t(of ? 'digest.leadMember' : 'digest.lead')}>
      {sits === 'coordinator' ? <MemberChoice /> : null}
      <Loaded query={query} height={640}>
        {(preview) => (
          <>
            <Facts preview={preview} />
            <Forms preview={preview} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function MemberChoice() {
  const t = useT();
  const { campaignId, me } = useSeat();
  const [{ member }, change] = useAddress<'member'>();
  const { data } = useQuery(membersQuery(campaignId));
  const others = (data?.items ?? []).filter(({ state, userId }) => state === 'active' && userId !== me.id);
  return (
    <NativeSelect
      maw={420}
      label={t('digest.whose')}
      value={member ?? ''}
      onChange={(event) => change({ member: event.currentTarget.value })}
      data={[
        { value: '', label: t('digest.mine') },
        ...others.map(({ id, name, organisation }) => ({
          value: id,
          label: apart(name, organisation),
          dir: 'auto',
        })),
        ...(member && !others.some(({ id }) => id === member)
          ? [{ value: member, label: t('digest.oneMember') }]
          : []),
      ]}
    />
  );
}

function Facts({ preview }: { preview: DigestPreviewDto }) {
  const t = useT();
  const why = preview.reason === 'unsubscribed' ? t('digest.unsubscribed') : t('digest.empty');
  const sections = sectionsOf(preview.counts);
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {t(preview.wouldSend ? 'digest.goesOut' : 'digest.stays')}
      </Title>
      {preview.wouldSend ? null : <Text>{why}</Text>}
      <dl className={styles.facts}>
        <div>
          <dt>{t('digest.when')}</dt>
          <dd>
            <TwoClocks at={preview.dueAt} strong />
          </dd>
        </div>
        <div>
          <dt>{t('digest.from')}</dt>
          <dd>
            <TwoClocks at={preview.windowStart} />
          </dd>
        </div>
        <div>
          <dt>{t('digest.to')}</dt>
          <dd>
            <TwoClocks at={preview.windowEnd} />
          </dd>
        </div>
        <div>
          <dt>{t('digest.why')}</dt>
          <dd>{t('digest.whyWeekly')}</dd>
        </div>
        <div>
          <dt>{t('digest.what')}</dt>
          <dd>
            {sections.length === 0 ? t('digest.nothing') : null}
            <ul className="bare">
              {sections.map(({ key, count }) => (
                <li key={key}>{t(`digest.section.${key}`, { count })}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </Stack>
  );
}

/** Both forms of the mail as it is sent. The HTML stands in a frame in which no script runs. */
function Forms({ preview }: { preview: DigestPreviewDto }) {
  const t = useT();
  return (
    <div className={styles.forms}>
      <section>
        <Title order={2} size="h3">
          {t('digest.html')}
        </Title>
        <Text mb="xs">{t('digest.subject', { subject: preview.subject })}</Text>
        <MailFrame html={preview.html} />
      </section>
      <section>
        <Title order={2} size="h3">
          {t('digest.text')}
        </Title>
        <Text mb="xs">{t('digest.textWhat')}</Text>
        <pre className={styles.text} dir="auto" tabIndex={0} role="region" aria-label={t('digest.text')}>
          {preview.text}
        </pre>
      </section>
    </div>
  );
}
