import type { SessionDto } from '../../kernel/api/client.js';
import { closeTitle, withoutClose } from './keep-close.js';

const session = (id: string, closes: string) =>
  ({ id, closes: { instant: closes } }) as unknown as SessionDto;
const NOW = Date.parse('2026-03-01T00:00:00Z');
const sessions = [session('past', '2026-02-01T00:00:00Z'), session('ahead', '2026-04-01T00:00:00Z')];

describe('Sessions of whose close no deadline is kept', () => {
  it('are those ahead without an open deadline of that kind', () => {
    const of = (kind: 'session_close' | 'vote', state: 'open' | 'cancelled') =>
      withoutClose(sessions, [{ kind, state, sessionId: 'ahead' }], NOW).has('ahead');
    expect([...withoutClose(sessions, [], NOW)]).toEqual(['ahead']);
    expect([of('session_close', 'open'), of('session_close', 'cancelled'), of('vote', 'open')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('get a deadline whose title fits, however long their name', () => {
    expect(closeTitle(' Second session ')).toBe('Close of Second session');
    expect(closeTitle('x'.repeat(200))).toHaveLength(200);
  });
});
