import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  deadlinesRemove,
  deadlinesRestore,
  deadlinesUses,
  remindersRemove,
  remindersRestore,
  remindersUses,
  sessionRemovalRemove,
  sessionRemovalRemoveMeeting,
  sessionRemovalRestore,
  sessionRemovalRestoreMeeting,
  sessionRemovalUses,
  type DeadlineDto,
  type MeetingDto,
  type ReminderRuleDto,
  type SessionDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemovalDialog, type Removal } from '../../ui/campaign/removal/removal.js';
import { ruleText } from './rule-text.js';

interface Asked {
  open: boolean;
  onClose: () => void;
}

/** Whatever shows what is planned, and the mail that follows. */
export const planAgain = (campaignId: string) =>
  refresh(campaignId, 'sessions', 'deadlines', 'deliveries', 'campaign');

export function RemoveDeadline({
  deadline,
  onRemoved,
  ...asked
}: Asked & { deadline: DeadlineDto; onRemoved?: (() => void) | undefined }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, title, version } = deadline;
  return (
    <RemovalDialog
      {...asked}
      title={title}
      thing={`deadline ${id}`}
      uses={(options) => deadlinesUses(id, campaignId, options)}
      remove={() => deadlinesRemove(id, versionTag(version), campaignId)}
      restore={() => deadlinesRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
      again={() => planAgain(campaignId)}
      {...(onRemoved ? { onRemoved } : {})}
    >
      <Text size="sm">{t('sessions.toldAgain')}</Text>
    </RemovalDialog>
  );
}

export function RemoveRule({ rule, ...asked }: Asked & { rule: ReminderRuleDto }) {
  const { campaignId } = useSeat();
  const { id, version } = rule;
  return (
    <RemovalDialog
      {...asked}
      title={ruleText(rule)}
      thing={`rule ${id}`}
      uses={(options) => remindersUses(id, campaignId, options)}
      remove={() => remindersRemove(id, versionTag(version), campaignId)}
      restore={() => remindersRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
      again={() => planAgain(campaignId)}
    />
  );
}

type Following = 'fix' | 'remove';

/** A session goes with its meetings; of the deadlines that follow it the person says what becomes of them. */
export function RemoveSession({ session, ...asked }: Asked & { session: SessionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [deadlines, setDeadlines] = useState<Following>('fix');
  const { id, name, version } = session;
  const removal: Removal = {
    title: name,
    thing: `session ${id}`,
    uses: (options) => sessionRemovalUses(id, campaignId, options),
    remove: () => sessionRemovalRemove(id, versionTag(version), campaignId, { deadlines }),
    restore: () => sessionRemovalRestore(id, campaignId, { ifMatch: versionTag(version + 1) }),
    again: () => planAgain(campaignId),
  };
  return (
    <RemovalDialog {...asked} {...removal}>
      {session.deadlineCount > 0 ? (
        <Radio.Group
          label={t('sessions.following')}
          value={deadlines}
          onChange={(chosen) => setDeadlines(chosen as Following)}
        >
          <Stack gap={6} mt={4}>
            <Radio value="fix" label={t('sessions.followingStay')} />
            <Radio value="remove" label={t('sessions.followingGo')} />
          </Stack>
        </Radio.Group>
      ) : null}
    </RemovalDialog>
  );
}

interface RemoveMeetingProps extends Asked {
  /** Its version is that of the session. */
  session: SessionDto;
  meeting: MeetingDto;
}

export function RemoveMeeting({ session, meeting, ...asked }: RemoveMeetingProps) {
  const { campaignId } = useSeat();
  return (
    <RemovalDialog
      {...asked}
      title={meeting.name}
      thing={`meeting ${meeting.id}`}
      // Nothing is stored that names a formal meeting.
      uses={() => Promise.resolve({ items: [] })}
      remove={() =>
        sessionRemovalRemoveMeeting(session.id, meeting.id, versionTag(session.version), campaignId)
      }
      restore={() =>
        sessionRemovalRestoreMeeting(session.id, meeting.id, campaignId, {
          ifMatch: versionTag(session.version + 1),
        })
      }
      again={() => planAgain(campaignId)}
    />
  );
}
