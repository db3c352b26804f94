/** The whole year as a few people had it in their chat, and one group in its channel. */
const lines = (text: string): string[] => text.trim().split(/\n\s*/);

export const logs: Readonly<Record<string, string[]>> = {
  // Took a pause for two weeks in October.
  "in-kristin": lines(`
    2026-08-17 09:00 (answer) welcome
    2026-08-18 08:36 assignment p1-candidate-cases
    2026-08-27 12:00 (drawn again) receipt p1-candidate-cases
    2026-09-18 08:36 assignment p1-problem-and-goal
    2026-09-23 12:00 (drawn again) receipt p1-problem-and-goal
    2026-10-05 07:36 assignment check-1
    2026-10-07 12:00 (drawn again) receipt check-1
    2026-11-02 07:30 assignment p1-stakeholders
    2026-11-05 12:00 (drawn again) receipt p1-stakeholders
    2026-11-20 08:36 assignment p2-service-today
    2026-12-03 12:00 (drawn again) receipt p2-service-today
    2026-12-07 07:36 assignment check-2
    2026-12-08 12:00 (drawn again) receipt check-2
    2027-01-12 08:36 assignment p2-talk-with-user
    2027-01-19 09:00 (drawn again) assignment p2-talk-with-user
    2027-02-26 08:36 assignment p3-benefit-overview
    2027-03-15 07:36 assignment check-3
    2027-03-17 12:00 (drawn again) receipt check-3
    2027-03-17 12:00 (drawn again) receipt p3-benefit-overview
    2027-03-30 07:36 assignment p3-sketch-test
    2027-04-01 18:00 (drawn again) assignment p3-sketch-test
    2027-04-08 12:00 (drawn again) receipt p3-sketch-test
    2027-04-26 07:36 assignment p4-next-decision
    2027-04-28 12:00 (drawn again) refusal withdrawn
    2027-05-11 08:36 assignment check-4
    2027-05-12 12:00 (drawn again) receipt check-4
  `),
  // Added the app in October, when three things were open.
  "ly-nina": lines(`
    2026-10-21 10:00 (answer) welcome
    2026-10-21 10:00 (answer) assignment p1-problem-and-goal
    2026-10-21 10:00 nudge check-1 + p1-stakeholders
    2026-10-22 10:00 nudge check-1
    2026-10-27 12:00 (drawn again) nudge p1-stakeholders
    2026-10-27 12:00 (drawn again) receipt check-1
    2026-10-27 12:00 (drawn again) receipt p1-problem-and-goal
    2026-10-30 12:00 (drawn again) receipt p1-stakeholders
    2026-11-20 08:32 assignment p2-service-today
    2026-12-03 12:00 (drawn again) receipt p2-service-today
    2026-12-07 07:32 assignment check-2
    2026-12-08 12:00 (drawn again) receipt check-2
    2027-01-12 08:32 assignment p2-talk-with-user
    2027-01-19 09:00 (drawn again) assignment p2-talk-with-user
    2027-02-26 08:32 assignment p3-benefit-overview
    2027-03-15 07:32 assignment check-3
    2027-03-17 12:00 (drawn again) receipt check-3
    2027-03-17 12:00 (drawn again) receipt p3-benefit-overview
    2027-03-30 07:32 assignment p3-sketch-test
    2027-04-01 18:00 (drawn again) assignment p3-sketch-test
    2027-04-08 12:00 (drawn again) receipt p3-sketch-test
    2027-04-26 07:32 assignment p4-next-decision
    2027-04-28 12:00 (drawn again) refusal withdrawn
    2027-05-11 08:32 assignment check-4
    2027-05-12 12:00 (drawn again) receipt check-4
  `),
  // Left at New Year. The last card said that there was nothing to find.
  "el-anders": lines(`
    2026-08-17 09:00 (answer) welcome
    2026-08-18 08:31 assignment p1-candidate-cases
    2026-08-27 12:00 (drawn again) receipt p1-candidate-cases
    2026-09-18 08:31 assignment p1-problem-and-goal
    2026-09-23 12:00 (drawn again) receipt p1-problem-and-goal
    2026-10-05 07:31 assignment check-1
    2026-10-07 12:00 (drawn again) receipt check-1
    2026-10-20 08:31 assignment p1-stakeholders
    2026-10-30 12:00 (drawn again) receipt p1-stakeholders
    2026-11-20 08:31 assignment p2-service-today
    2026-12-03 12:00 (drawn again) receipt p2-service-today
    2026-12-07 07:31 assignment check-2
    2026-12-08 12:00 (drawn again) receipt check-2
    2027-01-15 09:00 (drawn again) refusal leftProgramme
  `),
  // Had a budget week in November, and took the app away for two months after it.
  "so-lars": lines(`
    2026-08-17 09:00 (answer) welcome
    2026-08-18 08:35 assignment p1-candidate-cases
    2026-08-27 12:00 (drawn again) receipt p1-candidate-cases
    2026-09-18 08:35 assignment p1-problem-and-goal
    2026-09-23 12:00 (drawn again) receipt p1-problem-and-goal
    2026-10-05 07:35 assignment check-1
    2026-10-07 12:00 (drawn again) receipt check-1
    2026-10-20 08:35 assignment p1-stakeholders
    2026-10-30 12:00 (drawn again) receipt p1-stakeholders
    2026-11-25 07:35 assignment p2-service-today
    2026-12-03 12:00 (drawn again) receipt p2-service-today
    2027-01-20 10:00 (answer) welcome
    2027-01-20 10:00 (answer) assignment p2-talk-with-user
    2027-02-26 08:35 assignment p3-benefit-overview
    2027-03-15 07:35 assignment check-3
    2027-03-17 12:00 (drawn again) receipt check-3
    2027-03-17 12:00 (drawn again) receipt p3-benefit-overview
    2027-03-30 07:35 assignment p3-sketch-test
    2027-04-01 18:00 (drawn again) assignment p3-sketch-test
    2027-04-08 12:00 (drawn again) receipt p3-sketch-test
    2027-04-26 07:35 assignment p4-next-decision
    2027-04-28 12:00 (drawn again) refusal withdrawn
    2027-05-11 08:35 assignment check-4
    2027-05-12 12:00 (drawn again) receipt check-4
  `),
  // Their group was stuck: asked for a visit and for somebody who has stood in it, and got both.
  "ro-steinar": lines(`
    2026-08-17 09:00 (answer) welcome
    2026-08-18 08:32 assignment p1-candidate-cases
    2026-09-07 07:32 nudge p1-candidate-cases
    2026-09-07 12:10 (drawn again) receipt p1-candidate-cases
    2026-09-18 08:32 assignment p1-problem-and-goal
    2026-09-23 12:10 (drawn again) receipt p1-problem-and-goal
    2026-10-05 07:32 assignment check-1
    2026-10-07 12:10 (drawn again) receipt check-1
    2026-10-20 08:32 assignment p1-stakeholders
    2026-10-30 12:10 (drawn again) receipt p1-stakeholders
    2026-11-20 08:32 assignment p2-service-today
    2026-12-03 12:10 (drawn again) receipt p2-service-today
    2026-12-07 07:32 assignment check-2
    2026-12-08 12:00 visit
    2026-12-08 12:10 (drawn again) receipt check-2
    2026-12-14 07:32 visit
    2026-12-14 07:42 (drawn again) visit
    2027-01-12 08:32 assignment p2-talk-with-user
    2027-01-14 12:00 visit
    2027-01-14 12:10 (drawn again) visit
    2027-01-19 09:00 (drawn again) assignment p2-talk-with-user
    2027-02-16 09:02 nudge p2-talk-with-user
    2027-02-26 08:32 assignment p3-benefit-overview
    2027-03-02 12:00 match
    2027-03-15 07:32 assignment check-3
    2027-03-17 12:10 (drawn again) receipt check-3
    2027-03-17 12:10 (drawn again) receipt p3-benefit-overview
    2027-03-30 07:32 assignment p3-sketch-test
    2027-04-01 18:00 (drawn again) assignment p3-sketch-test
    2027-04-08 12:10 (drawn again) receipt p3-sketch-test
    2027-04-26 07:32 assignment p4-next-decision
    2027-04-28 12:00 (drawn again) refusal withdrawn
    2027-05-11 08:32 assignment check-4
    2027-05-12 12:10 (drawn again) receipt check-4
    2027-05-28 08:32 assignment p4-baseline
    2027-06-04 12:10 (drawn again) receipt p4-baseline
  `),
};
