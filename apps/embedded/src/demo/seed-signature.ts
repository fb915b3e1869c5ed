import { layOutCampaign, SIGNATURE_SLUG, Treaty, treatyNote, type DataAccess } from '#libs/data';
import { COALITIONS, ORGANISATIONS } from '#libs/reference';
import { seatPeople } from './seed-people.js';

/**
 * The same coalition's next campaign. All its dates lie ahead of the demo: what is known of the treaty carries the day
 * from which it is known, and what is said there is written when the demo clock comes by (story.ts).
 * @param today calendar date
 */
export async function seedSignature(
  to: DataAccess,
  accounts: Readonly<Record<string, string>>,
  today: string,
): Promise<void> {
  const campaign = await layOutCampaign(to, {
    name: 'UN cybercrime convention: signature and ratification',
    slug: SIGNATURE_SLUG,
    summary:
      'Capitals sign and ratify only with safeguards, and the Conference of the States Parties stays open to civil society.',
    template: 'un_cybercrime_signature',
    organisations: ORGANISATIONS,
    coalitions: COALITIONS,
  });
  await to.table(Treaty).update({ campaignId: campaign.campaignId }, { note: treatyNote(today) });
  await seatPeople(to, campaign, accounts);
}
