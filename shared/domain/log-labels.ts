/** @file What people read for the values of the log, of tasks and of Today. */
import type { AboutKind, LogHow } from './log.ts';
import type { DueState, TaskState, TaskStepKind } from './tasks.ts';

export const logHowLabels: Record<LogHow, string> = {
  call: 'Call',
  meeting: 'Meeting',
  'e-mail': 'E-mail',
  letter: 'Letter',
  message: 'Message',
  visit: 'Visit',
  note: 'Note',
  other: 'Another way',
};

export const aboutKindLabels: Record<AboutKind, string> = {
  allegation: 'Allegation',
  exhibit: 'Exhibit',
  person: 'Person',
  task: 'Task',
  document: 'Document',
  hold: 'Hold',
  'corrective-action': 'Corrective action',
  'interim-measure': 'Interim measure',
};

export const taskStateLabels: Record<TaskState, string> = { open: 'Open', done: 'Done', dropped: 'Dropped' };

export const taskStepLabels: Record<TaskStepKind, string> = {
  moved: 'Moved',
  'handed-over': 'Handed over',
  done: 'Marked as done',
  dropped: 'Dropped',
  reopened: 'Reopened',
};

export const dueStateLabels: Record<DueState, string> = { overdue: 'Overdue', today: 'Due today', soon: 'Due soon', later: 'Later' };
