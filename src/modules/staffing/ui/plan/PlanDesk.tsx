import { useMemo, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useKey } from '#platform/ui-kit/use-key.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { Candidates, HoleKicker } from './CandidatePanel.tsx';
import { ComparePlans } from './ComparePlans.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import type { Decision } from './decided-here.ts';
import { undecidedBy } from './decided-here.ts';
import { HoleList } from './HoleList.tsx';
import { PlanAnswer } from './PlanAnswer.tsx';
import { PlanConsequences } from './PlanConsequences.tsx';
import type { PlanPanel } from './PlanDecisionBar.tsx';
import { PlanDecisionBar } from './PlanDecisionBar.tsx';
import { PlanGrid } from './PlanGrid.tsx';
import { PlanNotices } from './PlanNotices.tsx';
import { PlanTable } from './PlanTable.tsx';
import { PublishPanel } from './PublishPanel.tsx';
import { holeIdOf, holesOf } from './plan-holes.ts';
import { RefusedDecisions } from './RefusedDecisions.tsx';
import { RenewPanel } from './RenewPanel.tsx';
import { useExplanations } from './use-explanations.ts';
import { useHoleFilter } from './use-hole-filter.ts';
import { useNarrow } from './use-narrow.ts';
import { usePicked } from './use-picked.ts';
import { usePlanCommands } from './use-plan-commands.ts';
import { usePlanDecisions } from './use-plan-decisions.ts';
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
  const mayDecide = plan.actions.includes('decide');
  const published = plan.state === 'published';
  const hole = holes.find((one) => one.id === chosen) ?? (narrow ? undefined : shown.holes[0]);

  const ticked = holes.filter((one) => selected.has(one.id)).flatMap((one) => one.proposed);
  const decideTicked = (decision: Decision) => {
    decisions.decide(undecidedBy(ticked, decision), decision);
    setSelected(new Set());
  };
  const select = (ids: readonly string[], on: boolean) =>
    setSelected((before) => (on ? before.union(new Set(ids)) : before.difference(new Set(ids))));
  const choose = (id: string) => {
    setPanel(undefined);
    setChosen(narrow && id === chosen ? undefined : id);
  };
  const step = (by: number) => {
    const index = shown.holes.findIndex((one) => one.id === hole?.id);
    const next = shown.holes[Math.min(Math.max(index + by, 0), shown.holes.length - 1)];
    if (!next) return;
    choose(next.id);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-hole="${CSS.escape(next.id)}"]`)?.focus());
  };
  const onKey = (key: string, assignments = hole?.proposed ?? []): boolean => {
    if (key === 'z') decisions.undoLast();
    const decision = KEYS[key];
    if (decision && mayDecide) {
      if (assignments.length === 0) say(t('decided.nothing'));
      decisions.decide(undecidedBy(assignments, decision), decision);
    }
    return key === 'z' || decision !== undefined;
  };
  useKey('j', () => step(1));
  useKey('k', () => step(-1));
  useKey('l', () => onKey('l'));
  useKey('a', () => onKey('a'));
  useKey('x', () => onKey('x'));
  useKey('z', () => onKey('z'));
  useKey('m', () => hole && mayDecide && select([hole.id], !selected.has(hole.id)));

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
  const closePanel = () => setPanel(undefined);
  const openPanel = (next: PlanPanel) => setPanel(next === panel ? undefined : next);
  if (other !== '') {
    return (
      <ComparePlans plan={plan} otherId={other} onOther={setOther} onClose={() => setOther(undefined)} words={words} />
    );
  }
  return (
    <>
      <PlanAnswer plan={plan} holes={holes} words={words} />
      <RefusedDecisions decisions={decisions} onFetch={onFetch} />
      <PlanNotices plan={plan} picked={picked.names} onRenew={() => setPanel('finn')} />
      {shown.placeName !== undefined && shown.placeName !== plan.unitName && (
        <p className="soft">
          {t('place.only', { place: shown.placeName })}{' '}
          {place.wholeMunicipality && <TextButton onClick={() => place.choose(undefined)}>{t('place.all')}</TextButton>}
        </p>
      )}
      <div className="plan-desk" data-view={view === 'tabell' ? 'table' : undefined}>
        {view === 'tabell' ? (
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
        <div className="plan-side">
          {panel === 'publiser' && plan.actions.includes('publish') ? (
            <PublishPanel
              plan={plan}
              words={words}
              commands={commands}
              onFetch={() => void onFetch()}
              onRenew={() => setPanel('finn')}
              onClose={closePanel}
            />
          ) : panel === 'finn' && plan.actions.includes('replan') ? (
            <RenewPanel
              plan={plan}
              pickedPeople={picked.names.length}
              commands={commands}
              onFetch={() => void onFetch()}
              onClose={closePanel}
            />
          ) : panel === 'forkast' && plan.actions.includes('discard') ? (
            <ConfirmPanel
              title={t('discard.title')}
              text={t('discard.text')}
              confirm={t('discard.confirm')}
              command={commands.discard}
              onFetch={() => void onFetch()}
              onClose={closePanel}
            />
          ) : panel === 'trekk' && plan.actions.includes('unpublish') ? (
            <ConfirmPanel
              title={t('unpublish.title')}
              text={t('unpublish.text')}
              confirm={t('unpublish.confirm')}
              command={commands.unpublish}
              onFetch={() => void onFetch()}
              onClose={closePanel}
            />
          ) : (
            hole &&
            !(narrow && view !== 'tabell') && (
              <SidePanel
                title={words.title(hole)}
                kicker={<HoleKicker hole={hole} words={words} />}
                onClose={narrow ? () => setChosen(undefined) : undefined}
                focusKey={narrow ? hole.id : undefined}
              >
                {candidates}
              </SidePanel>
            )
          )}
        </div>
        <div className="plan-middle">
          {view !== 'tabell' && (
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
              onKey={(key, personId, unitId, day) => onKey(key, onTheDay(personId, unitId, day))}
            />
          )}
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

const KEYS: Readonly<Record<string, Decision | undefined>> = { l: 'pin', a: 'accept', x: 'refuse' };
