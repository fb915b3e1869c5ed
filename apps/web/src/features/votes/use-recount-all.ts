import { useEffect, useRef, useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { votesChange, votesOne, type VoteDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';

type Named = Pick<VoteDto, 'id' | 'title' | 'version'>;

/** A vote that is counted by the list now: its version since, and by whom it was counted before. */
interface Recounted extends Named {
  voters: string[];
}

/** What is being done, or was done last. */
export interface Run {
  what: 'recount' | 'undo';
  done: number;
  all: number;
  busy: boolean;
  /** How many can be taken back, of this and of what went before. */
  taken: number;
  /** At which vote it stopped, and why. */
  stopped?: { vote: Named; error: unknown };
}

export interface RecountAll {
  run: Run | undefined;
  recount: (votes: readonly Named[]) => Promise<void>;
  undo: () => Promise<void>;
}

/** Counts votes by the list of the room that stands now, one after another, and takes that back from the last to the first. */
export function useRecountAll(): RecountAll {
  const t = useT();
  const { campaignId } = useSeat();
  const [run, setRun] = useState<Run>();
  const recounted = useRef<Recounted[]>([]);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => void (left.current = true);
  }, []);

  const change = async ({ id, version }: Named, voters: string[]) =>
    (await votesChange(id, versionTag(version), campaignId, { voters })).version;

  /** Against the version that was on the screen, though it is read anew: what was changed since is not passed over. */
  const countAnew = async (vote: Named) => {
    const { voters, votersOfRoom } = await votesOne(vote.id, campaignId);
    if (votersOfRoom === null) return;
    const { id, title } = vote;
    recounted.current.push({ id, title, voters, version: await change(vote, votersOfRoom) });
  };

  const takeBack = async (vote: Recounted) => {
    await change(vote, vote.voters);
    recounted.current.pop();
  };

  async function each<V extends Named>(
    what: Run['what'],
    votes: readonly V[],
    act: (vote: V) => Promise<void>,
    goesOn: () => boolean,
  ): Promise<Run> {
    const taken = () => recounted.current.length;
    let now: Run = { what, done: 0, all: votes.length, busy: true, taken: taken() };
    setRun(now);
    for (const vote of votes) {
      if (!goesOn()) break;
      try {
        await act(vote);
      } catch (error) {
        now = { ...now, stopped: { vote, error } };
        break;
      }
      now = { ...now, done: now.done + 1, taken: taken() };
      setRun(now);
    }
    await refresh(campaignId, 'votes');
    now = { ...now, busy: false };
    setRun(now);
    return now;
  }

  const undo = async () => {
    // To the end even where the screen is left: half an undo would be what nobody asked for.
    const { stopped } = await each('undo', recounted.current.toReversed(), takeBack, () => true);
    if (stopped && left.current) throw stopped.error;
  };

  const recount = async (votes: readonly Named[]) => {
    const { done, all } = await each('recount', votes, countAnew, () => !left.current);
    // Whoever went elsewhere meanwhile finds the undo there.
    if (left.current && recounted.current.length > 0) toast(t('votes.recountedOf', { done, all }), undo);
  };

  return { run, recount, undo };
}
