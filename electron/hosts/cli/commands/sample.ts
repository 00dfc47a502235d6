/** @file `sample`: a fictional casebook to look around in. */
import { createSampleCasebook } from '../../../core/sample/create-sample-casebook.ts';
import { directPorts, typedPath } from '../casebook-session.ts';
import { type Command, readArguments } from '../command.ts';
import { readNewPassphrase } from '../passphrase.ts';

export const sample: Command = {
  usage: 'sample FOLDER',
  summary: 'Makes a casebook of invented cases in the folder and prints where it is.',
  async run(args) {
    const { positionals } = readArguments(args, ['FOLDER']);
    const passphrase = await readNewPassphrase('Passphrase for the sample, at least 15 characters: ');
    const casebook = await createSampleCasebook(typedPath(positionals[0] ?? ''), passphrase, directPorts());
    process.stdout.write(`${casebook}\n`);
    return 0;
  },
};
