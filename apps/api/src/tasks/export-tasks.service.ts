import { Injectable } from '@nestjs/common';
import { commentCounts, type TaskRow, tasksPage } from '#libs/data';
import { Database } from '#libs/platform';
import { writeCsv } from '#libs/sheets';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { SearchService } from '../search/search.service.js';
import { withOffset } from '../exports/with-offset.js';
import { chosenTasks } from './tasks.service.js';
import type { ExportTasksRequest } from './many-tasks.dto.js';

/** More than any campaign has; a bound for what is held at once. */
const MOST = 50_000;

type Row = TaskRow & { comments: number };

const COLUMNS: Readonly<Record<string, (row: Row) => string | null>> = {
  title: ({ title }) => title,
  delegation: ({ delegationCode }) => delegationCode,
  assignee: ({ assignee }) => assignee,
  due: ({ dueAt, zone }) => withOffset(new Date(dueAt), zone),
  zone: ({ zone }) => zone,
  state: ({ state }) => state,
  closed_at: ({ closedAt, zone }) => closedAt && withOffset(closedAt, zone),
  closed_by: ({ closedBy }) => closedBy,
  tier: ({ tier }) => tier,
  author: ({ author }) => author,
  organisation: ({ organisation }) => organisation,
  created_at: ({ createdAt, zone }) => withOffset(createdAt, zone),
  series: ({ seriesId }) => seriesId,
  series_date: ({ onDate }) => onDate,
  comments: ({ comments }) => String(comments),
  note: ({ note }) => note,
  id: ({ id }) => id,
};

/** The tasks that the reader sees, as a sheet: times on the clock of each task, with their offset. */
@Injectable()
export class ExportTasksService {
  constructor(
    private readonly database: Database,
    private readonly finder: SearchService,
  ) {}

  /** Every export is noted: who took how many. */
  async sheet(reader: Reader, request: ExportTasksRequest): Promise<{ fileName: string; bytes: Buffer }> {
    const rows = await this.database.asReader(reader.userId, async (tx) => {
      const ids = await this.finder.idsOf(reader, 'task', request.q);
      const { campaignId } = reader.seat;
      const found = await tx.run(tasksPage, { ...chosenTasks(reader, request), ids, limit: MOST });
      await audit(tx, reader, 'tasks_exported', ['campaign', campaignId], { tasks: found.length });
      const listed = request.order === 'closed' ? found.filter(({ state }) => state !== 'open') : found;
      const counts = await tx.run(commentCounts, { campaignId, taskIds: listed.map(({ id }) => id) });
      const comments = new Map(counts.map((one) => [one.taskId, one.comments]));
      return listed.map((row) => ({ ...row, comments: comments.get(row.id) ?? 0 }));
    });
    const cells = rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row) ?? ''));
    const bytes = Buffer.from(writeCsv([Object.keys(COLUMNS), ...cells]));
    return { fileName: 'tasks.csv', bytes };
  }
}
