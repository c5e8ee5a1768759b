import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.ts';
import { guideSnippets, textOf } from './documents.ts';
import { inFolder } from './inFolder.ts';
import { commandsOf, wordsOf } from './shellWords.ts';
import { placeOf } from './snippet.ts';
import { manifest, root, subpaths } from './subpaths.ts';

/** Commands that everybody has who has Node. */
const everywhere = ['cd', 'cat', 'mkdir', 'node'];
const npm = ['ci', 'install', 'test'];

/** Whether the repository has what the command names: an npm script, a program of the package, a file. */
function isKnown(command: string): boolean {
  const [program = '', first = '', second = ''] = wordsOf(command);
  if (program === 'npm') return first === 'run' ? second in manifest.scripts : npm.includes(first);
  if (program === 'npx') return first in manifest.bin;
  if (program === 'node') return !first.startsWith('dist/') || existsSync(join(root, first.replace(/^dist/, 'src')));
  return everywhere.includes(program) || program in manifest.bin;
}

const shell = guideSnippets.filter(({ language }) => language === 'sh');

describe('every command of the guides is there', () => {
  test.for(shell.map((snippet) => [placeOf(snippet), snippet.code] as const))('%s', ([, code]) => {
    expect(commandsOf(code).filter((command) => !isKnown(command))).toEqual([]);
  });

  test('one that is not there is found', () => {
    expect(commandsOf('npm ci && npm run nothing\nsupport-kpis report').map(isKnown)).toEqual([true, false, true]);
  });
});

/** Snippets that only run the package's own program, with the output that stands in the block below them. */
const runnable = guideSnippets.flatMap((snippet, index) => {
  const next = guideSnippets[index + 1];
  const output = next?.language === 'text' && next.file === snippet.file ? next.code : null;
  const own =
    snippet.language === 'sh' && commandsOf(snippet.code).every((command) => /^npx support-kpis /.test(command));
  return own ? [[placeOf(snippet), snippet, output] as const] : [];
});

describe('every command of the guides works, and prints what stands below it', () => {
  test.for(runnable)('%s', async ([, { file, code }, output]) => {
    const files = guideSnippets.filter((own) => own.file === file && own.name !== null);
    const printed: string[] = [];
    const stdout = { write: (text: string) => printed.push(text) };
    await inFolder(files, async () => {
      for (const command of commandsOf(code)) {
        const args = wordsOf(command).slice(2);
        const io = { stdin: Readable.from([]), stdout, stderr: { write: () => true }, env: {} };
        expect(await runCommand(args, io), command).toBe(0);
      }
    });
    expect(printed.join('')).not.toBe('');
    if (output !== null) expect(printed.join('').trimEnd()).toBe(output);
  });

  test('there are some, with and without output', () => {
    expect(runnable.filter(([, , output]) => output !== null).length).toBeGreaterThan(1);
    expect(runnable.filter(([, , output]) => output === null).length).toBeGreaterThan(1);
  });
});

describe('the README', () => {
  test('has a quick start of two commands, the demo and the tests', () => {
    const [start = ''] = shell.filter(({ file }) => file === 'README.md').map(({ code }) => code);
    expect(start.split('\n')).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  });

  test('names every public module and no other', () => {
    const named = [...textOf('README.md').matchAll(/^\| `(support-kpis[^`]*)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...subpaths.keys()].sort());
  });
});
