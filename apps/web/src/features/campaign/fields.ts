import { USUAL_RULE, type DecisionRule } from '#libs/domain';
import type { CampaignDto, ChangeCampaignRequest } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import type { Language } from '../../kernel/i18n/index.js';
import { cityToKeep } from '../../ui/cities.js';

/** What the form shows of a campaign; texts as they are typed. */
export interface CampaignFields {
  name: string;
  summary: string;
  processName: string;
  forum: string;
  rule: DecisionRule;
  decisionRule: string;
  /** By its name in the reader's language. */
  city: string;
  zone: string;
  languages: readonly Language[];
}

/** @param zone that is proposed where the campaign has no venue yet */
export function fieldsOf(campaign: CampaignDto, zone: string): CampaignFields {
  const { name, summary, languages, processes, venue } = campaign;
  return {
    name,
    summary,
    languages,
    ...ofProcess(processes[0]),
    ...(venue ? { city: placeText(venue.city), zone: venue.zone } : { city: '', zone }),
  };
}

/** A campaign follows one; there is none only in a database that was laid out by hand. */
function ofProcess(process: CampaignDto['processes'][number] | undefined) {
  if (!process) return { processName: '', forum: '', rule: USUAL_RULE, decisionRule: '' };
  const { name: processName, forum, rule, decisionRule } = process;
  return { processName, forum, rule, decisionRule };
}

/** Where it is negotiated; nowhere without a city. @param before as it was kept */
function venueOf({ city: shown, zone }: CampaignFields, before: CampaignDto['venue']): CampaignDto['venue'] {
  const city = cityToKeep(shown, before?.city ?? '');
  return city === '' ? null : { city, zone };
}

/** What differs from what was there when the form was opened. */
export function toChange(
  to: CampaignFields,
  from: CampaignFields,
  { venue }: Pick<CampaignDto, 'venue'>,
): ChangeCampaignRequest {
  const differs = (...names: (keyof CampaignFields)[]) =>
    names.some((name) => JSON.stringify(to[name]) !== JSON.stringify(from[name]));
  const process = {
    ...(differs('processName') ? { name: to.processName.trim() } : {}),
    ...(differs('forum') ? { forum: to.forum.trim() } : {}),
    ...(differs('rule') ? { rule: to.rule } : {}),
    ...(differs('decisionRule') ? { decisionRule: to.decisionRule.trim() } : {}),
  };
  return {
    ...(differs('name') ? { name: to.name.trim() } : {}),
    ...(differs('summary') ? { summary: to.summary.trim() } : {}),
    ...(differs('languages') ? { languages: [...to.languages] } : {}),
    ...(differs('city', 'zone') ? { venue: venueOf(to, venue) } : {}),
    ...(Object.keys(process).length > 0 ? { process } : {}),
  };
}
