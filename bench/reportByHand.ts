import { summaryByHand } from './byHand.ts';
import type { Desk } from './desk.ts';

const CHUNK = 2048;

/** 25 figures of a report in the order of `reportKpis`; distributions by their mean, median and 90th percentile. */
export function reportByHand({ tickets, interactions, surveys }: Desk, asOf: number): number[] {
  const { length } = tickets;
  const created = new Float64Array(CHUNK);
  const replied = new Float64Array(CHUNK);
  const solvedAt = new Float64Array(CHUNK);
  const firstSolved = new Float64Array(CHUNK);
  const isSolved = new Uint8Array(CHUNK);
  const replies = new Uint8Array(CHUNK);
  const contacts = new Uint8Array(CHUNK);
  const flags = new Uint8Array(CHUNK);
  const channels = new Uint8Array(CHUNK);
  const firstReplies = new Float64Array(length);
  const resolutions = new Float64Array(length);
  const firstResolutions = new Float64Array(length);
  const contactCounts = new Float64Array(length);
  const turns = new Float64Array(interactions.length);
  const ages = new Float64Array(length);
  let [replyCount, resolved, turnCount, waiting] = [0, 0, 0, 0];
  let [answered, solvedCount, oneReply, noFollowUp, repliedSolved, reopened] = [0, 0, 0, 0, 0, 0];
  const touches = [0, 0, 0, 0];
  let [escalated, transferred, automated, social, openly, email, moved] = [0, 0, 0, 0, 0, 0, 0];
  const byChannel = new Map<string, number>();
  const channelNames: string[] = [];
  const channelCounts = new Uint32Array(64);
  const agents = new Map<string, number>();
  let message = 0;
  for (let from = 0; from < length; from += CHUNK) {
    const size = Math.min(CHUNK, length - from);
    for (let place = 0; place < size; place++) {
      const ticket = tickets[from + place] as Desk['tickets'][number];
      const {
        id,
        createdAt,
        status,
        channel,
        firstRespondedAt,
        solvedAt: solving,
        reopens,
        history,
        resolvedBy,
      } = ticket;
      created[place] = createdAt as number;
      replied[place] = (firstRespondedAt ?? Number.NaN) as number;
      const end = (solving ?? Number.NaN) as number;
      solvedAt[place] = end;
      firstSolved[place] = end;
      const done = status === 'solved' || status === 'closed' ? 1 : 0;
      isSolved[place] = done;
      let code = channelNames.indexOf(channel);
      if (code < 0) code = channelNames.push(channel) - 1;
      channels[place] = code;
      if (history) {
        for (const event of history) {
          if (event.kind === 'escalation') escalated++;
          else if (event.kind === 'assignment' || event.kind === 'team') transferred++;
          else if (event.kind === 'channel') moved++;
        }
        firstSolved[place] = history[0]?.at as number;
      }
      if ((reopens ?? 0) > 0) reopened++;
      if (resolvedBy === 'automation') automated++;
      let [count, sides, side, flag, start] = [0, 0, -1, 0, -1];
      for (; message < interactions.length; message++) {
        const { ticketId, at, author, visibility, kind } = interactions[message] as Desk['interactions'][number];
        if (ticketId !== id) break;
        if (kind !== 'message') continue;
        if (visibility === 'private') flag |= 2;
        const { role } = author;
        if (role === 'customer') {
          if (!((at as number) > end)) sides += side === 0 ? 0 : 1;
          side = 0;
          if (count > 0) flag |= 1;
          if (start < 0) start = at as number;
        } else if (role === 'agent' && visibility === 'public') {
          if (!((at as number) > end)) sides += side === 1 ? 0 : 1;
          side = 1;
          count++;
          if (start >= 0) turns[turnCount++] = (at as number) - start;
          start = -1;
        }
      }
      replies[place] = count;
      contacts[place] = sides;
      flags[place] = flag | ((reopens ?? 0) > 0 ? 4 : 0);
      if (done === 1) agents.set(ticket.agentId as string, (agents.get(ticket.agentId as string) ?? 0) + 1);
    }
    for (let place = 0; place < size; place++) {
      const wait = (replied[place] as number) - (created[place] as number);
      if (wait >= 0) firstReplies[replyCount++] = wait;
    }
    for (let place = 0; place < size; place++) answered += (replied[place] as number) >= 0 ? 1 : 0;
    for (let place = 0; place < size; place++) {
      if (isSolved[place] === 0) continue;
      resolutions[resolved] = (solvedAt[place] as number) - (created[place] as number);
      firstResolutions[resolved] = (firstSolved[place] as number) - (created[place] as number);
      contactCounts[resolved++] = contacts[place] as number;
    }
    for (let place = 0; place < size; place++) solvedCount += isSolved[place] as number;
    for (let place = 0; place < size; place++) {
      if (isSolved[place] === 0) continue;
      const count = replies[place] as number;
      (touches[count < 3 ? count : 3] as number) += 1;
      if (count === 1 && ((flags[place] as number) & 4) === 0) oneReply++;
      if (count === 0) continue;
      repliedSolved++;
      if (((flags[place] as number) & 1) === 0) noFollowUp++;
    }
    for (let place = 0; place < size; place++) (channelCounts[channels[place] as number] as number) += 1;
    const [socialCode, emailCode] = [channelNames.indexOf('social'), channelNames.indexOf('email')];
    for (let place = 0; place < size; place++) {
      if (channels[place] === socialCode && isSolved[place] === 1 && (replies[place] as number) > 0) {
        social++;
        if (((flags[place] as number) & 2) === 0) openly++;
      }
      if (channels[place] === emailCode) email++;
    }
    for (let place = 0; place < size; place++) {
      const start = created[place] as number;
      if (start > asOf) continue;
      if (isSolved[place] === 0 || (solvedAt[place] as number) > asOf) ages[waiting++] = asOf - start;
    }
  }
  for (const [code, name] of channelNames.entries()) byChannel.set(name, channelCounts[code] as number);
  const three = (column: Float64Array, count: number): number[] => {
    const { mean, quantiles } = summaryByHand(column.subarray(0, count));
    return [mean, quantiles[0] as number, quantiles[2] as number];
  };
  return [
    ...three(firstReplies, replyCount),
    ...three(turns, turnCount),
    answered / length,
    transferred,
    ...three(resolutions, resolved),
    ...three(firstResolutions, resolved),
    solvedCount / length,
    oneReply / solvedCount,
    noFollowUp / repliedSolved,
    touches[1] as number,
    ...three(contactCounts, resolved),
    reopened / solvedCount,
    escalated / length,
    transferred / length,
    automated / solvedCount,
    length,
    byChannel.get('chat') ?? 0,
    waiting,
    ...three(ages, waiting),
    solvedCount / agents.size,
    openly / social,
    moved / email,
    ...surveysByHand(surveys),
  ];
}

