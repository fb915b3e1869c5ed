import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CLOSENESS, type Closeness } from '#libs/domain';
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
                <Forget key={one.id} delegateId={delegate.id} acquaintance={one} />
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
  const { campaignId, me } = useSeat();
  const { id, userId, closeness, tier, authorId } = acquaintance;
  const again = () => refresh(campaignId, 'interactions');
  const forget = async () => {
    try {
      await delegatePartsRemoveAcquaintance(delegateId, userId, campaignId, { replaces: id });
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      await again();
      return;
    }
    const undo = async () => {
      const before = { id: uuid7(), closeness, tier, replaces: null };
      await delegatePartsSetAcquaintance(delegateId, userId, campaignId, before);
      await again();
    };
    // What another person said would come back as one's own.
    toast(t('delegates.saved'), authorId === me.id ? undo : undefined);
    await again();
  };
  return (
    <Button variant="default" size="xs" onClick={() => void forget()}>
      {t('removal.remove')}
    </Button>
  );
}

const NOBODY: readonly MemberDto[] = [];

interface AcquaintanceFormProps {
  delegate: DelegateDetailDto;
  onClose: () => void;
}

function AcquaintanceForm(props: AcquaintanceFormProps) {
  const t = useT();
  const { campaignId, role, me } = useSeat();
  const members = useSorted(useQuery(membersQuery(campaignId)).data?.items ?? NOBODY, byName);
  const [userId, setUserId] = useState(me.id);
  return (
    <Stack gap="sm">
      {role === 'coordinator' ? (
        <Choice
          label={t('delegates.person')}
          options={members
            .filter(({ state }) => state === 'active')
            .map((one) => [one.userId, one.name] as const)}
          value={userId}
          onChange={setUserId}
        />
      ) : null}
      <SaidForm key={userId} userId={userId} {...props} />
    </Stack>
  );
}

/** What is said of one person. Each saying has an id of its own, which is its version for a form. */
type Said = Pick<AcquaintanceDto, 'closeness' | 'tier' | 'authorId'> & { saying: string; version: string };

function saidOf({ acquaintances }: DelegateDetailDto, userId: string): Said | undefined {
  const said = acquaintances.find((one) => one.userId === userId);
  return (
    said && {
      closeness: said.closeness,
      tier: said.tier,
      authorId: said.authorId,
      saying: said.id,
      version: said.id,
    }
  );
}

function SaidForm({ delegate, userId, onClose }: AcquaintanceFormProps & { userId: string }) {
  const t = useT();
  const { campaignId, me, defaultTier } = useSeat();
  const again = () => refresh(campaignId, 'interactions');
  const takeBack = async ({ saying }: Said, before: Said | undefined) => {
    if (before && before.authorId === me.id) {
      const { closeness, tier } = before;
      const said = { id: uuid7(), closeness, tier, replaces: saying };
      await delegatePartsSetAcquaintance(delegate.id, userId, campaignId, said);
    } else await delegatePartsRemoveAcquaintance(delegate.id, userId, campaignId, { only: saying });
    await again();
  };
  const form = useForm<Said, Pick<Said, 'closeness' | 'tier'>>({
    current: saidOf(delegate, userId),
    fieldsOf: (said) => ({ closeness: said?.closeness ?? 'met', tier: said?.tier ?? defaultTier }),
    save: async (fields, before) => {
      const id = uuid7();
      const said = { id, ...fields, replaces: before?.saying ?? null };
      await delegatePartsSetAcquaintance(delegate.id, userId, campaignId, said);
      return { ...fields, authorId: me.id, saying: id, version: id };
    },
    onSaved: (saved, before) => {
      onClose();
      // What a coordinator had said of oneself is gone by that, and would come back as one's own.
      const gone = before && before.authorId !== me.id && userId === me.id;
      toast(t('delegates.saved'), gone ? undefined : () => takeBack(saved, before));
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')}>
      <Choice
        label={t('delegates.howWell')}
        value={form.fields.closeness}
        options={CLOSENESS.map((one) => [one, translate(`delegates.closeness.${one}`)] as const)}
        theirs={form.theirs.closeness && translate(`delegates.closeness.${form.theirs.closeness}`)}
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
