import { Alert } from '@mantine/core';
import type { PublicationStateDto } from '../../kernel/api/client.js';
import { intlTag, translate, useT } from '../../kernel/i18n/index.js';
import { goneSince } from './initial-choice.js';

/** Says what of the last choice cannot be chosen any more, so that nothing leaves the next publication unnoticed. */
export function LeftBehind({ state }: { state: PublicationStateDto }) {
  const t = useT();
  const gone = goneSince(state);
  if (gone.length === 0) return null;
  const list = new Intl.ListFormat(intlTag(), { type: 'unit' });
  const what = gone.map(({ kind, number: count }) => `${translate(`publication.kinds.${kind}`)} (${count})`);
  return <Alert color="yellow">{t('publication.leftBehind', { what: list.format(what) })}</Alert>;
}
