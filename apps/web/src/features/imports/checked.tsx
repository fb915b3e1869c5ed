import type { ImportDto, ImportReportDto } from '../../kernel/api/client.js';
import { Changes } from './changes.js';
import { CheckBar } from './check-bar.js';
import { Columns } from './columns.js';
import type { Deciding } from './deciding.js';
import { Found } from './found.js';
import { IgnoredRows } from './ignored-rows.js';
import { LeftOut } from './left-out.js';
import { Options } from './options.js';
import { ProblemTable } from './problem-table.js';
import { ReadWords } from './read-words.js';
import { Reading } from './reading.js';
import { States } from './states.js';
import { AskSummary } from './summary.js';
import type { Decisions } from './use-decisions.js';
import { useSheetActs } from './use-sheet-acts.js';
import { Words } from './words.js';

interface CheckedSheetProps {
  sheet: ImportDto;
  report: ImportReportDto;
  decisions: Decisions;
}

/** A sheet that has been read: its decisions from top to bottom, and at the foot what applying would write. */
export function CheckedSheet({ sheet, report, decisions }: CheckedSheetProps) {
  const { draft, decide, change, opened, forget } = decisions;
  const acts = useSheetActs(opened, forget);
  const deciding: Deciding = {
    sheet,
    report,
    draft,
    decide,
    change,
    error: acts.check.error ?? acts.apply.error,
  };
  return (
    <>
      <Found report={report} />
      <Changes {...deciding} />
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
      <CheckBar deciding={deciding} decisions={decisions} acts={acts} />
    </>
  );
}
