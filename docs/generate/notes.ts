/**
 * How help desks define the same figure where they differ, and how to come to their number here. By the name of the KPI.
 * Gathered from their documentation and code; these change, so each note names what it was true of.
 */
export const notes: Readonly<Record<string, string>> = {
  firstResponseTime: `Zendesk, Freshdesk and HubSpot start at the creation of the ticket, Gorgias and Intercom at the customer's first message; for those two
say \`start: 'first_customer_message'\`. Who may answer differs more: HubSpot counts automatic e-mail from an agent's address,
Freshdesk counts public notes, dbt's Intercom package counts assignments. Zendesk measures tickets that an agent opened until the second public
comment, Gorgias leaves them out as is done here by default. Chatwoot reports 0 business time when the inbox has no working hours;
Frappe drops answers that took no time at all, which makes its mean too high.`,
  responseTime: `Chatwoot measures each reply from the moment since which the customer waits, much as here. Zammad keeps only the longest gap of a ticket.
Zendesk counted every chat line as a reply until it made a chat session one reply.`,
  requesterWaitTime: `The statuses are Zendesk's: new, open and on hold run, pending does not. Jira Service Management, HubSpot and Frappe let the
administrator choose which statuses pause the clock, so the same name means another thing on each desk.`,
  agentWaitTime: `The status is Zendesk's: pending, which waits for the customer.`,
  onHoldTime: `The status is Zendesk's. Frappe keeps a total of its own, counted in business time whatever the report's clock is.`,
  agentWorkTime: `The statuses are Zendesk's: new and open.`,
  timeToAssignment: `Zendesk gives the first assignment in one field and the latest in another. Intercom measures until the last
assignment before the first answer. Only the first assignment is meant here.`,
  resolutionTime: `Zendesk has two figures, first and full resolution: \`cycle: 'first'\` and the default. Zammad has the first only. HubSpot overwrites
the closing date when a ticket comes back, which is \`'full'\`. Jira's Time to SLA names the cycles as they are named here. Chatwoot makes one row for each solving, all
from the creation on, so a conversation that came back twice counts three times. Frappe forgets the old solving as soon
as a ticket is open again.`,
  firstContactResolution: `At least thirteen definitions are in use. Zendesk: one public reply, by some of its pages also none. Zendesk messaging: solved, never
reopened, never set to wait. Freshservice: no further message of the customer (\`'no_customer_follow_up'\`). Zammad: closed within 15 minutes.
Amazon Connect: one contact for the case. Call centres: no repeat call within some days (\`'no_repeat_contact'\`), or the customer's own answer
(\`'survey'\`). MetricNet: gross divides by all contacts, net by those that the first level could have solved.`,
  touches: `Zendesk has the same classes. In dbt's Zendesk package «multi-touch» is everything that is neither one nor two, so tickets
without any touch are counted as multi-touch. Zendesk closes merged tickets as solved, and without a filter they are one-touch tickets.`,
  interactionsToResolution: `Zendesk counts public replies of agents and makes a chat session one reply; \`unit: 'session'\` is the nearest. Front counts
segments of a conversation.`,
  reopenRate: `Zendesk and ServiceNow keep a count on the ticket; given as \`reopens\` it is used as it is. dbt's Zendesk package takes the number of
solvings less one.`,
  transferRate: `Zendesk counts the stations of a ticket, of agents and of groups. dbt's Zendesk package compares the first assignee with the last, so it does
not see a ticket that went there and back.`,
  slaAttainment: `Chatwoot counts running promises as kept, so today always looks good, and shows 100 % when there are none. Intercom decides when the next
answer is sent, not when the time is up. Zendesk looks at a policy anew only when the ticket is updated, and dates no breach back. Frappe divides
by another set of tickets than it counts. \`bounds\` says how far the running ones could still move the figure.`,
  ticketBacklog: `Zendesk takes a picture in the last hour of each day. Here the state at \`asOf\` is worked out from the history, so it can be told
for any moment.`,
  backlogSeries: `Zammad shows the net flow, Zendesk the daily picture. Here the flows and the picture must agree in every period.`,
  casesPerAgent: `Chatwoot credits the agent whom the ticket is assigned to. dbt's Intercom package credits the last one who closed it,
which is nearest to what is done here.`,
  csat: `Zendesk's classic rating is good ÷ (good + bad): \`scale: 'good_bad'\`, 1 and 0. Chatwoot takes 4 and 5 of 1–5, as here. Intercom, Gorgias
and HubSpot show a mean or a share. Help Scout has 1 for great and 3 for not good, and reports great less not good. Freshdesk has
values from −103 to 103 that must not be averaged: map them to a scale first. A vendor that divides the sum by the largest possible sum can never go below 20 % on 1–5.`,
  nps: `The question is the same everywhere; the scale is not always. Some forms offer 1–10. A 0 on such a form is a mistake, and leaving
zeros out of a 0–10 form makes the score too high.`,
  ces: `The older question asks how much effort it took, and low is good. The newer one says that it was easy, and high is good. Reports show the mean, the
share of 5–7, or the share of 6–7 less the share of 1–3. All three are in the result.`,
  surveyResponseRate: `Chatwoot divides the answers of a period by the invitations of the same period, which may pass 100 %. Choose by \`sentAt\` and it cannot.`,
  costPerContact: `MetricNet divides all operating expense (wages, indirect staff, technology, rent, training) by tickets, as is the default here. Call
centres divide by answered contacts: \`contacts: 'interactions'\`.`,
  costPerResolution: `Help desks hold no costs, so this is usually made in a spreadsheet with created tickets below the line. Here only solved tickets
count, each once.`,
  revenuePerInteraction: `Chat vendors credit an order within some days of a chat to that chat, whoever would have bought anyway. Here only what was
recorded as support's counts.`,
  retention: `Retention of a CRM counts all customers from the start of a period to its end. Here each customer's own clock starts at the first contact.`,
  retentionImpact: `Dashboards often compare the two shares without waiting for the window, and without an interval.`,
  lifetimeValueImpact: `Studies of customer experience set one survey's promoters against its detractors. Here it is the share of satisfied CSAT answers
of each customer.`,
  customerHealth: `Customer-success tools come with weights of their own. None is preset here.`,
  uptime: `Status pages often average over components, or count partial outages in part. Here the headline is the time with everything up; each
system's own is beside it.`,
  qaScore: `Help desks differ in what a failed critical criterion does: some make the whole review 0, as here, others only its section.
Scorecards given in per cent have \`max: 100\`.`,
  selfServiceRate: `The rate needs a window without a request, and a way to know the customer. supportman.io uses two hours (\`window: hours(2)\`); the
default here is 24. Where the desk knows no outcome, leaving in frustration looks like success.`,
  selfServiceScore: `Zendesk divides users of the help centre by users with tickets. Here visits are divided by tickets, so the two do not compare.`,
  articleUsage: `The share counts requests after a visit that read the article, not reactions to it. Votes on articles are not used.`,
  voiceOfCustomer: `Zendesk's good and bad are a scale of two points (\`scale: 'good_bad'\`). An effort question on which low is easy must be named in
\`mirror\`.`,
  serviceLevel: `Amazon Connect divides calls answered in time by calls queued, which is \`abandoned: 'negative'\`. Genesys Cloud can leave out short abandons
(\`shortAbandon\`) and applies a change of that setting to the past too. Cisco's names for the conventions are those used here. Bright Pattern
leaves out early abandons only (\`'late_only'\`). ICMI also lists short abandons as served (\`'short_served'\`). RingCentral's
\`includeAbandonedCalls\` is \`'ignore'\` or \`'negative'\`, its \`abandonedThresholdSeconds\` is \`shortAbandon\` (none for 0) and its
\`slaGoal\` a target. The full form of Genesys also divides by media switches and flow-outs, which calls do not record.`,
  abandonmentRate: `Amazon Connect divides by queued calls and leaves callbacks out. Genesys divides by offered ones.`,
  speedOfAnswer: `Zendesk Talk has two: \`wait_time\` from the queue on, \`time_to_answer\` from the greeting on. Put the one you mean into \`queuedAt\`.`,
  utilization: `At least four definitions are in use; TechTarget takes utilization and occupancy for one word. ICMI adds idle time to the numerator of
utilization. Others divide logged-in time by paid time. The result has the times themselves, so that any of them can be made.`,
  occupancy: `Amazon Connect divides time on contact by time on contact and idle, as here, and does not look at simultaneous contacts.`,
  shrinkage: `Workforce tools count holidays and sick leave in; give these as activities, or plan with more.`,
  chatConcurrency: `Zendesk Chat weights by time, as here. A mean over chats is another, higher figure.`,
  handleTime: `Some systems count hold time into talk time. Give \`talk\` without it, or leave \`talk\` out and it is made of the times.`,
};
