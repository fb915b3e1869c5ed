import { keyOf, type DecisionRule, type RoomKind } from '#libs/domain';
import type { NewCampaignRequest } from '../../kernel/api/client.js';
import type { Language } from '../../kernel/i18n/index.js';
import { toRequest as roomRequest, type Line } from '../../ui/campaign/room/room-lines.js';

export const TEMPLATES = ['empty', 'un_cybercrime', 'un_cybercrime_signature'] as const;
export type Template = (typeof TEMPLATES)[number];

/** What the form asks of whoever opens a campaign; texts as they were typed. */
export interface OpenFields {
  name: string;
  /** Empty: as it follows from the name. */
  slug: string;
  summary: string;
  template: Template;
  processName: string;
  forum: string;
  rule: DecisionRule;
  /** Who votes: all member states, or those of a list. */
  room: RoomKind;
  lines: Line[];
  hasSession: boolean;
  sessionName: string;
  firstDay: string;
  lastDay: string;
  city: string;
  zone: string;
  /** In the order in which they were chosen. */
  languages: readonly Language[];
  who: 'me' | 'other';
  organisation: string;
  email: string;
  person: string;
  personZone: string;
}

export const slugOf = ({ slug, name }: Pick<OpenFields, 'slug' | 'name'>): string =>
  slug.trim() || keyOf(name);

/** What is sent of it. Whatever a part that is not shown holds stays out. */
export function toRequest(fields: OpenFields): NewCampaignRequest {
  const { name, summary, template, languages } = fields;
  const city = fields.city.trim();
  const organisation = fields.organisation.trim();
  return {
    ...{ name: name.trim(), slug: slugOf(fields), template, languages: [...languages] },
    ...(summary.trim() ? { summary: summary.trim() } : {}),
    ...(template === 'empty' ? { process: processOf(fields) } : {}),
    ...(fields.room === 'list' ? { room: roomRequest({ kind: 'list', lines: fields.lines }) } : {}),
    ...(city ? { venue: { city, zone: fields.zone } } : {}),
    ...(fields.who === 'me'
      ? { me: { organisation } }
      : {
          coordinator: {
            ...{ organisation, email: fields.email.trim(), name: fields.person.trim() },
            zone: fields.personZone,
          },
        }),
  };
}

function processOf(fields: OpenFields): NonNullable<NewCampaignRequest['process']> {
  const { rule, hasSession, firstDay, lastDay, zone } = fields;
  const [name, forum] = [fields.processName.trim(), fields.forum.trim()];
  const session = { name: fields.sessionName.trim(), city: fields.city.trim(), zone, firstDay, lastDay };
  return {
    rule,
    ...(name ? { name } : {}),
    ...(forum ? { forum } : {}),
    ...(hasSession ? { session } : {}),
  };
}
