import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { closeApiDocument } from './close-api-document.js';

const DESCRIPTION = `Demarche is the campaign desk of a civil-society coalition that lobbies delegations while a treaty is
negotiated. Sign in with \`POST /api/auth/sign-in\`; the answer sets a cookie that every other call needs.

- **Times** come in two clocks: the venue's and the reader's, each with its zone's name, beside the UTC instant.
- **Failures** are RFC 9457 problem documents; \`fields\` names what to put right.
- **Signed out**: 401 with the type \`sign_in_revoked\` means that the sign-in was ended on purpose, and what a device keeps
  has to go; with \`not_signed_in\` it merely ran out.
- **Repeats** are safe: send an \`Idempotency-Key\` (or a client-made \`id\`) and a repeat gives the first answer.
- **Changes** to what others may change as well need \`If-Match\` with the ETag you read.
- **Pages** carry \`next\`, the cursor of the following page.
- What you may not see does not exist for you: it is answered with 404 and counted nowhere.`;

export function apiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Demarche')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setContact('Demarche', 'https://demarche.example.org', 'demarche@example.org')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addServer('/')
    .addCookieAuth('demarche_sign_in', { type: 'apiKey', in: 'cookie', name: 'demarche_sign_in' }, 'sign-in')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'MONITOR_TOKEN' }, 'monitor')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withPolicies(
    withParameterDescriptions(
      withTagDescriptions(withoutGuesses(withBareLists(withTypesOfNullables(document)))),
    ),
  );
}

/** A named list takes the description of whoever names it first; that is said there, and is wrong anywhere else. */
function withBareLists(document: OpenAPIObject): OpenAPIObject {
  for (const schema of Object.values(document.components?.schemas ?? {}))
    if ('enum' in schema) delete schema.description;
  return document;
}

/** OpenAPI 3.0 lets `nullable` say something only beside a `type`; a named list has its own, behind the reference. */
function withTypesOfNullables(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, DescribedSchema>;
  for (const { properties } of Object.values(schemas))
    for (const property of Object.values(properties ?? {})) {
      const [named] = property.allOf ?? [];
      if (property.nullable && !property.type && named)
        property.type = schemas[named.$ref.replace('#/components/schemas/', '')]?.type ?? 'object';
    }
  return document;
}

interface DescribedSchema {
  type?: string;
  nullable?: boolean;
  allOf?: { $ref: string }[];
  properties?: Record<string, DescribedSchema>;
}

/** The compiler's plugin guesses a status for each method; only what a route says of itself has a description. */
function withoutGuesses(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const { responses } of Object.values(path as Record<string, DescribedAnswers>)) {
      for (const [status, answer] of Object.entries(responses ?? {})) {
        if (status.startsWith('2') && answer.description === '') delete responses?.[status];
      }
    }
  }
  return document;
}

interface DescribedAnswers {
  responses?: Record<string, { description?: string }>;
}

/** Path parameters mean the same wherever they stand, so they are described once. */
function withParameterDescriptions(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { parameters?: DescribedParameter[] }>)) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in !== 'path' || parameter.description) continue;
        parameter.description =
          parameter.name === 'code' ? CODE : `Id of the ${parameter.name.replace(/Id$/, '')}`;
        parameter.example ??= parameter.name === 'code' ? 'FJI' : '018f7e2a-0000-7000-8000-000000000001';
      }
    }
  }
  return document;
}

const CODE = 'ISO 3166-1 alpha-3 code of the delegation';

interface DescribedParameter {
  name: string;
  in: string;
  description?: string;
  example?: unknown;
}

interface DescribedOperation {
  summary?: string;
  description?: string;
  security?: unknown[];
  'x-for'?: string;
}

/** Each operation says for whom it is; one that needs no cookie says so instead of leaving it open. */
function withPolicies(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, DescribedOperation>)) {
      const about = operation.description ?? `${operation.summary ?? ''}.`;
      operation.description = `${about}\n\nFor ${operation['x-for'] ?? 'nobody'}.`;
      operation.security ??= [];
    }
  }
  return document;
}

/** Key order is part of the committed file, so that a difference shows only what changed. */
function withTagDescriptions(document: OpenAPIObject): OpenAPIObject {
  const names = new Set<string>();
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { tags?: string[] }>)) {
      for (const tag of operation.tags ?? []) names.add(tag);
    }
  }
  document.tags = [...names].sort().map((name) => ({ name, description: descriptionOf(name) }));
  return document;
}

/** @throws Error where a new noun of the field is not described below */
function descriptionOf(tag: string): string {
  const description = TAGS[tag];
  if (description === undefined) throw new Error(`TAGS says nothing of "${tag}"`);
  return description;
}

const TAGS: Record<string, string> = {
  accreditations:
    'Which organisations are admitted to a session, since when, and what was heard of it; notes each at a tier of its own',
  account: "One's own account: password, address, what is stored, closing it",
  amendments: 'Proposals to change the text, and who sponsors them',
  asks: 'What the coalition asks, and the provisions it is about',
  briefs: 'All on one delegation at once',
  campaigns: 'Campaigns and who sits in them',
  counts: 'Can an ask be won, and whom to see next',
  deadlines: 'Deadlines in two clocks',
  delegates: 'People of delegations: who they are, how to reach them, who knows them',
  delegations: 'Delegations, groups, posts and delegates',
  deliveries: 'Who will be mailed what and when, and who was',
  demo: "The demo's clock and mail",
  digests: 'The weekly digest',
  exports: 'Positions as a sheet',
  groups: 'Blocs and own groups of delegations, from when to when each belongs',
  handover: 'What changed since a moment',
  imports: 'Sheets of positions that people bring: checked, applied and undone as a whole',
  interactions: 'Meetings and other contacts with delegations',
  leads: 'Who of the coalition leads the talks with a delegation',
  live: 'What has changed, told to open screens',
  mailings:
    'Mail to the missions of delegations: where they are written to, what each is written, and what became of it',
  matrix: 'All delegations on all asks',
  mail: 'Plain pages that mails link to',
  operations: 'Health and metrics',
  letters: 'Joint letters: their texts, their steps, and who signs them',
  organisations: 'Organisations of the coalition, its coalitions, duplicates and merging',
  positions: 'Where delegations stand on asks',
  provisions: 'Articles and paragraphs of the treaty',
  public: 'What campaigns published for everybody, without an account; a snapshot',
  publications:
    'What a campaign publishes, with the consent of a second person, and what strangers report about it',
  reminders: 'Rules that say when to remind whom',
  representatives:
    'Whom organisations send to a session, read by their own organisation and coordinators, and who holds the badges of a meeting',
  rooms: 'Who is in the room: members that vote, observers, parties that are no states',
  search: 'Whatever has the words that were typed',
  sessions: 'Sessions of negotiation, their meetings, and moving them',
  'sign-in': "Signing in and out, one's own settings, invitations",
  speaking:
    'Time to speak in a session: requested, granted, given; how it is shared, and who would speak twice',
  statements: "Blocs' statements, each recorded once for many delegations",
  tasks: 'Follow-ups',
  texts: 'Drafts of the treaty: loading, renumbering, comparing',
  treaty: 'Signature, ratification and entry into force',
  views: 'Lists as one wants them, by name, and the screen that opens first',
  votes: 'Real votes, what had been expected of them, and how good the forecasts are',
};

export function serveApiDocument(app: NestExpressApplication): void {
  closeApiDocument(app);
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Demarche API',
    swaggerOptions: { persistAuthorization: false },
  });
}