/** CSAT, NPS, CES and the share that answered; the last answer of a ticket to each kind counts. */
function surveysByHand(surveys: Desk['surveys']): number[] {
  const latest = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const counts = new Uint32Array(3 * 16);
  let answered = 0;
  for (let row = 0; row < surveys.length; row++) {
    const { kind, score, ticketId } = surveys[row] as Desk['surveys'][number];
    if (score === null || score === undefined) continue;
    answered++;
    const code = kind === 'csat' ? 0 : kind === 'nps' ? 1 : 2;
    const own = latest[code] as Map<string, number>;
    const before = own.get(ticketId as string);
    if (before !== undefined) {
      const last = surveys[before] as Desk['surveys'][number];
      if ((last.respondedAt as number) > ((surveys[row] as Desk['surveys'][number]).respondedAt as number)) continue;
      (counts[code * 16 + (last.score as number)] as number) -= 1;
    }
    own.set(ticketId as string, row);
    (counts[code * 16 + score] as number) += 1;
  }
  const of = (code: number, weight: (score: number) => number): number => {
    let [sum, all] = [0, 0];
    for (let score = 0; score < 16; score++) {
      const count = counts[code * 16 + score] as number;
      sum += weight(score) * count;
      all += count;
    }
    return sum / all;
  };
  return [
    of(0, (score) => (score >= 4 ? 1 : 0)),
    of(1, (score) => (score >= 9 ? 100 : score >= 7 ? 0 : -100)),
    of(2, (score) => score),
    answered / surveys.length,
  ];
}
