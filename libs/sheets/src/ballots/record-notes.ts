import type { BallotChoice } from '#libs/domain';
import type { DelegationNames } from '#libs/reference';
import { listedNames } from './record-names.js';

/** "[Subsequently, the delegation of Fiji advised the Secretariat that it had intended to vote against.]" */
const ADVICE =
  /delegations?\s+of\s+((?:(?!delegations?\s+of)[^.;])+?)\s+(?:(?:later|subsequently)\s+)?(?:(?:advised|informed)\s+(?:the\s+Secretariat\s+)?that\s+(?:it|they)\s+)?had\s+(?:intended|meant|wished)\s+(?:to\s+)?(vote\s+(?:in\s+favou?r|for|against)|abstain|not\s+to\s+(?:participate|vote))/giu;
const ADVICE_IN_BRACKETS = /\[[^\]]*\b(?:advised|informed|informé|inform[óo]|informaron)\b[^\]]*\]/giu;

/** The same in French and Spanish: who, then what was meant. */
const ADVICE_IN_FRENCH =
  /délégations?\s+(?:de\s+la|de\s+l['’]|des|du|de|d['’])\s*((?:(?!délégations?\s)[^.;])+?)\s+(?:a|ont)\s+(?:par\s+la\s+suite\s+|ensuite\s+|ultérieurement\s+)?(?:informé|fait\s+savoir|indiqué)[^.;]*?(?:(?:vou|souhai|comp)(?:l|t)ai(?:t|ent)|entendai(?:t|ent)|avai(?:t|ent)\s+(?:eu\s+)?l['’]intention|avai(?:t|ent)\s+(?:voulu|souhaité)|intention\s+était)\s+(?:de\s+|d['’])?((?:voter\s+)?(?:pour|contre|en\s+faveur)|s['’]abstenir|ne\s+pas\s+(?:participer|prendre\s+part|voter))/giu;
const ADVICE_IN_SPANISH =
  /delegaci(?:ón|ones)\s+de(?:l|\s+la|\s+los|\s+las)?\s+((?:(?!delegaci)[^.;])+?)\s+(?:inform(?:ó|aron)|comunic(?:ó|aron)|indic(?:ó|aron))[^.;]*?(?:(?:tenían?|habían?\s+tenido)\s+(?:la\s+)?intención\s+de|habían?\s+(?:querido|deseado)|(?:quería|deseaba|pensaba)n?|se\s+proponían?|intención\s+era)\s+((?:votar\s+)?(?:(?:a|en)\s+favor|en\s+contra)|abstenerse|no\s+(?:participar|votar))/giu;

export const withoutAdvice = (text: string): string =>
  text.replace(ADVICE_IN_BRACKETS, ' ').replace(/\n[ ]*\*+ ?(?:Subsequently|Later)\b[\s\S]*$/iu, '');

/** What somebody meant, in the three languages of the notes. */
function meantBy(act: string): BallotChoice {
  if (/\b(?:not|no|pas)\b/iu.test(act)) return 'absent';
  if (/abst/iu.test(act)) return 'abstain';
  return /against|contr/iu.test(act) ? 'no' : 'yes';
}

/** By code: what some advised later that they had meant. */
export function meantIn(text: string, known: DelegationNames): Map<string, BallotChoice> {
  const meant = new Map<string, BallotChoice>();
  const inLine = text.replace(/\s+/g, ' ');
  for (const pattern of [ADVICE, ADVICE_IN_FRENCH, ADVICE_IN_SPANISH])
    for (const [, names = '', act = ''] of inLine.matchAll(pattern))
      for (const { code } of listedNames(names.replace(/^the /i, ''), known))
        if (code) meant.set(code, meantBy(act));
  return meant;
}
