import { assertReport } from '../analysis/scorecard/scoredReport.ts';
import { isSupportKpisError, SupportKpisError } from '../errors/supportKpisError.ts';
import type { Report } from '../report/reportTypes.ts';

/**
 * Text made of a report. A report may have come from elsewhere and be damaged anywhere below; wherever that stops the
 * work, the answer is the same as for what is no report at all.
 */
export function fromReport(report: Report, name: string, write: () => string): string {
  assertReport(report, `${name}: report`);
  try {
    return write();
  } catch (error) {
    if (isSupportKpisError(error)) throw error;
    const expected = 'what report gives, unchanged';
    throw new SupportKpisError({ code: 'invalid_report', path: `${name}: report`, expected, received: report });
  }
}
