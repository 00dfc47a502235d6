/** @file Procedures of sign-off, exclusions, readings and signatures. */
import { readReadings } from '../../core/review/readings.ts';
import { listReviewers } from '../../core/review/reviewers.ts';
import type { ServiceContext } from '../../core/service-context.ts';
import { excludePerson, liftExclusion } from '../../core/sign-off/exclude.ts';
import { readExclusions } from '../../core/sign-off/exclusions.ts';
import { readSignOffs, signOff, takeBackSignOff } from '../../core/sign-off/sign-off.ts';
import { checkSignatures } from '../../core/signatures/read-signatures.ts';
import { signDocument, takeBackSignature } from '../../core/signatures/sign-document.ts';
import { os } from '../implementer.ts';

/** The list with whoever may come to decide: the reviewers, and the person signed in. */
const exclusionsOf = (session: ServiceContext, caseId: string) =>
  readExclusions(session, {
    caseId,
    deciders: [session.actor.displayName, ...listReviewers(session).map(({ displayName }) => displayName)],
  });

export const signOffProcedures = {
  ofCase: os.signOff.ofCase.handler(({ input, context }) => readSignOffs(context.application.session(), input)),
  give: os.signOff.give.handler(async ({ input, context }) => {
    const session = context.application.session();
    await signOff(session, input);
    return readSignOffs(session, input);
  }),
  takeBack: os.signOff.takeBack.handler(async ({ input, context }) => {
    const session = context.application.session();
    await takeBackSignOff(session, input);
    return readSignOffs(session, input);
  }),
  exclusions: os.signOff.exclusions.handler(({ input, context }) => exclusionsOf(context.application.session(), input.caseId)),
  exclude: os.signOff.exclude.handler(async ({ input, context }) => {
    const session = context.application.session();
    await excludePerson(session, input);
    return exclusionsOf(session, input.caseId);
  }),
  lift: os.signOff.lift.handler(async ({ input, context }) => {
    const session = context.application.session();
    await liftExclusion(session, input);
    return exclusionsOf(session, input.caseId);
  }),
  readings: os.signOff.readings.handler(({ input, context }) => readReadings(context.application.session(), input)),
};

export const signaturesProcedures = {
  ofDocument: os.signatures.ofDocument.handler(({ input, context }) => checkSignatures(context.application.session(), input)),
  sign: os.signatures.sign.handler(async ({ input, context }) => {
    const session = context.application.session();
    await signDocument(session, input);
    return checkSignatures(session, input);
  }),
  takeBack: os.signatures.takeBack.handler(async ({ input, context }) => {
    const session = context.application.session();
    await takeBackSignature(session, input);
    return checkSignatures(session, input);
  }),
};
