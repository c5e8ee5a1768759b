import { sampleRecords } from '../../src/cli/sample/sampleRecords.ts';

/** A made-up desk as an export might look, for visitors who have none at hand. */
export function playgroundSample(): string {
  const header = ['Ticket ID', 'Created at', 'Status', 'Channel', 'Priority', 'First reply', 'Solved at', 'Reopens'];
  const fields = ['id', 'createdAt', 'status', 'channel', 'priority', 'firstRespondedAt', 'solvedAt', 'reopens'];
  const lines = [header.join(',')];
  for (const { file, row } of sampleRecords({ tickets: 1500, seed: 7, from: '2026-01-05', weeks: 12 })) {
    if (file === 'tickets') lines.push(fields.map((field) => row[field] ?? '').join(','));
  }
  return `${lines.join('\n')}\n`;
}
