/** @file Find anything. */
import { FindAnswer, FindQuestion } from '../domain/find.ts';
import { base } from './base.ts';

export const findContract = {
  anything: base.input(FindQuestion).output(FindAnswer),
};
