import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { versionTag } from '../../kernel/api/call.js';
import { mailingsRemove, mailingsRestore, type MailingDto } from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { languageName } from '../../ui/languages.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { mailingQuery, mailingsAgain } from './mailings.queries.js';
import { Recipients } from './recipients.js';
import { Steps } from './steps.js';
import { progressText, stateKey } from './words.js';

/** One mail to missions: what it says, to whom it goes, and how far it is. */
export function MailingPage() {
  const { campaignId } = useSeat();
  const { mailingId } = useParams({ from: '/c/$slug/mailings/$mailingId' });
  const mailing = useQuery(mailingQuery(campaignId, mailingId));
  return (
    <Loaded query={mailing} height={600}>
      {(data) => <OneMailing mailing={data} />}
    </Loaded>
  );
}

function OneMailing({ mailing }: { mailing: MailingDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { now } = useCampaignNow(campaignId, 60_000);
  const { missions, accepted, refused, started, startedBy, texts, replyTo, letterId } = mailing;
  return (
    <Page
      title={mailing.title}
      lead={dotted(t(stateKey(mailing)), ...progressText(mailing))}
      actions={<Remove mailing={mailing} />}
    >
      <Panel title={t('mailings.howFar')}>
        {started ? (
          <>
            <progress max={missions} value={accepted + refused} aria-label={t('mailings.howFar')} />
            <Text size="sm" role="status">
              {dotted(...progressText(mailing))}
            </Text>
            <Text component="div" size="sm" c="dimmed">
              {t('mailings.begunBy', { name: startedBy ?? '' })} <TwoClocks at={started} now={now} />
            </Text>
          </>
        ) : (
          <Text size="sm">{t('mailings.draftHow')}</Text>
        )}
        <Steps mailing={mailing} />
        <Group>
          <SaveExport path={`mailings/${mailing.id}/export`} asked={{}} label={t('mailings.saveSheet')} />
        </Group>
      </Panel>
      <Panel title={t('mailings.words')}>
        {texts.map((text) => (
          <details key={text.language}>
            <summary>{dotted(languageName(text.language), text.subject)}</summary>
            <Text size="sm" lang={text.language} dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {`${text.salutation}\n\n${text.body}`}
            </Text>
          </details>
        ))}
        <Text size="sm" c="dimmed">
          {replyTo === '' ? t('mailings.noReplyTo') : t('mailings.answersTo', { address: replyTo })}
        </Text>
        {letterId ? (
          <CampaignLink to="letters/$letterId" params={{ letterId }}>
            {t('mailings.theLetter')}
          </CampaignLink>
        ) : null}
      </Panel>
      <Recipients mailing={mailing} />
    </Page>
  );
}

function Remove({ mailing }: { mailing: MailingDto }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const { id, title, version } = mailing;
  const remove = async () => {
    try {
      await mailingsRemove(id, versionTag(version), campaignId);
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return;
    }
    toast(t('removal.done', { title }), async () => {
      await mailingsRestore(id, campaignId, { ifMatch: versionTag(version + 1) });
      await mailingsAgain(campaignId);
    });
    await mailingsAgain(campaignId);
    await goTo({ to: 'mailings' });
  };
  return (
    <Button variant="default" onClick={() => void remove()}>
      {t('removal.remove')}
    </Button>
  );
}
