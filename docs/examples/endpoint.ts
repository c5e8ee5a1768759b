// GET /kpis?by=channel&every=week: the figures of a desk as JSON. The handler is one of node:http; Express and Fastify
// (by `@fastify/middie`) take it as it is: app.get('/kpis', kpiEndpoint(loadDesk)).
import type { IncomingMessage, ServerResponse } from 'node:http';
import { csat, type Dataset, firstResponseTime, isSupportKpisError, report, resolutionTime } from 'support-kpis';

const kpis = {
  csat: csat.with({ scale: { min: 1, max: 5 } }),
  firstResponseTime: firstResponseTime.with({ statistic: 'median' }),
  resolutionTime: resolutionTime.with({ statistic: 'median' }),
};

type Desk = Required<Pick<Dataset, 'tickets' | 'surveys'>>;

export function kpiEndpoint(loadDesk: () => Promise<Desk>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const [status, body] = await answer(asked, loadDesk);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  };
}

async function answer(asked: URLSearchParams, loadDesk: () => Promise<Desk>): Promise<[number, object]> {
  const every = asked.get('every');
  const by = asked.get('by');
  try {
    const settings = {
      ...(by === null ? {} : { by }),
      // What is not a unit of time is refused by the report, with a message for whoever asked.
      ...(every === null ? {} : { every: every as 'week', timeZone: asked.get('timeZone') ?? 'UTC' }),
    };
    return [200, report(await loadDesk(), kpis, settings)];
  } catch (error) {
    if (!isSupportKpisError(error)) throw error;
    return [400, { code: error.code, message: error.message }];
  }
}
