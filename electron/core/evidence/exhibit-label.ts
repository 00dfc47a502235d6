/** @file What an exhibit is called. */

/** What a court calls it: "Ex. 3". */
export const exhibitLabel = (number: number): string => `Ex. ${number}`;
