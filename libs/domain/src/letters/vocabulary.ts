/** Where a joint letter stands, in this order. */
export const LETTER_STATES = ['draft', 'open', 'closed', 'sent', 'published'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** To whom a letter goes. */
export const ADDRESSEE_KINDS = ['mission', 'chair', 'ministry', 'parliament', 'nhri', 'other'] as const;
export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number];

export const SIGNATORY_KINDS = ['organisation', 'individual'] as const;
export type SignatoryKind = (typeof SIGNATORY_KINDS)[number];

/** How far one line of the list is: offered by somebody, confirmed by that person, approved by a coordinator. */
export const SIGNATORY_STATES = ['offered', 'confirmed', 'approved', 'refused', 'withdrawn'] as const;
export type SignatoryState = (typeof SIGNATORY_STATES)[number];

/** How a line came in. */
export const SIGNATORY_SOURCES = ['link', 'coordinator', 'import'] as const;
export type SignatorySource = (typeof SIGNATORY_SOURCES)[number];

/** What whoever was asked to sign has answered. */
export const LETTER_ANSWERS = ['none', 'signed', 'declined'] as const;
export type LetterAnswer = (typeof LETTER_ANSWERS)[number];
