import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  AMENDMENT_EFFECTS,
  DECISION_RULES,
  EVIDENCE_GRADES,
  VOTE_KINDS,
  type AmendmentEffect,
  type DecisionRule,
  type EvidenceGrade,
  type VoteKind,
} from '#libs/domain';
import { translate, useT } from '../../../kernel/i18n/index.js';
import { amendmentsQuery } from '../../../kernel/queries/amendments.js';
import { asksQuery } from '../../../kernel/queries/asks.js';
import { useCachedQuery } from '../../../kernel/query/cached-query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { gradeName } from '../../evidence.js';
import { Choice, TextField, TypedClocks, WallInput, ZoneInput } from '../../form/fields.js';
import { wallAt, withPlace } from '../../zone-clock.js';
import { heldAt, type Made, type VoteAbout } from './vote-about.js';
import styles from './ballots.module.css';

interface AboutProps {
  form: VoteAbout;
  set: (change: Partial<VoteAbout>) => void;
  made: Made;
  /** By the campaign's clock, in ms since 1970. */
  now: () => number;
  venueZone: string;
  /** Further fields. */
  children?: ReactNode;
}

/** What it was on, by which rule and when. All of it can wait, and be corrected later. */
export function About({ form, set, made, now, venueZone, children }: AboutProps) {
  const t = useT();
  const { me } = useSeat();
  return (
    <section className={styles.about} aria-label={t('board.about')}>
      <TextField
        label={t('board.voteTitle')}
        description={t('board.else', { text: made.title })}
        value={form.title}
        onChange={(title) => set({ title })}
      />
      <Subject form={form} set={set} />
      <Choice
        label={t('count.rule')}
        value={form.rule}
        options={DECISION_RULES.map((rule) => [rule, translate(`count.rules.${rule}`)])}
        onChange={(rule) => set({ rule: rule as DecisionRule })}
      />
      <WallInput
        label={t('board.when')}
        value={form.wall || wallAt(now(), form.zone)}
        onChange={(wall) => set({ wall, readOff: false })}
      />
      <ZoneInput
        label={t('deadline.zone')}
        value={form.zone}
        own={[venueZone, me.zone]}
        onChange={(zone) => set(withPlace(form, zone))}
      />
      <TypedClocks instant={heldAt(form, now())} zones={[form.zone, me.zone]} />
      <Choice
        label={t('log.grade')}
        value={form.grade}
        options={EVIDENCE_GRADES.map((grade) => [grade, gradeName(grade)])}
        onChange={(grade) => set({ grade: grade as EvidenceGrade })}
      />
      <TextField
        label={t('log.source')}
        description={t('board.else', { text: made.source })}
        value={form.source}
        onChange={(source) => set({ source })}
      />
      {children}
    </section>
  );
}

function Subject({ form, set }: Pick<AboutProps, 'form' | 'set'>) {
  const t = useT();
  const { campaignId } = useSeat();
  const asks = useCachedQuery(asksQuery(campaignId), `asks:${campaignId}`).data?.items ?? [];
  const amendments = useQuery(amendmentsQuery(campaignId)).data?.items ?? [];
  const chooseAmendment = (amendmentId: string) => {
    const found = amendments.find(({ id }) => id === amendmentId);
    set(
      found
        ? { amendmentId, askId: found.ask.id, effect: found.effect, kind: 'amendment' }
        : { amendmentId: '' },
    );
  };
  return (
    <>
      <Choice
        label={t('board.kind')}
        value={form.kind}
        options={VOTE_KINDS.map((kind) => [kind, translate(`voteKind.${kind}`)])}
        onChange={(kind) => set({ kind: kind as VoteKind })}
      />
      {amendments.length > 0 ? (
        <Choice
          label={t('board.amendment')}
          value={form.amendmentId}
          options={[['', t('board.noAmendment')], ...amendments.map(({ id, title }) => [id, title] as const)]}
          onChange={chooseAmendment}
        />
      ) : null}
      <Choice
        label={t('board.ask')}
        value={form.askId}
        options={[['', t('board.noAsk')], ...asks.map(({ id, title }) => [id, title] as const)]}
        onChange={(askId) => set({ askId, amendmentId: '' })}
      />
      {form.askId ? (
        <Choice
          label={t('board.effect')}
          value={form.effect}
          options={AMENDMENT_EFFECTS.map((effect) => [effect, translate(`board.effects.${effect}`)])}
          onChange={(effect) => set({ effect: effect as AmendmentEffect })}
        />
      ) : null}
    </>
  );
}
