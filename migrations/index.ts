import { Baseline1000000000001 } from './1000000000001-baseline.js';
import { IdentityKeys1795929720000 } from './1795929720000-identity-keys.js';
import { Parties1795929721000 } from './1795929721000-parties.js';
import { TaskNotices1795930223000 } from './1795930223000-task-notices.js';
import { MeantAndUndone1795932486551 } from './1795932486551-meant-and-undone.js';
import { OrganisationVersions1795934300000 } from './1795934300000-organisation-versions.js';
import { TextReviews1795935339000 } from './1795935339000-text-reviews.js';
import { ScheduleChanges1795941508000 } from './1795941508000-schedule-changes.js';
import { CoreFromWithin1795943290000 } from './1795943290000-core-from-within.js';
import { DueDigests1795943364000 } from './1795943364000-due-digests.js';
import { BoundsOfMail1795943488000 } from './1795943488000-bounds-of-mail.js';
import { RefusedAddresses1795943813000 } from './1795943813000-refused-addresses.js';
import { HandoverRead1795944297000 } from './1795944297000-handover-read.js';
import { KnownDevices1795945302000 } from './1795945302000-known-devices.js';
import { SecondPerson1795946400000 } from './1795946400000-second-person.js';
import { EarlierAdmitters1795947600000 } from './1795947600000-earlier-admitters.js';
import { Removal1795954140000 } from './1795954140000-removal.js';
import { TaskClosers1795954200000 } from './1795954200000-task-closers.js';
import { CampaignSettings1795955280000 } from './1795955280000-campaign-settings.js';
import { RemovalOfPlans1795955460000 } from './1795955460000-removal-of-plans.js';
import { AccountLinks1795955892000 } from './1795955892000-account-links.js';
import { VotesAndAmendments1795956028000 } from './1795956028000-votes-and-amendments.js';
import { Rooms1795956200000 } from './1795956200000-rooms.js';
import { Corrections1795956720000 } from './1795956720000-corrections.js';
import { TreatyOnScreens1795957752000 } from './1795957752000-treaty-on-screens.js';
import { Delegates1795958100000 } from './1795958100000-delegates.js';
import { RemovedIntentions1795958217000 } from './1795958217000-removed-intentions.js';
import { RemovedAmendments1795958515000 } from './1795958515000-removed-amendments.js';
import { SavedViews1795958653000 } from './1795958653000-saved-views.js';
import { CampaignEnd1795959876000 } from './1795959876000-campaign-end.js';
import { RestoredPositions1795960200000 } from './1795960200000-restored-positions.js';
import { Directory1795960300000 } from './1795960300000-directory.js';
import { TaskComments1795960400000 } from './1795960400000-task-comments.js';
import { TaskSeries1795960410000 } from './1795960410000-task-series.js';
import { Archives1795960600000 } from './1795960600000-archives.js';
import { Backups1795960800000 } from './1795960800000-backups.js';
import { PrivateRows1795960810000 } from './1795960810000-private-rows.js';
import { LaterParties1795960820000 } from './1795960820000-later-parties.js';
import { NarrowedRecords1795961600000 } from './1795961600000-narrowed-records.js';
import { StatementChanges1795960890000 } from './1795960890000-statement-changes.js';
import { ArchiveLife1795961100000 } from './1795961100000-archive-life.js';
import { ImportedAt1795961700000 } from './1795961700000-imported-at.js';
import { OwnDelegations1795962100000 } from './1795962100000-own-delegations.js';
import { FirstRecords1795962400000 } from './1795962400000-first-records.js';
import { MergedRecords1795962700000 } from './1795962700000-merged-records.js';
import { RemovedTreaty1795962795000 } from './1795962795000-removed-treaty.js';
import { CoordinatorsInvited1795962799000 } from './1795962799000-coordinators-invited.js';
import { DismissedDuplicates1795996000000 } from './1795996000000-dismissed-duplicates.js';
import { UnseenRests1795999000000 } from './1795999000000-unseen-rests.js';
import { ConfirmedLater1796000000000 } from './1796000000000-confirmed-later.js';
import { InvitationLanguages1796002000000 } from './1796002000000-invitation-languages.js';
import { ReturningParties1797000000000 } from './1797000000000-returning-parties.js';
import { VotersOfVotes1797002000000 } from './1797002000000-voters-of-votes.js';
import { NewsOfCorrections1797004000000 } from './1797004000000-news-of-corrections.js';
import { MailTestAddress1797004500000 } from './1797004500000-mail-test-address.js';
import { Rewordings1798000000000 } from './1798000000000-rewordings.js';
import { RemovalsOnScreens1797005000000 } from './1797005000000-removals-on-screens.js';
import { ImporterKnowsStates1798003000000 } from './1798003000000-importer-knows-states.js';
import { NewsOfAmendments1798004000000 } from './1798004000000-news-of-amendments.js';
import { ForgottenAnswers1798005000000 } from './1798005000000-forgotten-answers.js';
import { VenueClocks1798005010000 } from './1798005010000-venue-clocks.js';
import { StatesBeforeVotes1798005020000 } from './1798005020000-states-before-votes.js';
import { TasksHandedBack1798005030000 } from './1798005030000-tasks-handed-back.js';
import { SeriesHandedBack1798005040000 } from './1798005040000-series-handed-back.js';
import { SeveralPseudonyms1798005193340 } from './1798005193340-several-pseudonyms.js';
import { NotesOfFiles1798005286411 } from './1798005286411-notes-of-files.js';
import { LeadsNobody1798006000000 } from './1798006000000-leads-nobody.js';
import { Turns1798006230000 } from './1798006230000-turns.js';
import { TasksGivenBack1798006260000 } from './1798006260000-tasks-given-back.js';
import { RemovedArticles1798006300417 } from './1798006300417-removed-articles.js';
import { Letters1798230410105 } from './1798230410105-letters.js';
import { Accreditations1798231500217 } from './1798231500217-accreditations.js';
import { Publications1798233830100 } from './1798233830100-publications.js';
import { Representatives1798235430411 } from './1798235430411-representatives.js';
import { Calendars1798235900000 } from './1798235900000-calendars.js';
import { Signing1798240500301 } from './1798240500301-signing.js';
import { SignatoryImports1798240600417 } from './1798240600417-signatory-imports.js';
import { SignersWithhold1798242001500 } from './1798242001500-signers-withhold.js';
import { ListsOfCoordinators1798250000100 } from './1798250000100-lists-of-coordinators.js';
import { PublicLetters1798300410101 } from './1798300410101-public-letters.js';
import { LettersInCalendars1798300510411 } from './1798300510411-letters-in-calendars.js';
import { LinesOfHeads1798300900000 } from './1798300900000-lines-of-heads.js';
import { SpeakingSlots1798301100100 } from './1798301100100-speaking-slots.js';
import { Mailings1798302100100 } from './1798302100100-mailings.js';
import { TiersOfHeads1798301200100 } from './1798301200100-tiers-of-heads.js';
import { ClosingTimesStated1798302300101 } from './1798302300101-closing-times-stated.js';
import { TurnsOfLetters1798302300102 } from './1798302300102-turns-of-letters.js';
import { NamesThatLeft1798302500100 } from './1798302500100-names-that-left.js';
import { PartsOfLetters1798302300103 } from './1798302300103-parts-of-letters.js';

