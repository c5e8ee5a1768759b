import * as adversarialOrders from './adversarialOrders.bench.ts';
import * as businessTime from './businessTime.bench.ts';
import * as durationSummary from './durationSummary.bench.ts';
import * as parse from './parse.bench.ts';

for (const bench of [businessTime, durationSummary, adversarialOrders, parse]) bench.run();
