/** @file The sample casebook of `npm start -- --sample`. */
import { createSampleCasebook } from '../core/sample/create-sample-casebook.ts';
import { directPorts } from './direct-ports.ts';

/** No secret: the unlock screen of a sample shows it. */
const SAMPLE_PASSPHRASE = 'a sample for looking around';

/** Makes the sample in an empty folder and gives the casebook's folder. */
export function createThrowawaySample(folder: string): Promise<string> {
  return createSampleCasebook(folder, SAMPLE_PASSPHRASE, directPorts(), { isPassphraseShown: true });
}
