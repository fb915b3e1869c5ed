/** What an archive says of itself. Its version goes up when an older program could not read it any more. */
export const ARCHIVE_FORMAT = 'demarche-campaign';
export const ARCHIVE_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.signature.json';
export const PEOPLE = 'people';
export const CAMPAIGN = 'campaign';

/** `rows`: lossless lines of JSON, which an import reads; `sheet`: the same for people to read. */
export type ArchivedFileKind = 'rows' | 'sheet';

export interface ArchivedFile {
  name: string;
  kind: ArchivedFileKind;
  rows: number;
  /** Rows that stayed behind, since what they rest on is not seen by whoever made the archive. */
  leftOut: number;
  bytes: number;
  sha256: string;
}

/** `whole`: made by a coordinator, what was removed included; `seen`: what one person sees. */
export const ARCHIVE_SCOPES = ['whole', 'seen'] as const;
export type ArchiveScope = (typeof ARCHIVE_SCOPES)[number];

export interface ArchiveManifest {
  format: typeof ARCHIVE_FORMAT;
  version: number;
  /** Release of the program that made it. */
  program: string;
  /** By the campaign's clock, in UTC. */
  exportedAt: string;
  campaign: { id: string; name: string; slug: string };
  scope: ArchiveScope;
  by: { id: string; name: string; organisation: string; role: string };
  files: ArchivedFile[];
}

export interface ArchiveSignature {
  algorithm: 'Ed25519';
  publicKey: string;
  fingerprint: string;
  signature: string;
}

/** @throws TypeError when it is none */
export function readManifest(text: string): ArchiveManifest {
  const said = JSON.parse(text) as Partial<ArchiveManifest>;
  const { format, version, files } = said;
  const whole = [
    format === ARCHIVE_FORMAT,
    isCount(version) && version > 0,
    ARCHIVE_SCOPES.some((scope) => scope === said.scope),
    textsOf(said).every(isText),
    !Number.isNaN(Date.parse(said.exportedAt ?? '')),
    Array.isArray(files) && files.every(isFile),
  ];
  if (!whole.every(Boolean)) throw new TypeError('This is no manifest');
  return said as ArchiveManifest;
}

const textsOf = ({ campaign, by, program, exportedAt }: Partial<ArchiveManifest>): unknown[] => [
  ...[campaign?.id, campaign?.name, campaign?.slug, by?.id, by?.name, by?.organisation, by?.role],
  ...[program, exportedAt],
];

const isFile = (file: Partial<ArchivedFile> | null): boolean =>
  isText(file?.name) &&
  isText(file.sha256) &&
  isCount(file.rows) &&
  isCount(file.bytes) &&
  isCount(file.leftOut ?? 0);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
