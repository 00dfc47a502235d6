/** @file Every table of `cases.db`, put together from the row types of the slices. */
import type { AfterDecisionTables } from '../after-decision/after-decision-rows.ts';
import type { AllegationsTables } from '../allegations/allegations-rows.ts';
import type { BackupTables } from '../backup/backup-rows.ts';
import type { CaseLinksTables } from '../case-links/case-links-rows.ts';
import type { CasebookTables } from '../casebook/casebook-rows.ts';
import type { CasesTables } from '../cases/cases-rows.ts';
import type { CaseListTables } from '../cases/list-rows.ts';
import type { ClosingTables } from '../closing/closing-rows.ts';
import type { ComparatorsTables } from '../comparators/comparators-rows.ts';
import type { CorrectiveActionTables } from '../corrective-action/corrective-action-rows.ts';
import type { LevelRecordsTables } from '../corrective-action/records/level-rows.ts';
import type { DeadlinesTables } from '../deadlines/deadlines-rows.ts';
import type { DistrictTables } from '../district/district-rows.ts';
import type { DocumentsTables } from '../documents/documents-rows.ts';
import type { LetterTables } from '../documents/letters/letter-rows.ts';
import type { PacketTables } from '../documents/packets/packet-rows.ts';
import type { RedactionTables } from '../documents/redaction/redaction-rows.ts';
import type { SignedCopyTables } from '../documents/signed/signed-rows.ts';
import type { TemplateTables } from '../documents/templates/template-rows.ts';
import type { DraftsTables } from '../drafts/drafts-rows.ts';
import type { EmploymentTables } from '../employment/employment-rows.ts';
import type { EvidenceTables } from '../evidence/evidence-rows.ts';
import type { FactsTables } from '../facts/facts-rows.ts';
import type { FindingsTables } from '../findings/findings-rows.ts';
import type { HoldsTables } from '../holds/holds-rows.ts';
import type { IncidentsTables } from '../incidents/incidents-rows.ts';
import type { IntakeTables } from '../intake/intake-rows.ts';
import type { InterimMeasuresTables } from '../interim-measures/interim-measures-rows.ts';
import type { InterviewsTables } from '../interviews/interviews-rows.ts';
import type { LawTables } from '../law/law-rows.ts';
import type { LogTables } from '../log/log-rows.ts';
import type { LossesTables } from '../losses/losses-rows.ts';
import type { PeopleTables } from '../people/people-rows.ts';
import type { PoliciesTables } from '../policies/policies-rows.ts';
import type { PriorRecordTables } from '../prior-record/prior-record-rows.ts';
import type { ReleaseTables } from '../release/release-rows.ts';
import type { RemovalTables } from '../removal/removal-rows.ts';
import type { RetentionTables } from '../retention/retention-rows.ts';
import type { ReviewTables } from '../review/review-rows.ts';
import type { SearchTables } from '../search/search-rows.ts';
import type { SignOffTables } from '../sign-off/sign-off-rows.ts';
import type { SignaturesTables } from '../signatures/signatures-rows.ts';
import type { SpeechTables } from '../speech/speech-rows.ts';
import type { TasksTables } from '../tasks/tasks-rows.ts';
import type { TodayTables } from '../today/today-rows.ts';
import type { SchemaTables } from './schema-check.ts';

type MatterTables = PoliciesTables & IncidentsTables & IntakeTables & PeopleTables & CasesTables & AllegationsTables;
type ChainTables = EvidenceTables &
  CaseLinksTables &
  SpeechTables &
  HoldsTables &
  LawTables &
  FactsTables &
  InterviewsTables &
  FindingsTables &
  ComparatorsTables &
  CorrectiveActionTables &
  DocumentsTables &
  PacketTables &
  RedactionTables &
  SignedCopyTables &
  RemovalTables;
type WordTables = SignOffTables & SignaturesTables;
type LetterAndTemplateTables = LetterTables & TemplateTables;
type MeasureTables = EmploymentTables & LevelRecordsTables & LossesTables;
type AfterTables = InterimMeasuresTables & PriorRecordTables & AfterDecisionTables & ClosingTables;
type DayTables = DistrictTables & LogTables & TasksTables & TodayTables & DeadlinesTables;

export type Tables = SchemaTables &
  CasebookTables &
  BackupTables &
  DraftsTables &
  MatterTables &
  ChainTables &
  MeasureTables &
  LetterAndTemplateTables &
  ReviewTables &
  WordTables &
  DayTables &
  AfterTables &
  CaseListTables &
  ReleaseTables &
  RetentionTables &
  SearchTables;
