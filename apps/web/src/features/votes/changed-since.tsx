import type { BallotChoice } from '#libs/domain';
import { delegationName, dotted, translate, useT } from '../../kernel/i18n/index.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { Clash } from '../../ui/form/form-body.js';
import type { useSavePasted } from './use-save-pasted.js';

/** Somebody corrected ballots under the record: whose, and what stands there now, before the person says what holds. */
export function ChangedSince({ save }: { save: ReturnType<typeof useSavePasted> }) {
  const t = useT();
  const advised = (meant: BallotChoice | null) =>
    meant ? t('votes.meant', { choice: translate(`ballot.${meant}`) }) : '';
  return (
    <>
      <ul className="bare">
        {save.moved.map(({ delegationCode, delegation, now }) => (
          <li key={delegationCode}>
            <Meanwhile theirs={now ? dotted(translate(`ballot.${now.choice}`), advised(now.meant)) : ''}>
              <bdi>{delegationName(delegationCode, delegation)}</bdi>
            </Meanwhile>
          </li>
        ))}
      </ul>
      <Clash form={save} />
    </>
  );
}
