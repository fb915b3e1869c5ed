import { Badge, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  treatyRemove,
  treatyRestore,
  type TreatyActDto,
  type TreatyIntentionDto,
  type TreatyStateDto,
} from '../../kernel/api/client.js';
import { ranked, useDelegationRank } from '../../kernel/i18n/find-states.js';
import { dayText, inOneLine, translate, useOrder, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { actsOfState } from '../../ui/campaign/treaty/acts-of-states.js';
import { ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import { ChangeOrTakeBack } from './change-or-take-back.js';
import { ChangeAct } from './act-form.js';
import { Intentions } from './intentions.js';
import { RemovedActs } from './removed-acts.js';
import { RemovedIntentions } from './removed-intentions.js';
import styles from './treaty.module.css';

/** With its name in the reader's language. */
type NamedState = TreatyStateDto;

const SHOWN = ['acted', 'counted', 'signed', 'waiting', 'all'] as const;
type Shown = (typeof SHOWN)[number];

const FILTER: Record<Shown, (state: TreatyStateDto) => boolean> = {
  acted: ({ signature, instrument }) => signature !== null || instrument !== null,
  counted: ({ counted }) => counted,
  signed: ({ signature, instrument }) => signature !== null && instrument === null,
  waiting: ({ signature, instrument }) => signature === null && instrument === null,
  all: () => true,
};

interface PartiesProps {
  states: readonly TreatyStateDto[];
  /** What capitals say that they will do. */
  said: readonly TreatyIntentionDto[];
}

/** Everybody who can become party, with what they did; each act with the way to correct it and to take it back. */
export function Parties({ states, said }: PartiesProps) {
  const t = useT();
  const inOrder = useOrder();
  const { role } = useSeat();
  const [{ show, q = '', shelf: shown }, setAddress] = useAddress<'show' | 'q' | 'shelf'>();
  const first = states.some(FILTER.acted) ? 'acted' : 'all';
  const removed = role === 'coordinator' && shelfOf(shown) === 'removed';
  const filter = SHOWN.find((one) => one === show) ?? first;
  const nameOf = useDelegationNames();
  const sorted = useMemo(() => {
    const named = states.map((state): NamedState => ({ ...state, name: nameOf(state.code, state.name) }));
    return named.toSorted((a, b) => inOrder(a.name, b.name));
  }, [states, nameOf, inOrder]);
  const found = ranked(sorted.filter(FILTER[filter]), useDelegationRank()(q));
  return (
    <Panel title={t('treaty.parties')}>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="search"
          label={t('treaty.find')}
          defaultValue={q}
          onChange={(event) => setAddress({ q: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('treaty.show')}
          value={filter}
          data={SHOWN.map((value) => ({ value, label: t(`treaty.shown.${value}`) }))}
          onChange={(event) => setAddress({ show: event.currentTarget.value })}
        />
        <ShelfChoice
          archives={false}
          shelf={removed ? 'removed' : 'active'}
          onChange={(shelf) => setAddress({ shelf: shelf === 'removed' ? shelf : undefined })}
        />
      </Group>
      {removed ? (
        <>
          <RemovedActs />
          <RemovedIntentions />
        </>
      ) : null}
      {removed ? null : (
        <>
          <Text size="sm" role="status">
            {found.length > 0 ? t('treaty.found', { count: found.length }) : t('list.nothing')}
          </Text>
          <ul className={`bare ${styles.parties}`}>
            {found.map((state) => (
              <Party
                key={state.code}
                state={state}
                said={said.filter(({ delegationCode }) => delegationCode === state.code)}
              />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

interface PartyProps {
  state: NamedState;
  said: readonly TreatyIntentionDto[];
}

function Party({ state, said }: PartyProps) {
  const t = useT();
  const { code, name, kind, organisation, counted, inForceOn: from, noDayBecause } = state;
  return (
    <li>
      <Group gap="xs">
        {kind === 'non_member' ? (
          <b>{name}</b>
        ) : (
          <CampaignLink to="delegations/$code" params={{ code }}>
            {name}
          </CampaignLink>
        )}
        {kind === 'non_member' ? (
          <Text span size="sm" c="dimmed">
            {t('treaty.noDelegation')}
          </Text>
        ) : null}
        {organisation ? (
          <Text span size="sm" c="dimmed">
            {t('treaty.organisation')}
          </Text>
        ) : null}
        {counted ? (
          <Badge variant="light" tt="none">
            {t('treaty.counts')}
          </Badge>
        ) : null}
        {from ? (
          <Text span size="sm" c="dimmed">
            {t('treaty.forIt', { day: dayText(from) })}
          </Text>
        ) : null}
        {noDayBecause ? (
          <Text span size="sm" c="dimmed">
            {t(`delegation.noDay.${noDayBecause}`)}
          </Text>
        ) : null}
      </Group>
      {actsOfState(state).map((act) => (
        <Act key={act.id} act={act} name={name} />
      ))}
      <Intentions said={said} name={name} />
    </li>
  );
}

function Act({ act, name }: { act: TreatyActDto; name: string }) {
  const t = useT();
  const { role } = useSeat();
  const what = translate(`treatyAct.${act.kind}`);
  return (
    <div className={styles.act}>
      <Text size="sm" component="div">
        {what}
        {' · '}
        {act.doneOn ? dayText(act.doneOn) : t('treaty.dayUnknown')}
        {act.confirmed ? null : ` · ${t('handover.unconfirmed')}`}
        {' · '}
        <Written inline>{act.source}</Written>
        {act.effectiveOn ? ` · ${t('treaty.takesEffect', { day: dayText(act.effectiveOn) })}` : null}
        {act.note ? <Written>{act.note}</Written> : null}
        {act.declaration ? (
          <details>
            <summary>{t('treaty.declared')}</summary>
            <Written>{act.declaration}</Written>
          </details>
        ) : null}
      </Text>
      {role === 'member' ? null : <ActButtons act={act} about={inOneLine(name, what)} />}
    </div>
  );
}

function ActButtons({ act, about }: { act: TreatyActDto; about: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => treatyRemove(act.id, versionTag(act.version), campaignId, {}),
    onSuccess: () => {
      toast(t('treaty.takenBack'), async () => {
        await treatyRestore(act.id, campaignId, { ifMatch: versionTag(act.version + 1) });
        await refresh(campaignId, 'treaty');
      });
      return refresh(campaignId, 'treaty');
    },
  });
  return (
    <ChangeOrTakeBack
      about={about}
      open={open}
      onOpen={setOpen}
      takeBack={remove}
      labels={{ takeBack: t('treaty.undo'), takeBackOf: t('treaty.undoOf', { about }) }}
    >
      <ChangeAct act={act} onDone={() => setOpen(false)} />
    </ChangeOrTakeBack>
  );
}
