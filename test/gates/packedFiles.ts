import { subpaths } from '../docs/subpaths.ts';

/** `dist/time/index` of each module that package.json names. */
const built = [...subpaths.values()].map((path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, ''));

/** What the package is made of. Every file belongs to one of these kinds, and every kind has files. */
const kinds: Readonly<Record<string, (path: string) => boolean>> = {
  'the papers': (path) => ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'].includes(path),
  'licences of bundled packages': (path) => path === 'dist/THIRD_PARTY_LICENSES.txt',
  'modules, one for each source file': (path) => /^dist\/(?!cli\/).*\.js$/.test(path),
  'CommonJS modules': (path) => built.some((own) => path === `${own}.cjs`),
  'CommonJS, shared': (path) => /^dist\/chunk-[A-Z0-9]{8}\.cjs$/.test(path),
  'types of modules': (path) => built.some((own) => path === `${own}.d.ts`),
  'types of CommonJS modules': (path) => built.some((own) => path === `${own}.d.cts`),
  'types, shared': (path) => /^dist\/\w+-[\w-]{8}\.d\.c?ts$/.test(path),
  'the command': (path) => path === 'dist/cli/main.js',
};

const exactly: Readonly<Record<string, number>> = {
  'the papers': 4,
  'licences of bundled packages': 1,
  'CommonJS modules': built.length,
  'types of modules': built.length,
  'types of CommonJS modules': built.length,
  'the command': 1,
};

/** What is wrong with the list of files that the package would be published with. */
export function packedFaults(files: readonly string[]): string[] {
  const faults = files.flatMap((path) => {
    const own = Object.keys(kinds).filter((kind) => kinds[kind]?.(path));
    return own.length === 1 ? [] : [`${path} is ${own.length === 0 ? 'unexpected' : own.join(' and ')}`];
  });
  for (const [kind, belongs] of Object.entries(kinds)) {
    const count = files.filter(belongs).length;
    const most = exactly[kind] ?? count;
    if (count === 0 || count !== most) faults.push(`${kind}: ${count} files instead of ${exactly[kind] ?? 'some'}`);
  }
  return faults;
}
