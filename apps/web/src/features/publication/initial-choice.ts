import type { PublicationChoice, PublicationStateDto } from '../../kernel/api/client.js';

type State = Pick<PublicationStateDto, 'choice' | 'sessions' | 'documents' | 'letters' | 'asks'>;

const LISTS = {
  session: ['sessionIds', 'sessions'],
  document: ['documentIds', 'documents'],
  letter: ['letterListIds', 'letters'],
  ask: ['askIds', 'asks'],
} as const;
type Kind = keyof typeof LISTS;

const isThere = (state: State, kind: Kind) => (id: string) =>
  state[LISTS[kind][1]].some((one) => one.id === id);

/** What was chosen the last time, without what is gone since. */
export function initialChoice(state: State): PublicationChoice {
  const of = (kind: Kind) => (state.choice[LISTS[kind][0]] ?? []).filter(isThere(state, kind));
  return {
    ...state.choice,
    ...{ sessionIds: of('session'), documentIds: of('document') },
    ...{ letterListIds: of('letter'), askIds: of('ask') },
  };
}

/** How many of each kind were chosen the last time and can be no more: archived, removed, not published. */
export function goneSince(state: State): { kind: Kind; number: number }[] {
  return (Object.keys(LISTS) as Kind[]).flatMap((kind) => {
    const ids = state.choice[LISTS[kind][0]] ?? [];
    const number = ids.length - ids.filter(isThere(state, kind)).length;
    return number > 0 ? [{ kind, number }] : [];
  });
}
