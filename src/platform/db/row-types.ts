// Written by scripts/generate-row-types.ts from the migrated database. Do not edit: npm run db:types.
import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

export interface AbsenceCause {
  tenantId: number;
  availabilityId: number;
  kind: string;
  note: Generated<string>;
  recordedAt: Instant;
  recordedBy: number | null;
  deleteAfter: PlainDate;
}

export interface Account {
  accountId: Generated<number>;
  username: string;
  name: string;
  passwordHash: string | null;
  locale: Generated<string>;
  failedAttempts: Generated<number>;
  lockedUntil: Instant | null;
  disabledAt: Instant | null;
  createdAt: Generated<Instant>;
  mustChangePassword: Generated<boolean>;
}

export interface Agreement {
  tenantId: number;
  agreementId: string;
  kind: string;
  party: string;
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  noticeHours: Generated<number>;
  price: string | null;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  reviewOn: PlainDate | null;
  documentRef: string | null;
  note: string | null;
  partnerTenantId: number | null;
  shareKey: string | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface AgreementCall {
  tenantId: number;
  callId: Generated<number>;
  agreementId: string;
  requestKey: string;
  shared: Generated<boolean>;
  state: string;
  competence: string;
  people: number;
  wantedFrom: PlainDate;
  wantedTo: PlainDate;
  needs: ColumnType<unknown, string, string>;
  answerBy: Instant | null;
  message: string;
  requestedAt: Instant;
  requestedBy: number | null;
  answer: string | null;
  answerPeople: number | null;
  answerNote: string | null;
  answeredAt: Instant | null;
  answeredBy: string | null;
  revision: Generated<number>;
}

export interface AgreementCallPerson {
  tenantId: number;
  callId: number;
  place: number;
  name: string;
  competence: string;
  phone: string | null;
  personId: string | null;
}

export interface AgreementCallStep {
  tenantId: number;
  stepId: Generated<number>;
  callId: number;
  step: string;
  at: Instant;
  byName: string;
  note: Generated<string>;
}

export interface AgreementItem {
  tenantId: number;
  agreementId: string;
  what: string;
  subject: string;
  quantity: number | null;
  importId: number | null;
}

export interface AgreementReply {
  tenantId: number;
  requestKey: string;
  partnerTenantId: number;
  answer: string;
  people: number;
  note: string;
  named: ColumnType<unknown, string, string>;
  answeredAt: Instant;
  answeredBy: string;
}

export interface AgreementRequest {
  tenantId: number;
  requestKey: string;
  partnerTenantId: number;
  shareKey: string;
  content: ColumnType<unknown, string, string>;
  state: string;
  sentAt: Instant;
  changedAt: Instant;
}

export interface AgreementShare {
  tenantId: number;
  shareKey: string;
  partnerTenantId: number;
  partyName: string;
  terms: ColumnType<unknown, string, string>;
  acceptedAt: Instant;
  acceptedBy: string;
  endedAt: Instant | null;
}

export interface Applicant {
  tenantId: number;
  applicantId: string;
  vacancyId: string;
  name: string;
  stage: string;
  received: PlainDate;
  campaignId: string | null;
  startsOn: PlainDate | null;
  pct: number | null;
  deleteAfter: PlainDate | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface Assessment {
  tenantId: number;
  assessmentId: string;
  serviceId: string;
  state: Generated<string>;
  actions: string[];
  validFrom: PlainDate;
  validTo: PlainDate | null;
  recheckOn: PlainDate | null;
  questionSet: number;
  createdAt: Generated<Instant>;
  createdBy: number | null;
  createdName: string;
  signedAt: Instant | null;
  signedBy: number | null;
  signedName: string | null;
  signedCompetence: string | null;
  endedFrom: PlainDate | null;
  endedAt: Instant | null;
  endedBy: number | null;
  endedName: string | null;
  endReason: string | null;
  recheckedAt: Instant | null;
  recheckedName: string | null;
  renews: string | null;
  logSeq: number | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface AssessmentAnswer {
  tenantId: number;
  assessmentId: string;
  question: string;
  choice: string | null;
  body: string | null;
  day: PlainDate | null;
  fromTemplate: Generated<boolean>;
  answeredAt: Generated<Instant>;
  answeredBy: number | null;
  answeredName: string;
  revision: Generated<number>;
  importId: number | null;
}

export interface AssessmentLetter {
  tenantId: number;
  assessmentId: string;
  locale: string;
  subject: string;
  body: string;
  madeAt: Instant;
  toldAt: Instant | null;
  toldName: string | null;
  toldHow: string | null;
}

export interface AuditEvent {
  tenantId: number;
  auditId: Generated<number>;
  at: Instant;
  accountId: number | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  unitId: string | null;
  facts: ColumnType<unknown, string | undefined, string>;
}

export interface Availability {
  tenantId: number;
  availabilityId: Generated<number>;
  personId: string;
  awayFrom: PlainDate;
  awayTo: PlainDate | null;
  workOnly: Generated<boolean>;
  recordedAt: Instant;
  recordedBy: number | null;
  revision: Generated<number>;
  withdrawnAt: Instant | null;
  importId: number | null;
}

export interface AvailabilityHistory {
  tenantId: number;
  availabilityId: number;
  revision: number;
  awayFrom: PlainDate;
  awayTo: PlainDate | null;
  workOnly: boolean;
  replacedAt: Instant;
  replacedBy: number | null;
}

export interface BuildingAssessment {
  tenantId: number;
  assessmentId: Generated<number>;
  siteId: string;
  assessedOn: PlainDate;
  tookPart: string;
  note: Generated<string>;
  answers: ColumnType<unknown, string, string>;
  writtenBy: string;
  writtenAt: Instant;
}

export interface BuildingImprovement {
  tenantId: number;
  improvementId: Generated<number>;
  siteId: string;
  question: string | null;
  words: string;
  cost: number | null;
  owner: Generated<string>;
  dueOn: PlainDate | null;
  state: Generated<string>;
  why: Generated<string>;
  decidedBy: string | null;
  decidedAt: Instant | null;
  doneOn: PlainDate | null;
  revision: Generated<number>;
}

export interface BurdenReview {
  tenantId: number;
  reviewId: Generated<number>;
  subjectKind: string;
  subjectId: string;
  at: Instant;
  byName: string;
  alternatives: string;
  conclusion: string;
  logSeq: number;
}

export interface Campaign {
  tenantId: number;
  campaignId: string;
  title: string;
  channel: Generated<string>;
  runsFrom: PlainDate;
  runsTo: PlainDate | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface CancellationOffer {
  tenantId: number;
  offerId: Generated<number>;
  cancellationId: number;
  offeredAt: Instant;
  offeredName: string;
  answer: string;
  note: Generated<string>;
}

export interface CapacityAssumption {
  tenantId: number;
  name: string;
  value: number;
  reason: Generated<string>;
  changedAt: Instant;
  changedBy: number | null;
}

export interface CarerLeave {
  tenantId: number;
  personId: string;
  date: PlainDate;
  fromMinute: number;
  recordedAt: Instant;
  recordedBy: number | null;
}

export interface CarerWish {
  tenantId: number;
  userId: string;
  personId: string;
  wish: string;
  importId: number | null;
}

export interface CaseCircle {
  tenantId: number;
  circleId: Generated<number>;
  caseId: number;
  kind: string;
  fromAt: Instant;
  toAt: Instant;
  members: ColumnType<unknown, string, string>;
  note: Generated<string>;
  recordedAt: Instant;
  recordedBy: number | null;
}

export interface CaseTest {
  tenantId: number;
  testId: Generated<number>;
  subjectKind: string;
  subjectId: string | null;
  name: string;
  unitId: string | null;
  illness: string;
  method: string;
  roundId: number | null;
  caseId: number | null;
  contactId: number | null;
  orderedOn: PlainDate;
  sampledOn: PlainDate | null;
  declined: Generated<boolean>;
  result: string | null;
  resultOn: PlainDate | null;
  recordedAt: Instant;
  recordedBy: number | null;
  deleteAfter: PlainDate;
  revision: Generated<number>;
}

export interface CheckRhythm {
  tenantId: number;
  userId: string;
  everyDays: number;
  reason: string;
  decidedAt: Instant;
  decidedName: string;
  revision: Generated<number>;
}

export interface CleaningCheck {
  tenantId: number;
  checkId: Generated<number>;
  taskId: number | null;
  supplier: string | null;
  siteId: string;
  checkedAt: Instant;
  checkedBy: number | null;
  result: string;
  note: Generated<string>;
  followUp: Generated<string>;
  followUpBy: PlainDate | null;
  followedUpAt: Instant | null;
  followedUpNote: Generated<string>;
}

export interface CleaningContract {
  tenantId: number;
  supplier: string;
  methods: string[];
  answerHours: number;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  price: Generated<string>;
  note: Generated<string>;
  revision: Generated<number>;
}

export interface CleaningMachine {
  tenantId: number;
  machineId: string;
  name: string;
  kind: string;
  siteId: string | null;
  outOfOrder: Generated<boolean>;
  revision: Generated<number>;
}

export interface CleaningStep {
  tenantId: number;
  taskId: number;
  step: string;
  doneAt: Instant;
  doneByName: string;
}

export interface CleaningTask {
  tenantId: number;
  taskId: Generated<number>;
  roomId: string;
  method: string;
  methodVersion: string;
  reason: string;
  area: Generated<string>;
  earliestAt: Instant;
  dueAt: Instant;
  state: string;
  personId: string | null;
  supplier: string | null;
  createdAt: Instant;
  createdBy: number | null;
  startedAt: Instant | null;
  doneAt: Instant | null;
  doneBy: number | null;
  checkedAt: Instant | null;
  checkedBy: number | null;
  revision: Generated<number>;
  cause: Generated<string>;
}

export interface CleaningTraining {
  tenantId: number;
  personId: string;
  method: string;
  trainedOn: PlainDate;
  validTo: PlainDate | null;
}

export interface Closure {
  tenantId: number;
  closureId: Generated<number>;
  title: string;
  serviceKinds: string[];
  place: string | null;
  lostPercent: number;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  reason: string;
  basis: string;
  alternatives: Generated<string>;
  state: string;
  plannedAt: Instant;
  plannedBy: string;
  decidedAt: Instant | null;
  decidedBy: string | null;
  logSeq: number | null;
  endedBy: string | null;
  endedGround: string | null;
  revision: Generated<number>;
}

export interface ClosureCall {
  tenantId: number;
  callId: Generated<number>;
  closureId: number;
  userId: string;
  at: Instant;
  byName: string;
  outcome: string;
  note: Generated<string>;
}

export interface ClosureFollowUp {
  tenantId: number;
  followUpId: Generated<number>;
  offerId: number;
  at: Instant;
  byName: string;
  done: boolean;
  worked: string;
  note: Generated<string>;
}

export interface ClosureOffer {
  tenantId: number;
  offerId: Generated<number>;
  closureId: number;
  userId: string;
  kind: string;
  what: Generated<string>;
  hoursPerWeek: number;
  personId: string | null;
  carriedBy: string;
  startsOn: PlainDate;
  followUpOn: PlainDate;
  endedOn: PlainDate | null;
  madeAt: Instant;
  madeBy: string;
  revision: Generated<number>;
}

export interface ClosurePerson {
  tenantId: number;
  closureId: number;
  userId: string;
  serviceIds: string[];
  hoursLost: number;
  mappedAt: Instant;
  callState: Generated<string>;
  callBackOn: PlainDate | null;
  claimedBy: number | null;
  claimedName: string | null;
  claimedUntil: Instant | null;
}

export interface Competence {
  tenantId: number;
  competence: string;
  covers: Generated<string[]>;
  weight: number | null;
  importId: number | null;
  revision: Generated<number>;
}

export interface Consultation {
  tenantId: number;
  consultationId: Generated<number>;
  subjectKind: string;
  subjectId: string;
  party: string;
  heardName: string;
  heardOn: PlainDate;
  stance: string;
  statement: string;
  recordedAt: Instant;
  recordedBy: number | null;
  withdrawnAt: Instant | null;
}

export interface Contact {
  tenantId: number;
  contactId: Generated<number>;
  caseId: number;
  subjectKind: string;
  subjectId: string | null;
  name: string;
  phone: Generated<string>;
  language: Generated<string>;
  unitId: string | null;
  origin: string;
  state: Generated<string>;
  exposureGroup: Generated<string>;
  closeness: Generated<string>;
  lastExposedAt: Instant;
  minutes: Generated<number>;
  grounds: ColumnType<unknown, string | undefined, string>;
  ppe: Generated<string>;
  recoveredOn: PlainDate | null;
  doses: Generated<string>;
  note: Generated<string>;
  confirmedAt: Instant | null;
  confirmedBy: number | null;
  mergedInto: number | null;
  mergedFields: ColumnType<unknown, string | undefined, string>;
  claimedBy: number | null;
  claimedUntil: Instant | null;
  callState: Generated<string>;
  callBackAt: Instant | null;
  calls: Generated<number>;
  recordedAt: Instant;
  recordedBy: number | null;
  fieldChanges: ColumnType<unknown, string | undefined, string>;
  deleteAfter: PlainDate;
  revision: Generated<number>;
  livesTogether: Generated<boolean>;
  declinesTests: Generated<boolean>;
  isMinor: Generated<boolean>;
  told: ColumnType<unknown, string | undefined, string>;
  waitsFor: number | null;
}

export interface ContactCall {
  tenantId: number;
  callId: Generated<number>;
  contactId: number;
  at: Instant;
  accountId: number | null;
  outcome: string;
  answers: ColumnType<unknown, string | undefined, string>;
  note: Generated<string>;
  told: ColumnType<unknown, string | undefined, string>;
}

export interface ContactKind {
  tenantId: number;
  kindId: string;
  name: string;
  channel: string;
  notFor: Generated<string[]>;
  ground: string;
  validFrom: PlainDate;
  inUse: Generated<boolean>;
  changedBy: string;
  revision: Generated<number>;
}

export interface ContactMeasure {
  tenantId: number;
  measureId: Generated<number>;
  kindId: string;
  onDay: PlainDate;
  atMinute: number | null;
  title: Generated<string>;
  volunteerId: number | null;
  carriedBy: string;
  state: Generated<string>;
  plannedAt: Instant;
  plannedBy: string;
  doneBy: string | null;
  revision: Generated<number>;
}

export interface ContactMeasurePerson {
  tenantId: number;
  measureId: number;
  userId: string;
  worked: string | null;
  note: Generated<string>;
}

export interface ContactProfile {
  tenantId: number;
  userId: string;
  traits: Generated<string[]>;
  device: Generated<string>;
  ability: Generated<string>;
  help: Generated<string>;
  loan: Generated<string>;
  loanOut: PlainDate | null;
  loanBack: PlainDate | null;
  outcome: string | null;
  note: Generated<string>;
  changedAt: Instant;
  changedBy: string;
  revision: Generated<number>;
}

export interface ContinuityPlan {
  tenantId: number;
  unitId: string;
  version: number;
  owner: string;
  reviewOn: PlainDate | null;
  functions: ColumnType<unknown, string, string>;
  savedAt: Instant;
  savedBy: number | null;
}

export interface CriticalFunction {
  tenantId: number;
  unitId: string;
  functionId: string;
  name: string;
  competence: string;
  people: number;
  part: string;
  canStopHours: number;
  instead: Generated<string>;
  dependsOn: Generated<string>;
  importId: number | null;
}

export interface CrossSiteCost {
  tenantId: number;
  costId: Generated<number>;
  unitIds: string[];
  periodFrom: PlainDate;
  periodDays: number;
  startedAt: Instant;
  startedBy: number | null;
  finishedAt: Instant | null;
  result: ColumnType<unknown, string | undefined, string>;
  fault: string | null;
}

export interface CrossSiteRule {
  tenantId: number;
  ruleId: Generated<number>;
  unitId: string;
  rule: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  maxSites: number | null;
  named: Generated<string[]>;
  reason: string;
  legalBasis: string;
  state: string;
  proposedAt: Instant;
  proposedBy: number | null;
  decidedAt: Instant | null;
  decidedBy: number | null;
  revision: Generated<number>;
}

export interface DecisionLog {
  tenantId: number;
  seq: number;
  at: Instant;
  accountId: number | null;
  actorName: string;
  actorRole: string;
  kind: string;
  unitId: string | null;
  subjectKind: string | null;
  subjectId: string | null;
  title: string;
  why: string;
  known: ColumnType<unknown, string, string>;
  facts: ColumnType<unknown, string, string>;
  prevHash: string;
  hash: string;
}

export interface Delivery {
  tenantId: number;
  siteId: string;
  item: string;
  date: PlainDate;
  quantity: number;
  expected: Generated<boolean>;
  importId: number | null;
}

export interface Demand {
  tenantId: number;
  unitId: string;
  date: PlainDate;
  shift: string;
  competence: string;
  normal: number;
  minimum: Generated<number>;
  importId: number | null;
}

export interface Discharge {
  tenantId: number;
  dischargeId: Generated<number>;
  partner: string;
  mark: string;
  care: string;
  infected: Generated<boolean>;
  announcedAt: Instant;
  readyOn: PlainDate;
  needs: Generated<string>;
  state: Generated<string>;
  unitId: string | null;
  why: Generated<string>;
  decidedBy: string | null;
  decidedAt: Instant | null;
  revision: Generated<number>;
}

export interface DropFolder {
  tenantId: number;
  path: string;
  mappingName: string | null;
  staleAfterHours: Generated<number>;
  enabled: Generated<boolean>;
  lastCheckedAt: Instant | null;
  lastImportedAt: Instant | null;
  lastDigest: string | null;
  lastFaults: ColumnType<unknown, string | undefined, string>;
  watchedSince: Generated<Instant>;
}

export interface DutyPhone {
  tenantId: number;
  unitId: string;
  name: string;
  phone: string;
  revision: Generated<number>;
}

export interface EmploymentTerms {
  tenantId: number;
  personId: string;
  rotaClass: Generated<string>;
  position: Generated<string>;
  heavyStrain: Generated<boolean>;
  agreedWeekHours: number | null;
  importId: number | null;
}

export interface FullPostOffer {
  tenantId: number;
  personId: string;
  unitId: string;
  toPct: number;
  linksRemoved: number;
  state: string;
  note: Generated<string>;
  changedAt: Instant;
  changedBy: number | null;
  revision: Generated<number>;
}

export interface HandEdit {
  tenantId: number;
  editId: Generated<number>;
  at: Instant;
  accountId: number | null;
  subjectKind: string;
  subjectId: string;
  before: ColumnType<unknown, string, string>;
  after: ColumnType<unknown, string, string>;
  undoneAt: Instant | null;
}

export interface HoursWish {
  tenantId: number;
  personId: string;
  hoursPerWeek: number;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  importId: number | null;
}

export interface ImportBatch {
  tenantId: number;
  importId: Generated<number>;
  at: Instant;
  accountId: number | null;
  source: string;
  report: ColumnType<unknown, string, string>;
  undoneAt: Instant | null;
  undoneBy: number | null;
}

export interface ImportChange {
  tenantId: number;
  importId: number;
  changeId: Generated<number>;
  tableName: string;
  before: ColumnType<unknown, string, string>;
}

export interface ImportMapping {
  tenantId: number;
  name: string;
  mapping: ColumnType<unknown, string, string>;
  savedAt: Instant;
}

export interface ImportanceRule {
  tenantId: number;
  ruleId: Generated<number>;
  title: string;
  serviceKinds: Generated<string[]>;
  unitIds: Generated<string[]>;
  livesAlone: boolean | null;
  mostVulnerable: number | null;
  granted: string[];
  becomes: string;
  ground: string;
  professionalGround: string | null;
  validFrom: PlainDate;
  validTo: PlainDate;
  state: string;
  proposedAt: Instant;
  proposedBy: string;
  decidedAt: Instant | null;
  decidedBy: string | null;
  decidedRole: string | null;
  logSeq: number | null;
  endedGround: string | null;
  revision: Generated<number>;
}

export interface InfectionCase {
  tenantId: number;
  caseId: Generated<number>;
  illness: string;
  subjectKind: string;
  subjectId: string | null;
  name: string;
  phone: Generated<string>;
  unitId: string | null;
  outbreakId: number | null;
  onsetOn: PlainDate | null;
  confirmedOn: PlainDate;
  variant: Generated<string>;
  infectedWhere: Generated<string>;
  infectedBy: number | null;
  note: Generated<string>;
  recordedAt: Instant;
  recordedBy: number | null;
  closedOn: PlainDate | null;
  withdrawnAt: Instant | null;
  withdrawnWhy: Generated<string>;
  withdrawal: ColumnType<unknown, string | undefined, string>;
  deleteAfter: PlainDate;
  revision: Generated<number>;
  hasFever: Generated<boolean>;
  feverFreeAt: Instant | null;
  symptomFreeAt: Instant | null;
  sourceCertainty: Generated<string>;
}

export interface InfectionOutbreak {
  tenantId: number;
  outbreakId: Generated<number>;
  unitId: string;
  illness: string;
  responsible: Generated<string>;
  note: Generated<string>;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  openedAt: Instant;
  openedBy: number | null;
  revision: Generated<number>;
  level: Generated<string>;
  dismissed: Generated<boolean>;
}

export interface InfectionPeriod {
  tenantId: number;
  periodId: Generated<number>;
  illness: string;
  subjectKind: string;
  subjectId: string | null;
  unitId: string | null;
  sourceKind: string;
  sourceId: string;
  inputs: ColumnType<unknown, string, string>;
  kind: string;
  duty: string;
  periodFrom: PlainDate;
  periodTo: PlainDate | null;
  testDays: Generated<string[]>;
  stages: ColumnType<unknown, string | undefined, string>;
  ruleIds: string[];
  openedAt: Instant;
  openedBy: number | null;
  calculatedAt: Instant;
  state: Generated<string>;
  endedAt: Instant | null;
  endedBy: number | null;
  deleteAfter: PlainDate;
  revision: Generated<number>;
  ruleId: string | null;
}

export interface InfectionPeriodChange {
  tenantId: number;
  changeId: Generated<number>;
  periodId: number;
  cause: string;
  versionId: number | null;
  was: ColumnType<unknown, string, string>;
  became: ColumnType<unknown, string, string>;
  at: Instant;
  byAccount: number | null;
}

export interface Item {
  tenantId: number;
  item: string;
  itemGroup: string | null;
  packSize: number | null;
  importId: number | null;
}

export interface LiveTopic {
  tenantId: number;
  topic: string;
  version: Generated<number>;
  changedAt: Instant;
}

export interface MachineBooking {
  tenantId: number;
  bookingId: Generated<number>;
  machineId: string;
  taskId: number;
  startsAt: Instant;
  endsAt: Instant;
  bookedBy: number | null;
}

export interface Membership {
  tenantId: number;
  accountId: number;
  personId: string | null;
}

export interface MessageDraft {
  tenantId: number;
  draftId: Generated<number>;
  personId: string;
  causeKind: string;
  causeId: string;
  channel: string;
  locale: string;
  subject: string;
  body: string;
  state: Generated<string>;
  createdAt: Instant;
  createdBy: number | null;
  recipientKind: Generated<string>;
  recipientName: string | null;
  recipientUnitId: string | null;
}

export interface MovePlan {
  tenantId: number;
  planId: Generated<number>;
  siteId: string;
  moveOn: PlainDate;
  why: string;
  state: string;
  proposedAt: Instant;
  proposedBy: number | null;
  decidedAt: Instant | null;
  decidedBy: number | null;
  revision: Generated<number>;
}

export interface MoveStep {
  tenantId: number;
  planId: number;
  seq: number;
  userId: string;
  fromRoomId: string | null;
  toRoomId: string | null;
  status: string;
  reasons: ColumnType<unknown, string, string>;
  cleanFirst: Generated<boolean>;
  transport: Generated<string>;
  responsible: Generated<string>;
  doneAt: Instant | null;
  doneBy: number | null;
}

export interface MunicipalitySetting {
  tenantId: number;
  rules: ColumnType<unknown, string | undefined, string>;
  policy: ColumnType<unknown, string | undefined, string>;
}

export interface NeedsCheck {
  tenantId: number;
  checkId: Generated<number>;
  userId: string;
  madeAt: Instant;
  madeBy: number | null;
  madeName: string;
  recordedAt: Instant;
}

export interface NeedsCheckAnswer {
  tenantId: number;
  checkId: number;
  answers: ColumnType<unknown, string, string>;
  note: Generated<string>;
  decline: ColumnType<unknown, string | undefined, string>;
  doneAt: Instant | null;
  doneName: string | null;
  doneText: string | null;
}

export interface OtherPremises {
  tenantId: number;
  premisesId: Generated<number>;
  name: string;
  siteId: string | null;
  use: string;
  places: number;
  contact: string;
  readyHours: number;
  agreed: Generated<boolean>;
  note: Generated<string>;
  revision: Generated<number>;
}

export interface OutbreakDuty {
  tenantId: number;
  outbreakId: number;
  duty: string;
  doneAt: Instant;
  doneBy: number | null;
  note: Generated<string>;
  overrideWhy: Generated<string>;
}

export interface PageVisit {
  tenantId: number;
  accountId: number;
  page: string;
  seenAt: Instant;
}

export interface PartnerItem {
  tenantId: number;
  itemId: Generated<number>;
  meetingId: number;
  kind: string;
  words: string;
  owner: Generated<string>;
  dueOn: PlainDate | null;
  doneOn: PlainDate | null;
  revision: Generated<number>;
}

export interface PartnerMeeting {
  tenantId: number;
  meetingId: Generated<number>;
  partner: string;
  kind: string;
  heldOn: PlainDate;
  attendees: Generated<string>;
  notes: Generated<string>;
  writtenBy: string;
  writtenAt: Instant;
}

export interface Person {
  tenantId: number;
  personId: string;
  source: string;
  name: string;
  sortKey: string;
  competence: string;
  homeUnitId: string | null;
  employmentPct: number | null;
  weeklyHours: number | null;
  consentRedeploy: Generated<boolean>;
  maxExtraShifts: number | null;
  nightWorker: Generated<boolean>;
  outbreakTeam: Generated<boolean>;
  phone: string | null;
  email: string | null;
  languages: Generated<string[]>;
  hprNumber: string | null;
  lat: number | null;
  lon: number | null;
  availableFrom: PlainDate | null;
  availableTo: PlainDate | null;
  poolUnits: Generated<string[]>;
  leftOn: PlainDate | null;
  importId: number | null;
  revision: Generated<number>;
  origin: string | null;
  title: string | null;
  lastPractised: number | null;
  employer: string | null;
  leaderConsent: boolean | null;
  availablePct: number | null;
  studyYear: number | null;
  mayDo: string | null;
  hoursPerWeek: number | null;
  startsOn: PlainDate | null;
  supplier: string | null;
  timesUsed: number | null;
  arrivalTrainingMinutes: number | null;
  coreRank: number | null;
  willingOutbreak: boolean | null;
  willingUnits: Generated<string[]>;
  periods: Generated<string[]>;
  distanceKm: number | null;
  lastUsed: PlainDate | null;
  confirmedOn: PlainDate | null;
}

export interface PersonalLink {
  tokenHash: string;
  tenantId: number;
  purpose: string;
  subject: string;
  personId: string;
  createdAt: Instant;
  expiresAt: Instant;
  openedAt: Instant | null;
  revokedAt: Instant | null;
}

export interface Placement {
  tenantId: number;
  placementId: string;
  unitId: string;
  school: string;
  programme: string;
  studyYear: number | null;
  student: string | null;
  personId: string | null;
  supervisorId: string | null;
  secondSupervisorId: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  weekdays: Generated<string[]>;
  shift: string;
  requiredHours: number | null;
  doneHours: number | null;
  goals: number | null;
  goalsDone: number | null;
  outbreakRule: Generated<string>;
  extraHoursPerWeek: number | null;
  state: Generated<string>;
  pausedFrom: PlainDate | null;
  extraDays: Generated<string[]>;
  closedOn: PlainDate | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface PlacementDecision {
  tenantId: number;
  decisionId: Generated<number>;
  placementId: string;
  decision: string;
  unitId: string | null;
  fromDay: PlainDate;
  reason: Generated<string>;
  decidedAt: Instant;
  decidedBy: number | null;
}

export interface Plan {
  tenantId: number;
  planId: Generated<number>;
  state: string;
  revision: Generated<number>;
  periodFrom: PlainDate;
  periodDays: number;
  unitId: string | null;
  seed: number;
  timeLimitSeconds: number;
  replacesPlanId: number | null;
  basedOn: ColumnType<unknown, string, string>;
  document: ColumnType<unknown, string | undefined, string>;
  findings: ColumnType<unknown, string | undefined, string>;
  fault: string | null;
  createdAt: Instant;
  createdBy: number | null;
  solvedAt: Instant | null;
  publishedAt: Instant | null;
  publishedBy: number | null;
  solver: string | null;
  heartbeatAt: Instant | null;
  stopRequested: Generated<boolean>;
  publishedShifts: number | null;
  choices: ColumnType<unknown, string | undefined, string>;
}

export interface PlanDecision {
  tenantId: number;
  decisionId: Generated<number>;
  planId: number;
  personId: string;
  unitId: Generated<string>;
  date: PlainDate | null;
  shift: Generated<string>;
  competence: Generated<string>;
  decision: string;
  decidedAt: Instant;
  decidedBy: number | null;
  undoneAt: Instant | null;
}

export interface ReceptionCard {
  tenantId: number;
  personId: string;
  unitId: string;
  firstDate: PlainDate;
  buddyId: string | null;
  buddyAt: Instant | null;
  buddyBy: number | null;
  done: ColumnType<unknown, string | undefined, string>;
  revision: Generated<number>;
  askedAt: Instant | null;
  welcome: number | null;
  safe: number | null;
  again: number | null;
  comment: Generated<string>;
  answeredAt: Instant | null;
}

export interface ReceptionTemplate {
  tenantId: number;
  unitId: Generated<string>;
  items: ColumnType<unknown, string, string>;
  revision: Generated<number>;
  changedAt: Instant;
  changedBy: number | null;
}

export interface Relative {
  tenantId: number;
  relativeId: string;
  userId: string;
  name: string;
  phone: string | null;
  email: string | null;
  language: string | null;
  callEveryDays: number | null;
  importId: number | null;
  relation: string | null;
  guardian: Generated<boolean>;
  revision: Generated<number>;
}

export interface ReportSchedule {
  tenantId: number;
  unitId: string;
  validFrom: PlainDate;
  slotMinutes: number[];
}

export interface ResponseCallout {
  tenantId: number;
  calloutId: Generated<number>;
  unitId: string;
  reason: string;
  startedAt: Instant;
  startedBy: number | null;
  stoodDownAt: Instant | null;
  stoodDownBy: number | null;
  wentWell: Generated<string>;
  toImprove: Generated<string>;
  revision: Generated<number>;
}

export interface ResponseCalloutPerson {
  tenantId: number;
  calloutId: number;
  personId: string;
  calledAt: Instant;
  answer: Generated<string>;
  answeredAt: Instant | null;
  arrivedAt: Instant | null;
}

export interface ResponseMember {
  tenantId: number;
  personId: string;
  role: string;
  trainedTo: PlainDate | null;
  readyHours: number | null;
  onCallFrom: PlainDate | null;
  onCallTo: PlainDate | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface ResponseStep {
  tenantId: number;
  calloutId: number;
  step: string;
  ownerId: string | null;
  dueAt: Instant;
  doneAt: Instant | null;
  doneBy: number | null;
  note: Generated<string>;
}

export interface ReviewPosition {
  tenantId: number;
  accountId: number;
  place: Generated<string>;
  serviceId: string;
  at: Instant;
}

export interface ReviewRound {
  tenantId: number;
  unitId: string;
  startedAt: Instant;
  startedBy: number | null;
  startedName: string;
}

export interface RoleGrant {
  tenantId: number;
  accountId: number;
  role: string;
  unitId: Generated<string>;
}

export interface Room {
  tenantId: number;
  roomId: string;
  siteId: string;
  name: string;
  floor: Generated<number>;
  kind: string;
  unitId: string | null;
  beds: Generated<number>;
  ownBathroom: Generated<boolean>;
  x: number | null;
  y: number | null;
  w: number | null;
  h: number | null;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface RoomPartition {
  tenantId: number;
  partitionId: string;
  siteId: string;
  floor: Generated<number>;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  note: Generated<string>;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  importId: number | null;
}

export interface RoomStay {
  tenantId: number;
  userId: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  roomId: string;
  importId: number | null;
}

export interface RoomZone {
  tenantId: number;
  roomId: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  zone: string;
  cohort: Generated<string>;
  importId: number | null;
}

export interface RosterShift {
  tenantId: number;
  personId: string;
  date: PlainDate;
  shift: string;
  unitId: string;
  kind: Generated<string>;
  competence: string | null;
  planId: number | null;
  importId: number | null;
}

export interface RosterWish {
  tenantId: number;
  personId: string;
  date: PlainDate;
  shift: Generated<string>;
  weight: Generated<number>;
  fixed: Generated<boolean>;
  importId: number | null;
  wish: Generated<string>;
}

export interface RuleSet {
  tenantId: number;
  illness: string;
  name: string;
  createdAt: Instant;
  createdBy: number | null;
}

export interface RuleVersion {
  tenantId: number;
  versionId: Generated<number>;
  illness: string;
  topic: string;
  level: string;
  inForceFrom: Instant;
  inForceTo: Instant | null;
  appliesToOpen: boolean;
  duty: string;
  measure: ColumnType<unknown, string, string>;
  sourceTitle: string;
  sourceUrl: string;
  confidence: string;
  reason: string;
  state: string;
  writtenAt: Instant;
  writtenBy: number | null;
  decidedAt: Instant | null;
  decidedBy: number | null;
  decisionNote: Generated<string>;
  appliedAt: Instant | null;
  effect: ColumnType<unknown, string | undefined, string>;
  withdrawnAt: Instant | null;
  withdrawnBy: number | null;
  revision: Generated<number>;
}

export interface SchemaMigration {
  name: string;
  checksum: string;
  appliedAt: Generated<Instant>;
}

export interface SeenShifts {
  tenantId: number;
  personId: string;
  seenAt: Instant;
  shifts: ColumnType<unknown, string, string>;
}

export interface SeenTour {
  tenantId: number;
  personId: string;
  date: PlainDate;
  visits: ColumnType<unknown, string, string>;
  seenAt: Instant;
}

export interface SentWrite {
  tenantId: number;
  accountId: number;
  onceKey: string;
  at: Instant;
}

export interface Service {
  tenantId: number;
  serviceId: string;
  userId: string;
  kind: string;
  hoursPerWeek: number | null;
  importance: string;
  importId: number | null;
  grantedFrom: PlainDate | null;
  grantedTo: PlainDate | null;
  revision: Generated<number>;
}

export interface ServiceReview {
  tenantId: number;
  serviceId: string;
  choice: string | null;
  chosenAt: Instant | null;
  chosenBy: number | null;
  chosenName: string | null;
  revision: Generated<number>;
  claimedBy: number | null;
  claimedName: string | null;
  claimedUntil: Instant | null;
}

export interface ServiceUser {
  tenantId: number;
  userId: string;
  name: string;
  sortKey: string;
  unitId: string;
  lat: number | null;
  lon: number | null;
  livesAlone: Generated<boolean>;
  vulnerability: number | null;
  languages: Generated<string[]>;
  infectedFrom: PlainDate | null;
  infectedTo: PlainDate | null;
  protected: Generated<boolean>;
  importId: number | null;
  protectionLevel: string | null;
  address: string | null;
  room: string | null;
  ability: string | null;
  carerNotes: string | null;
  revision: Generated<number>;
}

export interface Session {
  tokenHash: string;
  accountId: number;
  tenantId: number;
  csrfToken: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
}

export interface ShiftOffer {
  tenantId: number;
  offerId: Generated<number>;
  mode: string;
  decidedBy: Generated<string>;
  deadline: Instant;
  note: Generated<string>;
  revision: Generated<number>;
  createdAt: Instant;
  createdBy: number | null;
  withdrawnAt: Instant | null;
  withdrawnBy: number | null;
}

export interface ShiftOfferAnswer {
  tenantId: number;
  offerId: number;
  personId: string;
  rowNo: number;
  state: string;
  code: string | null;
  kind: string | null;
  changedAt: Instant;
  changedBy: number | null;
}

export interface ShiftOfferPerson {
  tenantId: number;
  offerId: number;
  personId: string;
  rowNos: number[];
  askedAt: Instant;
  askedBy: number | null;
  remindedAt: Instant | null;
  reminders: Generated<number>;
  seenAt: Instant | null;
  answer: string | null;
  reason: Generated<string>;
  answeredAt: Instant | null;
  via: string | null;
  recordedBy: number | null;
}

export interface ShiftOfferRow {
  tenantId: number;
  offerId: number;
  rowNo: number;
  unitId: string;
  date: PlainDate;
  shift: string;
  competence: string;
  places: number;
  startsAt: Instant;
  endsAt: Instant;
  closedAt: Instant | null;
}

export interface ShiftType {
  tenantId: number;
  shift: string;
  startMinute: number;
  endMinute: number;
  breakMinutes: Generated<number>;
  passive: Generated<boolean>;
  importId: number | null;
  revision: Generated<number>;
}

export interface Site {
  tenantId: number;
  siteId: string;
  name: string;
  lat: number | null;
  lon: number | null;
  importId: number | null;
  revision: Generated<number>;
}

export interface SpecialUnit {
  tenantId: number;
  specialId: Generated<number>;
  kind: string;
  unitId: string;
  siteId: string;
  openFrom: PlainDate;
  openTo: PlainDate;
  places: Generated<number>;
  demand: ColumnType<unknown, string, string>;
  equipment: ColumnType<unknown, string, string>;
  why: string;
  decidedBy: string;
  decidedAt: Instant;
  closedBy: string | null;
  revision: Generated<number>;
}

export interface SpreadRun {
  tenantId: number;
  runId: Generated<number>;
  state: string;
  inputs: ColumnType<unknown, string, string>;
  engine: string;
  basis: ColumnType<unknown, string, string>;
  result: ColumnType<unknown, string | undefined, string>;
  fault: string | null;
  createdAt: Instant;
  createdBy: number | null;
  finishedAt: Instant | null;
  seconds: number | null;
  progress: ColumnType<unknown, string | undefined, string>;
  stopRequested: Generated<boolean>;
  solver: string | null;
  heartbeatAt: Instant | null;
  decidedPackage: string | null;
  decisionSeq: number | null;
  decidedAt: Instant | null;
  decidedBy: number | null;
}

export interface StockCount {
  tenantId: number;
  siteId: string;
  item: string;
  date: PlainDate;
  counted: number;
  countedAt: Instant | null;
  countedBy: number | null;
  importId: number | null;
}

export interface StockLot {
  tenantId: number;
  siteId: string;
  item: string;
  lot: Generated<string>;
  expiry: PlainDate | null;
  quantity: number;
  importId: number | null;
}

export interface StressRun {
  tenantId: number;
  runId: Generated<number>;
  state: string;
  inputs: ColumnType<unknown, string, string>;
  result: ColumnType<unknown, string | undefined, string>;
  fault: string | null;
  createdAt: Instant;
  createdBy: number | null;
  finishedAt: Instant | null;
  seconds: number | null;
  progress: ColumnType<unknown, string | undefined, string>;
  stopRequested: Generated<boolean>;
  solver: string | null;
  heartbeatAt: Instant | null;
}

export interface Supplier {
  tenantId: number;
  supplier: string;
  phone: string | null;
  email: string | null;
  arrivalTrainingMinutes: number | null;
  noCrossSite: Generated<boolean>;
  noticeHours: number | null;
  hourPrice: number | null;
  validTo: PlainDate | null;
  terms: string | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface Task {
  tenantId: number;
  taskId: Generated<number>;
  kind: string;
  subjectId: string;
  unitId: string | null;
  role: string;
  facts: ColumnType<unknown, string | undefined, string>;
  dueAt: Instant;
  createdAt: Instant;
  doneAt: Instant | null;
  doneBy: number | null;
}

export interface TemporaryAction {
  tenantId: number;
  temporaryId: Generated<number>;
  serviceId: string;
  action: string;
  reason: string;
  startsAt: Instant;
  endsAt: Instant;
  dueAt: Instant;
  madeBy: number | null;
  madeName: string;
  endedAt: Instant | null;
  endedName: string | null;
  assessedAt: Instant | null;
  assessedName: string | null;
}

export interface Tenant {
  tenantId: Generated<number>;
  kind: Generated<string>;
  name: string;
  demo: Generated<boolean>;
  createdAt: Generated<Instant>;
  demoMoment: string | null;
}

export interface TenantNumber {
  tenantId: number;
  number: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

export interface TestRound {
  tenantId: number;
  roundId: Generated<number>;
  unitId: string;
  illness: string;
  method: string;
  plannedOn: PlainDate;
  note: Generated<string>;
  madeAt: Instant;
  madeBy: number | null;
  closedAt: Instant | null;
}

export interface Training {
  tenantId: number;
  personId: string;
  unitId: string;
  validTo: PlainDate | null;
  importId: number | null;
}

export interface TravelMinutes {
  tenantId: number;
  fromId: string;
  toId: string;
  minutes: number;
  importId: number | null;
}

export interface Unit {
  tenantId: number;
  unitId: string;
  name: string;
  sortKey: string;
  kind: string;
  siteId: string;
  parentId: string | null;
  dwelling: string | null;
  importId: number | null;
  revision: Generated<number>;
  closedOn: PlainDate | null;
}

export interface UnitReport {
  tenantId: number;
  unitId: string;
  slotDate: PlainDate;
  slotMinute: number;
  revision: number;
  reportedAt: Instant;
  reportedBy: number | null;
  unchanged: Generated<boolean>;
  tested: number;
  infected: number;
  quarantined: number;
  sick: number;
  deaths: number;
  admissions: number;
  announcedDischarges: number;
  vacantShifts: number;
  beds: number | null;
  occupiedBeds: number | null;
  serviceStatus: string;
  staffingRating: number;
  qualityRating: number;
  freeText: Generated<string>;
  equipment: ColumnType<unknown, string | undefined, string>;
  confirmedFindings: Generated<string[]>;
}

export interface UnitRoster {
  tenantId: number;
  unitRosterId: Generated<number>;
  kind: string;
  state: string;
  revision: Generated<number>;
  unitId: string;
  periodFrom: PlainDate;
  periodDays: number;
  wish: ColumnType<unknown, string, string>;
  seed: number;
  timeLimitSeconds: number;
  basedOn: ColumnType<unknown, string, string>;
  document: ColumnType<unknown, string | undefined, string>;
  fault: string | null;
  solver: string | null;
  heartbeatAt: Instant | null;
  stopRequested: Generated<boolean>;
  createdAt: Instant;
  createdBy: number | null;
  solvedAt: Instant | null;
  publishedAt: Instant | null;
  publishedBy: number | null;
  publishedRows: ColumnType<unknown, string | undefined, string>;
  replaced: ColumnType<unknown, string | undefined, string>;
  endedAt: Instant | null;
  endedFrom: PlainDate | null;
}

export interface UnitStatus {
  tenantId: number;
  unitId: string;
  status: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  importId: number | null;
}

export interface UnitTask {
  tenantId: number;
  unitId: string;
  shift: string;
  task: string;
  name: string;
  minutes: number;
  competence: string;
  allowed: Generated<string[]>;
  movedTo: string | null;
  movedFrom: PlainDate | null;
  movedUntil: PlainDate | null;
  decidedBy: Generated<string>;
  basis: Generated<string>;
  revision: Generated<number>;
  importId: number | null;
}

export interface UserCancellation {
  tenantId: number;
  cancellationId: Generated<number>;
  userId: string;
  serviceId: string | null;
  reason: string;
  note: Generated<string>;
  fromDay: PlainDate;
  followUpOn: PlainDate;
  endedOn: PlainDate | null;
  outcome: string | null;
  registeredAt: Instant;
  registeredName: string;
  revision: Generated<number>;
}

export interface UserLook {
  tenantId: number;
  lookId: Generated<number>;
  at: Instant;
  accountId: number | null;
  actorName: string;
  actorRole: string;
  userId: Generated<string>;
  unitIds: string[];
  what: string;
  people: Generated<number>;
}

export interface Vacancy {
  tenantId: number;
  vacancyId: string;
  unitId: string;
  competence: string;
  pct: number;
  vacantFrom: PlainDate;
  reason: Generated<string>;
  holderId: string | null;
  closedOn: PlainDate | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface Visit {
  tenantId: number;
  visitId: string;
  userId: string;
  serviceId: string | null;
  date: PlainDate;
  earliestMinute: number;
  latestMinute: number;
  minutes: number;
  carers: Generated<number>;
  competence: string;
  allowed: Generated<string[]>;
  plannedCarer: string | null;
  plannedStartMinute: number | null;
  importId: number | null;
  gapLeast: number | null;
  gapMost: number | null;
}

export interface VisitAssignment {
  tenantId: number;
  visitId: string;
  part: number;
  date: PlainDate;
  personId: string | null;
  startMinute: number | null;
  minutes: number | null;
  how: string;
  visitPlanId: number;
}

export interface VisitException {
  tenantId: number;
  exceptionId: string;
  unitId: string;
  userId: string;
  visitor: string;
  reason: string;
  allowed: string;
  validFrom: PlainDate;
  validTo: PlainDate;
  decidedBy: string;
  decidedAt: Instant;
  revision: Generated<number>;
}

export interface VisitHistory {
  tenantId: number;
  userId: string;
  date: PlainDate;
  carers: string[];
  importId: number | null;
}

export interface VisitMark {
  tenantId: number;
  visitId: string;
  state: string;
  stateAt: Instant;
  startedAt: Instant | null;
  personId: string | null;
  recordedAt: Instant;
  reason: string | null;
  startedToldAt: Instant | null;
  endedAt: Instant | null;
  endedToldAt: Instant | null;
}

export interface VisitNote {
  tenantId: number;
  visitId: string;
  note: string;
  noteAt: Instant;
  personId: string | null;
  recordedAt: Instant;
}

export interface VisitNoteTold {
  tenantId: number;
  toldId: Generated<number>;
  visitId: string;
  note: string;
  at: Instant;
  stands: boolean;
  personId: string | null;
  actorName: string;
  recordedAt: Instant;
}

export interface VisitNoticeApproval {
  tenantId: number;
  locale: string;
  wordsHash: string;
  approvedBy: string;
  approvedAt: Instant;
}

export interface VisitPlan {
  tenantId: number;
  visitPlanId: Generated<number>;
  state: string;
  revision: Generated<number>;
  date: PlainDate;
  unitIds: string[];
  fromMinute: number | null;
  seed: number;
  timeLimitSeconds: number;
  document: ColumnType<unknown, string | undefined, string>;
  findings: ColumnType<unknown, string | undefined, string>;
  fault: string | null;
  solver: string | null;
  heartbeatAt: Instant | null;
  stopRequested: Generated<boolean>;
  createdAt: Instant;
  createdBy: number | null;
  solvedAt: Instant | null;
  publishedAt: Instant | null;
  publishedBy: number | null;
  replaced: ColumnType<unknown, string | undefined, string>;
}

export interface VisitRule {
  tenantId: number;
  ruleId: string;
  unitId: string;
  level: string;
  basis: string;
  reference: Generated<string>;
  cause: string;
  ground: string;
  necessity: Generated<string>;
  alternatives: Generated<string>;
  visitorsAtOnce: number | null;
  booked: Generated<boolean>;
  outdoors: Generated<boolean>;
  ownRoom: Generated<boolean>;
  faceMask: Generated<boolean>;
  commonRoomsClosed: Generated<boolean>;
  contact: Generated<string>;
  validFrom: PlainDate;
  validTo: PlainDate;
  reviewOn: PlainDate;
  decidedBy: string;
  decidedAt: Instant;
  replaced: ColumnType<unknown, string | undefined, string>;
  reviewedOn: PlainDate | null;
  revision: Generated<number>;
}

export interface VisitTold {
  tenantId: number;
  toldId: Generated<number>;
  visitId: string;
  field: string;
  value: string;
  at: Instant;
  stands: boolean;
  personId: string | null;
  actorName: string;
  recordedAt: Instant;
}

export interface Visitor {
  tenantId: number;
  visitorId: Generated<number>;
  unitId: string;
  userId: string | null;
  name: string;
  phone: Generated<string>;
  cameAt: Instant;
  leftAt: Instant | null;
  deleteOn: PlainDate;
  recordedBy: number | null;
}

export interface Volunteer {
  tenantId: number;
  volunteerId: Generated<number>;
  name: string;
  organisation: Generated<string>;
  phone: Generated<string>;
  kinds: string[];
  days: number[];
  languages: string[];
  active: Generated<boolean>;
  revision: Generated<number>;
}

export interface WorkedWeek {
  tenantId: number;
  personId: string;
  week: string;
  hours: number;
  overtimeHours: Generated<number>;
  importId: number | null;
}

export interface WorkingTimeAgreement {
  tenantId: number;
  agreementId: string;
  parameter: string;
  value: number;
  title: Generated<string>;
  basis: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  units: Generated<string[]>;
  people: Generated<string[]>;
  competences: Generated<string[]>;
  reference: Generated<string>;
  signatories: Generated<string>;
  compensation: Generated<string>;
  revision: Generated<number>;
  importId: number | null;
}

export interface WorkingTimeReassessment {
  tenantId: number;
  reassessmentId: Generated<number>;
  at: Instant;
  accountId: number | null;
  subjectKind: string;
  subjectId: string;
  title: string;
  daysFrom: PlainDate;
  daysTo: PlainDate;
  changes: ColumnType<unknown, string, string>;
}

export interface WorkingTimeRecord {
  tenantId: number;
  recordId: string;
  rule: string;
  what: string;
  reason: Generated<string>;
  decidedBy: string;
  decidedOn: PlainDate;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  people: Generated<string[]>;
  units: Generated<string[]>;
  compensation: Generated<string>;
  compensationNote: Generated<string>;
  logSeq: number | null;
  recordedAt: Instant | null;
  recordedBy: number | null;
  revision: Generated<number>;
  importId: number | null;
}

export interface Workplace {
  tenantId: number;
  personId: string;
  workplace: string;
  pct: number | null;
  importId: number | null;
}

export interface DB {
  absenceCause: AbsenceCause;
  account: Account;
  agreement: Agreement;
  agreementCall: AgreementCall;
  agreementCallPerson: AgreementCallPerson;
  agreementCallStep: AgreementCallStep;
  agreementItem: AgreementItem;
  agreementReply: AgreementReply;
  agreementRequest: AgreementRequest;
  agreementShare: AgreementShare;
  applicant: Applicant;
  assessment: Assessment;
  assessmentAnswer: AssessmentAnswer;
  assessmentLetter: AssessmentLetter;
  auditEvent: AuditEvent;
  availability: Availability;
  availabilityHistory: AvailabilityHistory;
  buildingAssessment: BuildingAssessment;
  buildingImprovement: BuildingImprovement;
  burdenReview: BurdenReview;
  campaign: Campaign;
  cancellationOffer: CancellationOffer;
  capacityAssumption: CapacityAssumption;
  carerLeave: CarerLeave;
  carerWish: CarerWish;
  caseCircle: CaseCircle;
  caseTest: CaseTest;
  checkRhythm: CheckRhythm;
  cleaningCheck: CleaningCheck;
  cleaningContract: CleaningContract;
  cleaningMachine: CleaningMachine;
  cleaningStep: CleaningStep;
  cleaningTask: CleaningTask;
  cleaningTraining: CleaningTraining;
  closure: Closure;
  closureCall: ClosureCall;
  closureFollowUp: ClosureFollowUp;
  closureOffer: ClosureOffer;
  closurePerson: ClosurePerson;
  competence: Competence;
  consultation: Consultation;
  contact: Contact;
  contactCall: ContactCall;
  contactKind: ContactKind;
  contactMeasure: ContactMeasure;
  contactMeasurePerson: ContactMeasurePerson;
  contactProfile: ContactProfile;
  continuityPlan: ContinuityPlan;
  criticalFunction: CriticalFunction;
  crossSiteCost: CrossSiteCost;
  crossSiteRule: CrossSiteRule;
  decisionLog: DecisionLog;
  delivery: Delivery;
  demand: Demand;
  discharge: Discharge;
  dropFolder: DropFolder;
  dutyPhone: DutyPhone;
  employmentTerms: EmploymentTerms;
  fullPostOffer: FullPostOffer;
  handEdit: HandEdit;
  hoursWish: HoursWish;
  importBatch: ImportBatch;
  importChange: ImportChange;
  importMapping: ImportMapping;
  importanceRule: ImportanceRule;
  infectionCase: InfectionCase;
  infectionOutbreak: InfectionOutbreak;
  infectionPeriod: InfectionPeriod;
  infectionPeriodChange: InfectionPeriodChange;
  item: Item;
  liveTopic: LiveTopic;
  machineBooking: MachineBooking;
  membership: Membership;
  messageDraft: MessageDraft;
  movePlan: MovePlan;
  moveStep: MoveStep;
  municipalitySetting: MunicipalitySetting;
  needsCheck: NeedsCheck;
  needsCheckAnswer: NeedsCheckAnswer;
  otherPremises: OtherPremises;
  outbreakDuty: OutbreakDuty;
  pageVisit: PageVisit;
  partnerItem: PartnerItem;
  partnerMeeting: PartnerMeeting;
  person: Person;
  personalLink: PersonalLink;
  placement: Placement;
  placementDecision: PlacementDecision;
  plan: Plan;
  planDecision: PlanDecision;
  receptionCard: ReceptionCard;
  receptionTemplate: ReceptionTemplate;
  relative: Relative;
  reportSchedule: ReportSchedule;
  responseCallout: ResponseCallout;
  responseCalloutPerson: ResponseCalloutPerson;
  responseMember: ResponseMember;
  responseStep: ResponseStep;
  reviewPosition: ReviewPosition;
  reviewRound: ReviewRound;
  roleGrant: RoleGrant;
  room: Room;
  roomPartition: RoomPartition;
  roomStay: RoomStay;
  roomZone: RoomZone;
  rosterShift: RosterShift;
  rosterWish: RosterWish;
  ruleSet: RuleSet;
  ruleVersion: RuleVersion;
  schemaMigration: SchemaMigration;
  seenShifts: SeenShifts;
  seenTour: SeenTour;
  sentWrite: SentWrite;
  service: Service;
  serviceReview: ServiceReview;
  serviceUser: ServiceUser;
  session: Session;
  shiftOffer: ShiftOffer;
  shiftOfferAnswer: ShiftOfferAnswer;
  shiftOfferPerson: ShiftOfferPerson;
  shiftOfferRow: ShiftOfferRow;
  shiftType: ShiftType;
  site: Site;
  specialUnit: SpecialUnit;
  spreadRun: SpreadRun;
  stockCount: StockCount;
  stockLot: StockLot;
  stressRun: StressRun;
  supplier: Supplier;
  task: Task;
  temporaryAction: TemporaryAction;
  tenant: Tenant;
  tenantNumber: TenantNumber;
  testRound: TestRound;
  training: Training;
  travelMinutes: TravelMinutes;
  unit: Unit;
  unitReport: UnitReport;
  unitRoster: UnitRoster;
  unitStatus: UnitStatus;
  unitTask: UnitTask;
  userCancellation: UserCancellation;
  userLook: UserLook;
  vacancy: Vacancy;
  visit: Visit;
  visitAssignment: VisitAssignment;
  visitException: VisitException;
  visitHistory: VisitHistory;
  visitMark: VisitMark;
  visitNote: VisitNote;
  visitNoteTold: VisitNoteTold;
  visitNoticeApproval: VisitNoticeApproval;
  visitPlan: VisitPlan;
  visitRule: VisitRule;
  visitTold: VisitTold;
  visitor: Visitor;
  volunteer: Volunteer;
  workedWeek: WorkedWeek;
  workingTimeAgreement: WorkingTimeAgreement;
  workingTimeReassessment: WorkingTimeReassessment;
  workingTimeRecord: WorkingTimeRecord;
  workplace: Workplace;
}
