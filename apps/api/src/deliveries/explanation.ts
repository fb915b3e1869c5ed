import type { DeliveryState, SkipReason } from '#libs/domain';

const STATES: Record<DeliveryState, string> = {
  planned: 'It is planned.',
  claimed: 'It is being prepared.',
  handing_over: 'It is being handed over to the mail relay.',
  accepted: 'The mail relay accepted it.',
  skipped: 'It was not sent.',
  failed: 'The mail relay refused it.',
  uncertain:
    'Nobody knows whether it was sent: the connection was lost. Ask the recipient, then say so here.',
};

const REASONS: Record<SkipReason, string> = {
  cancelled: 'It was not sent, because what it was about was cancelled.',
  superseded: 'It was not sent, because the plan had changed.',
  expired: 'It was given up, because its time had passed.',
  empty: 'It was not sent, because there was nothing to say.',
  not_a_member: 'It was not sent, because the recipient has no seat in the campaign any more.',
  account_disabled: 'It was not sent, because the account is closed.',
  unsubscribed: 'It was not sent, because the recipient does not want this mail.',
  address_refused: 'It was not sent, because no mail can be delivered to the address.',
  done: 'It was not sent, because what it was about was done.',
  no_longer_addressed: 'It was not sent, because it no longer concerned the recipient.',
  too_many_attempts: 'It was given up after too many attempts.',
};

/** What became of a mail, in one sentence. */
export function explain(state: DeliveryState, reason: SkipReason | null): string {
  return reason ? REASONS[reason] : STATES[state];
}
