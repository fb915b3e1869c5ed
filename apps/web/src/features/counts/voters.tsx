import { NativeSelect, Stack, Text } from '@mantine/core';
import { memo, useMemo } from 'react';
import { BALLOT_CHOICES, type BallotChoice, type Stance } from '#libs/domain';
import { translate, useOrder, useT, translateAny } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { BINS, type Voter } from './split.js';
import { TileMap } from './tile-map.js';
import styles from './voters.module.css';

interface VotersProps {
  voters: Voter[];
  /** Code of the chosen delegation; '' for none. */
  picked: string;
  onPick: (code: string) => void;
  onMove: (code: string, choice: BallotChoice | undefined) => void;
}

/** Everybody as squares and as a table; whoever is chosen in either can be moved. */
export const Voters = memo(function Voters({ voters, picked, onPick, onMove }: VotersProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const named = useMemo(
    () => voters.map((voter) => ({ ...voter, name: nameOf(voter.code, voter.name) })),
    [voters, nameOf],
  );
  return (
    <Panel title={t('count.map')}>
      <Text size="sm" c="dimmed">
        {t('count.mapHow')} {t('count.mapKeys')}
      </Text>
      <Mover voters={named} picked={picked} onPick={onPick} onMove={onMove} />
      <div className={styles.mapAndTable}>
        <TileMap voters={named} picked={picked} onPick={onPick} />
        <Twin voters={named} picked={picked} onPick={onPick} />
      </div>
    </Panel>
  );
});

function Mover({ voters, picked, onPick, onMove }: VotersProps) {
  const t = useT();
  const inOrder = useOrder();
  const members = useMemo(
    () => voters.filter(({ votes }) => votes).toSorted((a, b) => inOrder(a.name, b.name)),
    [voters, inOrder],
  );
  const voter = members.find(({ code }) => code === picked);
  return (
    <div className={styles.mover}>
      <NativeSelect
        label={t('count.pick')}
        value={voter?.code ?? ''}
        data={[
          { value: '', label: t('count.pickNone') },
          ...members.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(event) => onPick(event.currentTarget.value)}
      />
      <div
        className={styles.choices}
        role="group"
        aria-label={t('count.moveTo', { name: voter?.name ?? '…' })}
      >
        {[undefined, ...BALLOT_CHOICES].map((choice) => (
          <button
            key={choice ?? 'known'}
            type="button"
            disabled={!voter}
            aria-pressed={voter !== undefined && voter.moved === choice}
            onClick={() => voter && onMove(voter.code, choice)}
          >
            {choice ? translate(`count.bins.${choice}`) : t('count.asKnown')}
          </button>
        ))}
      </div>
    </div>
  );
}

const order = ({ bin }: Voter) => (bin ? BINS.indexOf(bin) : BINS.length);

function Twin({ voters, picked, onPick }: Omit<VotersProps, 'onMove'>) {
  const t = useT();
  const inOrder = useOrder();
  const rows = useMemo(
    () => voters.toSorted((a, b) => order(a) - order(b) || inOrder(a.name, b.name)),
    [voters, inOrder],
  );
  return (
    <Stack gap={4} className={styles.twin}>
      <h3>{t('count.list')}</h3>
      <div className={styles.scroll}>
        <table className="plain" aria-label={t('count.list')}>
          <thead>
            <tr>
              <th scope="col">{t('count.delegation')}</th>
              <th scope="col">{t('count.stance')}</th>
              <th scope="col">{t('count.countedAs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, votes, cell, bin, moved }) => (
              <TwinRow
                key={code}
                code={code}
                name={name}
                votes={votes}
                stance={cell?.stance ?? null}
                stale={cell?.stale ?? null}
                bin={bin}
                moved={Boolean(moved)}
                picked={code === picked}
                onPick={onPick}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}

interface TwinRowProps extends Pick<Voter, 'code' | 'name' | 'votes' | 'bin'> {
  stance: Stance | null;
  stale: string | null;
  moved: boolean;
  picked: boolean;
  onPick: (code: string) => void;
}

/** Drawn again only when its own delegation changes: a what-if moves one of 196. */
const TwinRow = memo(function TwinRow(props: TwinRowProps) {
  const { code, name, votes, stance, stale, bin, moved, picked, onPick } = props;
  const t = useT();
  return (
    <tr className={picked ? styles.picked : undefined}>
      <th scope="row">
        {votes ? (
          <button type="button" className={styles.asLink} onClick={() => onPick(code)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td>
        <StanceMark stance={stance} />
      </td>
      <td>
        {bin ? translate(`count.bins.${bin}`) : t('count.noVote')}
        {moved ? ' ⇄' : ''}
        {stale ? <div className={styles.smallWarn}>{translateAny(`stale.${stale}`)}</div> : null}
      </td>
    </tr>
  );
});
