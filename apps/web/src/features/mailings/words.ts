import type { MailingDto } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';

/** Under way with nothing left to send, it is done. */
export const isDone = ({ state, waiting }: Pick<MailingDto, 'state' | 'waiting'>): boolean =>
  state === 'sending' && waiting === 0;

export const stateKey = (mailing: Pick<MailingDto, 'state' | 'waiting'>) =>
  isDone(mailing) ? ('mailings.states.done' as const) : (`mailings.states.${mailing.state}` as const);

/** How far it is, in numbers; what is none is not said. */
export const progressText = ({ missions, waiting, accepted, refused, unsure }: MailingDto): string[] => [
  translate('mailings.missions', { count: missions }),
  ...(accepted > 0 ? [translate('mailings.accepted', { count: accepted })] : []),
  ...(waiting > 0 ? [translate('mailings.waiting', { count: waiting })] : []),
  ...(refused > 0 ? [translate('mailings.refused', { count: refused })] : []),
  ...(unsure > 0 ? [translate('mailings.unsure', { count: unsure })] : []),
];
