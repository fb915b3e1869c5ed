import { Injectable } from '@nestjs/common';
import { decideSignatories, inColumns, Signatory, type Row } from '#libs/data';
import { stateOfSignatory } from '#libs/domain';
import { Database } from '#libs/platform';
import { auditAll } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { LettersService } from './letters.service.js';
import type {
  DecidedLinePart,
  DecidedSignatoriesDto,
  DecideSignatoriesRequest,
  DecisionOnMany,
  LeftAsItIs,
} from './many-signatories.dto.js';

const READ = ['id', 'shownName', 'version', 'state', 'source', 'mergedIntoId', 'removedAt'] as const;
const INSTANTS = ['confirmedAt', 'approvedAt', 'refusedAt', 'withdrawnAt'] as const;
type Line = Row<Signatory, (typeof READ)[number] | (typeof INSTANTS)[number]>;

/** Decides many lines in one transaction, as many statements for five hundred as for one. */
@Injectable()
export class DecideSignatoriesService {
  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
  ) {}

  /** What was changed meanwhile, or may not be approved, stays as it is and is named; all others are decided. */
  async decide(
    reader: Reader,
    letterId: string,
    { decision, lines }: DecideSignatoriesRequest,
  ): Promise<DecidedSignatoriesDto> {
    const tx = this.database.current();
    await this.letters.row(reader, letterId);
    const { campaignId } = reader.seat;
    const asked = [...new Map(lines.map((line) => [line.id, line])).values()];
    const where = { campaignId, letterId, id: asked.map(({ id }) => id) };
    // In one order, so that two who decide the same lines wait for each other; a removed one is named too.
    const rows = await tx.withRemoved((all) =>
      all.table(Signatory).find(where, [...READ, ...INSTANTS], { orderBy: ['id'], lock: 'update' }),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const answer: DecidedSignatoriesDto = { decided: [], left: [] };
    const written: { id: string; state: string }[] = [];
    for (const { id, version } of asked) {
      const row = byId.get(id);
      const why = leftAsItIs(decision, { id, version }, row);
      if (!row || why) {
        answer.left.push({ id, shownName: row?.shownName ?? null, why: why ?? 'gone' });
        continue;
      }
      const approvedAt = decision === 'approve' ? new Date() : null;
      written.push({ id, state: stateOfSignatory({ ...row, approvedAt }) });
      answer.decided.push({ id, version: version + 1 });
    }
    if (written.length === 0) return answer;
    const approve = decision === 'approve';
    await tx.execute(decideSignatories, {
      campaignId,
      letterId,
      ...inColumns(written, 'id', 'state'),
      approve,
    });
    const action = `signatory_${decision}`;
    await auditAll(
      tx,
      reader,
      'signatory',
      written.map(({ id }) => ({ action, subjectId: id })),
    );
    return answer;
  }
}

/** As `decide()` of one line; that approves again what is approved, which here would make the undo take back somebody else's approval. */
function leftAsItIs(
  decision: DecisionOnMany,
  { version }: DecidedLinePart,
  row: Line | undefined,
): LeftAsItIs | null {
  if (!row || row.removedAt !== null) return 'gone';
  if (row.version !== version) return 'changed';
  if (row.state === 'refused' || row.state === 'withdrawn') return 'refused_or_withdrawn';
  if (decision === 'undo') return row.approvedAt === null ? 'not_approved' : null;
  if (row.approvedAt !== null) return 'approved';
  return row.source === 'link' && row.confirmedAt === null ? 'not_confirmed' : null;
}
