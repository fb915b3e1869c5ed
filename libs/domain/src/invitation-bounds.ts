const DAY = 86_400_000;

/** How many invitations are mailed within 24 hours: to one mailbox, by one campaign or one person, and by one person at all. */
export const INVITATIONS_A_DAY = { toMailbox: 3, byPerson: 100 } as const;

/** An invitation that was mailed within the last day. */
export interface MailedInvitation {
  email: string;
  at: Date;
  /** Whether the person who invites now mailed it, in whatever campaign. */
  own: boolean;
}

export interface InvitationBound {
  bound: keyof typeof INVITATIONS_A_DAY;
  most: number;
  /** When the next one may be mailed. */
  until: Date;
}

/**
 * Why one more invitation would be too many, so that nobody's mailbox is flooded in our name. Withdrawing one gives nothing
 * back: its mail has left.
 * @param mailed by the same campaign to anybody, or by the same person in any; in no order
 */
export function invitationBound(
  mailed: readonly MailedInvitation[],
  email: string,
  now: Date,
): InvitationBound | undefined {
  const lately = mailed.filter(({ at }) => now.getTime() - at.getTime() < DAY);
  const mailbox = mailboxOf(email);
  return (
    reached(
      lately.filter((one) => mailboxOf(one.email) === mailbox),
      'toMailbox',
    ) ??
    reached(
      lately.filter(({ own }) => own),
      'byPerson',
    )
  );
}

function reached(
  mailed: readonly MailedInvitation[],
  bound: InvitationBound['bound'],
): InvitationBound | undefined {
  const most = INVITATIONS_A_DAY[bound];
  const times = mailed.map(({ at }) => at.getTime()).toSorted((a, b) => b - a);
  const first = times[most - 1];
  return first === undefined ? undefined : { bound, most, until: new Date(first + DAY) };
}

/** Domains of one provider, at which one name is one mailbox. */
const SAME_PROVIDER = new Map([
  ['googlemail.com', 'gmail.com'],
  ['protonmail.com', 'proton.me'],
  ['pm.me', 'proton.me'],
  ['me.com', 'icloud.com'],
  ['mac.com', 'icloud.com'],
]);
/** Providers that leave full stops in the name of a mailbox out. */
const WITHOUT_STOPS = new Set(['gmail.com', 'proton.me']);

/** By which two addresses lead to one mailbox: `ploy+a@example.org` is `ploy@example.org` (RFC 5233). For counting alone. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const written = email.slice(at + 1).toLowerCase();
  const domain = SAME_PROVIDER.get(written) ?? written;
  const [name = ''] = email.slice(0, at).toLowerCase().split('+', 1);
  return `${WITHOUT_STOPS.has(domain) ? name.replaceAll('.', '') : name}@${domain}`;
}
