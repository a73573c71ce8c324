/** How long is kept what, in days; `docs/privacy.md` says the same in words. */
export const periods = {
  /** Check-ins with their answers: 24 months after they closed. */
  answers: 730,
  /** The trail: 12 months. */
  trail: 365,
  /** A concern with its words and notes: six months after it was settled. */
  concerns: 183,
  /** Places, pairings, sessions and insights of a cohort: three years after its last day, so that two years' impact can be seen. */
  cohorts: 1096,
  /** Which card stood where, and what was sent when: as long as the marks that keep it from being sent twice. */
  messages: 400,
} as const;
