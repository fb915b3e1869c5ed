import { expect, it } from '@jest/globals';
import { undos } from '../support/undos.js';

/** What says which act is meant without a version: by what, or why nothing of a colleague's can be taken back by it. */
const OTHERWISE: Record<string, string> = {
  amendmentsOrder: 'names the order that it replaces',
  badgesFree: 'the id of the holding of the badge',
  badgesTake: 'the id of the holding that it takes over, or a seat that nobody holds',
  briefRead: 'only reads',
  campaignLifeHideSteps: 'a list of hints, shown or not',
  correctPositionCorrect: 'the record that the correction made, which is refused once it was taken back',
  correctPositionRestore: 'a record is taken back once, and its id brings back that one',
  delegatePartsRemoveAcquaintance: 'the id of what was said',
  delegatePartsSetAcquaintance: 'the id of what was said, as what it replaces',
  duplicatesDismiss: 'the pair',
  duplicatesTakeBack: 'the id of the dismissal',
  handoverUnmark: "one's own mark, and until when it went",
  installationHealthNoteBackup: 'when the last backup was made: nobody else’s words',
  installationRename: 'the name of the installation has no version yet',
  interactionsUndo: 'the id of the talk that its author just logged',
  invitationsSendAgain: 'the id of the invitation that was withdrawn',
  peopleFilesUndo: 'the id of the file that was taken in',
  positionsRetract: 'the id of the position that was just recorded',
  publicationsShowAgain: 'the id of the publication that was taken off',
  reviewsBegin: 'begins a new one',
  signatoriesDecideMany: 'a version with each line',
  statusTablesUndo: 'the id of the table that was applied',
  tasksChangeMany: 'a version with each task',
  viewsChooseHome: "one's own first screen",
};
/** In the arguments, or in what they are put together from. */
const NAMES_VERSION = /versionTag\(|ifMatch|\bversion\b|\btag\b/;

it('Every undo of the web app names the version that its act left, or the act itself', () => {
  const all = undos();
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map(({ file }) => file)).size).toBeGreaterThan(75);
  const bare = all.filter(({ given }) => !NAMES_VERSION.test(given));
  const unknown = bare.filter(({ call }) => OTHERWISE[call] === undefined);
  expect(unknown.map(({ file, call, given }) => `${file}: ${call}(${given})`)).toEqual([]);
  expect([...new Set(bare.map(({ call }) => call))].toSorted()).toEqual(Object.keys(OTHERWISE));
});
