export default async () => globalThis.__stopTestPostgres?.();
