import { Button, Group, Text } from '@mantine/core';
import type { StatementDetailDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';

const FATES = ['current', 'overridden', 'replaced', 'retracted'] as const;
type Fate = (typeof FATES)[number];
/** What became of a position, also told by a sign. */
const SIGNS: Record<Fate, string> = { current: '✓', overridden: '≠', replaced: '↻', retracted: '✕' };

/** Every position that the statement wrote, and which of them still count. */
export function Fates({ statement }: { statement: StatementDetailDto }) {
  const t = useT();
  const [{ fate }, change] = useAddress<'fate'>();
  const wanted = FATES.find((one) => one === fate);
  const rows = statement.delegations.filter(
    ({ positions }) => !wanted || positions.some((position) => position.fate === wanted),
  );
  const title = new Map(statement.asks.map(({ askId, ask }) => [askId, ask]));
  const choice = (value: Fate | undefined, label: string, count: number) => (
    <Button
      key={label}
      size="sm"
      variant={wanted === value ? 'filled' : 'default'}
      aria-pressed={wanted === value}
      onClick={() => change({ fate: value })}
    >
      {label} ({count})
    </Button>
  );
  return (
    <Panel title={t('statements.positionsOf')}>
      <Group gap="xs" role="group" aria-label={t('statements.fates')}>
        {choice(undefined, t('statements.anyFate'), statement.positions)}
        {FATES.filter((one) => statement.fates[one] > 0).map((one) =>
          choice(one, t(`statements.fate.${one}`), statement.fates[one]),
        )}
      </Group>
      <div className="wide" role="region" tabIndex={0} aria-label={t('statements.positionsOf')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('statements.delegation')}</th>
              {statement.asks.map(({ askId }) => (
                <th scope="col" key={askId}>
                  <bdi>{title.get(askId)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <DelegationName code={row.code} name={row.name} />
                  <Text size="xs" c="dimmed" fw={400}>
                    {t(`statements.reason.${row.reason}`)}
                  </Text>
                </th>
                {statement.asks.map(({ askId }) => (
                  <td key={askId}>
                    <FateOf
                      position={row.positions.find((one) => one.askId === askId)}
                      capacity={row.capacity}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

type Delegation = StatementDetailDto['delegations'][number];
type Position = Delegation['positions'][number];

interface FateProps {
  position: Position | undefined;
  capacity: Delegation['capacity'];
}

/** Only what somebody says who has a vote counts in one. */
function FateOf({ position, capacity }: FateProps) {
  const t = useT();
  if (!position) return null;
  const { fate, current } = position;
  return (
    <>
      <span aria-hidden>{SIGNS[fate]}</span>{' '}
      {fate === 'current' ? t(`statements.stands.${capacity ?? 'outside'}`) : t(`statements.fate.${fate}`)}
      {fate !== 'current' && current ? (
        <Text size="sm" component="div">
          <StanceMark stance={current.stance} />
        </Text>
      ) : null}
    </>
  );
}
