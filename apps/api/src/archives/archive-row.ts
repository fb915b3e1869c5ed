import type { ArchiveRow } from '#libs/data';
import type { ArchiveReport } from '#libs/archive';
import type { SigningKey } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Principal } from '../http/principal.js';
import { refusal, sentenceOf } from '../http/refusal.js';
import type { ArchiveDto, ArchiveFailureDto, ArchiveReportDto } from './archives.dto.js';

export function toArchive(row: ArchiveRow, me: Principal, key: SigningKey): ArchiveDto {
  const { id, campaignId, fileName, state, failure, signer, done, total, version, takenBefore } = row;
  const at = (instant: Date) => clocks(instant, me.zone, me);
  const whose = signer !== null && key.isOwn(signer) ? 'own' : row.signerKnown ? 'known' : 'unknown';
  return {
    ...{ id, fileName, state, version, takenBefore, progress: { done, total } },
    createdAt: at(row.createdAt),
    importedAt: row.importedAt && at(row.importedAt),
    failure: failure && toFailure(failure as Pick<ArchiveFailureDto, 'code' | 'params'>),
    signer: signer === null ? null : { fingerprint: signer, whose },
    report: row.report && toReport(row.report as ArchiveReport, me),
    campaign:
      campaignId !== null && row.campaignName !== null && row.campaignSlug !== null
        ? { id: campaignId, name: row.campaignName, slug: row.campaignSlug }
        : null,
  };
}

const toFailure = ({ code, params }: Pick<ArchiveFailureDto, 'code' | 'params'>): ArchiveFailureDto => ({
  ...{ code, params },
  message: sentenceOf(refusal(`archives.${code}`, params)),
});

function toReport(
  { campaign, scope, by, exportedAt, program, closed, kinds, people }: ArchiveReport,
  me: Principal,
): ArchiveReportDto {
  const { name, slug } = campaign;
  return {
    // One that was read by an earlier release does not say so, and came open.
    ...{ name, slug, scope, program, closed: closed ?? false },
    by: { ...by, email: null },
    exportedAt: clocks(new Date(exportedAt), me.zone, me),
    kinds: kinds.filter(({ rows, leftOut }) => rows + leftOut > 0),
    people: people.map(({ id, name: known, organisation, role, email }) => ({
      id,
      name: known,
      organisation,
      role,
      email,
    })),
  };
}
