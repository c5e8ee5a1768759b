import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runCommand } from '../../src/cli/runCommand.ts';

const targets = {
  csat: { better: 'higher', threshold: 0.7, target: 0.8, stretch: 0.9 },
  firstResponseTime: { better: 'lower', threshold: '6h', target: '4h', stretch: '1h' },
  slaAttainment: { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 },
  reopenRate: { better: 'lower', threshold: 0.12, target: 0.1, stretch: 0.05 },
};

/** The page of the seeded sample, as `support-kpis demo --html` writes it, held against some targets. */
export async function samplePage(tickets = 2000): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'support-kpis-page-'));
  try {
    const path = join(folder, 'targets.json');
    writeFileSync(path, JSON.stringify(targets));
    let [out, err] = ['', ''];
    const code = await runCommand(['demo', '--tickets', String(tickets), '--html', '-', '--targets', path], {
      stdin: Readable.from([]),
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env: {},
    });
    if (code !== 0) throw new Error(err);
    return out;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
