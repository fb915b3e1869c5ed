import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { groupsRemove, groupsRestore, groupsUses, type OwnGroupDto } from '../../kernel/api/client.js';
import { delegationName, listed, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovedList, ShelfChoice } from '../../ui/campaign/removal/removed-list.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { daysText } from '../../ui/campaign/room/days.js';
import { roomAgain } from './edit.js';
import { GroupForm } from './group-form.js';
import { ownGroupsQuery } from './rooms.queries.js';

/** The groups that the campaign made for itself. */
export function OwnGroups() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const groups = useQuery(ownGroupsQuery(campaignId));
  const [removed, setRemoved] = useState(false);
  const make = role === 'member' ? null : <MakeGroup />;
  return (
    <Panel title={t('room.groups')} action={make}>
      <Text c="dimmed">{t('room.groupsLead')}</Text>
      <Group>
        <ShelfChoice
          shelf={removed ? 'removed' : 'active'}
          archives={false}
          onChange={(shelf) => setRemoved(shelf === 'removed')}
        />
      </Group>
      <Loaded query={groups} height={160}>
        {({ items }) =>
          removed ? (
            <RemovedList
              items={items
                .filter((one) => one.removed !== null)
                .map((one) => ({ id: one.code, title: one.name, removed: one.removed }))}
              restore={(code) => groupsRestore(code, campaignId)}
              again={() => roomAgain(campaignId)}
            />
          ) : (
            <InUse groups={items.filter((one) => one.removed === null)} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function InUse({ groups }: { groups: readonly OwnGroupDto[] }) {
  const t = useT();
  if (groups.length === 0) return <Empty title={t('room.noGroups')}>{t('room.noGroupsHow')}</Empty>;
  return (
    <Stack component="ul" className="bare" gap="sm">
      {groups.map((group) => (
        <li key={group.code}>
          <OneGroup group={group} />
        </li>
      ))}
    </Stack>
  );
}

function OneGroup({ group }: { group: OwnGroupDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { code, name, version, members, changeable } = group;
  const shown = members.map((member) => {
    const days = daysText(member.validFrom, member.validTo);
    const delegation = delegationName(member.code, member.name);
    return days === '' ? delegation : `${delegation} (${days})`;
  });
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <CampaignLink to="delegations" search={{ group: code }}>
            <bdi>{name}</bdi>
          </CampaignLink>
          {changeable ? (
            <Group gap="xs">
              <ChangeGroup group={group} />
              <RemoveButton
                title={name}
                thing={`group ${code}`}
                uses={(options) => groupsUses(code, campaignId, options)}
                remove={() => groupsRemove(code, versionTag(version), campaignId)}
                restore={() => groupsRestore(code, campaignId, { ifMatch: versionTag(version + 1) })}
                again={() => roomAgain(campaignId)}
              />
            </Group>
          ) : null}
        </Group>
        <Text size="sm">{listed(shown)}</Text>
        <Text size="sm" c="dimmed">
          {t('room.groupMembers', { count: members.length })}
          {group.author ? ` · ${t('room.madeBy', { name: group.author })}` : ''}
        </Text>
      </Stack>
    </Paper>
  );
}

function MakeGroup() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('room.makeGroup')}
      </Button>
      <Dialog open={open} onClose={close} title={t('room.makeGroup')}>
        <GroupForm onDone={close} />
      </Dialog>
    </>
  );
}

function ChangeGroup({ group }: { group: OwnGroupDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t('room.changeOf', { name: group.name });
  return (
    <>
      <Button variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('room.change')}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        <GroupForm group={group} onDone={close} />
      </Dialog>
    </>
  );
}
