/** @file The invented district's own wording of the clauses its cases charge. Written for the sample; no board ever adopted it. */

/** By the last step of a clause's label path. Clauses that are not named here stay in the catalogue's restatement. */
export const districtWording: Record<string, string> = {
  '2': 'Wherever the District offers or supports a tool for writing to students and their families, staff choose that tool.',
  '5': 'Staff keep their electronic communication from getting in the way of teaching, of work, or of the services that support students.',
  '6': 'Staff show or pass on nothing from a student’s record by electronic means: no student work, no picture, no name, and nothing else by which a student can be told from others, unless policy 5:130 lets them.',
  '9': 'Own devices and social media serve personal ends outside working time only, at moments and in places where neither the job nor the school day suffers.',
  '12': 'Whoever breaks this policy can expect corrective action, which may begin with a ban on own devices and social media at school and may end with dismissal, and may have to make good what the breach cost the District.',
};
