import { kpiFiles } from './kpiFiles.ts';
import { catalogueSource, namedSource } from './sources.ts';

/** A file made from the sources. */
export interface GeneratedFile {
  /** Path below the repository's root. */
  readonly path: string;
  readonly content: string;
}

/** All files that are made from the sources, as they should be now. */
export function generated(): GeneratedFile[] {
  const files = kpiFiles();
  return [
    { path: 'src/kpis/named.ts', content: namedSource(files) },
    { path: 'src/kpis/catalogue.ts', content: catalogueSource(files) },
  ];
}
