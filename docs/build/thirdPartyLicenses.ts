import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const licenses = new Map<string, string>();

/** Writes the licences of the packages whose code is in the built files, as the bundler found them there. */
export function thirdPartyLicenses(target: string): Plugin {
  return {
    name: 'third-party-licenses',
    setup(build) {
      build.onEnd(({ metafile }) => {
        for (const input of Object.keys(metafile?.inputs ?? {})) {
          const folder = packageFolder(input);
          if (folder !== undefined && !licenses.has(folder)) licenses.set(folder, licenseOf(folder));
        }
        mkdirSync(join(target, '..'), { recursive: true });
        writeFileSync(target, `${[...licenses.values()].sort().join(`\n${'-'.repeat(80)}\n\n`)}`);
      });
    },
  };
}

/** `node_modules/@date-fns/utc` of `node_modules/@date-fns/utc/date/mini.js`; nothing for our own files. */
function packageFolder(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} ${version} is bundled but has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
