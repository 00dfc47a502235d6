/** @file `sample`: a fictional casebook to look around in. */
import { mkdir } from 'node:fs/promises';
import { assertOnThisMachine } from '../../../core/casebook/folder/place.ts';
import { createSampleCasebook } from '../../../core/sample/create-sample-casebook.ts';
import { directPorts } from '../../direct-ports.ts';
import { type Command, CommandRefused, readArguments } from '../command.ts';
import { readNewPassphrase } from '../passphrase.ts';
import { typedPath } from '../typed-path.ts';

export const sample: Command = {
  usage: 'sample FOLDER',
  summary: 'Makes a casebook of invented cases in the folder and prints where it is.',
  async run(args) {
    const { positionals } = readArguments(args, ['FOLDER']);
    process.stderr.write(
      'The people and events of the sample are invented. Its administrator is Imogen Marsh, with the passphrase you gave.\n',
    );
    const folder = typedPath(positionals[0] ?? '');
    assertOnThisMachine(folder);
    const passphrase = await readNewPassphrase('Passphrase for the sample, at least 15 characters: ');
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    } catch {
      throw new CommandRefused(`${folder} cannot be made. Choose another folder`);
    }
    const casebook = await createSampleCasebook(folder, passphrase, directPorts());
    process.stdout.write(`${casebook}\n`);
    return 0;
  },
};
