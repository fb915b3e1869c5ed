import { Text } from '@mantine/core';
import { useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { WideTable } from '../../ui/wide-table.js';
import { Count } from './count.js';
import type { Deciding } from './deciding.js';
import { MeaningSelect } from './meaning-select.js';
import styles from './imports.module.css';

/** Words of the sheet that are no known stance: a person says once what each means. */
export function Words(deciding: Deciding) {
  const t = useT();
  const { sheet, report } = deciding;
  const open = new Map(report.unknownWords.map((one) => [one.word, one]));
  const read = new Map(report.understoodWords.map((one) => [one.word, one]));
  const decided = Object.keys(sheet.mapping.words ?? {}).filter((word) => !open.has(word));
  if (open.size + decided.length === 0) return null;
  return (
    <Panel title={t('imports.words')}>
      <Text c="dimmed">{t('imports.wordsHow')}</Text>
      <WideTable
        className={styles.columns}
        headings={[t('imports.word'), t('imports.cells'), t('imports.means')]}
      >
        {[...open.keys(), ...decided].map((word) => {
          const found = open.get(word) ?? read.get(word);
          return (
            <tr key={word}>
              <th scope="row" dir="auto">
                {word}
              </th>
              <td>
                {found ? <Count count={found.count} cells={found.cells} /> : null}
                {open.has(word) ? null : <div>{t('imports.decided')}</div>}
              </td>
              <td>
                <MeaningSelect {...deciding} word={word} undecided={t('imports.notDecided')} />
              </td>
            </tr>
          );
        })}
      </WideTable>
    </Panel>
  );
}
