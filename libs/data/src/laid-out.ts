/** Ids by the key that the reference data or the options gave. */
export type Ids = Readonly<Record<string, string>>;

export interface LaidOutCampaign {
  campaignId: string;
  processId: string;
  sessions: Ids;
  deadlines: Ids;
  provisions: Ids;
  texts: Ids;
  asks: Ids;
  organisations: Ids;
  coalitions: Ids;
}

/** @throws Error when nothing was laid out under this key */
export function idOf(ids: Ids, key: string): string {
  const id = ids[key];
  if (id === undefined) throw new Error(`Nothing was laid out as ${key}`);
  return id;
}
