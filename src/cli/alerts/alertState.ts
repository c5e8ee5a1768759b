import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { type AlertState, readAlertState } from '../../analysis/alerts/alertState.ts';
import { unusableFile } from '../read/readBytes.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import { fileFault } from '../report/fileFault.ts';

/** How the alerts stood at the last run; nothing yet where there is no file. */
export function loadAlertState(file: string | undefined): AlertState {
  if (file === undefined || !existsSync(file)) return { version: 1, alerts: {} };
  const kept = readJsonFile(file);
  return { version: 1, alerts: fileFault(file, () => readAlertState(kept)) };
}

export function saveAlertState(file: string, state: AlertState): void {
  const text = `${JSON.stringify(state, null, 2)}\n`;
  try {
    // A run that is stopped half-way must not leave half a file.
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch {
    throw unusableFile(file, 'unwritable_file', 'another place', 'a file that can be written');
  }
}
