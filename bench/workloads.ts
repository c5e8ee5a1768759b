import { deskWorkloads } from './deskWorkloads.ts';
import { objects, typedArrays } from './w1BusinessTime.ts';
import { distribution } from './w2Summary.ts';
import { goodRows, isoTexts, someBad } from './w7Parse.ts';
import { readNdjson } from './w8Read.ts';
import { buildSketch, countDistinct, mergeSketches } from './w9Sketches.ts';
import type { Workload } from './workload.ts';

/** All workloads, in the order of the table. */
export const workloads: readonly Workload[] = [
  ...[typedArrays, objects, distribution],
  ...deskWorkloads.slice(0, 4),
  ...[goodRows, someBad, isoTexts, readNdjson],
  ...[buildSketch, mergeSketches, countDistinct],
  ...deskWorkloads.slice(4),
];
