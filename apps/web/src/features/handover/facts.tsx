import { Text } from '@mantine/core';
import type { HandoverDto } from '../../kernel/api/client.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Codes, type NameOf } from '../../ui/campaign/codes.js';
import { Written } from '../../ui/written.js';

/** Sessions that moved, that are no more, or that are planned again. */
export function SessionLines({ of }: { of: HandoverDto['sessions'] }) {
  const t = useT();
  return of.map(({ id, name, what, city, opens, closes, wasCity, wasOpens, wasCloses }) => (
    <li key={id}>
      {translate(`handover.session.${what}`)}{' '}
      {what === 'removed' ? (
        <Written inline>{name}</Written>
      ) : (
        <CampaignLink to="sessions">
          <Written inline>{name}</Written>
        </CampaignLink>
      )}
      <Text size="sm" c="dimmed" component="div">
        <bdi>{city}</bdi> · <time dateTime={opens.instant}>{clocksText(opens)}</time> –{' '}
        <time dateTime={closes.instant}>{clocksText(closes)}</time>
      </Text>
      {what === 'moved' ? (
        <Text size="sm" c="dimmed" component="div">
          {t('handover.before')} <bdi>{wasCity}</bdi> ·{' '}
          <time dateTime={wasOpens.instant}>{clocksText(wasOpens)}</time> –{' '}
          <time dateTime={wasCloses.instant}>{clocksText(wasCloses)}</time>
        </Text>
      ) : null}
    </li>
  ));
}

type Room = HandoverDto['room'];

/** What became of somebody in the room; in the order in which it is said. */
const KINDS = ['joined_voting', 'gained', 'joined', 'observer', 'non_member', 'left'] as const;

function kindOf({ was, is }: Room['changes'][number]): (typeof KINDS)[number] {
  if (is === null) return 'left';
  if (is === 'voting') return was === null ? 'joined_voting' : 'gained';
  return was === null ? 'joined' : is;
}

/** Who is in the room otherwise than before; all counts are made among who votes now. */
export function RoomLines({ of: room, nameOf }: { of: Room; nameOf: NameOf }) {
  const t = useT();
  const kinds = KINDS.map(
    (kind) => [kind, room.changes.filter((change) => kindOf(change) === kind)] as const,
  );
  return (
    <>
      {kinds
        .filter(([, those]) => those.length > 0)
        .map(([kind, those]) => (
          <li key={kind}>
            {translate(`handover.room.${kind}`)}{' '}
            <Codes codes={those.map(({ delegationCode }) => delegationCode)} nameOf={nameOf} />
          </li>
        ))}
      {room.renamed.map(({ was, is }) => (
        <li key={is}>
          <bdi>{was}</bdi> → <bdi>{is}</bdi>
        </li>
      ))}
      {room.before === room.after ? null : (
        <li>{t('handover.voters', { before: room.before, after: room.after })}</li>
      )}
    </>
  );
}
