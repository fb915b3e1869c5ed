import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TurnedAskDto, TurnedPositionsDto } from '../../kernel/api/client.js';
import { apart, useT } from '../../kernel/i18n/index.js';
import { useNamesOfCodes } from '../../kernel/queries/delegations.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../loaded.js';
import { useDebounced } from '../use-debounced.js';
import { Codes } from './codes.js';

type Turned = Pick<TurnedPositionsDto, 'staleAsks' | 'freshAsks'>;
interface Options {
  signal?: AbortSignal;
  headers: Record<string, string>;
}

type DryRun = (options: Options) => Promise<Turned>;

/** What is only asked about is no change whose answer is awaited: it takes no key from one that is. */
export const ASKED_ONLY: Options = { headers: { 'Idempotency-Key': 'dry-run' } };

/** What the api answered without its thing and that one's version: nothing was saved, so no form may take it for the newest. */
const onlyTurned = ({ staleAsks, freshAsks }: Turned): Turned => ({ staleAsks, freshAsks });

/** Which positions an act would turn: the act itself, carried out and not kept. @param act which it is, for the cache */
const turningQuery = (campaignId: string, act: string, dryRun: DryRun) => ({
  ...campaignQuery(
    campaignId,
    ['texts', 'asks', 'positions'],
    'turning',
    async ({ signal }) => onlyTurned(await dryRun({ ...ASKED_ONLY, signal })),
    act,
  ),
  ...{ staleTime: 0, gcTime: 0, retry: false },
});

/**
 * The same for a form, asked once nobody types any more.
 * @param change what would be sent, as a text; none where it turns nothing
 * @returns what to show, and whether it is known yet: until then nothing should be sent
 */
export function useTurning(change: string | undefined, dryRun: DryRun) {
  const { campaignId } = useSeat();
  const rested = useDebounced(change, 400);
  const asked = change !== undefined && rested === change;
  const turning = useQuery({ ...turningQuery(campaignId, change ?? '', dryRun), enabled: asked });
  const known = change === undefined || (asked && !turning.isFetching);
  // Refused beforehand it is refused when it is sent, which then says why.
  return { known, turned: asked && known ? turning.data : undefined };
}

/** The same in a dialog that is about to do it. */
export function TurningOf({ act, dryRun }: { act: string; dryRun: DryRun }) {
  const { campaignId } = useSeat();
  const turning = useQuery(turningQuery(campaignId, act, dryRun));
  if (turning.isError) return <ProblemNotice error={turning.error} again={() => void turning.refetch()} />;
  if (!turning.data) return <Skeleton height={48} aria-busy />;
  return <Turning of={turning.data} />;
}

export const turnsSomething = ({ staleAsks, freshAsks }: Turned): boolean =>
  staleAsks.length + freshAsks.length > 0;

/** Says before it is done how many positions of whom will count as open, and how many will count again. */
export function Turning({ of }: { of: Turned | undefined }) {
  if (!of || !turnsSomething(of)) return null;
  return (
    <Alert role="status" color={of.staleAsks.length > 0 ? 'yellow' : 'blue'}>
      <Side how="texts.willBeOpen" asks={of.staleAsks} />
      <Side how="texts.willCount" asks={of.freshAsks} />
    </Alert>
  );
}

interface SideProps {
  how: 'texts.willBeOpen' | 'texts.willCount';
  asks: readonly TurnedAskDto[];
}

function Side({ how, asks }: SideProps) {
  const t = useT();
  const nameOf = useNamesOfCodes();
  if (asks.length === 0) return null;
  const positions = asks.reduce((sum, one) => sum + one.positions, 0);
  const delegations = new Set(asks.flatMap(({ delegationCodes }) => delegationCodes)).size;
  return (
    <>
      {t(how, {
        positions: t('texts.positionsOf', { count: positions }),
        delegations: t('texts.delegationsOf', { count: delegations }),
      })}
      <ul>
        {asks.map(({ ask, delegationCodes }) => (
          <li key={ask.id}>
            {apart(ask.title)}: <Codes codes={delegationCodes} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </>
  );
}
