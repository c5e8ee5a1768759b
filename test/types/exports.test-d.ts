import { fromJira, type JiraOptions } from '../../src/adapters/jira/index.ts';
import { fromZammad } from '../../src/adapters/zammad/index.ts';
import { firstResponseTime } from '../../src/kpis/response/firstResponseTime.ts';
import { csat } from '../../src/kpis/satisfaction/csat.ts';
import { report } from '../../src/report/report.ts';
import { type ColumnMapping, guessMapping, mapRecords } from '../../src/schema/index.ts';

const mapping: ColumnMapping = { columns: { id: 'Nummer' }, constants: { channel: 'email', reopens: 0 } };
const { records } = mapRecords('tickets', [], mapping, { maxBadShare: 0.1 });
firstResponseTime(records);
mapRecords('tickets', [], guessMapping(['id']).mapping);
// @ts-expect-error a mapping needs its columns
mapRecords('tickets', [], { values: {} });
// @ts-expect-error no such collection
mapRecords('ticket', [], mapping);
// @ts-expect-error surveys are no tickets
firstResponseTime(mapRecords('surveys', [], mapping).records);

report(fromJira({ issues: [] }).dataset, { csat, firstResponseTime });
report(fromZammad({ tickets: [] }).dataset, { firstResponseTime });
// @ts-expect-error Zammad asks for no ratings
report(fromZammad({ tickets: [] }).dataset, { csat });
// @ts-expect-error no such collection
fromZammad({ ticket: [] });
// @ts-expect-error no such status
const options: JiraOptions = { statuses: { Offen: 'opened' } };
fromJira({ issues: [] }, options);
