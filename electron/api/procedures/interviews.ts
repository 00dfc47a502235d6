/** @file Procedures of interviews, of question sets, of what is put to the respondent, and of credibility. */
import { openInterview, restrictInterview } from '../../core/interviews/access-list.ts';
import { listCredibility, openWorksheet, recordCredibility, takeBackWorksheet } from '../../core/interviews/credibility/credibility.ts';
import { amendInterview, planInterview, takeBackInterview } from '../../core/interviews/plan-interview.ts';
import { listAdverseFacts, putFact, takeBackPut } from '../../core/interviews/putting/adverse-facts.ts';
import { listInterviews } from '../../core/interviews/read-interviews.ts';
import { endInterview, recordNotHeld, startInterview, stepBack } from '../../core/interviews/run-interview.ts';
import { listQuestionSets, retireQuestionSet, saveQuestionSet } from '../../core/interviews/sets/question-sets.ts';
import { settleConditions } from '../../core/interviews/settle-conditions.ts';
import { addAddendum, addNote, correctNote, withdrawNote } from '../../core/interviews/words/notes.ts';
import {
  addQuestions,
  markQuestion,
  offerQuestions,
  putBackQuestion,
  rewordQuestion,
  takeBackQuestion,
} from '../../core/interviews/words/questions.ts';
import { saveStatement, signStatement, takeBackStatement } from '../../core/interviews/words/statements.ts';
import { os } from '../implementer.ts';

const plans = os.interviews;
export const interviewsProcedures = {
  list: plans.list.handler(({ input, context }) => listInterviews(context.application.session(), input)),
  plan: plans.plan.handler(({ input, context }) => planInterview(context.application.session(), input)),
  amend: plans.amend.handler(({ input, context }) => amendInterview(context.application.session(), input)),
  settle: plans.settle.handler(({ input, context }) => settleConditions(context.application.session(), input)),
  start: plans.start.handler(({ input, context }) => startInterview(context.application.session(), input)),
  end: plans.end.handler(({ input, context }) => endInterview(context.application.session(), input)),
  recordNotHeld: plans.recordNotHeld.handler(({ input, context }) => recordNotHeld(context.application.session(), input)),
  stepBack: plans.stepBack.handler(({ input, context }) => stepBack(context.application.session(), input)),
  takeBack: plans.takeBack.handler(({ input, context }) => takeBackInterview(context.application.session(), input)),
  restrict: plans.restrict.handler(({ input, context }) => restrictInterview(context.application.session(), input)),
  openToEverybody: plans.openToEverybody.handler(({ input, context }) => openInterview(context.application.session(), input)),
};

const words = os.interviewWords;
export const interviewWordsProcedures = {
  offered: words.offered.handler(({ input, context }) => offerQuestions(context.application.session(), input)),
  addQuestions: words.addQuestions.handler(({ input, context }) => addQuestions(context.application.session(), input)),
  rewordQuestion: words.rewordQuestion.handler(({ input, context }) => rewordQuestion(context.application.session(), input)),
  markQuestion: words.markQuestion.handler(({ input, context }) => markQuestion(context.application.session(), input)),
  takeBackQuestion: words.takeBackQuestion.handler(({ input, context }) => takeBackQuestion(context.application.session(), input)),
  putBackQuestion: words.putBackQuestion.handler(({ input, context }) => putBackQuestion(context.application.session(), input)),
  addNote: words.addNote.handler(({ input, context }) => addNote(context.application.session(), input)),
  correctNote: words.correctNote.handler(({ input, context }) => correctNote(context.application.session(), input)),
  withdrawNote: words.withdrawNote.handler(({ input, context }) => withdrawNote(context.application.session(), input)),
  addAddendum: words.addAddendum.handler(({ input, context }) => addAddendum(context.application.session(), input)),
  saveStatement: words.saveStatement.handler(({ input, context }) => saveStatement(context.application.session(), input)),
  signStatement: words.signStatement.handler(({ input, context }) => signStatement(context.application.session(), input)),
  takeBackStatement: words.takeBackStatement.handler(({ input, context }) => takeBackStatement(context.application.session(), input)),
};

export const questionSetsProcedures = {
  list: os.questionSets.list.handler(({ context }) => listQuestionSets(context.application.session())),
  save: os.questionSets.save.handler(({ input, context }) => saveQuestionSet(context.application.session(), input)),
  retire: os.questionSets.retire.handler(({ input, context }) => retireQuestionSet(context.application.session(), input)),
};

export const adverseFactsProcedures = {
  list: os.adverseFacts.list.handler(({ input, context }) => listAdverseFacts(context.application.session(), input)),
  put: os.adverseFacts.put.handler(({ input, context }) => putFact(context.application.session(), input)),
  takeBack: os.adverseFacts.takeBack.handler(({ input, context }) => takeBackPut(context.application.session(), input)),
};

export const credibilityProcedures = {
  list: os.credibility.list.handler(({ input, context }) => listCredibility(context.application.session(), input)),
  open: os.credibility.open.handler(({ input, context }) => openWorksheet(context.application.session(), input)),
  record: os.credibility.record.handler(({ input, context }) => recordCredibility(context.application.session(), input)),
  takeBack: os.credibility.takeBack.handler(({ input, context }) => takeBackWorksheet(context.application.session(), input)),
};
