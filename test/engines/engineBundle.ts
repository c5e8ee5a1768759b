import { join } from 'node:path';
import { build } from 'esbuild';
import { engineBundle } from '../../docs/build/engineBundle.ts';
import { root } from '../docs/subpaths.ts';

/** The text of the one module for engines, made as the package's build makes it. */
export async function engineBundleText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, engineBundle.source)],
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'neutral' },
    ...{ mainFields: ['module', 'main'], write: false, logLevel: 'silent', absWorkingDir: root },
  });
  return outputFiles[0]?.text ?? '';
}

/** The same as a script that puts what it exports under a global name, for engines without modules. */
export function asScript(text: string, name: string): string {
  const exported = /export\{([^}]*)\};?\s*$/.exec(text);
  if (exported === null) throw new Error('the module ends with no list of exports');
  const names = (exported[1] as string).split(',').map((own) => own.split(' as '));
  const members = names.map(([local = '', outer = local]) => `${outer}:${local}`);
  return `${text.slice(0, exported.index)};globalThis.${name}={${members.join(',')}};`;
}
