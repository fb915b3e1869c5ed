import type { SignatoryKind } from '../letters/index.js';

/** What a person has to look at before a row counts. */
export const SIGNATORY_DOUBTS = [
  'twoOnOneLine',
  'twoNames',
  'heading',
  'continued',
  'between',
  'sentence',
  'noPlace',
  'unknownPlace',
  'ambiguousPlace',
  'dashInName',
  'commaInName',
  'lastAnd',
  'maybePerson',
  'numberTwice',
  'twice',
  'likeOrganisation',
  'sameOrganisation',
  'withheld',
  'directionSigns',
  'tooLong',
  'nothingToRead',
  'mixedAlphabets',
  'markup',
  'link',
] as const;
export type SignatoryDoubt = (typeof SIGNATORY_DOUBTS)[number];

/** What is unusual and was read all the same. */
export const SIGNATORY_NOTES = [
  'hyphen',
  'startsWithDigit',
  'severalPlaces',
  'gapBefore',
  'moreColumns',
] as const;
export type SignatoryNote = (typeof SIGNATORY_NOTES)[number];

export const LIST_PARTS = [
  'heading',
  'section',
  'place',
  'page',
  'asOf',
  'footnote',
  'columns',
  'left',
] as const;
export type ListPartKind = (typeof LIST_PARTS)[number];

/** A place that a text names: what it may be, by code; none where it is known and has no code. */
export interface KnownPlace {
  readonly codes: readonly string[];
  /** The word may mean another place, too. */
  readonly doubtful: boolean;
}

/** @returns undefined for what names no place */
export type PlaceOf = (text: string) => KnownPlace | undefined;

/** A stretch of the given text, by the offsets of its characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One who signed, as a line of the list says. */
export interface ReadSignatory extends Span {
  /** Line of the text, counted from 1. */
  readonly line: number;
  readonly number: number | null;
  readonly kind: SignatoryKind;
  /** All of it, on one line and without its number. */
  readonly said: string;
  readonly name: string;
  readonly affiliation: string | null;
  /** As it stands there. */
  readonly place: string | null;
  /** What the place may be; several where it names several, or where one word may be either. */
  readonly placeCodes: readonly string[];
  readonly doubts: readonly SignatoryDoubt[];
  readonly notes: readonly SignatoryNote[];
  /** Where further lines begin that were taken for its own; before them, where a name beside its own does. */
  readonly joints: readonly number[];
}

/** What stands in the list and is nobody who signed. */
export interface ListPart extends Span {
  readonly line: number;
  readonly kind: ListPartKind;
  readonly text: string;
}

export const ROW_DECISIONS = ['entry', 'joined', 'left'] as const;
export type RowDecision = (typeof ROW_DECISIONS)[number];

/** What a person said of what begins at an offset: it is an entry, belongs to the one before, or is none. */
export interface SignatoryDecision {
  readonly at: number;
  readonly as: RowDecision;
}

export interface ReadSignatories {
  /** The list within the text, its heading and its notes included; null where none was found. */
  readonly list: Span | null;
  /** First line behind it, which shows a person where it was taken to end. */
  readonly endsBefore: string | null;
  readonly signatories: readonly ReadSignatory[];
  readonly parts: readonly ListPart[];
  /** Numbers that a counted list leaves out. */
  readonly missing: readonly { readonly kind: SignatoryKind; readonly number: number }[];
  /** Day that the list names as its own, in ISO 8601. */
  readonly asOf: string | null;
  readonly addressees: readonly string[];
  readonly copies: readonly string[];
}
