import type { ClocksDto } from '../kernel/api/client.js';

/** One instant on the venue's clock and the reader's, each with its name. */
export function TwoClocks({ at, strong = false }: { at: ClocksDto; strong?: boolean }) {
  const same = at.venue.label === at.reader.label;
  return (
    <time dateTime={at.instant} style={{ display: 'inline-block', fontWeight: strong ? 600 : undefined }}>
      <span style={{ display: 'block' }}>{at.venue.label}</span>
      {same ? null : <span style={{ display: 'block' }}>{at.reader.label}</span>}
    </time>
  );
}
