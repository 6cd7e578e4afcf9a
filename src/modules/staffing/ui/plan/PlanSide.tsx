import type { ReactNode } from 'react';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { HoleKicker } from './CandidatePanel.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import type { PlanPanel } from './PlanDecisionBar.tsx';
import { PublishPanel } from './PublishPanel.tsx';
import type { Hole } from './plan-holes.ts';
import { RenewPanel } from './RenewPanel.tsx';
import type { PlanCommands } from './use-plan-commands.ts';
import type { PlanWords } from './use-plan-words.ts';

interface PlanSideProps {
  readonly plan: PlanReply;
  readonly panel: string;
  readonly onPanel: (panel: PlanPanel | undefined) => void;
  /** The hole whose candidates stand here; undefined where they stand elsewhere or none is chosen. */
  readonly hole: Hole | undefined;
  readonly candidates: ReactNode;
  /** Changes when the reader opened the hole by keyboard, and focus is to go here. */
  readonly focusKey: string | undefined;
  /** Given where the hole's panel lies over the page and can be closed. */
  readonly onCloseHole: (() => void) | undefined;
  readonly pickedPeople: number;
  readonly words: PlanWords;
  readonly commands: PlanCommands;
  readonly onFetch: () => Promise<unknown>;
}

/** Beside the roster: what is being done with the whole plan, else the chosen hole and who can take it. */
export function PlanSide(props: PlanSideProps) {
  const { plan, panel, onPanel, hole, candidates, focusKey, onCloseHole, pickedPeople, words, commands } = props;
  const t = useTexts(planTexts);
  const close = () => onPanel(undefined);
  const fetchNewest = () => void props.onFetch();
  const may = (action: PlanReply['actions'][number]) => plan.actions.includes(action);
  if (panel === 'publiser' && may('publish')) {
    return (
      <PublishPanel
        plan={plan}
        words={words}
        commands={commands}
        onFetch={fetchNewest}
        onRenew={() => onPanel('finn')}
        onClose={close}
      />
    );
  }
  if (panel === 'finn' && may('replan')) {
    return (
      <RenewPanel plan={plan} pickedPeople={pickedPeople} commands={commands} onFetch={fetchNewest} onClose={close} />
    );
  }
  if (panel === 'forkast' && may('discard')) {
    return (
      <ConfirmPanel
        title={t('discard.title')}
        text={t('discard.text')}
        confirm={t('discard.confirm')}
        command={commands.discard}
        onFetch={fetchNewest}
        onClose={close}
      />
    );
  }
  if (panel === 'trekk' && may('unpublish')) {
    return (
      <ConfirmPanel
        title={t('unpublish.title')}
        text={t('unpublish.text')}
        confirm={t('unpublish.confirm')}
        command={commands.unpublish}
        onFetch={fetchNewest}
        onClose={close}
      />
    );
  }
  if (!hole) return null;
  return (
    <SidePanel
      title={words.title(hole)}
      kicker={<HoleKicker hole={hole} words={words} />}
      onClose={onCloseHole}
      focusKey={focusKey}
    >
      {candidates}
    </SidePanel>
  );
}
