import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { CONTACT_POINT_KINDS, type ContactPointKind, type Tier } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  delegatePartsAddContactPoint,
  delegatePartsChangeContactPoint,
  delegatePartsRemoveContactPoint,
  type ContactPointDto,
  type DelegateDetailDto,
} from '../../kernel/api/client.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { dayText, translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { RemoveForGood } from '../../ui/campaign/removal/remove-for-good.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { partOf } from '../../ui/part-of.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { wallAt } from '../../ui/zone-clock.js';
import directory from '../../ui/directory.module.css';

/** Of a way to reach somebody, by its id: what stands there may be changed under the form. */
type Opened = string | undefined;
const NEW = 'new';

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
          <Button variant="default" size="xs" onClick={() => setOpen(NEW)}>
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
                <Button variant="default" size="xs" onClick={() => setOpen(one.id)}>
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
        title={open === NEW ? t('delegates.addReach') : t('delegates.changeReach')}
      >
        {open === undefined ? null : (
          <ContactPointForm key={open} delegate={delegate} opened={open} onClose={close} />
        )}
      </Dialog>
    </Panel>
  );
}

interface FormProps {
  delegate: DelegateDetailDto;
  opened: string;
  onClose: () => void;
}

interface Fields {
  kind: ContactPointKind;
  value: string;
  tier: Tier;
  works: boolean;
}

function ContactPointForm({ delegate, opened: which, onClose }: FormProps) {
  const t = useT();
  const { campaignId, defaultTier, me } = useSeat();
  const clock = useCampaignClock(campaignId);
  const [newId] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'interactions');
  const today = () => wallAt(clock.now(), me.zone).slice(0, 10);
  const current = delegate.contactPoints.find((one) => one.id === which);
  /** Whoever says that it works is named for it: what somebody else had said can be said by nobody else again. */
  const verifiedByOthers = (one: ContactPointDto) => Boolean(one.verifiedOn) && one.verifiedBy !== me.name;
  /** As it was before, or gone where it is new; at the version that came of it. */
  const takeBack = async (now: ContactPointDto, before: ContactPointDto | undefined) => {
    const ifMatch = versionTag(now.version);
    if (!before) return delegatePartsRemoveContactPoint(delegate.id, now.id, ifMatch, campaignId);
    const { kind, value, tier, verifiedOn } = before;
    return delegatePartsChangeContactPoint(delegate.id, now.id, ifMatch, campaignId, {
      ...{ kind, value },
      ...(now.tier === tier ? {} : { tier }),
      ...(now.verifiedOn === verifiedOn ? {} : { verifiedOn }),
    });
  };
  const form = useForm<ContactPointDto, Fields>({
    current,
    fieldsOf: (one) => ({
      ...{ kind: one?.kind ?? 'email', value: one?.value ?? '' },
      ...{ tier: one?.tier ?? defaultTier, works: false },
    }),
    save: async ({ works, tier, ...fields }, before) => {
      const said = { ...fields, value: fields.value.trim(), ...(works ? { verifiedOn: today() } : {}) };
      const { contactPoints } = before
        ? await delegatePartsChangeContactPoint(
            ...([delegate.id, before.id, versionTag(before.version), campaignId] as const),
            { ...said, ...(tier === before.tier ? {} : { tier }) },
          )
        : await delegatePartsAddContactPoint(delegate.id, campaignId, { id: newId, tier, ...said });
      return partOf(contactPoints, before?.id ?? newId);
    },
    onSaved: (saved, before, { works }) => {
      onClose();
      const undo = async () => {
        await takeBack(saved, before);
        await again();
      };
      toast(t('delegates.saved'), works && before && verifiedByOthers(before) ? undefined : undo);
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
      {current ? (
        <RemoveForGood
          part={current}
          again={again}
          remove={(version) =>
            delegatePartsRemoveContactPoint(delegate.id, current.id, versionTag(version), campaignId)
          }
          enterAgain={
            current.authorId === me.id && !verifiedByOthers(current)
              ? () => {
                  const { kind, value, tier, verifiedOn } = current;
                  return delegatePartsAddContactPoint(delegate.id, campaignId, {
                    ...{ id: newId, kind, value, tier },
                    ...(verifiedOn ? { verifiedOn } : {}),
                  });
                }
              : undefined
          }
          onClose={onClose}
        />
      ) : null}
    </FormBody>
  );
}
