import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generated } from './generated.ts';

const root = join(import.meta.dirname, '../..');
const files = await generated();

for (const { path, content } of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
// Pages of KPIs that are gone.
const paths = new Set(files.map(({ path }) => path));
for (const page of readdirSync(join(root, 'docs/kpis'))) {
  if (!paths.has(`docs/kpis/${page}`)) rmSync(join(root, 'docs/kpis', page));
}
