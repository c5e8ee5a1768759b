import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideSnippets, textOf } from './documents.ts';
import { placeOf } from './snippet.ts';
import { manifest, root, subpaths } from './subpaths.ts';

/** Commands that everybody has who has Node. */
const everywhere = ['cd', 'cat', 'mkdir', 'node'];
const npm = ['ci', 'install', 'test'];

/** The commands of a shell snippet, one per line or joined by `&&` and `|`. */
function commandsOf(code: string): string[] {
  return code
    .replaceAll(/\\\n\s*/g, ' ')
    .split(/\n|&&|\|/)
    .map((command) => command.trim())
    .filter((command) => command !== '' && !command.startsWith('#'));
}

/** Whether the repository has what the command names: an npm script, a program of the package, a file. */
function isKnown(command: string): boolean {
  const [program = '', first = '', second = ''] = command.split(/\s+/);
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
