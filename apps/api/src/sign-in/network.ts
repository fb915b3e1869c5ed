import { isIPv6 } from 'node:net';

/** The part of an address that one attacker usually holds: /24 of IPv4, /48 of IPv6. */
export function networkOf(address: string | undefined): string {
  if (!address) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1] ?? address;
  if (isIPv6(mapped)) return expand(mapped).slice(0, 3).join(':');
  return mapped.split('.').slice(0, 3).join('.');
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::', 2) ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].map((part) => part.replace(/^0+(?=.)/, ''));
}
