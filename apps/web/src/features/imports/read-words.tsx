import { Text } from '@mantine/core';
import { STANCES } from '#libs/domain';
import type { UnderstoodWordDto } from '../../kernel/api/client.js';
import { inOneLine, useT } from '../../kernel/i18n/index.js';
import { sureName } from '../../ui/evidence.js';
import { Panel } from '../../ui/panel.js';
import { stanceName } from '../../ui/stance.js';
import { WideTable } from '../../ui/wide-table.js';
import { Count } from './count.js';
import type { Deciding } from './deciding.js';
import { MeaningSelect } from './meaning-select.js';
import styles from './imports.module.css';

/**
 * What each word was taken for, those that say nothing first, then those of one stance side by side; a person may say
 * otherwise. All of it is seen before anything is written: “yes” and “strong yes” are one stance.
 */
export function ReadWords(deciding: Deciding) {
  const t = useT();
  // What a person decided stands with the other decisions.
  const words = deciding.report.understoodWords.filter(({ decided }) => !decided);
  const empty = words.filter(({ meaning }) => meaning === 'empty');
  const others = STANCES.flatMap((stance) => words.filter(({ meaning }) => meaning === stance));
  if (words.length === 0) return null;
  return (
    <Panel title={t('imports.readWords')}>
      <Text c="dimmed">{t('imports.readWordsHow')}</Text>
      {empty.length > 0 ? (
        <>
          <Text fw={600}>{t('imports.readAsNothing')}</Text>
          <WordTable words={empty} deciding={deciding} />
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <Text fw={600}>{t('imports.otherWords', { count: others.length })}</Text>
          <WordTable words={others} deciding={deciding} />
        </>
      ) : null}
    </Panel>
  );
}

function WordTable({ words, deciding }: { words: UnderstoodWordDto[]; deciding: Deciding }) {
  const t = useT();
  return (
    <WideTable
      className={styles.columns}
      headings={[t('imports.word'), t('imports.cells'), t('imports.means')]}
    >
      {words.map((one) => (
        <tr key={one.word}>
          <th scope="row" dir="auto">
            {one.word}
          </th>
          <td>
            <Count count={one.count} cells={one.cells} />
          </td>
          <td>
            <ReadSelect {...deciding} one={one} />
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

function ReadSelect({ one, ...deciding }: Deciding & { one: UnderstoodWordDto }) {
  const t = useT();
  const { word, meaning, confidence } = one;
  const asRead =
    meaning === 'empty'
      ? t('imports.readAsNothing')
      : t('imports.asRead', {
          what: inOneLine(stanceName(meaning), confidence && sureName(confidence)),
        });
  return <MeaningSelect {...deciding} word={word} undecided={asRead} without={meaning} />;
}
