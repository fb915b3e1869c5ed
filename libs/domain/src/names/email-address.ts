const MOST = 254;
/** RFC 5321, 4.5.3.1.1. */
const MOST_LOCAL = 64;
/** Words with single full stops between them: none at either end, no two in a row (the dot-atom of RFC 5322, 3.2.3). */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** A host name with a domain (RFC 1123, 2.1): two labels at least, of letters, digits and inner hyphens. */
const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(${LABEL}\\.)+(?![0-9]+$)${LABEL}$`, 'i');

/**
 * Whether it is one mail address that every relay takes: in ASCII, without quotes or a literal host, at a domain that has a
 * full stop, since a person elsewhere cannot be reached at a bare host name. The one rule for whatever a person types.
 */
export function isEmailAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MOST) return false;
  const [local = '', domain = '', ...more] = value.split('@');
  return more.length === 0 && local.length <= MOST_LOCAL && LOCAL.test(local) && DOMAIN.test(domain);
}
