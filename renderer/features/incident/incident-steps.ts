/** @file What stands open on the page of an incident, as the address names it. */
export const incidentSteps = ['open-case', 'link', 'split', 'merge'] as const;
export type IncidentStep = (typeof incidentSteps)[number];
