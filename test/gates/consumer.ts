import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../docs/subpaths.ts';

/** Runs a command in a folder and gives what it prints; throws when it fails. */
export function run(folder: string, command: string, ...given: string[]): string {
  return execFileSync(command, given, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

export function write(folder: string, path: string, content: string | object): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

/**
 * A program of somebody else that has installed the packed package. What the package depends on comes from this
 * repository's own `node_modules`, so that nothing is fetched, and a dependency too many cannot be found.
 */
export function consumer(folder: string, packed: string, type: 'module' | 'commonjs', others: readonly string[]): void {
  const links = others.map((name) => [name, `file:${join(root, 'node_modules', name)}`]);
  write(folder, 'package.json', {
    ...{ name: 'consumer', private: true, type },
    dependencies: { 'support-kpis': `file:${packed}`, ...Object.fromEntries(links) },
  });
  run(folder, 'npm', 'install', '--offline', '--ignore-scripts', '--no-package-lock', '--loglevel=error');
}
