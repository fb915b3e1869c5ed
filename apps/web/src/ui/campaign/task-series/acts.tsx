import { Button, Group } from '@mantine/core';
import { versionTag } from '../../../kernel/api/call.js';
import {
  taskSeriesEnd,
  taskSeriesList,
  taskSeriesResume,
  type TaskSeriesDto,
} from '../../../kernel/api/client.js';
import { problemText } from '../../../kernel/api/problem-text.js';
import { useT } from '../../../kernel/i18n/index.js';
import { campaignQuery, refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { toast } from '../../toast.js';

export const seriesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['tasks', 'members', 'sessions'], 'task-series', (options) =>
    taskSeriesList(campaignId, options),
  );

export const useMayChange = ({ authorId }: Pick<TaskSeriesDto, 'authorId'>): boolean => {
  const { role, me } = useSeat();
  return role === 'coordinator' || (role === 'campaigner' && authorId === me.id);
};

interface ActsProps {
  series: TaskSeriesDto;
  /** Of its tasks those of this day on are cancelled with it; tomorrow if left out. */
  from?: string;
  change: string;
  onChange: () => void;
}

/** Change it, end it, or go on with it. */
export function SeriesActs({ series, from, change, onChange }: ActsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
    }
    await refresh(campaignId, 'tasks');
  };
  /** @param version that an end of one's own left, where that is undone */
  const resume = async (version?: number) => {
    const ifMatch = version === undefined ? undefined : versionTag(version);
    await taskSeriesResume(series.id, campaignId, ifMatch === undefined ? {} : { ifMatch });
    await refresh(campaignId, 'tasks');
  };
  if (series.endedAt) {
    return (
      <Button
        variant="default"
        size="sm"
        onClick={() => void attempt(() => resume().then(() => void toast(t('series.resumed'))))}
      >
        {t('series.resume')}
      </Button>
    );
  }
  const end = () =>
    attempt(async () => {
      const { version } = await taskSeriesEnd(
        series.id,
        versionTag(series.version),
        campaignId,
        from ? { from } : {},
      );
      toast(t('series.endedNow'), () => resume(version));
    });
  return (
    <Group gap="xs">
      <Button variant="default" size="sm" onClick={onChange}>
        {change}
      </Button>
      <Button variant="default" size="sm" onClick={() => void end()}>
        {t('series.end')}
      </Button>
    </Group>
  );
}
