import { STATES, type ReferenceState } from './states.js';

export interface ReferenceParty {
  /** ISO 3166-1 alpha-3; `EUE` for the European Union. */
  readonly code: string;
  readonly alpha2: string;
  /** UN short name in English. */
  readonly shortName: string;
  /** Whether it is a state, or an organisation of states. */
  readonly kind: 'state' | 'organisation';
}

/**
 * States that are neither members nor observers of the United Nations and become parties to treaties that are open to "all
 * States", to members of specialised agencies, or by name. The Secretary-General recognised the full treaty-making capacity of
 * the Cook Islands (1992) and of Niue (1994) – Repertory of Practice of United Nations Organs, supplement 8, Article 102; from
 * memory. Both are parties of the tobacco convention, for one (United Nations Treaty Collection, chapter IX, 4). Their names in
 * other languages stand in `names/`.
 */
export const NON_MEMBERS: readonly ReferenceParty[] = [
  { code: 'COK', alpha2: 'CK', shortName: 'Cook Islands', kind: 'state' },
  { code: 'NIU', alpha2: 'NU', shortName: 'Niue', kind: 'state' },
];

const partyOf = ({ code, alpha2, shortName }: ReferenceState): ReferenceParty => ({
  code,
  alpha2,
  shortName,
  kind: code === 'EUE' ? 'organisation' : 'state',
});

/** Who can become party to a treaty: every delegation, and then states without one. It is not the list of votes. */
export const PARTIES: readonly ReferenceParty[] = [...STATES.map(partyOf), ...NON_MEMBERS];

const ORGANISATIONS_OF_STATES: ReadonlySet<string> = new Set(
  PARTIES.filter(({ kind }) => kind === 'organisation').map(({ code }) => code),
);

/** Organisations of states sit beside their members, and count only where the treaty says so. */
export const isOrganisationOfStates = (code: string): boolean => ORGANISATIONS_OF_STATES.has(code);
