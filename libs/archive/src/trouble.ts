/** What keeps an archive from being taken in. `codes`: of delegations or groups that this installation does not know. */
export const ARCHIVE_TROUBLES = [
  'noArchive',
  'damaged',
  'tooLarge',
  'newer',
  'signature',
  'altered',
  'missing',
  'extra',
  'row',
  'codes',
  'taken',
  'refused',
] as const;
type ArchiveTroubleCode = (typeof ARCHIVE_TROUBLES)[number];

/** Why an archive is not taken in. */
export class ArchiveTrouble extends Error {
  constructor(
    readonly code: ArchiveTroubleCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'ArchiveTrouble';
  }
}
