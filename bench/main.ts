import * as adversarialOrders from './adversarialOrders.bench.ts';
import * as businessTime from './businessTime.bench.ts';
import * as durationSummary from './durationSummary.bench.ts';
import * as live from './live.bench.ts';
import * as parse from './parse.bench.ts';
import * as survivalAndRanks from './survivalAndRanks.bench.ts';

for (const bench of [businessTime, durationSummary, adversarialOrders, survivalAndRanks, parse, live]) bench.run();
