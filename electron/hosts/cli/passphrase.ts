/** @file Where a passphrase comes from: the environment or a hidden prompt, never an argument, which other programs can read. */
import { CommandRefused } from './command.ts';

const VARIABLE = 'DUE_COURSE_PASSPHRASE';

/** The passphrase of a casebook. @throws CommandRefused where there is neither the variable nor a terminal to ask at */
export async function readPassphrase(prompt: string): Promise<string> {
  return process.env[VARIABLE] ?? ask(prompt);
}

/** A new passphrase, typed twice where it is typed. @throws CommandRefused as above, or when the two differ */
export async function readNewPassphrase(prompt: string): Promise<string> {
  const given = process.env[VARIABLE];
  if (given !== undefined) return given;
  const typed = await ask(prompt);
  if ((await ask('The same once more: ')) !== typed) throw new CommandRefused('The two passphrases differ. Start the command again');
  return typed;
}

function ask(prompt: string): Promise<string> {
  const { stdin } = process;
  if (!stdin.isTTY) throw new CommandRefused(`Set ${VARIABLE}, or run this command in a terminal and type the passphrase there`);
  process.stderr.write(prompt);
  stdin.setRawMode(true).setEncoding('utf8').resume();
  return new Promise((resolve, reject) => {
    let typed = '';
    const end = () => {
      stdin.off('data', take).setRawMode(false).pause();
      process.stderr.write('\n');
    };
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          end();
          resolve(typed);
          return;
        }
        if (key === '\u0003') {
          end();
          reject(new CommandRefused('Nothing was done'));
          return;
        }
        typed = key === '\u007f' || key === '\b' ? [...typed].slice(0, -1).join('') : typed + key;
      }
    };
    stdin.on('data', take);
  });
}
