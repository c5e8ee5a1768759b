import { bankLogOf } from './bankCalls.ts';
import { bankFigures } from './bankFigures.ts';
import { bankGroups } from './bankGroups.ts';
import { bankQueues } from './bankQueues.ts';
import { bankWaits } from './bankWaits.ts';
import { describeLog } from './describeLog.ts';
import { once, readText } from './realLogs.ts';

const january = once(() => bankLogOf(readText('bank_calls_1999_01', 'calls.tsv.gz')));

describeLog('bank_calls_1999_01', 'the telephone calls of a bank in January 1999', (reproduce) => {
  bankFigures(reproduce, january);
  bankWaits(reproduce, january);
  bankGroups(reproduce, january, '1999-01-04');
  bankQueues(reproduce, january);
});
