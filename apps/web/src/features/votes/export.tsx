import { useT } from '../../kernel/i18n/index.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';

/** Saves ballots as a sheet, each beside what had been counted. @param voteId of one vote; of all votes if left out */
export function Export({ voteId }: { voteId?: string }) {
  const t = useT();
  return <SaveExport path="votes/export" asked={voteId ? { voteId } : {}} label={t('votes.export')} />;
}
