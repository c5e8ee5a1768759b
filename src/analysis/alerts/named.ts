export type { AlertEvent } from './alertEvent.ts';
export type { AlertReading } from './alertReading.ts';
export type { AlertCondition, AlertPatience, AlertRange, AlertRule } from './alertRule.ts';
export type { AlertFigure, AlertStanding, AlertStatus } from './alertStanding.ts';
export type { AlertState } from './alertState.ts';
export { type AlertEvaluation, evaluateAlerts } from './evaluateAlerts.ts';
export type { EventFigure } from './eventFigures.ts';
export type { IgnoredReason } from './judgeReading.ts';
export type { AlertEventKind } from './stepAlert.ts';
