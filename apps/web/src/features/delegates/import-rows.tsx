import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { narrowerTier, type Tier } from '#libs/domain';
import type { PersonPart, PersonRowDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { useSeat } from '../../kernel/session/session.js';
import directory from '../../ui/directory.module.css';

interface ImportRowsProps {
  rows: readonly PersonRowDto[];
  /** For whom all of it is brought. */
  tier: Tier;
  /** By line. */
  decisions: Readonly<Record<number, string>>;
  onDecide: (line: number, as: string) => void;
}

const ORDER = ['doubtful', 'refused', 'new', 'known'] as const;

/** Who is new, known, in doubt or refused; whoever is in doubt is asked about, and stands first. Of the known it says who it is. */
export function ImportRows({ rows, tier, decisions, onDecide }: ImportRowsProps) {
  return (
    <>
      {ORDER.map((state) => {
        const these = rows.filter((row) => row.state === state);
        return these.length > 0 ? (
          <OfState key={state} {...{ state, tier, decisions, onDecide }} rows={these} />
        ) : null;
      })}
    </>
  );
}

/** So many are drawn at once: a file has two thousand at most. */
const PAGE = 50;

function OfState({
  state,
  rows,
  tier,
  decisions,
  onDecide,
}: ImportRowsProps & { state: (typeof ORDER)[number] }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const rest = rows.length - shown;
  return (
    <section>
      <Text component="h2" fw={600}>
        {translate(`delegates.rowState.${state}`)} · {rows.length}
      </Text>
      <ul className="bare">
        {rows.slice(0, shown).map((row) => (
          <li key={row.line} className={directory.line}>
            <Line row={row} tier={tier} as={asOf(row, decisions)} />
            {state === 'doubtful' || state === 'known' ? (
              <WhoItIs row={row} as={asOf(row, decisions)} onDecide={(as) => onDecide(row.line, as)} />
            ) : null}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button variant="default" onClick={() => setShown((before) => before + PAGE)}>
          {t('delegates.moreRows', { more: Math.min(PAGE, rest), rest })}
        </Button>
      ) : null}
    </section>
  );
}

const PART_LABELS = {
  otherNames: 'delegates.otherNames',
  title: 'delegates.address',
  pronouns: 'delegates.pronouns',
  languages: 'delegates.languages',
  role: 'delegates.roles',
  note: 'delegates.note',
} as const satisfies Record<PersonPart, string>;

/** What becomes of a row. Nobody is chosen for one in doubt; one that is known begins with whom it is taken for. */
const asOf = ({ line, state, candidates }: PersonRowDto, decisions: ImportRowsProps['decisions']): string =>
  decisions[line] ?? (state === 'known' ? candidates[0]?.id : undefined) ?? '';

interface WhoItIsProps {
  row: PersonRowDto;
  as: string;
  onDecide: (as: string) => void;
}

function WhoItIs({ row: { name, state, candidates }, as, onDecide }: WhoItIsProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  return (
    <NativeSelect
      aria-label={t('delegates.whoIs', { name })}
      value={as}
      data={[
        ...(state === 'doubtful' ? [{ value: '', label: t('delegates.choose') }] : []),
        ...candidates.map((one) => ({
          value: one.id,
          label: `${one.name} · ${nameOf(one.delegationCode, one.delegation)}`,
          dir: 'auto',
        })),
        { value: 'new', label: t('delegates.somebodyNew') },
        { value: 'leave', label: t('delegates.leaveOut') },
      ]}
      onChange={(event) => onDecide(event.currentTarget.value)}
    />
  );
}

function Line({ row, tier, as }: { row: PersonRowDto; tier: Tier; as: string }) {
  const t = useT();
  const seat = useSeat();
  const narrower = narrowerTier(seat, row.tier ?? tier, tier);
  const chosen = row.candidates.find(({ id }) => id === as);
  const named = (parts: readonly PersonPart[]) => parts.map((part) => t(PART_LABELS[part])).join(', ');
  const nameOf = useDelegationNames();
  return (
    <div className={directory.what}>
      <bdi>{row.name || t('delegates.noName')}</bdi>
      {row.delegation ? ` · ${nameOf(row.delegation.code, row.delegation.name)}` : null}
      <Text component="div" size="sm" c="dimmed">
        {t('delegates.inLine', { line: row.line })}
        {row.state !== 'refused' && as !== 'leave' && narrower !== tier
          ? ` · ${t('delegates.fileTier', { tier: translate(`tier.${narrower}`) })}`
          : null}
        {chosen?.takes.length ? ` · ${t('delegates.takenOfRow', { parts: named(chosen.takes) })}` : null}
        {chosen?.left.length ? ` · ${t('delegates.leftOfRow', { parts: named(chosen.left) })}` : null}
        {row.problem ? ` · ${translate(`delegates.rowProblem.${row.problem}`)}` : null}
      </Text>
    </div>
  );
}
