/** The one module that holds all that it needs, for engines that take a single file and know no packages. */
export const engineBundle = { name: 'engines/bundle/index', source: 'src/engines/bundle/index.ts' } as const;
