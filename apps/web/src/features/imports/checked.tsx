import { useState } from 'react';
import type { ImportDto, ImportReportDto } from '../../kernel/api/client.js';
import { CheckBar } from './check-bar.js';
import { Columns } from './columns.js';
import type { Deciding } from './deciding.js';
import { EMPTY_DRAFT, type Draft } from './draft.js';
import { Found } from './found.js';
import { IgnoredRows } from './ignored-rows.js';
import { LeftOut } from './left-out.js';
import { Options } from './options.js';
import { ProblemTable } from './problem-table.js';
import { ReadWords } from './read-words.js';
import { Reading } from './reading.js';
import { States } from './states.js';
import { AskSummary } from './summary.js';
import { useSheetActs } from './use-sheet-acts.js';
import { Words } from './words.js';

/** A sheet that has been read: its decisions from top to bottom, and at the foot what applying would write. */
export function CheckedSheet({ sheet, report }: { sheet: ImportDto; report: ImportReportDto }) {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const acts = useSheetActs(sheet);
  const deciding: Deciding = {
    ...{ sheet, report, draft },
    decide: (map, key, value) =>
      setDraft((before) => ({ ...before, [map]: { ...before[map], [key]: value } })),
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    error: acts.check.error,
  };
  return (
    <>
      <Found report={report} />
      <Reading {...deciding} />
      <Columns {...deciding} />
      <Words {...deciding} />
      <ReadWords {...deciding} />
      <States {...deciding} />
      <IgnoredRows rows={report.ignoredRows} deciding={deciding} />
      <Options {...deciding} />
      <ProblemTable report={report} fileName={sheet.fileName} deciding={deciding} />
      <LeftOut report={report} fileName={sheet.fileName} />
      <AskSummary report={report} />
      <CheckBar deciding={deciding} acts={acts} forget={() => setDraft(EMPTY_DRAFT)} />
    </>
  );
}
