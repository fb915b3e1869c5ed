import { NativeSelect, SimpleGrid, Skeleton, Text, TextInput } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type FormEvent } from 'react';
import { INTERACTION_KINDS, type InteractionKind, type Stance } from '#libs/domain';
import { type AskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useCachedDelegations } from '../../kernel/queries/delegations.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { usePins } from '../../kernel/queries/pins.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { toast } from '../../ui/toast.js';
import { Asks } from './asks.js';
import { Delegates } from './delegates.js';
import {
  lacks,
  WHENS,
  withDelegation,
  withStance,
  type LogContext,
  type LogForm,
  type When,
} from './form.js';
import { NextStepChoice } from './next-step.js';
import { DelegationPicker, useNamed } from './picker.js';
import { SaveBar } from './save-bar.js';
import { outgoing, store, takeBack } from './save.js';
import { useLogForm, type LogState } from './use-log-form.js';
import styles from './interactions.module.css';

/** Below what a thumb needs first; its room is kept until it is there. */
const Details = lazy(async () => ({ default: (await import('./details.js')).Details }));

/** The corridor: what a delegation said, in a few taps with one thumb, with or without a network. */
export function QuickLog() {
  const t = useT();
  const { role } = useSeat();
  const [{ delegation }] = useAddress<'delegation'>();
  const state = useLogForm(delegation);
  return (
    <Page title={t('act.log')} lead={t('log.lead')}>
      {role === 'member' ? (
        <Empty title={t('log.notYours')}>{t('log.notYoursHow')}</Empty>
      ) : state.form ? (
        <LogSheet form={state.form} state={state} />
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
  const all = useCachedDelegations();
  const before = useMemo(() => {
    const positions = all.find(({ code }) => code === delegation)?.positions ?? [];
    return new Map(positions.map(({ askId, stance }) => [askId, stance] as [string, Stance]));
  }, [all, delegation]);
  return { asks: asks.data?.items ?? NO_ASKS, named: useNamed(all), before };
}

function LogSheet({ form, state }: { form: LogForm; state: LogState }) {
  const { coreGroup, campaignId, me } = useSeat();
  const { change } = state;
  const clock = useCampaignClock(campaignId);
  const { asks, named, before } = useMaterial(form.delegation);
  const pins = usePins(campaignId);
  const first = useMemo(() => [...new Set([...state.habits.recents, ...pins])], [state.habits.recents, pins]);
  const name = named.find(({ code }) => code === form.delegation)?.name ?? form.delegation;
  const saving = useSaving(state, () => {
    return { delegation: name ?? '', asks: new Map(asks.map(({ id, title }) => [id, title])) };
  });
  const set = (part: Partial<LogForm>) => change((old) => ({ ...old, ...part }));
  const onStance = useCallback(
    (askId: string, stance: Stance) => change((old) => withStance(old, askId, stance)),
    [change],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save(form, { zone: me.zone, meId: me.id, now: clock.now() });
  };
  return (
    <form className={styles.log} noValidate onSubmit={submit}>
      {saving.error === undefined ? null : <ProblemNotice error={saving.error} />}
      <DelegationPicker
        named={named}
        first={first}
        chosen={form.delegation}
        missing={saving.lacking.includes('delegation')}
        onChoose={(code) => change((old) => withDelegation(old, code))}
      />
      {form.delegation ? (
        <Delegates
          code={form.delegation}
          chosen={form.delegateIds}
          onChange={(delegateIds) => set({ delegateIds })}
        />
      ) : null}
      <HowAndWhen form={form} zone={me.zone} lacking={saving.lacking} onChange={set} />
      <Asks asks={asks} stances={form.stances} before={before} onSet={onStance} />
      <NextStepChoice
        next={form.next}
        name={name}
        zone={me.zone}
        now={clock.now}
        lacking={saving.lacking}
        onChange={(next) => change(({ next: _old, ...old }) => (next ? { ...old, next } : old))}
      />
      <Suspense fallback={<Skeleton height={180} />}>
        <Details form={form} coreGroup={coreGroup} onChange={set} />
      </Suspense>
      <SavedLast last={saving.last} />
      <SaveBar tier={form.tier} coreGroup={coreGroup} busy={saving.busy} onTier={(tier) => set({ tier })} />
    </form>
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

/** Stores the form, says so, and begins a new one. */
function useSaving(state: LogState, names: () => { delegation: string; asks: Map<string, string> }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const [last, setLast] = useState<{ code: string; name: string }>();
  const [busy, setBusy] = useState(false);
  // A second try after a failure is the same note.
  const id = useRef(uuid7());
  const save = async (form: LogForm, context: LogContext) => {
    const missing = lacks(form, context);
    setLacking(missing);
    if (missing.length > 0) return showFirst(missing.includes('delegation'));
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const named = names();
    try {
      const item = await outgoing(id.current, campaignId, form, named, context);
      const stored = await store(item, form, context);
      id.current = uuid7();
      state.done(form);
      setLast({ code: form.delegation ?? '', name: named.delegation });
      window.scrollTo({ top: 0 });
      toast(stored ? t('log.savedSending', { name: named.delegation }) : t('log.notStored'), async () => {
        const was = await takeBack(item);
        if (was === 'unsent') state.restore(form);
        else toast(t('log.undoneSent'));
      });
    } catch (problem) {
      setError(problem);
      window.scrollTo({ top: 0 });
    } finally {
      setBusy(false);
    }
  };
  return { save, lacking, error, last, busy };
}

/** Brings what is missing into sight. */
function showFirst(top: boolean): void {
  requestAnimationFrame(() => {
    if (top) window.scrollTo({ top: 0 });
    else document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  });
}

interface HowAndWhenProps {
  form: LogForm;
  zone: string;
  lacking: readonly string[];
  onChange: (change: Partial<LogForm>) => void;
}

function HowAndWhen({ form, zone, lacking, onChange }: HowAndWhenProps) {
  const t = useT();
  return (
    <SimpleGrid cols={2} spacing="sm">
      <NativeSelect
        label={t('log.kind')}
        size="md"
        value={form.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as InteractionKind })}
        data={INTERACTION_KINDS.map((value) => ({ value, label: translate(`contact.${value}`) }))}
      />
      <NativeSelect
        label={t('log.when')}
        size="md"
        value={form.when}
        onChange={(event) => onChange({ when: event.currentTarget.value as When })}
        data={WHENS.map((value) => ({ value, label: t(`log.whens.${value}`) }))}
      />
      {form.when === 'own' ? (
        <TextInput
          type="datetime-local"
          label={t('log.ownTime', { zone })}
          value={form.wall}
          error={lacking.includes('wall') ? t('log.badTime') : undefined}
          onChange={(event) => onChange({ wall: event.currentTarget.value })}
        />
      ) : null}
    </SimpleGrid>
  );
}
