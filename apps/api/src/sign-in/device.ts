/** By what its owner knows a device again; null for what we have no name for. The screens make a sentence of it. */
export interface Device {
  browser: string | null;
  system: string | null;
}

// In this order: whoever builds on another browser names that one as well.
const BROWSERS: [mark: RegExp, name: string][] = [
  [/\b(Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(OPR|OPT|OPX)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
];
const SYSTEMS: [mark: RegExp, name: string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Longer than any header of a browser; the rest is not looked at. */
const LONGEST = 500;

/**
 * What of a device is kept. Nothing else of the header is, because model and version would tell whoever reads the table
 * more about a person than the list needs.
 * @param header the User-Agent, as anybody may have made it up
 * @returns only ever names of the lists above
 */
export function deviceOf(header: string | undefined): Device {
  const text = (header ?? '').slice(0, LONGEST);
  return { browser: nameOf(BROWSERS, text), system: nameOf(SYSTEMS, text) };
}

const nameOf = (names: [RegExp, string][], text: string) =>
  names.find(([mark]) => mark.test(text))?.[1] ?? null;

/** As it stands in the table: `Chrome/Android`; empty where nothing is known. */
export const storedDevice = ({ browser, system }: Device): string =>
  browser === null && system === null ? '' : `${browser ?? ''}/${system ?? ''}`;

const KNOWN = {
  browser: new Set(BROWSERS.map(([, name]) => name)),
  system: new Set(SYSTEMS.map(([, name]) => name)),
};

/** @param stored as above, or as it was once written: `Chrome on Android`, or one of the two */
export function readDevice(stored: string): Device {
  const names = stored.split(/\/| on /);
  const one = (known: ReadonlySet<string>) => names.find((name) => known.has(name)) ?? null;
  return { browser: one(KNOWN.browser), system: one(KNOWN.system) };
}
