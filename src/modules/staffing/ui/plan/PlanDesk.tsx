import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { PlanAssignment, PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { AskLink } from '../offers/AskLink.tsx';
import { Candidates } from './CandidatePanel.tsx';
import { ComparePlans } from './ComparePlans.tsx';
import type { Decision } from './decided-here.ts';
import { undecidedBy } from './decided-here.ts';
import { HoleList } from './HoleList.tsx';
import { OpenedChoicesLine } from './OpenedChoicesLine.tsx';
import { PlanAnswer } from './PlanAnswer.tsx';
import { PlanConsequences } from './PlanConsequences.tsx';
import type { PlanPanel } from './PlanDecisionBar.tsx';
import { PlanDecisionBar } from './PlanDecisionBar.tsx';
import { PlanGrid } from './PlanGrid.tsx';
import { PlanNotices } from './PlanNotices.tsx';
import { PlanSide } from './PlanSide.tsx';
import { PlanTable } from './PlanTable.tsx';
import { holeIdOf, holesOf } from './plan-holes.ts';
import { RefusedDecisions } from './RefusedDecisions.tsx';
import { useExplanations } from './use-explanations.ts';
import { useHoleFilter } from './use-hole-filter.ts';
import { useNarrow } from './use-narrow.ts';
import { usePicked } from './use-picked.ts';
import { usePlanCommands } from './use-plan-commands.ts';
import { usePlanDecisions } from './use-plan-decisions.ts';
import { decisionOfKey, focusHole, focusTitle, usePlanKeys } from './use-plan-keys.ts';
import { usePlanWords } from './use-plan-words.ts';

interface PlanDeskProps {
  readonly plan: PlanReply;
  readonly onFetch: () => Promise<unknown>;
}

/** The work on a plan: the holes, the roster with the proposal, who can take the chosen hole, and the decision. */
export function PlanDesk({ plan: known, onFetch }: PlanDeskProps) {
  const t = useTexts(planTexts);
  const { say } = useToast();
  const narrow = useNarrow();
  const place = usePlace();
  const decisions = usePlanDecisions(known);
  const commands = usePlanCommands(known);
  const { plan } = decisions;
  const words = usePlanWords(plan.shifts, plan.open);
  const explain = useExplanations(words);
  const holes = useMemo(() => holesOf(plan), [plan]);
  const shown = useHoleFilter(holes);
  const [view] = useSearchParam('vis');
  const [panel, setPanel] = useSearchParam('panel');
  const [other, setOther] = useSearchParam('mot');
  const [chosen, setChosen] = useSearchParam('hull');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const picked = usePicked(plan);
  const [opened, setOpened] = useState(0);
  const asTable = view === 'tabell';
  const mayDecide = plan.actions.includes('decide');
  const published = plan.state === 'published';
  const hole = holes.find((one) => one.id === chosen) ?? (narrow ? undefined : shown.holes[0]);

  const ticked = holes.filter((one) => selected.has(one.id)).flatMap((one) => one.proposed);
  const decideTicked = (decision: Decision) => {
    decisions.decide(undecidedBy(ticked, decision), decision);
    setSelected(new Set());
  };
  const latest = useRef({ narrow, chosen });
  latest.current = { narrow, chosen };
  // The same functions from drawing to drawing, so that a step in a long list draws two rows and not all of them.
  const select = useCallback(
    (ids: readonly string[], on: boolean) =>
      setSelected((before) => (on ? before.union(new Set(ids)) : before.difference(new Set(ids)))),
    [],
  );
  const choose = useCallback(
    (id: string, byKeyboard = false) => {
      setPanel(undefined);
      setChosen(latest.current.narrow && id === latest.current.chosen ? undefined : id);
      setOpened((before) => (byKeyboard ? before + 1 : before));
    },
    [setPanel, setChosen],
  );
  const decide = (decision: Decision, assignments: readonly PlanAssignment[]) => {
    if (!mayDecide) return;
    if (assignments.length === 0) say(t('decided.nothing'));
    decisions.decide(undecidedBy(assignments, decision), decision);
  };
  usePlanKeys({
    onStep: (by) => {
      const index = shown.holes.findIndex((one) => one.id === hole?.id);
      const next = shown.holes[Math.min(Math.max(index + by, 0), shown.holes.length - 1)];
      if (!next) return;
      if (next.id !== chosen) choose(next.id);
      focusHole(next.id);
    },
    onDecide: (decision) => decide(decision, hole?.proposed ?? []),
    onUndo: decisions.undoLast,
    onMark: () => hole && mayDecide && select([hole.id], !selected.has(hole.id)),
    onPublish: () => setPanel('publiser'),
  });
  useEffect(() => {
    if (document.activeElement === document.body) focusTitle();
  }, []);

  const onTheDay = (personId: string, unitId: string, day: PlainDate) =>
    plan.assignments.filter((one) => one.personId === personId && one.unitId === unitId && one.date === day);
  const candidates = hole && (
    <Candidates
      key={hole.id}
      planId={plan.planId}
      hole={hole}
      published={published}
      words={words}
      explain={explain}
      picked={picked.on(hole)}
      onDecide={mayDecide ? decisions.decide : undefined}
      onUndo={decisions.undo}
    />
  );
  const listProps = { words, explain, published, chosenId: hole?.id, onChoose: choose };
  const openPanel = (next: PlanPanel) => setPanel(next === panel ? undefined : next);
  if (other !== '') {
    return (
      <ComparePlans plan={plan} otherId={other} onOther={setOther} onClose={() => setOther(undefined)} words={words} />
    );
  }
  return (
    <>
      <PlanAnswer plan={plan} holes={holes} words={words} />
      <OpenedChoicesLine choices={plan.choices} />
      <RefusedDecisions decisions={decisions} onFetch={onFetch} />
      <PlanNotices plan={plan} picked={picked.names} onRenew={() => setPanel('finn')} />
      {shown.placeName !== undefined && shown.placeName !== plan.unitName && (
        <p className="soft">
          {t(place.wholeMunicipality ? 'place.only' : 'place.yours', { place: shown.placeName })}{' '}
          {place.wholeMunicipality && <TextButton onClick={() => place.choose(undefined)}>{t('place.all')}</TextButton>}
        </p>
      )}
      {holes.length === 0 && <EmptyState title={t('open.none')}>{t('answer.no-holes.text')}</EmptyState>}
      <div className="plan-desk" hidden={holes.length === 0} data-view={asTable ? 'table' : undefined}>
        {asTable ? (
          <div className="plan-holes">
            <PlanTable
              {...listProps}
              holes={shown.holes}
              selected={mayDecide ? selected : undefined}
              onSelect={setSelected}
            />
          </div>
        ) : (
          <HoleList
            {...listProps}
            holes={holes}
            units={shown.units}
            filters={shown.filters}
            onFilter={shown.toggle}
            onClearFilters={shown.clear}
            selected={mayDecide ? selected : undefined}
            onSelect={select}
            narrow={narrow}
            opened={candidates}
          />
        )}
        <div
          className="plan-side"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && hole && !event.defaultPrevented) focusHole(hole.id);
          }}
        >
          <PlanSide
            plan={plan}
            panel={panel}
            onPanel={setPanel}
            hole={narrow && !asTable ? undefined : hole}
            candidates={candidates}
            focusKey={opened > 0 || narrow ? `${hole?.id} ${opened}` : undefined}
            onCloseHole={narrow ? () => setChosen(undefined) : undefined}
            pickedPeople={picked.names.length}
            words={words}
            commands={commands}
            onFetch={onFetch}
          />
        </div>
        <div className="plan-middle">
          {!asTable && (
            <PlanGrid
              plan={plan}
              hole={hole}
              unitOrder={shown.unitOrder}
              unitIds={shown.unitIds}
              words={words}
              onOpenNeed={(unitId, shift, competence, date) => choose(holeIdOf({ unitId, shift, competence, date }))}
              onOpenPerson={(personId, unitId, day) => {
                const [first] = onTheDay(personId, unitId, day);
                if (first) choose(holeIdOf(first));
              }}
              onKey={(key, personId, unitId, day) => {
                const decision = decisionOfKey(key);
                if (decision) decide(decision, onTheDay(personId, unitId, day));
                return decision !== undefined;
              }}
            />
          )}
          {plan.state === 'proposed' && <AskLink rows={holes.filter((one) => selected.has(one.id)).slice(0, 20)} />}
          <PlanConsequences plan={plan} words={words} />
        </div>
      </div>
      <PlanDecisionBar
        plan={plan}
        ticked={ticked.length}
        panel={panel}
        onPanel={openPanel}
        onDecide={decideTicked}
        onClear={() => setSelected(new Set())}
        onCompare={() => setOther(String(plan.replacesPlanId ?? 'siste'))}
      />
    </>
  );
}
