export * from './deadline-reminders.js';
export * from './digests.js';
export * from './moved-notices.js';
export * from './settings.js';
export * from './subjects.js';
export * from './task-reminders.js';
