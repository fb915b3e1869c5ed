import type { ImportReportDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import styles from './imports.module.css';

/** Letters of the first columns as a spreadsheet names them: A to Z, AA and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/** `A` → 0, `AA` → 26; -1 for none. */
export const indexOf = (letters: string | null): number =>
  Array.from(letters ?? '').reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The first rows of a sheet as it was read. */
export function Preview({ report: { sheet } }: { report: ImportReportDto }) {
  const t = useT();
  const letters = Array.from({ length: Math.min(sheet.columns, 40) }, (_, index) => letterOf(index));
  return (
    <div className={`wide ${styles.example}`} tabIndex={0} role="region" aria-label={t('imports.preview')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.preview.map(({ row, texts }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {letters.map((letter, index) => (
                <td key={letter} dir="auto">
                  {texts[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
