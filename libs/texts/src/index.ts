export * from './document.js';
export { MAX_DOCUMENT_BYTES, MAX_TEXT_LENGTH } from './read-document.js';
export * from './in-thread.js';
export { WORD_OPERATIONS, type WordOperation } from './word-diff.js';
