export { decideVisitRule } from './store/visiting/decide-visit-rule.ts';
