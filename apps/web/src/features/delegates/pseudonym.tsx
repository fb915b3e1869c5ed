import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { TIERS, type Tier } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  delegatePartsRemovePseudonym,
  delegatePartsSetPseudonym,
  type DelegateDetailDto,
} from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';

/** By what name those may speak of the person who may not know who it is. */
export function Pseudonym({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { pseudonym, mine, tier } = delegate;
  if (!mine && pseudonym === null) return null;
  // Whom everybody may know needs no other name.
  if (pseudonym === null && (tier === 'coalition' || tier === 'public')) return null;
  return (
    <Panel
      title={t('delegates.pseudonym')}
      action={
        mine ? (
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {t(pseudonym ? 'delegates.change' : 'delegates.givePseudonym')}
          </Button>
        ) : null
      }
    >
      {pseudonym ? (
        <Group gap="xs" justify="space-between">
          <bdi>{pseudonym.name}</bdi>
          <Group gap="xs">
            <TierBadge tier={pseudonym.tier} />
            {mine ? <TakeAway delegate={delegate} /> : null}
          </Group>
        </Group>
      ) : (
        <Text c="dimmed">{t('delegates.noPseudonym')}</Text>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('delegates.pseudonym')}>
        <PseudonymForm delegate={delegate} onClose={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

function TakeAway({ delegate: { id, pseudonym, version } }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'interactions', 'positions');
  const remove = async () => {
    let after: DelegateDetailDto;
    try {
      after = await delegatePartsRemovePseudonym(id, versionTag(version), campaignId);
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return;
    }
    toast(t('delegates.saved'), async () => {
      const ifMatch = versionTag(after.version);
      if (pseudonym) await delegatePartsSetPseudonym(id, campaignId, pseudonym, { ifMatch });
      await again();
    });
    await again();
  };
  return (
    <Button variant="default" size="xs" onClick={() => void remove()}>
      {t('removal.remove')}
    </Button>
  );
}

function PseudonymForm({ delegate, onClose }: { delegate: DelegateDetailDto; onClose: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, tier: own } = delegate;
  const again = () => refresh(campaignId, 'interactions', 'positions');
  const wider = TIERS.slice(TIERS.indexOf(own) + 1);
  const form = useForm<DelegateDetailDto, { name: string; tier: Tier }>({
    current: delegate,
    fieldsOf: (one) => ({ name: one?.pseudonym?.name ?? '', tier: one?.pseudonym?.tier ?? 'coalition' }),
    save: ({ name, tier }, opened = delegate) =>
      delegatePartsSetPseudonym(...([id, campaignId, { name: name.trim(), tier }] as const), {
        ifMatch: versionTag(opened.version),
      }),
    onSaved: ({ version }, opened) => {
      const pseudonym = opened?.pseudonym;
      onClose();
      toast(t('delegates.saved'), async () => {
        const ifMatch = versionTag(version);
        if (pseudonym) await delegatePartsSetPseudonym(id, campaignId, pseudonym, { ifMatch });
        else await delegatePartsRemovePseudonym(id, ifMatch, campaignId);
        await again();
      });
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <Text size="sm">{t('delegates.pseudonymWhat')}</Text>
      <TextField label={t('delegates.pseudonym')} required {...form.text('name')} />
      <TierField
        label={t('delegates.pseudonymFor')}
        value={form.fields.tier}
        tiers={wider}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}
