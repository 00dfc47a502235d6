/** @file Policies: the catalogue, the district's versions, the wording of clauses. */
import { adoptVersion } from '../../core/policies/adopt-version.ts';
import { listTemplates, readTemplate } from '../../core/policies/catalogue.ts';
import { findVersionsInForce, listVersions, readVersion } from '../../core/policies/read-versions.ts';
import { recordClauseText } from '../../core/policies/record-clause-text.ts';
import { os } from '../implementer.ts';

export const policiesProcedures = {
  templates: os.policies.templates.handler(({ context }) => listTemplates(context.ports.resourcesFolder)),
  template: os.policies.template.handler(({ input, context }) => readTemplate(context.ports.resourcesFolder, input.key)),
  versions: os.policies.versions.handler(({ context }) => listVersions(context.application.session())),
  version: os.policies.version.handler(({ input, context }) => readVersion(context.application.session(), input.versionId)),
  adopt: os.policies.adopt.handler(({ input, context }) => adoptVersion(context.application.session(), input)),
  recordClauseText: os.policies.recordClauseText.handler(({ input, context }) => recordClauseText(context.application.session(), input)),
  inForce: os.policies.inForce.handler(({ input, context }) => findVersionsInForce(context.application.session(), input)),
};
