import { ASKS, CAPITAL_ASKS, CYBERCRIME_PROCESS, PROVISIONS } from '#libs/reference';
import { adoption, deadlineFacts, sessionsUntil, textVersionRows } from './campaign-template.js';
import { treatyActionRows, treatyRow } from './treaty-template.js';

export const CAMPAIGN_TEMPLATES = ['un_cybercrime', 'un_cybercrime_signature', 'empty'] as const;
export type CampaignTemplate = (typeof CAMPAIGN_TEMPLATES)[number];

/**
 * The facts of a template: `un_cybercrime` is the negotiation, `un_cybercrime_signature` what capitals do with its
 * outcome until it is in force.
 * @param until calendar date; what begins after it is left out
 */
export function templateFacts(template: CampaignTemplate, until: string | undefined) {
  if (template === 'empty') return NO_FACTS;
  const negotiation = template === 'un_cybercrime';
  const sessions = sessionsUntil(until).filter(
    ({ firstDay }) => negotiation || firstDay > adoption().lastDay,
  );
  const included = new Set<string | null>([null, ...sessions.map((session) => session.key)]);
  const treaty = treatyRow(until);
  return {
    process: negotiation ? NEGOTIATION : AFTER_ADOPTION,
    sessions,
    deadlines: deadlineFacts(until).filter((fact) => included.has(fact.session)),
    provisions: PROVISIONS,
    texts: textVersionRows(until).filter((text) => negotiation || text.key === 'final'),
    asks: negotiation ? ASKS : CAPITAL_ASKS,
    treaty,
    treatyActions: treaty ? treatyActionRows(until) : [],
  };
}

const NO_FACTS = {
  process: undefined,
  sessions: [],
  deadlines: [],
  provisions: [],
  texts: [],
  asks: [],
  treaty: undefined,
  treatyActions: [],
};

const NEGOTIATION = {
  name: `${CYBERCRIME_PROCESS.name}: ${CYBERCRIME_PROCESS.bodyName}`,
  decisionRule: 'Consensus first; when it fails, two thirds of the representatives present and voting',
};

const AFTER_ADOPTION = {
  name: `${CYBERCRIME_PROCESS.name}: signature and ratification`,
  decisionRule:
    'Each state decides for itself; the Conference of the States Parties has its rules of procedure still to agree',
};

export type TemplateFacts = ReturnType<typeof templateFacts>;
