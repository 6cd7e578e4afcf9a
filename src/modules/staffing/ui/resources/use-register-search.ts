import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';

type Set = (value: string | undefined) => void;

/** What the register is narrowed by, kept in the address bar. */
export interface RegisterSearch {
  readonly text: string;
  readonly setText: Set;
  readonly origin: string;
  readonly setOrigin: Set;
  readonly competence: string;
  readonly setCompetence: Set;
  readonly unitId: string;
  readonly setUnit: Set;
  /** Unit whose training is all that somebody lacks. */
  readonly gapUnit: string;
  readonly setGapUnit: Set;
  readonly marks: readonly string[];
  readonly toggleMark: (mark: string) => void;
  readonly isNarrowed: boolean;
  readonly clear: () => void;
}

/** The register's filters in the address bar. */
export function useRegisterSearch(): RegisterSearch {
  const [text, setText] = useSearchParam('sok');
  const [origin, setOrigin] = useSearchParam('fra');
  const [competence, setCompetence] = useSearchParam('kompetanse');
  const [unitId, setUnit] = useSearchParam('enhet');
  const [gapUnit, setGapUnit] = useSearchParam('mangler');
  const [marks, toggleMark] = useSearchList('merke');
  const setters = { setText, setOrigin, setCompetence, setUnit, setGapUnit };
  return {
    text,
    origin,
    competence,
    unitId,
    gapUnit,
    marks,
    toggleMark,
    ...setters,
    isNarrowed: [text, origin, competence, unitId, gapUnit].some((value) => value !== '') || marks.length > 0,
    clear: () => {
      for (const set of Object.values(setters)) set(undefined);
      for (const mark of marks) toggleMark(mark);
    },
  };
}
