export type { VisitGroup } from './domain/find-visits-without-carer.ts';
export { findVisitsWithoutCarer } from './domain/find-visits-without-carer.ts';
export type { AllowedAction, AwayInterval, PlannedVisit, VisitImportance } from './domain/visit.ts';
export type { VisitQuery } from './store/read-planned-visits.ts';
export { readPlannedVisits } from './store/read-planned-visits.ts';
export type { Resident } from './store/read-residents.ts';
export { readResidents } from './store/read-residents.ts';
export type { VisitMeeting } from './store/read-visit-meetings.ts';
export { readVisitMeetings } from './store/read-visit-meetings.ts';
