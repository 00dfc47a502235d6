/** @file Every place in the window. Invariant: no address holds a name or anything a person typed; ids and states only. */
import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { Track, WorkspaceTab } from '#shared/domain/cases.ts';
import { LetterKind } from '#shared/domain/documents/kinds.ts';
import { CaseId, ClauseId, IncidentId, VersionId } from '#shared/domain/ids.ts';
import { PeopleAndKeysPage } from '../features/access/people-page.tsx';
import { ActivityPage } from '../features/activity/activity-page.tsx';
import { BackupsPage } from '../features/backup/backups-page.tsx';
import { CasesPage } from '../features/cases/cases-page.tsx';
import { CasesSearch } from '../features/cases/list-address.ts';
import { DeadlinesPage } from '../features/deadlines/page/deadlines-page.tsx';
import { DocumentPaper } from '../features/documents/document-paper.tsx';
import { UnrecordedPage } from '../features/drafts/unrecorded-page.tsx';
import { incidentSteps } from '../features/incident/incident-steps.ts';
import { IncidentPage } from '../features/incident/page/incident-page.tsx';
import { ChooseTrackPage } from '../features/intake/new-matter/choose-track-page.tsx';
import { NotePage } from '../features/intake/new-matter/note-page.tsx';
import { intakeSteps } from '../features/intake/new-matter/steps.ts';
import { StepsPage } from '../features/intake/new-matter/steps-page.tsx';
import { AdoptPage } from '../features/policies/adopt-page.tsx';
import { PoliciesPage } from '../features/policies/policies-page.tsx';
import { TemplatePage } from '../features/policies/template-page.tsx';
import { VersionPage } from '../features/policies/version-page.tsx';
import { WordingPage } from '../features/policies/wording-page.tsx';
import { ReportsPage, ReportsSearch } from '../features/reports/reports-page.tsx';
import { RecordsPage } from '../features/retention/records-page.tsx';
import { CalendarRoom } from '../features/settings/calendar/calendar-room.tsx';
import { ManagersRoom } from '../features/settings/district/managers-room.tsx';
import { NumberingRoom } from '../features/settings/district/numbering-room.tsx';
import { FirstRunGuide } from '../features/settings/guide/first-run-guide.tsx';
import { FirstStepsRoom } from '../features/settings/guide/first-steps-room.tsx';
import { LawRoom } from '../features/settings/law/law-room.tsx';
import { BuildingsRoom } from '../features/settings/lists/buildings-room.tsx';
import { AppearanceRoom } from '../features/settings/own/appearance-room.tsx';
import { ClipboardRoom } from '../features/settings/own/clipboard-room.tsx';
import { LockingRoom } from '../features/settings/own/locking-room.tsx';
import { SettingsLayout } from '../features/settings/settings-layout.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { UnitsRoom } from '../features/settings/units/units-room.tsx';
import { LetterTemplatePage } from '../features/templates/template-page.tsx';
import { TemplatesRoom } from '../features/templates/templates-room.tsx';
import { TodayPage } from '../features/today/today-page.tsx';
import { WorkspacePage } from '../features/workspace/workspace-page.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';

const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});
const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  component: () => <TodayPage guide={<FirstRunGuide />} />,
});

const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: CasesSearch,
  component: function CasesRoute() {
    return <CasesPage search={casesRoute.useSearch()} />;
  },
});
const chooseTrackRoute = createRoute({ getParentRoute: () => rootRoute, path: '/cases/new', component: ChooseTrackPage });
const newMatterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/new/$track',
  params: { parse: ({ track }) => ({ track: Track.parse(track) }), stringify: ({ track }) => ({ track }) },
  validateSearch: z.object({ step: z.enum(intakeSteps).optional().catch(undefined) }),
  errorComponent: NotFoundPage,
  component: function NewMatterRoute() {
    const { track } = newMatterRoute.useParams();
    const { step = 'report' } = newMatterRoute.useSearch();
    return track === 'note' ? <NotePage /> : <StepsPage key={track} track={track} step={step} />;
  },
});
const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  params: { parse: ({ caseId }) => ({ caseId: CaseId.parse(caseId) }), stringify: ({ caseId }) => ({ caseId }) },
  errorComponent: NotFoundPage,
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/cases/$caseId/$tab', params: { caseId: params.caseId, tab: 'overview' } });
  },
});
const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId/$tab',
  params: {
    parse: ({ caseId, tab }) => ({ caseId: CaseId.parse(caseId), tab: WorkspaceTab.parse(tab) }),
    stringify: ({ caseId, tab }) => ({ caseId, tab }),
  },
  errorComponent: NotFoundPage,
  component: function WorkspaceRoute() {
    const { caseId, tab } = workspaceRoute.useParams();
    return <WorkspacePage key={caseId} caseId={caseId} tab={tab} />;
  },
});

