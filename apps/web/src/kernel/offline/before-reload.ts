/** Called before the page is reloaded; each saves what is half-filled and says when it has. */
const savers = new Set<() => Promise<unknown>>();

/** A form that would lose something by a reload. Returns how to stop. */
export function beforeReload(save: () => Promise<unknown>): () => void {
  savers.add(save);
  return () => void savers.delete(save);
}

/** Resolves when every half-filled form was saved, or could not be. */
export async function saveBeforeReload(): Promise<void> {
  await Promise.allSettled([...savers].map((save) => save()));
}
