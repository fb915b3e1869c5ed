import type { Seat } from '#libs/domain';

export interface SeatOfPrincipal extends Seat {
  membershipId: string;
  /** Whether the campaign is closed: it is read and not written. */
  closed: boolean;
  /** Whether this is one of the campaigns that come with the demo, in which some of what states are said to want is invented. */
  demo: boolean;
}

/** Who asks, as read from the database for this very request. */
export interface Principal {
  signInId: string;
  userId: string;
  name: string;
  email: string;
  /** The reader's own IANA zone. */
  zone: string;
  locale: string;
  installationAdmin: boolean;
  seats: SeatOfPrincipal[];
}

/** The reader in the campaign of the route. */
export interface Reader extends Principal {
  seat: SeatOfPrincipal;
  /** The version that a change means, where its request names one in `If-Match`. */
  expected?: number;
}
