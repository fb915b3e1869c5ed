import { Text } from '@mantine/core';
import type { CountDto, NearDelegationDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Codes } from '../../ui/campaign/codes.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { shareText } from '../../ui/campaign/share.js';
import { standsText } from '../../ui/campaign/answers/stands.js';
import styles from './counts.module.css';

/** Through whom it can be won: by name, with the reason. */
export function Nearest({ count: { nearest, reached, short, tie } }: { count: CountDto }) {
  const t = useT();
  return (
    <Panel title={t('count.nearest')}>
      {nearest.length > 0 ? (
        <>
          {short ? (
            <Text size="sm" c="dimmed">
              {t('count.nearestHow')}
            </Text>
          ) : null}
          {tie ? <Text>{t('count.tie', { ...tie })}</Text> : null}
          <Near rows={nearest} marked={short !== 0} />
          {reached && short ? <Text>{t('count.reached', { ...reached })}</Text> : null}
        </>
      ) : (
        <Text>{t('count.nearestNone')}</Text>
      )}
    </Panel>
  );
}

/** How many no defeat it, and who is nearest to one. */
export function Blocking({ count: { blocking, objectors } }: { count: CountDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { no, needed, more, nearest } = blocking;
  const byCode = new Map(objectors.map(({ code, name }) => [code, name]));
  const left =
    more === null
      ? t('count.blockingNever')
      : more === 0
        ? t('count.blockingNow')
        : t('count.blockingMore', { count: more });
  return (
    <Panel title={t('count.blocking')}>
      <Text>
        {t('count.blockingHave', { no, needed })} {left}
      </Text>
      {objectors.length > 0 ? (
        <Text component="div">
          {t('count.objectors', { count: objectors.length })}{' '}
          <Codes codes={[...byCode.keys()]} nameOf={(code) => nameOf(code, byCode.get(code) ?? code)} />
        </Text>
      ) : null}
      {nearest.length > 0 ? (
        <>
          <h3 className={styles.heading}>{t('count.hold')}</h3>
          <Near rows={nearest} marked={false} />
        </>
      ) : null}
    </Panel>
  );
}

function Near({ rows, marked }: { rows: NearDelegationDto[]; marked: boolean }) {
  const t = useT();
  return (
    <ol className={`bare ${styles.near}`}>
      {rows.map((row) => (
        <li key={row.code}>
          <div className={styles.who}>
            <strong>
              <DelegationName code={row.code} name={row.name} />
            </strong>
            <StanceMark stance={row.stance} />
            {marked ? <Suffices row={row} /> : null}
          </div>
          <Text size="sm" c="dimmed">
            {standsText(row)} {t('count.countedWord', { bin: translate(`count.bins.${row.countedAs}`) })}{' '}
            {t('count.chance', { share: shareText(row.chance) })}
          </Text>
        </li>
      ))}
    </ol>
  );
}

/** Of equals none is marked before the others: the order of their names means nothing. */
function Suffices({ row: { suffices, tied } }: { row: NearDelegationDto }) {
  const t = useT();
  if (tied) return <span>≈ {t('count.equallyNear')}</span>;
  return suffices ? <span className={styles.good}>✓ {t('count.suffices')}</span> : null;
}
