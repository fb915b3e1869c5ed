import { Text } from '@mantine/core';
import type { AskCountDto, CountsDto, MatrixDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT } from '../../kernel/i18n/index.js';
import { Empty } from '../../ui/empty.js';
import { isCounted, isThin, leaningByAsk, splitOf, thresholdAt, type Split } from './gap.js';
import { LogOne } from './log-one.js';
import styles from './war-room.module.css';
import card from '../../ui/card.module.css';

interface GapsProps {
  counts: CountsDto;
  matrix: MatrixDto | undefined;
}

/** How far each ask is from carrying: first where most have spoken, then the others, the unknown in one fold. */
export function Gaps({ counts, matrix }: GapsProps) {
  const t = useT();
  const leaning = leaningByAsk(matrix);
  const known = counts.items.filter(isCounted);
  const counted = [...known.filter((item) => !isThin(item)), ...known.filter(isThin)];
  const unknown = counts.items.filter((item) => !isCounted(item));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(`answers.rule.${counts.rule}`)}
      </Text>
      {counted.length === 0 ? (
        <Empty title={t('war.nothingCounted')} action={<LogOne />}>
          {t('war.nothingCountedHow')}
        </Empty>
      ) : null}
      <ul className={`bare ${card.rows}`}>
        {counted.map((item) => (
          <Gap
            key={item.ask.id}
            item={item}
            split={splitOf(item, leaning.get(item.ask.id))}
            members={counts.members}
          />
        ))}
      </ul>
      {unknown.length > 0 ? (
        <details>
          <summary>{t('war.uncounted', { count: unknown.length })}</summary>
          <ul className={styles.why}>
            {unknown.map(({ ask }) => (
              <li key={ask.id}>
                <CampaignLink to="count/$askId" params={{ askId: ask.id }}>
                  {ask.title}
                </CampaignLink>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Gap({ item, split, members }: { item: AskCountDto; split: Split; members: number }) {
  const t = useT();
  const { ask, passes, short, needed, tally } = item;
  const thin = isThin(item);
  const verdict = passes
    ? t('war.carries')
    : short === null
      ? t('war.cannot')
      : t('war.short', { count: short });
  return (
    <li className={styles.gap}>
      <div className={card.line}>
        <CampaignLink to="count/$askId" params={{ askId: ask.id }}>
          {ask.title}
        </CampaignLink>
        <span className={`${styles.verdict} ${thin ? styles.thin : passes ? styles.carries : styles.fails}`}>
          <span aria-hidden>{passes ? '✓ ' : '✕ '}</span>
          {verdict}
        </span>
      </div>
      <Bar split={split} at={thresholdAt(item, members)} />
      <Text size="sm">
        {needed > 0 ? t('war.yesOf', { yes: tally.yes, needed }) : t('war.consensus', { no: tally.no })}{' '}
        <span className={styles.numbers}>
          {t('war.split', {
            yes: split.yes,
            leanYes: split.leanYes,
            open: split.open,
            leanNo: split.leanNo,
            no: split.no,
          })}
        </span>
      </Text>
      {thin ? (
        <Text size="sm" className={card.warn}>
          {t('war.thin')}
        </Text>
      ) : null}
    </li>
  );
}

const PARTS = ['yes', 'leanYes', 'open', 'leanNo', 'no'] as const;

/** A picture of the numbers below it, so it is left out for those who hear the screen. */
function Bar({ split, at }: { split: Split; at: number | undefined }) {
  return (
    <div className={styles.bar} aria-hidden>
      {PARTS.map((part) => (
        <span key={part} className={styles[part]} style={{ flexGrow: split[part] }} />
      ))}
      {at === undefined ? null : <i style={{ insetInlineStart: `${at * 100}%` }} />}
    </div>
  );
}
