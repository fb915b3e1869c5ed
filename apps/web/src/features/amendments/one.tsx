import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { versionTag } from '../../kernel/api/call.js';
import {
  amendmentsRemove,
  amendmentsRestore,
  amendmentsUses,
  type AmendmentDto,
  type SponsorDto,
} from '../../kernel/api/client.js';
import { dayText, dotted, translate, useT } from '../../kernel/i18n/index.js';
import { amendmentQuery } from '../../kernel/queries/amendments.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { gradeName } from '../../ui/evidence.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { Written } from '../../ui/written.js';
import { EditAmendment } from './amendment-form.js';
import { VotesOnIt } from './votes-on-it.js';
import { articleText } from '../../ui/campaign/article-text.js';

/** One amendment: its words, who stands behind it, how the vote on it would go, and how it went. */
export function AmendmentPage() {
  const { campaignId } = useSeat();
  const { amendmentId } = useParams({ from: '/c/$slug/amendments/$amendmentId' });
  const query = useQuery(amendmentQuery(campaignId, amendmentId));
  return (
    <Loaded query={query} height={600}>
      {(amendment) => <One amendment={amendment} />}
    </Loaded>
  );
}

function One({ amendment }: { amendment: AmendmentDto }) {
  const t = useT();
  const { me, role } = useSeat();
  const [{ form }, setAddress] = useAddress<'form'>();
  const may = role === 'coordinator' || (role !== 'member' && amendment.authorId === me.id);
  return (
    <Page
      title={amendment.title}
      tab={t('amendments.title')}
      lead={<CampaignLink to="amendments">{t('amendments.all')}</CampaignLink>}
      actions={
        may ? (
          <Acts amendment={amendment} onEdit={() => setAddress({ form: 'edit' }, { push: true })} />
        ) : null
      }
    >
      <About amendment={amendment} />
      <Backers sponsors={amendment.sponsors} />
      <VotesOnIt amendment={amendment} may={may} />
      <EditAmendment
        open={may && form === 'edit'}
        amendment={amendment}
        onClose={() => setAddress({ form: undefined })}
      />
    </Page>
  );
}

function Acts({ amendment, onEdit }: { amendment: AmendmentDto; onEdit: () => void }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const { id, title, version } = amendment;
  return (
    <>
      <Button variant="default" onClick={onEdit}>
        {t('amendments.edit')}
      </Button>
      <RemoveButton
        title={title}
        thing={`amendment ${id}`}
        uses={(options) => amendmentsUses(id, campaignId, options)}
        remove={() => amendmentsRemove(id, versionTag(version), campaignId)}
        restore={() => amendmentsRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={() => refresh(campaignId, 'votes', 'asks')}
        onRemoved={() => void goTo({ to: 'amendments' })}
      />
    </>
  );
}

function About({ amendment }: { amendment: AmendmentDto }) {
  const t = useT();
  const { symbol, oral, state, effect, provision, textVersion, proposedOn, ask, votingOrder } = amendment;
  return (
    <Panel title={t('amendments.about')} action={<TierBadge tier={amendment.tier} />}>
      <Text>
        {dotted(
          translate(`amendmentState.${state}`),
          symbol,
          oral && t('amendments.oral'),
          provision &&
            [provision.number && articleText(provision.number), provision.title].filter(Boolean).join(' '),
          textVersion?.title,
          proposedOn && t('asks.proposedOn', { day: dayText(proposedOn) }),
          state === 'proposed' && votingOrder !== null && t('amendments.place', { place: votingOrder }),
        )}
      </Text>
      <Text size="sm">
        <CampaignLink inText to="asks/$askId" params={{ askId: ask.id }}>
          {ask.title}
        </CampaignLink>{' '}
        · {t(`asks.${effect}`)}
      </Text>
      {amendment.body ? (
        <Written>{amendment.body}</Written>
      ) : (
        <Text c="dimmed">{t('amendments.noBody')}</Text>
      )}
      <Text size="sm" c="dimmed" component="div">
        {gradeName(amendment.grade)}
        {amendment.source ? (
          <>
            {' · '}
            <Written inline>{amendment.source}</Written>
          </>
        ) : null}{' '}
        · {t('statements.recordedBy', { author: amendment.author, organisation: amendment.organisation })}
      </Text>
    </Panel>
  );
}

function Backers({ sponsors }: { sponsors: readonly SponsorDto[] }) {
  const t = useT();
  return (
    <Panel title={t('amendments.sponsors')}>
      {sponsors.length === 0 ? <Text c="dimmed">{t('amendments.noSponsors')}</Text> : null}
      <ul className="bare">
        {sponsors.map(({ delegationCode, delegation, role, since, until }) => (
          <li key={delegationCode}>
            <DelegationName code={delegationCode} name={delegation} />{' '}
            <Text span size="sm">
              {dotted(
                translate(`amendments.roles.${role}`),
                since && t('amendments.onSince', { day: dayText(since) }),
                until && t('amendments.offSince', { day: dayText(until) }),
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
