/** @file Twelve told matters of speech take the path that their answers ask for, each expression by itself. */
import { expect, it } from 'vitest';
import { findSpeechPath } from '#shared/domain/speech/speech-path.ts';
import { speechVignettes } from './speech-vignettes.ts';

const expressions = speechVignettes.flatMap(({ story, isAdministrator, expressions: told }) =>
  told.map((expression) => [`${story} ${expression.words}`, { isAdministrator, ...expression }] as const),
);

it.each(expressions)('%s', (_, { isAdministrator, answers, outputs, next, route, holds }) => {
  const given = answers.map(([questionId, answer], sequence) => ({ questionId, answer, sequence }));
  const path = findSpeechPath({ answers: given, isAdministrator, factors: [], effects: [] });
  const isAnswered = (id: string) => path.steps.some(({ questionId, state }) => questionId === id && state === 'answered');
  const reached = path.next === 'S4' ? (isAnswered('S3c') ? 'S3c' : 'S3n') : null;
  expect({ outputs: path.outputs.map(({ code }) => code), next: path.next, route: reached }).toEqual({ outputs, next, route });
  expect([...new Set(path.holds.map(({ kind }) => kind))].sort()).toEqual([...holds].sort());
});

it('every answer that a vignette gives is one that the path took in its order', () => {
  for (const [, { answers, isAdministrator }] of expressions) {
    const given = answers.map(([questionId, answer], sequence) => ({ questionId, answer, sequence }));
    const path = findSpeechPath({ answers: given, isAdministrator, factors: [], effects: [] });
    const taken = path.steps.filter(({ state }) => state === 'answered').map(({ questionId }) => questionId);
    expect(new Set(taken)).toEqual(new Set(answers.map(([questionId]) => questionId)));
  }
});

it('there are twelve of them', () => {
  expect(speechVignettes).toHaveLength(12);
});
