import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { myLettersList, type MyLetterDto } from '../../kernel/api/client.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TwoClocks } from '../two-clocks.js';
import { Written } from '../written.js';
import { CampaignLink } from './campaign-link.js';

const myLettersQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['letters', 'members'], 'myLetters', (options) =>
    myLettersList(campaignId, options),
  );

/**
 * Letters that I was asked to sign, and, for who coordinates, how those that are open go on; nothing where there are none.
 * @param box and `list`: how the screen around it sets off what is new
 */
export default function LettersDue({ box, list }: { box: string | undefined; list: string | undefined }) {
  const t = useT();
  const { campaignId } = useSeat();
  const clock = useCampaignClock(campaignId);
  const minute = useMinute();
  const { data } = useQuery(myLettersQuery(campaignId));
  if (!data || data.items.length === 0 || !clock.ready) return null;
  const now = clock.known ? minute + clock.offset : clock.now();
  return (
    <section aria-labelledby="day-letters" className={box}>
      <h2 id="day-letters">{t('letters.title')}</h2>
      <ul className={`bare ${list}`}>
        {data.items.map((letter) => (
          <Line key={letter.id} letter={letter} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Line({ letter, now }: { letter: MyLetterDto; now: number }) {
  const t = useT();
  const { id, title, closes, progress, asked } = letter;
  return (
    <li>
      <CampaignLink to="letters/$letterId" params={{ letterId: id }}>
        <Written inline>{title}</Written>
      </CampaignLink>
      {closes ? (
        <div>
          <div>{t(closes.over ? 'letters.closedSince' : 'letters.closes')}</div>
          <TwoClocks at={closes.clocks} now={now} />
        </div>
      ) : null}
      {progress ? (
        <Text component="span" size="sm">
          {dotted(
            progress.asked > 0
              ? t('letters.day.answered', { count: progress.answered, asked: progress.asked })
              : null,
            progress.waiting > 0 ? t('letters.waiting', { count: progress.waiting }) : null,
          )}
        </Text>
      ) : null}
      {asked ? <Asked asked={asked} /> : null}
    </li>
  );
}

/** Who was asked in person answers by the page that the mail leads to; for others of the organisation somebody else has that mail. */
function Asked({ asked: { organisation, link } }: { asked: NonNullable<MyLetterDto['asked']> }) {
  const t = useT();
  const who = organisation === null ? t('letters.day.askedYou') : t('letters.day.askedFor', { organisation });
  if (link === null) return <span>{dotted(who, t('letters.day.otherMail'))}</span>;
  return (
    <span>
      {who}{' '}
      <a href={link} target="_blank" rel="noreferrer">
        {t('letters.day.answer')}
      </a>
    </span>
  );
}
