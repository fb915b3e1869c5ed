import { Text } from '@mantine/core';
import type { AskCountDto, CountsDto, MatrixDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { OUTLOOK_SIGNS, summaryText } from '../../ui/campaign/answers/count-summary.js';
import { Empty } from '../../ui/empty.js';
import { isCounted, leaningByAsk, splitOf, thresholdAt, type Split } from './gap.js';
import { LogOne } from './log-one.js';
import { NothingYet } from './nothing-yet.js';
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
  const isThin = ({ summary }: AskCountDto) => summary.littleKnown;
  const counted = [...known.filter((item) => !isThin(item)), ...known.filter(isThin)];
  const unknown = counts.items.filter((item) => !isCounted(item));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(`answers.rule.${counts.rule}`)}
      </Text>
      {counts.items.length === 0 ? <NothingYet lacks="asks" /> : null}
      {counted.length === 0 && counts.items.length > 0 ? (
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
  const nameOf = useDelegationNames();
  const { ask, summary } = item;
  const { outlook } = summary;
  return (
    <li className={styles.gap}>
      <div className={card.line}>
        <CampaignLink to="count/$askId" params={{ askId: ask.id }}>
          {ask.title}
        </CampaignLink>
        <span className={`${styles.verdict} ${styles[outlook]}`}>
          <span aria-hidden>{OUTLOOK_SIGNS[outlook]} </span>
          <Verdict item={item} />
        </span>
      </div>
      <Bar split={split} at={thresholdAt(item, members)} />
      <Text size="sm">
        {summaryText(summary, nameOf)}{' '}
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
    </li>
  );
}

/** The count in three words; where most are open, that. */
function Verdict({ item: { passes, short, summary } }: { item: AskCountDto }) {
  const t = useT();
  if (summary.littleKnown && summary.outlook === 'unsure') return t('count.mostlyOpen');
  if (passes) return t(summary.needed > 0 ? 'war.enough' : 'count.noObjection');
  return short === null ? t('war.cannot') : t('war.short', { count: short });
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
