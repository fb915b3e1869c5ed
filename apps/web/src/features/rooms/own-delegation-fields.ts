import type { ChangeOwnDelegationRequest, OwnDelegationDto } from '../../kernel/api/client.js';
import { linesOf } from '../../ui/form/lines.js';

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

export const toOwnRequest = ({ shortName, otherNames, kind }: OwnFields): ChangeOwnDelegationRequest => ({
  ...{ shortName: shortName.trim(), otherNames: linesOf(otherNames), kind },
});
