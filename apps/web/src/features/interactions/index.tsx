import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState, type FormEvent } from 'react';
import type { Stance } from '#libs/domain';
import { type AskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCampaignClock, type CampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { deviceOffset } from '../../kernel/api/device-offset.js';
import { useCachedDelegationList } from '../../kernel/queries/delegations.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { usePins } from '../../kernel/queries/pins.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { ClockWarning } from '../../ui/clock-warning.js';
import { GuardedForm } from '../../ui/guarded-form.js';
import { Empty } from '../../ui/empty.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Asks } from './asks.js';
import { Delegates } from './delegates.js';
import { isHalfFilled, saysSomething, withStance, type LogForm } from './form.js';
import { BareContact, Belongs, HalfWritten } from './half-written.js';
import { NextStepChoice } from './next-step.js';
import { DelegationPicker, useNamed } from './picker.js';
import { SaveBar } from './save-bar.js';
import { useLogForm, type LogState } from './use-log-form.js';
import { useSaving } from './use-saving.js';
import { HowAndWhen } from './when.js';
import styles from './interactions.module.css';

/** Below what a thumb needs first; its room is kept until it is there. */
const Details = lazy(async () => ({ default: (await import('./details.js')).Details }));

/** The corridor: what a delegation said, in a few taps with one thumb, with or without a network. */
export function QuickLog() {
  const t = useT();
  const { role, campaignId, me, closed, defaultTier: tier } = useSeat();
  const [{ delegation }] = useAddress<'delegation'>();
  const clock = useCampaignClock(campaignId);
  // Where the session is held while it is under way; else where the person is, as far as anybody knows.
  const zone = clock.venue?.underWay ? clock.venue.zone : me.zone;
  const state = useLogForm(delegation, { zone, tier }, clock.now);
  return (
    <Page title={t('act.log')} lead={closed ? null : t('log.lead')}>
      {closed ? (
        <Empty title={t('log.closed')} />
      ) : role === 'member' ? (
        <Empty title={t('log.notYours')}>{t('log.notYoursHow')}</Empty>
      ) : state.form ? (
        <LogSheet form={state.form} state={state} clock={clock} />
      ) : (
        <Skeleton height={900} />
      )}
    </Page>
  );
}

const NO_ASKS: AskDto[] = [];

/** Everything the form shows, from the api or the device. */
function useMaterial(delegation: string | undefined) {
  const { campaignId } = useSeat();
  const asks = useCachedQuery(asksQuery(campaignId), `asks:${campaignId}`);
  const { all, loading } = useCachedDelegationList();
  const before = useMemo(() => {
    const positions = all.find(({ code }) => code === delegation)?.positions ?? [];
    return new Map(positions.map(({ askId, stance }) => [askId, stance] as [string, Stance]));
  }, [all, delegation]);
  const named = useNamed(all);
  const nameOf = (code: string) => named.find((one) => one.code === code)?.name ?? code;
  return {
    asks: asks.data?.items ?? NO_ASKS,
    asksKnown: asks.data !== undefined,
    asksLoading: asks.isLooking,
    named,
    loading,
    before,
    nameOf,
  };
}

/** Choosing another delegation over what is written: whose it is has to be said first. */
function useDelegationChoice(form: LogForm, state: LogState) {
  const [changing, setChanging] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const choose = (code: string | undefined) => {
    setChanging(code === undefined);
    if (code === undefined || code === form.delegation) return;
    if (form.delegation === undefined && !state.written.includes(code)) state.moveTo(code);
    else if (form.delegation === undefined || !isHalfFilled(form)) void state.open(code);
    else setWanted(code);
  };
  const settle = (how?: (code: string) => void) => {
    if (wanted !== undefined) how?.(wanted);
    setWanted(undefined);
  };
  return { chosen: changing ? undefined : form.delegation, wanted, choose, settle };
}

function LogSheet({ form, state, clock }: { form: LogForm; state: LogState; clock: CampaignClock }) {
  const { coreGroup, campaignId, me } = useSeat();
  const { change } = state;
  const { asks, asksKnown, asksLoading, named, loading, before, nameOf } = useMaterial(form.delegation);
  const pins = usePins(campaignId);
  const first = useMemo(() => [...new Set([...state.habits.recents, ...pins])], [state.habits.recents, pins]);
  const name = form.delegation && nameOf(form.delegation);
  const choice = useDelegationChoice(form, state);
  const [bare, setBare] = useState(false);
  // So that what is offered moves on with the clock.
  useMinute();
  const now = clock.now();
  const saving = useSaving(state, () => {
    return { delegation: name ?? '', asks: new Map(asks.map(({ id, title }) => [id, title])) };
  });
  const set = (part: Partial<LogForm>) => change((old) => ({ ...old, ...part }));
  const onStance = useCallback(
    (askId: string, stance: Stance) => change((old) => withStance(old, askId, stance)),
    [change],
  );
  const store = () => {
    setBare(false);
    void saving.save(form, { meId: me.id, now: clock.now(), deviceOffset: deviceOffset() });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.delegation !== undefined && !saysSomething(form)) setBare(true);
    else store();
  };
  return (
    <GuardedForm className={styles.log} noValidate onSubmit={submit}>
      {saving.error === undefined ? null : <ProblemNotice error={saving.error} />}
      <ClockWarning />
      <HalfWritten
        codes={state.written.filter((code) => code !== (form.delegation ?? ''))}
        nameOf={nameOf}
        onOpen={(code) => void state.open(code || undefined)}
      />
      <DelegationPicker
        named={named}
        loading={loading}
        first={first}
        chosen={choice.chosen}
        missing={saving.lacking.includes('delegation')}
        onChoose={choice.choose}
      />
      {choice.wanted !== undefined && form.delegation !== undefined ? (
        <Belongs
          from={nameOf(form.delegation)}
          to={nameOf(choice.wanted)}
          taken={state.written.includes(choice.wanted)}
          onMove={() => choice.settle(state.moveTo)}
          onLeave={() => choice.settle((code) => void state.open(code))}
          onStay={() => choice.settle()}
        />
      ) : null}
      {form.delegation ? (
        <Delegates
          code={form.delegation}
          chosen={form.delegateIds}
          added={form.newDelegates ?? []}
          onChange={set}
        />
      ) : null}
      <HowAndWhen
        form={form}
        venue={clock.venue}
        ownZone={me.zone}
        now={now}
        lacking={saving.lacking}
        onChange={change}
      />
      <Asks
        asks={asks}
        loading={asksLoading}
        known={asksKnown}
        stances={form.stances}
        before={before}
        onSet={onStance}
      />
      <NextStepChoice
        form={form}
        name={name}
        ownZone={me.zone}
        now={now}
        lacking={saving.lacking}
        onChange={(next) => change(({ next: _old, ...old }) => (next ? { ...old, next } : old))}
      />
      <Suspense fallback={<Skeleton height={180} />}>
        <Details form={form} coreGroup={coreGroup} onChange={set} />
      </Suspense>
      <SavedLast last={saving.last} />
      {bare ? <BareContact name={name ?? ''} onStore={store} onBack={() => setBare(false)} /> : null}
      <SaveBar form={form} last={state.habits.tier?.last} busy={saving.busy} onSet={set} />
    </GuardedForm>
  );
}

function SavedLast({ last }: { last: { code: string; name: string } | undefined }) {
  const t = useT();
  if (!last) return null;
  return (
    <Text size="sm">
      {t('log.last', { name: last.name })}{' '}
      <CampaignLink to="delegations/$code" params={{ code: last.code }}>
        {t('log.see')}
      </CampaignLink>
    </Text>
  );
}
