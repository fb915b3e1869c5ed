import type { Tier } from '#libs/domain';

const CACHED_TIERS: readonly Tier[] = ['coalition', 'public'];

/** Whether what carries this tier may lie on the device for reading. A tier nobody knows may not. */
export function mayCache(tier: unknown): boolean {
  return CACHED_TIERS.some((one) => one === tier);
}

type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A sealed word carries a name that its author alone may know, whatever its tier says. */
function confidential(value: unknown): boolean {
  if (!isFields(value)) return false;
  return (Object.hasOwn(value, 'tier') && !mayCache(value['tier'])) || value['sealed'] === true;
}

/**
 * The same JSON value without anything confidential, however deep: arrays lose the element, a property becomes null,
 * and so does the whole. What was told about such an object outside of it (a number, a flag) is for ./cached-shapes.ts.
 */
export function withoutConfidential(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !confidential(one)).map(withoutConfidential);
  if (!isFields(value)) return value;
  if (confidential(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutConfidential(one)]));
}
