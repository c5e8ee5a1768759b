import * as adversarialOrders from './adversarialOrders.bench.ts';
import * as backlogPerDay from './backlogPerDay.bench.ts';
import * as businessTime from './businessTime.bench.ts';
import * as channelByWeek from './channelByWeek.bench.ts';
import * as durationSummary from './durationSummary.bench.ts';
import * as growth from './growth.bench.ts';
import * as live from './live.bench.ts';
import * as memory from './memory.bench.ts';
import * as parse from './parse.bench.ts';
import * as report from './report.bench.ts';
import * as surveysByChannel from './surveysByChannel.bench.ts';
import * as survivalAndRanks from './survivalAndRanks.bench.ts';

for (const bench of [businessTime, durationSummary, adversarialOrders, survivalAndRanks, parse, growth, memory, live])
  bench.run();
for (const bench of [surveysByChannel, channelByWeek, backlogPerDay]) await bench.run();
report.run();
