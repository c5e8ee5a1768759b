// Runs in the folder that has Apache Beam: node beamPipeline.cjs <kpis.json> <tickets.ndjson>, prints one JSON object.
const { readFileSync } = require('node:fs');
const beam = require('apache-beam');
const { directRunner } = require('apache-beam/runners/direct_runner');
const { requireForSerialization } = require('apache-beam/serialization');
const { combineFn, kpiOf } = require('./engines.cjs');

const [kpis, rows] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const tickets = rows
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

const seen = { created: 0, merged: 0 };
/** Each KPI as a combiner that also counts how often Beam begins and merges parts. */
const combiners = Object.fromEntries(
  JSON.parse(kpis).map(({ id, options }, index) => {
    const own = combineFn(kpiOf(id, options));
    const counting = {
      ...own,
      createAccumulator() {
        seen.created++;
        return own.createAccumulator();
      },
      mergeAccumulators(accumulators) {
        seen.merged++;
        return own.mergeAccumulators(accumulators);
      },
      extractOutput: (accumulator) => JSON.stringify(own.extractOutput(accumulator)),
    };
    return [`kpi${index}`, counting];
  }),
);
const figures = [];
const self = {
  whole: (ticket) => ticket,
  keep: (figure) => void figures.push(figure),
  channelOf: ({ channel }) => String(channel ?? null),
};
requireForSerialization('./beamPipeline.cjs', { ...combiners, ...self });

async function main() {
  await directRunner().run((root) => {
    let grouped = beam.groupBy(self.channelOf, 'channel');
    for (const [name, combine] of Object.entries(combiners)) grouped = grouped.combining(self.whole, combine, name);
    return root.apply(beam.create(tickets)).apply(grouped).map(self.keep);
  });
  const { version } = require('apache-beam/version');
  console.log(JSON.stringify({ version, seen, figures }));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
