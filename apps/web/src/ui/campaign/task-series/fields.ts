import type { RecurrenceUnit, Tier } from '#libs/domain';
import type {
  ChangeSeriesRequest,
  CreateSeriesRequest,
  TaskDto,
  TaskSeriesDto,
} from '../../../kernel/api/client.js';

/** What of a series a form holds; nobody is the empty string. */
export interface SeriesFields {
  title: string;
  note: string;
  assigneeId: string;
  unit: RecurrenceUnit;
  every: string;
  weekdays: readonly number[];
  startsOn: string;
  atTime: string;
  zone: string;
  /** `none`, `day`, or the id of a session. */
  ends: string;
  untilOn: string;
  tier: Tier;
}

export const fieldsOf = (series: TaskSeriesDto): SeriesFields => {
  const { title, note, unit, weekdays, startsOn, atTime, zone, tier } = series;
  const ends = series.untilSessionId ?? (series.untilOn === null ? 'none' : 'day');
  const end = { ends, untilOn: series.untilOn ?? '' };
  const assigneeId = series.assigneeId ?? '';
  return {
    title,
    note,
    unit,
    weekdays,
    startsOn,
    atTime,
    zone,
    tier,
    assigneeId,
    every: String(series.every),
    ...end,
  };
};

/** What repeats a task from the week after it on. */
export function fieldsOfTask(task: TaskDto, weekday: number, startsOn: string): SeriesFields {
  const { title, note, zone, tier, dueLocal, assigneeId } = task;
  return {
    ...{ title, note, zone, tier, assigneeId: assigneeId ?? '', atTime: dueLocal.slice(11) },
    ...{ unit: 'week', every: '1', weekdays: [weekday], startsOn, ends: 'none', untilOn: '' },
  };
}

const endOf = ({ ends, untilOn }: SeriesFields) => ({
  untilOn: ends === 'day' ? untilOn || null : null,
  untilSessionId: ends === 'none' || ends === 'day' ? null : ends,
});

const ruleOf = (fields: SeriesFields) => ({
  unit: fields.unit,
  every: Number(fields.every),
  weekdays: fields.unit === 'week' ? fields.weekdays.toSorted((a, b) => a - b) : [],
  startsOn: fields.startsOn,
  atTime: fields.atTime,
  zone: fields.zone,
  ...endOf(fields),
});

export function requestOf(fields: SeriesFields): Omit<CreateSeriesRequest, 'id'> {
  const { title, note, assigneeId, tier } = fields;
  return { title: title.trim(), note, tier, ...(assigneeId ? { assigneeId } : {}), ...ruleOf(fields) };
}

/** Only what differs from the series as it stands, so that nothing is asked for that this person may not change. */
export function changeOf(series: TaskSeriesDto, fields: SeriesFields): ChangeSeriesRequest {
  const { title, note, assigneeId, tier } = fields;
  const wanted = { title: title.trim(), note, assigneeId: assigneeId || null, tier, ...ruleOf(fields) };
  const differing = Object.entries(wanted).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(series[name as keyof TaskSeriesDto]),
  );
  return Object.fromEntries(differing);
}
