import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from './generated.ts';

const root = join(import.meta.dirname, '../..');

for (const { path, content } of generated()) writeFileSync(join(root, path), content);
spawnSync('npx', ['biome', 'format', '--write', 'src/kpis'], { cwd: root, stdio: 'inherit' });
