import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { CONTACT_POINT_KINDS, type ContactPointKind, type Tier } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  delegatePartsAddContactPoint,
  delegatePartsChangeContactPoint,
  delegatePartsRemoveContactPoint,
  type ContactPointDto,
  type DelegateDetailDto,
} from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { dayText, translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { wallAt } from '../../ui/zone-clock.js';
import directory from '../../ui/directory.module.css';

type Opened = ContactPointDto | 'new' | undefined;

/** How the person can be reached; each way is for its own readers. */
export function ContactPoints({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const { role, me } = useSeat();
  const [open, setOpen] = useState<Opened>();
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={t('delegates.reach')}
      action={
        role === 'member' ? null : (
          <Button variant="default" size="xs" onClick={() => setOpen('new')}>
            {t('delegates.addReach')}
          </Button>
        )
      }
    >
      {delegate.contactPoints.length === 0 ? <Text c="dimmed">{t('delegates.noReachShared')}</Text> : null}
      <ul className="bare">
        {delegate.contactPoints.map((one) => (
          <li key={one.id} className={directory.line}>
            <div className={directory.what}>
              <Text component="div" size="sm" c="dimmed">
                {translate(`delegates.contactPoint.${one.kind}`)}
              </Text>
              <bdi>{one.value}</bdi>
              {one.verifiedOn ? (
                <Text component="div" size="sm" c="dimmed">
                  {t('delegates.verified', { day: dayText(one.verifiedOn), by: one.verifiedBy ?? '' })}
                </Text>
              ) : null}
            </div>
            <Group gap="xs">
              <TierBadge tier={one.tier} />
              {role === 'coordinator' || (role === 'campaigner' && one.authorId === me.id) ? (
                <Button variant="default" size="xs" onClick={() => setOpen(one)}>
                  {t('delegates.change')}
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      <Dialog
        open={open !== undefined}
        onClose={close}
        title={open === 'new' ? t('delegates.addReach') : t('delegates.changeReach')}
      >
        <ContactPointForm
          key={typeof open === 'object' ? open.id : 'new'}
          delegateId={delegate.id}
          point={typeof open === 'object' ? open : undefined}
          onClose={close}
        />
      </Dialog>
    </Panel>
  );
}

interface FormProps {
  delegateId: string;
  point: ContactPointDto | undefined;
  onClose: () => void;
}

interface Fields {
  kind: ContactPointKind;
  value: string;
  tier: Tier;
  works: boolean;
}

function ContactPointForm({ delegateId, point, onClose }: FormProps) {
  const t = useT();
  const { campaignId, defaultTier, me } = useSeat();
  const clock = useCampaignClock(campaignId);
  const [id] = useState(() => uuid7());
  const saidToWork = useRef(false);
  const again = () => refresh(campaignId, 'interactions');
  const today = () => wallAt(clock.now(), me.zone).slice(0, 10);
  /** As it was before, or gone where it is new; at the version that came of it. */
  const takeBack = async (saved: ContactPointDto | DelegateDetailDto) => {
    const now =
      'contactPoints' in saved ? saved.contactPoints.find((one) => one.id === (point?.id ?? id)) : saved;
    const ifMatch = versionTag(now?.version ?? 0);
    if (!point) return delegatePartsRemoveContactPoint(delegateId, id, campaignId, { ifMatch });
    const { kind, value, tier, verifiedOn } = point;
    const before = {
      ...{ kind, value },
      ...(now?.tier === tier ? {} : { tier }),
      ...(now?.verifiedOn === verifiedOn ? {} : { verifiedOn }),
    };
    return delegatePartsChangeContactPoint(delegateId, point.id, ifMatch, campaignId, before);
  };
  const form = useForm<ContactPointDto | DelegateDetailDto, Fields>({
    current: point,
    fieldsOf: () => ({
      kind: point?.kind ?? 'email',
      value: point?.value ?? '',
      tier: point?.tier ?? defaultTier,
      works: false,
    }),
    save: ({ works, tier, ...fields }) => {
      saidToWork.current = works;
      const said = { ...fields, value: fields.value.trim(), ...(works ? { verifiedOn: today() } : {}) };
      if (!point) return delegatePartsAddContactPoint(delegateId, campaignId, { id, tier, ...said });
      return delegatePartsChangeContactPoint(delegateId, point.id, versionTag(point.version), campaignId, {
        ...said,
        ...(tier === point.tier ? {} : { tier }),
      });
    },
    onSaved: (saved) => {
      onClose();
      const undo = async () => {
        await takeBack(saved);
        await again();
      };
      // Whoever says that it works is named for it: what somebody else had said can be said by nobody else again.
      const others = saidToWork.current && Boolean(point?.verifiedOn) && point?.verifiedBy !== me.name;
      toast(t('delegates.saved'), others ? undefined : undo);
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <Choice
        label={t('delegates.kind')}
        value={form.fields.kind}
        options={CONTACT_POINT_KINDS.map(
          (kind) => [kind, translate(`delegates.contactPoint.${kind}`)] as const,
        )}
        onChange={(kind) => form.set({ kind: kind as ContactPointKind })}
      />
      <TextField label={t('delegates.value')} required {...form.text('value')} />
      <TierField
        label={t('delegation.tier')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
      <Checkbox
        label={t('delegates.worksToday')}
        checked={form.fields.works}
        onChange={(event) => form.set({ works: event.currentTarget.checked })}
      />
      {point ? <RemovePoint delegateId={delegateId} point={point} onClose={onClose} /> : null}
    </FormBody>
  );
}

/** For good, but for the ten seconds in which it can be entered again as it was. */
function RemovePoint({ delegateId, point, onClose }: FormProps & { point: ContactPointDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const remove = async () => {
    const { kind, value, tier, verifiedOn } = point;
    try {
      await delegatePartsRemoveContactPoint(delegateId, point.id, campaignId);
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return;
    }
    onClose();
    toast(t('delegates.removedForGood'), async () => {
      await delegatePartsAddContactPoint(delegateId, campaignId, {
        ...{ kind, value, tier },
        ...(verifiedOn ? { verifiedOn } : {}),
      });
      await refresh(campaignId, 'interactions');
    });
    await refresh(campaignId, 'interactions');
  };
  return (
    <Button variant="subtle" color="red.9" onClick={() => void remove()}>
      {t('removal.remove')}
    </Button>
  );
}
