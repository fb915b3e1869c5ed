import { Button, Group, Text } from '@mantine/core';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useT } from '../../kernel/i18n/index.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { useSeat } from '../../kernel/session/session.js';
import { inWords, instantOf, wallAt } from '../../ui/zone-clock.js';
import type { Deciding } from './deciding.js';

/** The field for it, which the foot of the page leads to. */
export const SAID_AT = 'sheet-said-at';

/** When it was said, as the clock of the zone shows it; empty until somebody says it. */
export const wallOf = ({ draft, sheet }: Deciding): string =>
  draft.wall ?? sheet.options.occurredAt?.venue.wall ?? '';

export const zoneOf = ({ draft, sheet }: Deciding): string => draft.options.zone ?? sheet.options.zone;

/** A day alone is its noon, or its beginning while noon lies ahead, as in the sheet itself. */
export function wallOfDay(instant: number, zone: string, now: number): string {
  const day = wallAt(instant, zone).slice(0, 10);
  const noon = `${day}T12:00`;
  return instantOf(noon, zone) > now ? `${day}T00:00` : noon;
}

/** On whose clock the times of rows that name no place are read; with another one they are read anew. */
export function Unplaced(deciding: Deciding) {
  const t = useT();
  const { unplaced } = deciding.report;
  if (unplaced === 0) return null;
  return (
    <Text size="sm" role="status">
      {t('imports.unplaced', { positions: unplaced, city: cityText(zoneOf(deciding)) })}
    </Text>
  );
}

/** Days that a sheet is often from, by one tap. */
export function MomentChoices(deciding: Deciding) {
  const t = useT();
  const { campaignId } = useSeat();
  const { sheet, report, change } = deciding;
  const zone = zoneOf(deciding);
  const { now } = useCampaignNow(campaignId);
  if (report.undated === 0 || Number.isNaN(now)) return null;
  const file = sheet.options.fileChangedAt && Date.parse(sheet.options.fileChangedAt.instant);
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => change({ wall: wallOfDay(now, zone, now), hourUnsaid: true })}
      >
        {t('imports.saidToday')}
      </Button>
      {file !== null && file <= now ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => change({ wall: wallAt(file, zone), hourUnsaid: false })}
        >
          {t('imports.saidFileDay', { day: inWords(file, zone) })}
        </Button>
      ) : null}
    </Group>
  );
}
