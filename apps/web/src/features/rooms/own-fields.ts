import type { ChangeOwnDelegationRequest, OwnDelegationDto } from '../../kernel/api/client.js';

export const OWN_KINDS = ['observer', 'non_member'] as const;

/** A delegation of the own that is being corrected; its other names one on each line. */
export interface OwnFields {
  shortName: string;
  otherNames: string;
  kind: (typeof OWN_KINDS)[number];
}

/** No campaign can add a member state of the United Nations. */
export const ownKindOf = (kind: OwnDelegationDto['kind']): OwnFields['kind'] =>
  kind === 'observer' ? 'observer' : 'non_member';

export const fieldsOfOwn = ({ shortName, otherNames, kind }: OwnDelegationDto): OwnFields => ({
  ...{ shortName, otherNames: otherNames.join('\n') },
  kind: ownKindOf(kind),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const toOwnRequest = ({ shortName, otherNames, kind }: OwnFields): ChangeOwnDelegationRequest => ({
  ...{ shortName: shortName.trim(), otherNames: linesOf(otherNames), kind },
});

/** What is wrong with one of the other names: a refusal says which by its place. */
export function otherNameError(
  error: (field: string) => string | undefined,
  text: string,
): string | undefined {
  const places = linesOf(text).map((_, at) => error(`otherNames[${at}]`));
  return error('otherNames') ?? places.find((message) => message !== undefined);
}