const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$incidentId',
  params: {
    parse: ({ incidentId }) => ({ incidentId: IncidentId.parse(incidentId) }),
    stringify: ({ incidentId }) => ({ incidentId }),
  },
  validateSearch: z.object({ step: z.enum(incidentSteps).optional().catch(undefined) }),
  errorComponent: NotFoundPage,
  component: function IncidentRoute() {
    const { incidentId } = incidentRoute.useParams();
    return <IncidentPage key={incidentId} incidentId={incidentId} step={incidentRoute.useSearch().step} />;
  },
});

const deadlinesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/deadlines', component: DeadlinesPage });

const recordsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/records', component: RecordsPage });

const policiesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/policies', component: PoliciesPage });
const templateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/templates/$key',
  component: function TemplateRoute() {
    return <TemplatePage templateKey={templateRoute.useParams().key} />;
  },
});
const adoptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/templates/$key/adopt',
  component: function AdoptRoute() {
    return <AdoptPage templateKey={adoptRoute.useParams().key} />;
  },
});
const versionParams = {
  parse: ({ versionId }: { versionId: string }) => ({ versionId: VersionId.parse(versionId) }),
  stringify: ({ versionId }: { versionId: VersionId }) => ({ versionId }),
};
const versionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/versions/$versionId',
  params: versionParams,
  errorComponent: NotFoundPage,
  component: function VersionRoute() {
    return <VersionPage versionId={versionRoute.useParams().versionId} />;
  },
});
const wordingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/versions/$versionId/wording',
  params: versionParams,
  validateSearch: z.object({ clause: ClauseId.optional().catch(undefined) }),
  errorComponent: NotFoundPage,
  component: function WordingRoute() {
    const { versionId } = wordingRoute.useParams();
    const { clause } = wordingRoute.useSearch();
    return <WordingPage key={`${versionId} ${clause ?? ''}`} versionId={versionId} beginAt={clause ?? null} />;
  },
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: ReportsSearch,
  component: function ReportsRoute() {
    return <ReportsPage search={reportsRoute.useSearch()} paper={(model) => <DocumentPaper model={model} />} />;
  },
});
const letterTemplateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/letter-templates/$kind',
  params: { parse: ({ kind }) => ({ kind: LetterKind.parse(kind) }), stringify: ({ kind }) => ({ kind }) },
  errorComponent: NotFoundPage,
  component: function LetterTemplateRoute() {
    const { kind } = letterTemplateRoute.useParams();
    return <LetterTemplatePage key={kind} kind={kind} paper={(model) => <DocumentPaper model={model} />} />;
  },
});
const activityRoute = createRoute({ getParentRoute: () => rootRoute, path: '/activity', component: ActivityPage });
const settingsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/settings', component: SettingsLayout });
const settingsRooms = [
  createRoute({ getParentRoute: () => settingsRoute, path: '/', component: SettingsPage }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/buildings', component: BuildingsRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/calendar', component: CalendarRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/units', component: UnitsRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/complaint-managers', component: ManagersRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/law', component: LawRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/templates', component: TemplatesRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/numbering', component: NumberingRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/people', component: PeopleAndKeysPage }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/backups', component: BackupsPage }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/locking', component: LockingRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/appearance', component: AppearanceRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/clipboard', component: ClipboardRoom }),
  createRoute({ getParentRoute: () => settingsRoute, path: '/first-steps', component: FirstStepsRoom }),
] as const;

const unrecordedRoute = createRoute({ getParentRoute: () => rootRoute, path: '/unrecorded', component: UnrecordedPage });

const routeTree = rootRoute.addChildren([
  homeRoute,
  todayRoute,
  casesRoute,
  chooseTrackRoute,
  newMatterRoute,
  caseRoute,
  workspaceRoute,
  incidentRoute,
  deadlinesRoute,
  recordsRoute,
  policiesRoute,
  templateRoute,
  adoptRoute,
  versionRoute,
  wordingRoute,
  reportsRoute,
  letterTemplateRoute,
  activityRoute,
  settingsRoute.addChildren(settingsRooms),
  unrecordedRoute,
]);

/** A router for one unlocked stretch: it starts from the address as it stands and remembers nothing of the stretch before. */
export const createWindowRouter = () => createRouter({ routeTree, history: createHashHistory(), scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWindowRouter>;
  }
}
