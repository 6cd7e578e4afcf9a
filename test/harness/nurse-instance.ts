/** A small invented instance in the format of the second nurse rostering competition: two weeks, three nurses. */
export const NURSE_SCENARIO = `SCENARIO = liten

WEEKS = 2

SKILLS = 2
Sykepleier
Fagarbeider

SHIFT_TYPES = 2
Dag (2,4)
Natt (1,3)

FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
Dag 0
Natt 1 Dag

CONTRACTS = 1
Hel (8,10) (2,4) (2,3) 1 1

NURSES = 3
Ada Hel 2 Sykepleier Fagarbeider
Bo Hel 1 Fagarbeider
Cia Hel 1 Sykepleier
`;

export const NURSE_HISTORY = `HISTORY
0 liten

NURSE_HISTORY
Ada 0 0 Natt 1 3 0
Bo 0 0 None 0 0 2
Cia 0 0 Dag 2 2 0
`;

export const NURSE_WEEK = `WEEK_DATA
liten

REQUIREMENTS
Dag Sykepleier (0,1) (0,1) (0,1) (0,1) (0,1) (0,1) (0,1)
Dag Fagarbeider (0,1) (0,1) (0,1) (0,1) (0,1) (0,0) (0,0)
Natt Sykepleier (0,0) (0,0) (0,1) (0,0) (0,0) (0,0) (0,0)

SHIFT_OFF_REQUESTS = 2
Bo Any Tue
Ada Dag Fri
`;
