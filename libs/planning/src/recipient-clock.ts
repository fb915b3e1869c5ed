/** What can say how a person's mail is timed. */
export interface RecipientClock {
  zone: string;
  quietFrom: string;
  quietTo: string;
}

export const quietOf = (clock: RecipientClock) => ({ from: clock.quietFrom, until: clock.quietTo });
