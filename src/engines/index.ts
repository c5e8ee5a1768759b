export { type BigQueryAggregate, type BigQueryState, bigQueryAggregate } from './bigQueryAggregate.ts';
export { type CombineFn, combineFn } from './combineFn.ts';
export { type DatabendAggregate, type DatabendState, databendAggregate } from './databendAggregate.ts';
export { type RisingWaveAggregate, risingWaveAggregate } from './risingWaveAggregate.ts';
export { type SqlAggregate, sqlAggregate } from './sqlAggregate.ts';
