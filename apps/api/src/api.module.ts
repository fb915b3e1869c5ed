import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { Planner } from '#libs/planning';
import { Database, Jobs, NoticeFeed, SigningKey, Tokens } from '#libs/platform';

import { AccountModule } from './account/account.module.js';
import { AccreditationsModule } from './accreditations/accreditations.module.js';
import { AmendmentsModule } from './amendments/amendments.module.js';
import { ArchivesModule } from './archives/archives.module.js';
import { AsksModule } from './asks/asks.module.js';
import { BriefsModule } from './briefs/briefs.module.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { CountsModule } from './counts/counts.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { DelegatesModule } from './delegates/delegates.module.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DigestsModule } from './digests/digests.module.js';
import { DuplicatesModule } from './dismissed-duplicates/dismissed-duplicates.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { HandoverModule } from './handover/handover.module.js';
import { HomeModule } from './home/home.module.js';
import { Connections } from './http/connections.js';
import { PolicyCheck } from './http/policy-check.js';
import { PolicyGuard } from './http/policy.guard.js';
import { ProblemsFilter } from './http/problems.filter.js';
import { RequestBodyInterceptor } from './http/request-body.interceptor.js';
import { RequestTransactionInterceptor } from './http/request-transaction.interceptor.js';
import { validationPipe } from './http/validation.js';
import { VersionInterceptor } from './http/version.js';
import { ImportsModule } from './imports/imports.module.js';
import { InteractionsModule } from './interactions/interactions.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { LetterListsModule } from './letter-lists/letter-lists.module.js';
import { LeadsModule } from './leads/leads.module.js';
import { LettersModule } from './letters/letters.module.js';
import { LiveModule } from './live/live.module.js';
import { LIVE_CHANNELS } from './live/live.service.js';
import { MailPagesModule } from './mail-pages/mail-pages.module.js';
import { MatrixModule } from './matrix/matrix.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { InstallationModule } from './installation/installation.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import { PositionsModule } from './positions/positions.module.js';
import { ProvisionsModule } from './provisions/provisions.module.js';
import { PublicationsModule } from './publications/publications.module.js';
import { PublicPagesModule } from './public-pages/public-pages.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { RepresentativesModule } from './representatives/representatives.module.js';
import { RoomsModule } from './rooms/rooms.module.js';
import { SearchModule } from './search/search.module.js';
import type { ApiServices } from './services.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { ApiSettings } from './settings.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { SigningModule } from './signing/signing.module.js';
import { SignatoryImportsModule } from './signatory-imports/signatory-imports.module.js';
import { MailingsModule } from './mailings/mailings.module.js';
import { SpeakingModule } from './speaking/speaking.module.js';
import { StatementsModule } from './statements/statements.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TextsModule } from './texts/texts.module.js';
import { ENVIRONMENT, LOG, MAILBOX, STORY } from './tokens.js';
import { TreatyModule } from './treaty/treaty.module.js';
import { ViewsModule } from './views/views.module.js';
import { VotesModule } from './votes/votes.module.js';

/** The features, one module each; `shared` is what a process hands in. */
const features = [
  AccountModule,
  AccreditationsModule,
  AmendmentsModule,
  ArchivesModule,
  AsksModule,
  BriefsModule,
  CalendarsModule,
  CampaignsModule,
  CountsModule,
  DeadlinesModule,
  DelegatesModule,
  DelegationsModule,
  DeliveriesModule,
  DemoModule,
  DigestsModule,
  DuplicatesModule,
  ExportsModule,
  HandoverModule,
  HomeModule,
  ImportsModule,
  InteractionsModule,
  GroupsModule,
  LeadsModule,
  LettersModule,
  RepresentativesModule,
  MailingsModule,
  SpeakingModule,
  LetterListsModule,
  RoomsModule,
  LiveModule,
  MailPagesModule,
  MatrixModule,
  OperationsModule,
  InstallationModule,
  OrganisationsModule,
  PeopleModule,
  PositionsModule,
  ProvisionsModule,
  PublicationsModule,
  PublicPagesModule,
  RemindersModule,
  SearchModule,
  SessionsModule,
  SignInModule,
  SigningModule,
  SignatoryImportsModule,
  StatementsModule,
  TasksModule,
  TextsModule,
  TreatyModule,
  ViewsModule,
  VotesModule,
];

@Module({})
export class ApiModule {
  static with(services: ApiServices): DynamicModule {
    return {
      module: ApiModule,
      imports: [shared(services), DiscoveryModule, ...features],
      providers: pipeline(services),
    };
  }
}

@Module({})
class SharedModule {}

function shared(services: ApiServices): DynamicModule {
  const providers: Provider[] = [
    { provide: Database, useValue: services.database },
    { provide: Jobs, useValue: services.jobs },
    {
      provide: NoticeFeed,
      useFactory: () => new NoticeFeed(services.environment.databaseUrl, LIVE_CHANNELS),
    },
    { provide: Planner, useValue: new Planner(services.jobs) },
    {
      provide: Tokens,
      useValue: new Tokens(services.environment.secret, services.environment.oldSecrets),
    },
    {
      provide: SigningKey,
      useValue: new SigningKey(services.environment.secret, services.environment.oldSecrets),
    },
    { provide: ApiSettings, useValue: new ApiSettings(services.environment) },
    { provide: ENVIRONMENT, useValue: services.environment },
    { provide: LOG, useValue: services.log },
    { provide: MAILBOX, useValue: services.mailbox ?? { list: () => Promise.resolve([]) } },
    { provide: STORY, useValue: services.story ?? { play: () => Promise.resolve() } },
  ];
  return { module: SharedModule, global: true, providers, exports: providers };
}

function pipeline(services: ApiServices): Provider[] {
  return [
    Connections,
    PolicyCheck,
    PolicyGuard,
    { provide: APP_GUARD, useExisting: PolicyGuard },
    { provide: APP_INTERCEPTOR, useClass: RequestBodyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: VersionInterceptor },
    { provide: APP_INTERCEPTOR, useClass: RequestTransactionInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useValue: new ProblemsFilter(services.log) },
  ];
}
