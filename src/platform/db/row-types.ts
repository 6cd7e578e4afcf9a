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

export interface Competence {
  tenantId: number;
  competence: string;
  covers: Generated<string[]>;
  weight: number | null;
  importId: number | null;
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
}

export interface MunicipalitySetting {
  tenantId: number;
  rules: ColumnType<unknown, string | undefined, string>;
  policy: ColumnType<unknown, string | undefined, string>;
}

export interface PageVisit {
  tenantId: number;
  accountId: number;
  page: string;
  seenAt: Instant;
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
}

export interface ReportSchedule {
  tenantId: number;
  unitId: string;
  validFrom: PlainDate;
  slotMinutes: number[];
}

export interface RoleGrant {
  tenantId: number;
  accountId: number;
  role: string;
  unitId: Generated<string>;
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

export interface Service {
  tenantId: number;
  serviceId: string;
  userId: string;
  kind: string;
  hoursPerWeek: number | null;
  importance: string;
  importId: number | null;
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

export interface Training {
  tenantId: number;
  personId: string;
  unitId: string;
  validTo: PlainDate | null;
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

export interface UnitStatus {
  tenantId: number;
  unitId: string;
  status: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
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
}

export interface WorkedWeek {
  tenantId: number;
  personId: string;
  week: string;
  hours: number;
  overtimeHours: Generated<number>;
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
  auditEvent: AuditEvent;
  availability: Availability;
  availabilityHistory: AvailabilityHistory;
  competence: Competence;
  decisionLog: DecisionLog;
  delivery: Delivery;
  demand: Demand;
  dropFolder: DropFolder;
  handEdit: HandEdit;
  importBatch: ImportBatch;
  importChange: ImportChange;
  importMapping: ImportMapping;
  item: Item;
  liveTopic: LiveTopic;
  membership: Membership;
  messageDraft: MessageDraft;
  municipalitySetting: MunicipalitySetting;
  pageVisit: PageVisit;
  person: Person;
  plan: Plan;
  planDecision: PlanDecision;
  relative: Relative;
  reportSchedule: ReportSchedule;
  roleGrant: RoleGrant;
  rosterShift: RosterShift;
  schemaMigration: SchemaMigration;
  seenShifts: SeenShifts;
  service: Service;
  serviceUser: ServiceUser;
  session: Session;
  shiftType: ShiftType;
  site: Site;
  stockCount: StockCount;
  stockLot: StockLot;
  task: Task;
  tenant: Tenant;
  tenantNumber: TenantNumber;
  training: Training;
  unit: Unit;
  unitReport: UnitReport;
  unitStatus: UnitStatus;
  visit: Visit;
  workedWeek: WorkedWeek;
  workplace: Workplace;
}
