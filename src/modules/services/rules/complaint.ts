/** To whom, through whom and within how long the person may complain of what was decided. */
export const COMPLAINT = {
  /** Four weeks from when the person knew enough to complain: pbrl. § 7-5. (Three weeks is the general rule of fvl. § 29.) */
  weeks: 4,
  source: 'pbrl. §§ 7-2, 7-5',
} as const;
