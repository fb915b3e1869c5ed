export * from './deadline-notices.js';
export * from './deadline-reminders.js';
export * from './digests.js';
export * from './overdue-tasks.js';
export * from './settings.js';
export * from './subjects.js';
export * from './task-notices.js';
export * from './task-reminders.js';
