import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { WantedServiceLevel } from './staffingChecks.ts';

/** What a number of agents must reach; all that are given hold together. */
export interface StaffingTargets {
  /** Answered within a time ÷ all contacts: `{ share: 0.8, within: seconds(20) }`. */
  readonly serviceLevel?: WantedServiceLevel;
  /** The mean wait of those who are answered is no longer than this (milliseconds). */
  readonly speedOfAnswer?: number;
  /** No larger share gives up; needs `patience`. */
  readonly abandonment?: number;
  /** Agents are busy for no more than this share of their time. */
  readonly maxOccupancy?: number;
}

/** A queue that agents serve, and what it must reach. */
export interface QueueTargets extends StaffingTargets {
  /** Mean handle time, wrap-up included (milliseconds); with `concurrency` that of one contact beside others. */
  readonly handleTime: number;
  /** How long callers wait on average before they give up (milliseconds): Erlang A. Default: for ever, Erlang C. */
  readonly patience?: number;
  /** How many contacts an agent handles at once, such as chats. Default: 1. */
  readonly concurrency?: number;
  /** The share of paid time that agents are not there for contacts. Default: 0. */
  readonly shrinkage?: number;
}

/** Refuses targets that ask for nothing, or for what cannot be known. */
export function assertTargets(targets: QueueTargets, name: string): void {
  const { serviceLevel, speedOfAnswer, abandonment, maxOccupancy, patience } = targets;
  if ([serviceLevel, speedOfAnswer, abandonment, maxOccupancy].every((target) => target === undefined)) {
    throw missing(
      `${name}: options.serviceLevel`,
      'a target: serviceLevel, speedOfAnswer, abandonment or maxOccupancy',
    );
  }
  if (abandonment !== undefined && patience === undefined) {
    throw missing(`${name}: options.patience`, 'how long callers wait, for a target of abandonment');
  }
}

function missing(path: string, expected: string): SupportKpisError {
  return new SupportKpisError({ code: 'missing_option', path, expected, received: undefined });
}
