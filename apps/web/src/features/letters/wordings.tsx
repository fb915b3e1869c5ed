import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LetterDto, WordingChangeDto } from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { listed, translate, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Fingerprint } from '../../ui/fingerprint.js';
import { languageName } from '../../ui/languages.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { readingAt } from '../../ui/zone-clock.js';
import { wordingsQuery } from './letters.queries.js';

/** In which wordings it could be signed, and what changed from each to the next. */
export default function Wordings({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const wordings = useQuery({ ...wordingsQuery(campaignId, letter.id), enabled: letter.wording > 1 });
  if (letter.wording < 2) return null;
  return (
    <Panel title={t('letters.wordings')}>
      <Loaded query={wordings} height={100}>
        {({ items }) => (
          <ul className="bare">
            {items.map(({ wording, at, textSha256, changes }) => (
              <li key={wording}>
                {t('letters.wordingOf', { wording, day: clockText(readingAt(Date.parse(at), me.zone)) })}
                {changes.length > 0 ? (
                  <Text component="div" size="sm">
                    {listed(changes.map(changeText))}
                  </Text>
                ) : null}
                <Fingerprint>{textSha256}</Fingerprint>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}

function changeText({ language, change, parts, authentic }: WordingChangeDto): string {
  const name = languageName(language);
  if (change !== 'changed') return translate(`letters.changes.${change}`, { language: name });
  if (parts.length === 0)
    return translate(authentic ? 'letters.becameAuthentic' : 'letters.noLonger', { language: name });
  return translate('letters.changes.changed', {
    language: name,
    parts: listed(parts.map((part) => translate(`letters.parts.${part}`))),
  });
}
