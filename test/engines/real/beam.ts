import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineKpis } from '../deskRows.ts';
import { inOneProcess, outputOf, type Place, type Shown } from './place.ts';

const VERSION = '2.49.0';
/** It is large, so it stays for the next time. */
const folder = join(tmpdir(), `apache-beam-${VERSION}`);

interface Printed {
  readonly version: { readonly version?: string };
  readonly seen: { readonly created: number; readonly merged: number };
  readonly figures: readonly Readonly<Record<string, string>>[];
}

/** Apache Beam's SDK for TypeScript on its direct runner: tickets grouped by channel, all KPIs combined at once. */
export function beam(place: Place): Shown {
  const isInstalled = existsSync(join(folder, 'node_modules/apache-beam'));
  if (!isInstalled && !place.mayInstall) return { absent: `apache-beam ${VERSION} is not in ${folder}` };
  if (!isInstalled) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    try {
      outputOf('npm', ['install', `apache-beam@${VERSION}`, '--no-audit', '--no-fund', '--ignore-scripts'], {
        cwd: folder,
      });
    } catch {
      return { absent: `apache-beam ${VERSION} cannot be installed` };
    }
  }
  copyFileSync(place.module, join(folder, 'engines.cjs'));
  copyFileSync(join(import.meta.dirname, 'beamPipeline.cjs'), join(folder, 'beamPipeline.cjs'));
  const kpis = join(place.path, 'kpis.json');
  writeFileSync(kpis, JSON.stringify(engineKpis.map(({ id, options }) => ({ id, options }))));
  const printed = outputOf('node', ['beamPipeline.cjs', kpis, place.rows], { cwd: folder });
  const { seen, figures } = JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '') as Printed;
  const differing = figures.filter((figure) => {
    const own = place.tickets.filter(({ channel }) => String(channel ?? null) === figure['channel']);
    return inOneProcess(own).some((text, index) => figure[`kpi${index}`] !== text);
  });
  return {
    version: `Apache Beam TypeScript SDK ${VERSION}, direct runner`,
    seen: [
      `${place.tickets.length} tickets, ${engineKpis.length} KPIs in ${figures.length} groups`,
      `${seen.created} accumulators begun, ${seen.merged} merges of accumulators`,
    ],
    same: figures.length > 1 && differing.length === 0,
  };
}
