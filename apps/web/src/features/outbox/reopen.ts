import { problemOf } from '../../kernel/api/call.js';
import type { Drafts } from '../../kernel/offline/drafts.js';
import type { Outbox, OutboxItem } from '../../kernel/offline/outbox.js';

/**
 * What became of opening a note again: it lies in its form; the server has it, so that it is corrected there; its form
 * holds something else; it is being sent just now; or nobody knows whether the server has it.
 */
export type Reopened = 'form' | 'accepted' | 'taken' | 'sending' | 'unknown';

interface ReopenParts {
  outbox: Pick<Outbox, 'withdraw' | 'discard'>;
  drafts: Pick<Drafts, 'readDraft' | 'saveDraft' | 'clearDraft'>;
  /** Resolves where the server has the talk, and is refused with 404 where it has none. */
  find: (id: string) => Promise<unknown>;
  /** Takes it back; from the 404 on a request that is still under way brings it no more. */
  undo: (id: string) => Promise<unknown>;
}

/**
 * Takes a note out of the outbox and back into the form that wrote it, so that it is neither doubled nor lost: one that the
 * server cannot have keeps its id; of one that was tried the server is asked first, and told to have none, before it gets
 * another id. The form holds it before the outbox lets it go.
 */
export async function reopen(item: OutboxItem, parts: ReopenParts): Promise<Reopened> {
  const { id, draft, state, tried, refusal } = item;
  const { outbox, drafts } = parts;
  if (!draft) return 'unknown';
  if (state === 'sending') return 'sending';
  if (await drafts.readDraft(draft.name)) return 'taken';
  // Refused over what the server knows of this id, too: it may have an earlier one.
  if (tried || refusal?.status === 409) {
    const where = await whereabouts(id, parts);
    if (where !== 'nowhere') return where;
    if (!(await drafts.saveDraft(draft.name, { ...draft.value, id: undefined }))) return 'unknown';
    await outbox.discard(id);
    return 'form';
  }
  if (!(await drafts.saveDraft(draft.name, draft.value))) return 'unknown';
  if (await outbox.withdraw(id)) return 'form';
  await drafts.clearDraft(draft.name);
  return 'sending';
}

async function whereabouts(
  id: string,
  { find, undo }: ReopenParts,
): Promise<'accepted' | 'nowhere' | 'unknown'> {
  try {
    await find(id);
    return 'accepted';
  } catch (error) {
    if (problemOf(error)?.status !== 404) return 'unknown';
  }
  return undo(id).then(
    () => 'nowhere' as const,
    (error: unknown) => (problemOf(error)?.status === 404 ? 'nowhere' : 'unknown'),
  );
}
