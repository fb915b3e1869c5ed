export { NoPeople, type PeopleFile, type PersonRecord } from './person-record.js';
export { readPeopleCsv } from './read-people-csv.js';
export { readVcards } from './read-vcards.js';
export { writePeopleCsv, writeVcards, type ExportedPerson } from './write-people.js';
