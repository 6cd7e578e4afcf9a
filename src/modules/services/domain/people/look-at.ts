/** Everything that somebody may be kept to have looked at; the words are in texts/looks.*.ts under `what.<code>`. */
export const LOOKS = [
  'outbreak.calls',
  'outbreak.case',
  'outbreak.cases',
  'outbreak.contacts',
  'outbreak.floor-plan',
  'outbreak.room-proposal',
  'outbreak.tests',
  'outbreak.visiting',
  'services.assessment',
  'services.cancellations',
  'services.checks',
  'services.checks-sheet',
  'services.closures',
  'services.contact',
  'services.file',
  'services.importance',
  'services.letter',
  'services.list',
  'services.my-tour',
  'services.my-tour-protected',
  'services.night',
  'services.person',
  'services.planning',
] as const;

/** What was looked at: `<module>.<subject>`. */
export type LookAt = (typeof LOOKS)[number];
