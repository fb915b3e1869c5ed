import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  organisationsRemove,
  organisationsRestore,
  organisationsUses,
  type OrganisationDetailDto,
} from '../../kernel/api/client.js';
import { dotted, listed, translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { useDayRemoved } from '../../ui/campaign/removal/removed-list.js';
import { languageName } from '../../ui/languages.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { EditOrganisation } from './edit.js';
import { Merged } from './merged.js';
import { organisationQuery } from './organisations.queries.js';
import directory from '../../ui/directory.module.css';
import styles from './organisations.module.css';
import { datesText, nameOf, placeName } from './words.js';

/** One organisation of the coalition. */
export function OrganisationPage() {
  const { campaignId } = useSeat();
  const { organisationId } = useParams({ from: '/c/$slug/organisations/$organisationId' });
  const organisation = useQuery(organisationQuery(campaignId, organisationId));
  return (
    <Loaded query={organisation} height={600}>
      {(data) => <Organisation asked={organisationId} organisation={data} />}
    </Loaded>
  );
}

/** An old record leads to the one that is shown. */
function useShown(asked: string, { id }: OrganisationDetailDto) {
  const goTo = useGoTo();
  useEffect(() => {
    if (asked !== id) {
      void goTo({ to: 'organisations/$organisationId', params: { organisationId: id }, replace: true });
    }
  }, [asked, id, goTo]);
}

interface OrganisationProps {
  organisation: OrganisationDetailDto;
}

function Organisation({ asked, organisation }: OrganisationProps & { asked: string }) {
  const t = useT();
  const { role } = useSeat();
  useShown(asked, organisation);
  const { shortName, places, removed } = organisation;
  const coordinates = role === 'coordinator';
  return (
    <Page
      title={nameOf(organisation)}
      tab={t('organisations.tab')}
      lead={dotted(shortName, places.length > 0 && listed(places.map(placeName)))}
      actions={coordinates && removed === null ? <Acts organisation={organisation} /> : null}
    >
      {removed ? <Removed organisation={organisation} /> : null}
      <div className={directory.parts}>
        <Stack gap="md">
          <Facts organisation={organisation} />
          <FocalPoints organisation={organisation} />
        </Stack>
        <Stack gap="md">
          <Leads organisation={organisation} />
          <Belongs organisation={organisation} />
          {coordinates && removed === null ? <Merged organisation={organisation} /> : null}
        </Stack>
      </div>
    </Page>
  );
}

function Removed({ organisation: { id, removed } }: OrganisationProps) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const day = useDayRemoved(removed);
  const back = async () => {
    await organisationsRestore(id, campaignId);
    await refresh(campaignId, 'members');
  };
  return (
    <Alert color="yellow" title={t('removal.removedOn', { day })}>
      {role === 'coordinator' ? (
        <Button variant="default" onClick={() => void back()}>
          {t('removal.restore')}
        </Button>
      ) : null}
    </Alert>
  );
}

function Facts({ organisation }: OrganisationProps) {
  const t = useT();
  const { id, name, names, otherNames, website, languages, members } = organisation;
  const also = [...new Set([name, ...names.map((one) => one.name), ...otherNames])].filter(
    (one) => one !== nameOf(organisation),
  );
  return (
    <Panel title={t('organisations.about')}>
      <dl className={styles.facts}>
        {also.length > 0 ? (
          <>
            <dt>{t('organisations.alsoKnownAs')}</dt>
            <dd>
              {also.map((one) => (
                <div key={one}>
                  <bdi>{one}</bdi>
                </div>
              ))}
            </dd>
          </>
        ) : null}
        {website ? (
          <>
            <dt>{t('organisations.website')}</dt>
            <dd>
              <Anchor href={website} target="_blank" rel="noopener noreferrer nofollow">
                <bdi dir="ltr">{website}</bdi>
              </Anchor>
            </dd>
          </>
        ) : null}
        {languages.length > 0 ? (
          <>
            <dt>{t('organisations.languages')}</dt>
            <dd>{listed(languages.map(languageName))}</dd>
          </>
        ) : null}
        <dt>{t('organisations.members')}</dt>
        <dd>
          {members > 0 ? t('organisations.seats', { count: members }) : t('organisations.noSeats')}{' '}
          {members > 0 ? (
            <CampaignLink to="people" search={{ organisation: id }}>
              {t('organisations.seePeople')}
            </CampaignLink>
          ) : null}
        </dd>
      </dl>
    </Panel>
  );
}

function FocalPoints({ organisation: { id, focalPoints } }: OrganisationProps) {
  const t = useT();
  return (
    <Panel title={t('organisations.focalPoints')}>
      {focalPoints.length === 0 ? <Text c="dimmed">{t('organisations.noFocalPoints')}</Text> : null}
      <ul className="bare">
        {focalPoints.map((one) => (
          <li key={one.membershipId} className={directory.line}>
            <span className={directory.what}>
              <CampaignLink to="people" search={{ q: one.name }}>
                {one.name}
              </CampaignLink>{' '}
              <Text span size="sm" c="dimmed">
                {dotted(
                  translate(`people.roles.${one.role}`),
                  one.organisationId === id ? null : one.organisation,
                )}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Leads({ organisation: { leads } }: OrganisationProps) {
  const t = useT();
  return (
    <Panel title={t('organisations.leads')}>
      {leads.length === 0 ? <Text c="dimmed">{t('organisations.noLeads')}</Text> : null}
      <Group component="ul" className="bare" gap="md">
        {leads.map(({ code, name }) => (
          <li key={code}>
            <DelegationName code={code} name={name} />
          </li>
        ))}
      </Group>
    </Panel>
  );
}

function Belongs({ organisation: { coalitions } }: OrganisationProps) {
  const t = useT();
  return (
    <Panel title={t('organisations.coalitions')}>
      {coalitions.length === 0 ? <Text c="dimmed">{t('organisations.noCoalitions')}</Text> : null}
      <ul className="bare">
        {coalitions.map((one) => (
          <li key={`${one.coalitionId} ${one.joinedOn}`} className={directory.line}>
            <span className={directory.what}>
              <CampaignLink to="coalitions">{one.coalition}</CampaignLink>{' '}
              <Text span size="sm" c="dimmed">
                {dotted(datesText(one), one.current ? null : t('organisations.formerly'))}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Acts({ organisation }: OrganisationProps) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const { id, name, version } = organisation;
  const [open, setOpen] = useState(false);
  return (
    <Group gap="xs">
      <Button onClick={() => setOpen(true)}>{t('organisations.edit')}</Button>
      <RemoveButton
        title={name}
        thing={`organisation ${id}`}
        uses={(options) => organisationsUses(id, campaignId, options)}
        remove={() => organisationsRemove(id, versionTag(version), campaignId)}
        restore={() => organisationsRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={() => refresh(campaignId, 'members')}
        onRemoved={() => void goTo({ to: 'organisations' })}
      />
      <EditOrganisation open={open} onClose={() => setOpen(false)} organisation={organisation} />
    </Group>
  );
}
