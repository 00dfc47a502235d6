/** @file What there is to choose from in the case around a part of the window. */
import { createContext, useContext } from 'react';
import { type Choices, noChoices } from './line-draft.ts';

export const ChoicesContext = createContext<Choices>(noChoices);

/** Those of the case at hand; nothing outside one. */
export const useChoicesAtHand = (): Choices => useContext(ChoicesContext);
