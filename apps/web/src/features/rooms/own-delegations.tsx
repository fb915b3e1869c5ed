import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnDelegationChangeDto, OwnDelegationDto } from '../../kernel/api/client.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { dotted, listed, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Dialog } from '../../ui/dialog.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { ownKindOf } from './own-delegation-fields.js';
import { OwnForm } from './own-delegation-form.js';
import { ownDelegationsQuery, ownHistoryQuery } from './rooms.queries.js';

/** The delegations that the campaign added for itself. */
export function OwnDelegations() {
  const t = useT();
  const { campaignId } = useSeat();
  const own = useQuery(ownDelegationsQuery(campaignId));
  return (
    <Panel title={t('room.own')}>
      <Text c="dimmed">{t('room.ownLead')}</Text>
      <Loaded query={own} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('room.noOwn')}>{t('room.noOwnHow')}</Empty>
          ) : (
            <Stack component="ul" className="bare" gap="sm">
              {items.map((one) => (
                <li key={one.code}>
                  <One delegation={one} />
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
}

function One({ delegation }: { delegation: OwnDelegationDto }) {
  const t = useT();
  const { role } = useSeat();
  const { code, shortName, otherNames, kind, capacity, version } = delegation;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={4} flex="1 1 12rem">
          <CampaignLink to="delegations/$code" params={{ code }}>
            <bdi>{shortName}</bdi>
          </CampaignLink>
          {otherNames.length > 0 ? (
            <Text size="sm">{t('room.alsoCalled', { names: listed(otherNames) })}</Text>
          ) : null}
          <Text size="sm" c="dimmed">
            {dotted(
              t(`room.ownKinds.${ownKindOf(kind)}`),
              capacity === null ? t('room.outside') : t(`room.capacities.${capacity}`),
              t('room.ownCode', { code }),
            )}
          </Text>
        </Stack>
        {role === 'coordinator' ? <Change delegation={delegation} /> : null}
      </Group>
      {version > 1 ? <Before delegation={delegation} /> : null}
    </Paper>
  );
}

function Change({ delegation }: { delegation: OwnDelegationDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t('room.changeOf', { name: delegation.shortName });
  return (
    <>
      <Button variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('room.change')}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        <OwnForm delegation={delegation} onDone={close} />
      </Dialog>
    </>
  );
}

/** Asked for when it is opened. */
function Before({ delegation }: { delegation: OwnDelegationDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t('room.ownHistoryOf', { name: delegation.shortName })}>
        {t('room.ownHistory')}
      </summary>
      {open ? <Changes code={delegation.code} /> : null}
    </details>
  );
}

function Changes({ code }: { code: string }) {
  const { campaignId } = useSeat();
  const history = useQuery(ownHistoryQuery(campaignId, code));
  return (
    <Loaded query={history} height={60}>
      {({ items }) => (
        <Stack component="ul" className="bare" gap="xs" mt="xs">
          {items.map((change) => (
            <li key={change.version}>
              <Was change={change} />
            </li>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function Was({ change }: { change: OwnDelegationChangeDto }) {
  const t = useT();
  const { shortName, otherNames, kind, changedBy, changedAt } = change;
  return (
    <>
      <Text size="sm">
        <bdi>{shortName}</bdi>
        {otherNames.length > 0 ? ` · ${t('room.alsoCalled', { names: listed(otherNames) })}` : ''}
      </Text>
      <Text size="sm" c="dimmed">
        {dotted(
          t(`room.ownKinds.${ownKindOf(kind)}`),
          t('room.until', { until: clocksText(changedAt) }),
          changedBy ?? '',
        )}
      </Text>
    </>
  );
}
