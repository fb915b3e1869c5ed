import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { CLOSENESS, type Closeness, type Tier } from '#libs/domain';
import {
  delegatePartsRemoveAcquaintance,
  delegatePartsSetAcquaintance,
  type AcquaintanceDto,
  type DelegateDetailDto,
  type MemberDto,
} from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { byName, translate, useSorted, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import directory from '../../ui/directory.module.css';

/** Who of the coalition knows the person, and how well: each says so themself, or a coordinator does. */
export function Acquaintances({ delegate }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const { role, me } = useSeat();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t('delegates.whoKnows')}
      action={
        role === 'member' ? null : (
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {t(role === 'coordinator' ? 'delegates.sayWhoKnows' : 'delegates.iKnow')}
          </Button>
        )
      }
    >
      {delegate.acquaintances.length === 0 ? <Text c="dimmed">{t('delegates.nobodyKnows')}</Text> : null}
      <ul className="bare">
        {delegate.acquaintances.map((one) => (
          <li key={one.userId} className={directory.line}>
            <div className={directory.what}>
              <bdi>{one.name}</bdi> · {translate(`delegates.closeness.${one.closeness}`)}
            </div>
            <Group gap="xs">
              <TierBadge tier={one.tier} />
              {role === 'coordinator' || (role === 'campaigner' && one.userId === me.id) ? (
                <Forget delegateId={delegate.id} acquaintance={one} />
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('delegates.whoKnows')}>
        <AcquaintanceForm delegate={delegate} onClose={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

function Forget({ delegateId, acquaintance }: { delegateId: string; acquaintance: AcquaintanceDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { userId, closeness, tier } = acquaintance;
  const again = () => refresh(campaignId, 'interactions');
  const forget = async () => {
    try {
      await delegatePartsRemoveAcquaintance(delegateId, userId, campaignId);
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      return;
    }
    toast(t('delegates.saved'), async () => {
      const before = { id: uuid7(), closeness, tier, replaces: null };
      await delegatePartsSetAcquaintance(delegateId, userId, campaignId, before);
      await again();
    });
    await again();
  };
  return (
    <Button variant="default" size="xs" onClick={() => void forget()}>
      {t('removal.remove')}
    </Button>
  );
}

const NOBODY: readonly MemberDto[] = [];

interface Fields {
  userId: string;
  closeness: Closeness;
  tier: Tier;
}

function AcquaintanceForm({ delegate, onClose }: { delegate: DelegateDetailDto; onClose: () => void }) {
  const t = useT();
  const { campaignId, role, me, defaultTier } = useSeat();
  const members = useSorted(useQuery(membersQuery(campaignId)).data?.items ?? NOBODY, byName);
  // Whom the answer is about, and what was said before it: field and answer may have moved on meanwhile.
  const sent = useRef<{ id: string; userId: string; before: AcquaintanceDto | undefined }>(undefined);
  const again = () => refresh(campaignId, 'interactions');
  const saidOf = (userId: string) => delegate.acquaintances.find((one) => one.userId === userId);
  /** What is said of this person already, and not of whoever fills the form in. */
  const fieldsFor = (userId: string): Fields => {
    const said = saidOf(userId);
    return { userId, closeness: said?.closeness ?? 'met', tier: said?.tier ?? defaultTier };
  };
  const form = useForm<DelegateDetailDto, Fields>({
    fieldsOf: () => fieldsFor(me.id),
    save: ({ userId, ...said }) => {
      const id = uuid7();
      sent.current = { id, userId, before: saidOf(userId) };
      return delegatePartsSetAcquaintance(delegate.id, userId, campaignId, { id, ...said });
    },
    onSaved: () => {
      const { id = '', userId = me.id, before } = sent.current ?? {};
      onClose();
      toast(t('delegates.saved'), async () => {
        if (before) {
          const { closeness, tier } = before;
          const said = { id: uuid7(), closeness, tier, replaces: id };
          await delegatePartsSetAcquaintance(delegate.id, userId, campaignId, said);
        } else await delegatePartsRemoveAcquaintance(delegate.id, userId, campaignId, { only: id });
        await again();
      });
      return again();
    },
  });
  return (
    <FormBody form={form} send={t('list.save')}>
      {role === 'coordinator' ? (
        <Choice
          label={t('delegates.person')}
          options={members
            .filter(({ state }) => state === 'active')
            .map(({ userId, name }) => [userId, name] as const)}
          {...form.text('userId')}
          onChange={(userId) => form.set(fieldsFor(userId))}
        />
      ) : null}
      <Choice
        label={t('delegates.howWell')}
        value={form.fields.closeness}
        options={CLOSENESS.map((one) => [one, translate(`delegates.closeness.${one}`)] as const)}
        onChange={(closeness) => form.set({ closeness: closeness as Closeness })}
      />
      <TierField
        label={t('delegation.tier')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}
