import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Page } from '../../ui/page.js';
import { BringSheet } from './bring-sheet.js';
import { Example } from './example-sheet.js';
import { MySheets } from './my-sheets.js';

/** Where the old spreadsheet comes in: bring one, see how it should look, find those that were brought. */
export function Imports() {
  const t = useT();
  const { role } = useSeat();
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      {role === 'member' ? null : <BringSheet />}
      <MySheets />
      {role === 'member' ? null : <Example />}
    </Page>
  );
}
