import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { PeopleInMatterContext } from '../../ui/display/people-in-matter.ts';
import { useDraft } from '../../ui/form/use-draft.ts';
import { ChoicesContext } from './choices-at-hand.ts';
import { contentOf, emptyLine, peopleToMention } from './line-draft.ts';
import { LineForm } from './line-form.tsx';
import { LogList } from './log-list.tsx';
import { ProcessLogButton } from './process-log-button.tsx';
import { TaskSection } from './tasks/task-section.tsx';
import { useAddLine, useChoices } from './use-line.ts';
import '../../ui/workspace/case-parts.css';
import './log.css';

type LogTabProps = { workspace: Workspace; paper: (model: DocumentModel) => ReactNode; deadlines: ReactNode };

/** What is to be done by when, what was done, and a box to write the next line in. `paper` shows a document as it will print; `deadlines` is what runs by a rule. */
export function LogTab({ workspace, paper, deadlines }: LogTabProps) {
  const { id: caseId, number } = workspace.summary;
  const choices = useChoices(caseId);
  const draft = useDraft(`log-line:${caseId}`, emptyLine);
  const add = useAddLine(() => number, draft.clear);
  return (
    <ChoicesContext value={choices}>
      <PeopleInMatterContext value={peopleToMention(choices.people)}>
        <div className="stack log-tab">
          {deadlines}
          <TaskSection caseId={caseId} />
          <section className="panel stack" aria-labelledby="add-line-heading">
            <div className="case-section-head">
              <h3 id="add-line-heading">Add a line</h3>
              <span className="quiet small">
                <Kbd>L</Kbd> does it from any screen
              </span>
            </div>
            <LineForm
              label="New line of the log"
              submit="Add line"
              draft={draft}
              choices={choices}
              isBusy={add.isPending}
              error={add.error}
              onRecord={() => add.mutate({ caseId, isPrivileged: draft.value.isPrivileged, ...contentOf(draft.value, choices) })}
            />
          </section>
          <section className="stack" aria-labelledby="lines-heading">
            <div className="case-section-head">
              <h3 id="lines-heading">What was done</h3>
              <ProcessLogButton caseId={caseId} paper={paper} />
            </div>
            <LogList caseId={caseId} />
          </section>
        </div>
      </PeopleInMatterContext>
    </ChoicesContext>
  );
}
