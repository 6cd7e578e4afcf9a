import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanSummary } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { openedNames } from './opened-choices.ts';

/** What a plan was opened for beyond the ordinary, in a line; nothing where nothing was. */
export function OpenedChoicesLine({ choices }: { readonly choices: PlanSummary['choices'] }) {
  const t = useTexts(planTexts);
  const names = openedNames(choices);
  if (names.length === 0) return null;
  const basis = choices.borrow?.basis;
  return (
    <p className="note plan-opened">
      {t('choice.opened', { names: names.map((name) => t(`choice.short.${name}`)) })}
      {choices.taskShift && (
        <>
          {' '}
          <TextLink quiet to="/bemanning/oppgaver">
            {t('choice.opened.tasks')}
          </TextLink>
        </>
      )}
      {basis !== undefined && basis !== '' && ` ${t('choice.opened.basis', { basis })}`}
    </p>
  );
}
