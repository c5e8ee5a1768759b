// Files that the API of Zendesk gave, page by page, become figures, with what the export does not tell beside them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataQuality, firstResponseTime, reopenRate, report, resolutionTime } from 'support-kpis';
import { fromZendesk } from 'support-kpis/zendesk';

/** A folder with `tickets-1.json`, `tickets-2.json`, `comments-1.json` … as they were downloaded. */
export function zendeskFigures(folder: string) {
  const pagesOf = (name: string) =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${name}-`))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const { dataset, findings } = fromZendesk({ tickets: pagesOf('tickets'), comments: pagesOf('comments') });
  const { kpis } = report(dataset, { firstResponseTime, reopenRate, resolutionTime });
  return {
    firstResponse: kpis.firstResponseTime.result.median,
    resolution: kpis.resolutionTime.result.median,
    reopened: kpis.reopenRate.result.value,
    doubts: [...findings.map(({ code }) => code), ...dataQuality(dataset).findings.map(({ rule }) => rule)],
  };
}