/** In order of application. Listed by name, so that the same list serves the build, the tests and production. */
export const migrations = [
  Baseline1000000000001,
  IdentityKeys1795929720000,
  Parties1795929721000,
  TaskNotices1795930223000,
  MeantAndUndone1795932486551,
  OrganisationVersions1795934300000,
  TextReviews1795935339000,
  ScheduleChanges1795941508000,
  CoreFromWithin1795943290000,
  DueDigests1795943364000,
  BoundsOfMail1795943488000,
  RefusedAddresses1795943813000,
  HandoverRead1795944297000,
  KnownDevices1795945302000,
  SecondPerson1795946400000,
  EarlierAdmitters1795947600000,
  Removal1795954140000,
  TaskClosers1795954200000,
  CampaignSettings1795955280000,
  RemovalOfPlans1795955460000,
  AccountLinks1795955892000,
  VotesAndAmendments1795956028000,
  Rooms1795956200000,
  Corrections1795956720000,
  TreatyOnScreens1795957752000,
  Delegates1795958100000,
  RemovedIntentions1795958217000,
  RemovedAmendments1795958515000,
  SavedViews1795958653000,
  CampaignEnd1795959876000,
  RestoredPositions1795960200000,
  Directory1795960300000,
  TaskComments1795960400000,
  TaskSeries1795960410000,
  Archives1795960600000,
  Backups1795960800000,
  PrivateRows1795960810000,
  LaterParties1795960820000,
  StatementChanges1795960890000,
  ArchiveLife1795961100000,
  NarrowedRecords1795961600000,
  ImportedAt1795961700000,
  OwnDelegations1795962100000,
  FirstRecords1795962400000,
  MergedRecords1795962700000,
  RemovedTreaty1795962795000,
  CoordinatorsInvited1795962799000,
  DismissedDuplicates1795996000000,
  UnseenRests1795999000000,
  ConfirmedLater1796000000000,
  InvitationLanguages1796002000000,
  ReturningParties1797000000000,
  VotersOfVotes1797002000000,
  NewsOfCorrections1797004000000,
  MailTestAddress1797004500000,
  RemovalsOnScreens1797005000000,
  Rewordings1798000000000,
  ImporterKnowsStates1798003000000,
  NewsOfAmendments1798004000000,
  ForgottenAnswers1798005000000,
  VenueClocks1798005010000,
  StatesBeforeVotes1798005020000,
  TasksHandedBack1798005030000,
  SeriesHandedBack1798005040000,
  SeveralPseudonyms1798005193340,
  NotesOfFiles1798005286411,
  LeadsNobody1798006000000,
  Turns1798006230000,
  TasksGivenBack1798006260000,
  RemovedArticles1798006300417,
  Letters1798230410105,
  Accreditations1798231500217,
  Publications1798233830100,
  Representatives1798235430411,
  Calendars1798235900000,
  Signing1798240500301,
  SignatoryImports1798240600417,
  SignersWithhold1798242001500,
  ListsOfCoordinators1798250000100,
  PublicLetters1798300410101,
  LettersInCalendars1798300510411,
  LinesOfHeads1798300900000,
  SpeakingSlots1798301100100,
  TiersOfHeads1798301200100,
  Mailings1798302100100,
  ClosingTimesStated1798302300101,
  TurnsOfLetters1798302300102,
  PartsOfLetters1798302300103,
  NamesThatLeft1798302500100,
];
