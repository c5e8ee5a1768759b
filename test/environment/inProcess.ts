import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** A program as one text without imports of its own: its modules are bundled, those of Node are not. */
export function bundled(script: string, format: 'esm' | 'cjs' = 'esm'): string {
  const stdin = { contents: script, resolveDir: root, loader: 'ts' as const };
  const options = { bundle: true, write: false, target: 'es2022', logLevel: 'silent' } as const;
  const { outputFiles } = buildSync({ stdin, format, platform: format === 'esm' ? 'node' : 'neutral', ...options });
  return outputFiles[0]?.text ?? '';
}

/** Runs a program in a process of its own. */
export function runIn(program: string, given: { readonly flags?: string[]; readonly TZ?: string } = {}): Outcome {
  const { flags = [], TZ } = given;
  const env = TZ === undefined ? process.env : { ...process.env, TZ };
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, '--input-type=module'], {
    ...{ input: program, env, encoding: 'utf8', maxBuffer: 2 ** 28, cwd: root },
  });
  return { out: stdout, err: stderr, code: status };
}
