import { occupancy } from '../../kpis/efficiency/occupancy.ts';
import { abandonmentRate } from '../../kpis/phone/abandonmentRate.ts';
import { serviceLevel } from '../../kpis/phone/serviceLevel.ts';
import { speedOfAnswer } from '../../kpis/phone/speedOfAnswer.ts';
import { firstContactResolution } from '../../kpis/resolution/firstContactResolution.ts';
import { resolutionTime } from '../../kpis/resolution/resolutionTime.ts';
import { slaAttainment } from '../../kpis/resolution/sla/slaAttainment.ts';
import { touches } from '../../kpis/resolution/touches.ts';
import { agentWaitTime } from '../../kpis/response/agentWaitTime.ts';
import { agentWorkTime } from '../../kpis/response/agentWorkTime.ts';
import { firstResponseTime } from '../../kpis/response/firstResponseTime.ts';
import { onHoldTime } from '../../kpis/response/onHoldTime.ts';
import { requesterWaitTime } from '../../kpis/response/requesterWaitTime.ts';
import { responseTime } from '../../kpis/response/responseTime.ts';
import { csat } from '../../kpis/satisfaction/csat.ts';

/** The KPIs of which the profiles know how other systems define them. */
export const profiledKpis = {
  firstResponseTime,
  responseTime,
  requesterWaitTime,
  agentWaitTime,
  agentWorkTime,
  onHoldTime,
  resolutionTime,
  firstContactResolution,
  touches,
  slaAttainment,
  csat,
  serviceLevel,
  abandonmentRate,
  speedOfAnswer,
  occupancy,
} as const;
