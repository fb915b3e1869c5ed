import { useState } from 'react';
import type { MatrixCell, Stance, Tier } from '#libs/domain';
import type { MatrixDto, PositionDto } from '../../kernel/api/client.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { cellOf, pairAt } from '../../kernel/queries/matrix.js';
import { useSeat } from '../../kernel/session/session.js';
import type { CellAt } from './cursor.js';
import { newDraft, useRecord, type Draft } from './record.js';
import { Setting } from './setting.js';

/** What stands in a cell; null where nothing is known. */
function cellAt(matrix: MatrixDto, { code, askId }: CellAt): MatrixCell | null {
  const row = matrix.rows.find((one) => one.code === code);
  return row
    ? cellOf(
        pairAt(
          row.cells,
          matrix.asks.findIndex(({ id }) => id === askId),
        ),
      )
    : null;
}

const alike = (one: MatrixCell | null, other: MatrixCell | null) =>
  one?.stance === other?.stance && one?.confidence === other?.confidence;

/**
 * What is being set, and the panel that asks for its evidence. It belongs to the cell as it stood when it was opened: what
 * somebody else says of it meanwhile is shown, and asked about before anything goes over it.
 */
export function useSetting(matrix: MatrixDto, toCell: (at: CellAt | undefined) => void) {
  const { campaignId, defaultTier: tier } = useSeat();
  const nameOf = useDelegationNames();
  const [draft, setDraft] = useState<Draft>();
  const [stood, setStood] = useState<MatrixCell | null>(null);
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>();
  const record = useRecord(campaignId, (refused, reason) => {
    setDraft(refused);
    setError(reason);
  });
  const start = (next: Draft) => {
    setError(undefined);
    setAsked(false);
    setStood(cellAt(matrix, next));
    setDraft(next);
  };
  const about = ({ code, askId }: CellAt) => {
    const row = matrix.rows.find((one) => one.code === code);
    const ask = matrix.asks.find(({ id }) => id === askId);
    return { code, askId, name: nameOf(code, row?.name ?? code), ask: ask?.title ?? '' };
  };
  const begin = (at: CellAt, stance: Stance) => start(newDraft(campaignId, { ...about(at), stance, tier }));
  const renew = (position: PositionDto) => {
    const { delegationCode: code, askId, stance, confidence, said, id } = position;
    const same = { stance, confidence, said, tier: position.tier, renewsId: id };
    start(newDraft(campaignId, { ...about({ code, askId }), ...same }));
  };
  const leave = () => {
    setDraft(undefined);
    toCell(draft);
  };
  const send = (one: Draft) => {
    record.mutate(one);
    leave();
  };
  const now = draft ? cellAt(matrix, draft) : null;
  const moved = draft !== undefined && !alike(stood, now);
  const panel = draft ? (
    <Setting
      draft={draft}
      error={error}
      tiers={matrix.scope.tiers as Tier[]}
      meanwhile={moved ? now : undefined}
      clash={moved && asked ? { busy: false, keepMine: () => send(draft), takeTheirs: leave } : undefined}
      onChange={setDraft}
      onSave={() => (moved ? setAsked(true) : send(draft))}
      onClose={leave}
    />
  ) : null;
  return { begin, renew, panel };
}
