import { studentTestWords } from '#shared/domain/speech/nature.ts';

/** Says, while it is typed, that a test for what students say was written down; what an employee says is asked about otherwise. */
export function StudentTestNote({ text }: { text: string }) {
  const words = studentTestWords(text);
  if (words.length === 0) return null;
  return (
    <p className="speech-warning" role="status">
      {words.map((one) => `“${one}”`).join(', ')} belongs to the test for what students say (Tinker v. Des Moines). What an employee says is
      asked about with the questions of this worksheet. As a description of an effect it may stay.
    </p>
  );
}
