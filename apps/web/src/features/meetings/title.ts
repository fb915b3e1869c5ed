import type { InteractionDto } from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';

type Named = Pick<InteractionDto, 'kind' | 'delegationCode' | 'delegation' | 'occurredAt'>;

/** What a talk is called where there is one line for it: how, with whom, when at the venue. */
export function useTitleOf(): (talk: Named) => string {
  const t = useT();
  const nameOf = useDelegationNames();
  return ({ kind, delegationCode, delegation, occurredAt }) =>
    dotted(
      t('meetings.title', { kind: translate(`contact.${kind}`), name: nameOf(delegationCode, delegation) }),
      clockText(occurredAt.venue),
    );
}
