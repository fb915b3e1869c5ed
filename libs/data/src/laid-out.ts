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
