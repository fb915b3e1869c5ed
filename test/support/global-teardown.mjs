export default async () => globalThis.__endOfTests?.();
